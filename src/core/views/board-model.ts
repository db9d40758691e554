/**
 * Everything that the board's page shows, as strings and numbers: it computes positions only. Entries are facts, told once; a
 * grouping names them in the columns and sections in which they stand.
 */
import type { Address } from '../model/address';
import type { Run } from './budget-model';

export interface BoardModel {
  readonly scope: readonly string[];
  /** `as of 14:02, line 85 does not parse`; null: the text is the present one. */
  readonly stale: string | null;
  /** Why nothing can be moved; null: it can. */
  readonly locked: string | null;
  readonly headline: readonly Run[];
  /** One sentence in the place of everything below the headline. */
  readonly empty: string | null;
  readonly entries: readonly BoardEntry[];
  /** In the order in which a task passes through them. */
  readonly states: readonly BoardState[];
  readonly groupings: readonly BoardGrouping[];
  readonly table: readonly { readonly id: BoardTableColumn; readonly title: string }[];
  readonly words: BoardWords;
}

export interface BoardState {
  /** The state's name in the workflow. */
  readonly id: string;
  readonly title: string;
  /** `S` leads here from elsewhere: the first state of work. */
  readonly starts: boolean;
  /** `S` leads here from a state of work: the first open state. */
  readonly stops: boolean;
  readonly isWork: boolean;
}

export type BoardTone = 'red' | 'orange' | 'green' | 'blue' | 'muted' | 'plain' | 'strong';

export interface BoardText {
  readonly text: string;
  readonly tone: BoardTone;
}

export interface BoardEntry {
  /** Of the task. */
  readonly id: string;
  readonly address: Address;
  readonly title: string;
  readonly state: string;
  readonly icon: string;
  readonly iconTone: BoardTone;
  readonly struck: boolean;
  readonly who: string;
  /** When it ends, or has ended. */
  readonly date: BoardText;
  /** Where it stands in one line: when it begins, or has ended. */
  readonly brief: BoardText;
  /** `10 d float`, `critical`, `7 d late`. */
  readonly slack: BoardText;
  readonly progress: { readonly share: number; readonly text: string; readonly claimed: boolean } | null;
  /** What shows that it is worked: commits, tests, checklist, branch. */
  readonly marks: readonly BoardMark[];
  /** How long it is in its state. */
  readonly age: (BoardText & { readonly label: string }) | null;
  /** Why it is blocked, and what else calls for a decision. */
  readonly notes: readonly BoardNote[];
  /** What a reader of screens hears. */
  readonly label: string;
}

export interface BoardMark {
  readonly icon: string;
  readonly text: string;
  /** `7 commits` */
  readonly label: string;
}

export interface BoardNote extends BoardText {
  readonly icon: string;
}

export interface BoardGrouping {
  readonly id: 'state' | 'person' | 'phase';
  readonly label: string;
  readonly columns: readonly BoardColumn[];
}

export interface BoardColumn {
  readonly id: string;
  readonly title: string;
  /** The line that it comes from; null: none. */
  readonly address: Address | null;
  /** The state that an entry gets which is put here; null: columns are no states. */
  readonly state: string | null;
  /** `3`, and of how many. */
  readonly count: string;
  readonly limit: { readonly used: number; readonly most: number; readonly text: string } | null;
  /** `full`, `2 over`. */
  readonly note: BoardText;
  /** Below the last entry: what has to be done before another one comes. */
  readonly slot: string | null;
  readonly sections: readonly BoardSection[];
  /** How long it took to get here. */
  readonly times: BoardTimes | null;
  /** A narrow page shows what is under way first. */
  readonly isWork: boolean;
}

export interface BoardSection {
  readonly id: string;
  /** Empty: no heading. */
  readonly title: string;
  readonly count: string;
  /** What the column at its right edge is. */
  readonly hint: string;
  /** One line each. */
  readonly brief: boolean;
  /** Indexes into `entries`. */
  readonly entries: readonly number[];
}

/** Working days from the start of a task to its end. */
export interface BoardTimes {
  readonly title: string;
  /** Ascending. */
  readonly days: readonly number[];
  readonly median: number;
  readonly medianText: string;
  readonly p85: number;
  readonly p85Text: string;
  readonly mostText: string;
  readonly description: string;
}

export type BoardTableColumn = 'column' | 'title' | 'who' | 'date' | 'slack' | 'age' | 'evidence';

export interface BoardWords {
  readonly groupBy: string;
  readonly filter: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly noMatch: string;
  /** «{0} → {1}. Enter writes it, Escape leaves it.» */
  readonly preview: string;
  /** «{0} cannot become {1}: {2}.» */
  readonly refused: string;
  /** `{0} of {1} rows` */
  readonly shown: string;
  readonly keys: readonly { readonly keys: string; readonly what: string }[];
}

/** What is said of each state that a task may enter, before anything is written. */
export interface BoardAnswer {
  readonly task: string;
  readonly states: readonly {
    readonly id: string;
    /** Nothing is asked, a person is asked, a reason is wanted, or it cannot be. */
    readonly verdict: 'free' | 'asks' | 'wants-reason' | 'forbids';
    readonly says: readonly string[];
  }[];
}
