/**
 * Everything that the timeline's page shows, as strings and minutes: it computes positions only. Rows are facts, told
 * once; a grouping names them in the order in which they stand.
 */
import type { Minute } from '../base/dates';
import type { Address } from '../model/address';
import type { LinkType } from '../model/values';
import type { Run } from './budget-model';

export interface TimelineModel {
  /** A BCP 47 tag: how the axis is written. */
  readonly locale: string;
  readonly scope: readonly string[];
  /** `as of 14:02, line 85 does not parse`; null: the text is the present one. */
  readonly stale: string | null;
  /** Why nothing can be changed by hand; null: it can. */
  readonly locked: string | null;
  readonly headline: readonly Run[];
  /** One sentence in the place of everything below the headline. */
  readonly empty: string | null;
  /** From the first to the last thing that has a date. */
  readonly span: TimelineSpan;
  /** What is ahead: the first unfinished work to the last forecast. */
  readonly ahead: TimelineSpan;
  readonly status: TimelineMark;
  readonly deadline: TimelineMark | null;
  readonly columns: readonly {
    readonly id: TimelineColumn;
    readonly title: string;
    /** Until the reader chooses. */
    readonly shown: boolean;
  }[];
  readonly rows: readonly TimelineRow[];
  readonly groupings: readonly TimelineGrouping[];
  readonly links: readonly TimelineLink[];
  /** Who can be assigned. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly load: TimelineLoad;
  readonly legend: readonly { readonly mark: TimelineLegendMark; readonly label: string }[];
  readonly words: TimelineWords;
}

export interface TimelineSpan {
  readonly from: Minute;
  readonly to: Minute;
}

export interface TimelineMark {
  readonly at: Minute;
  readonly label: string;
}

export type TimelineColumn = 'who' | 'done' | 'start' | 'finish' | 'float';
export type TimelineTone = 'red' | 'orange' | 'muted' | 'plain';

export interface TimelineCell {
  readonly text: string;
  readonly tone: TimelineTone;
}

/** A phase, a task, a milestone, or a heading that holds some of them together: finished tasks, a person, a state. */
export interface TimelineRow {
  readonly id: string;
  readonly kind: 'phase' | 'task' | 'milestone' | 'group';
  /** Null where no line of the plan stands for it. */
  readonly address: Address | null;
  readonly title: string;
  /** A codicon's name; null: none. */
  readonly icon: string | null;
  readonly iconTone: TimelineTone | 'blue' | 'green';
  readonly struck: boolean;
  readonly muted: boolean;
  readonly cells: Readonly<Record<TimelineColumn, TimelineCell>>;
  /** What a reader of screens hears instead of a drawing. */
  readonly label: string;
  /** Null where it has no dates. */
  readonly bar: TimelineBar | null;
  /** Ids of the people who work on it. */
  readonly assigned: readonly string[];
}

export interface TimelineBar {
  readonly start: Minute;
  readonly finish: Minute;
  /** `26–29 May`: said at the edge where the bar lies beyond it. */
  readonly dates: string;
  /** A hand may change its dates: they are no facts. */
  readonly movable: boolean;
  /** The share of it that is done, of one; null: it has none. */
  readonly progress: number | null;
  /** Parts in which it is worked, from left to right. Of a phase or a milestone none. */
  readonly parts: readonly TimelinePart[];
  readonly critical: boolean;
  readonly late: boolean;
  readonly blocked: boolean;
  readonly baseline: TimelineSpan | null;
  /** How late it may end without moving the finish of the project; null: it has no float, or is over. */
  readonly floatTo: Minute | null;
  /** When it is due, or its deadline. */
  readonly due: Minute | null;
  /** By when a milestone is reached in four of five simulated runs; null: nothing is simulated. */
  readonly p80: Minute | null;
  /** Beside the bar, where a number or a name belongs to it. */
  readonly note: readonly Run[];
}

export interface TimelinePart extends TimelineSpan {
  readonly kind: 'done' | 'worked' | 'planned';
}

export interface TimelineGrouping {
  readonly id: 'phase' | 'person' | 'state' | 'release';
  readonly label: string;
  /** Depth first: what is below a row follows it with a higher level. */
  readonly items: readonly TimelineItem[];
}

export interface TimelineItem {
  /** Index into `rows`. */
  readonly row: number;
  /** From 1. */
  readonly level: number;
  /** Unfolded until the reader says otherwise. */
  readonly open: boolean;
}

/** From a predecessor to its successor, as indexes into `rows`. */
export interface TimelineLink {
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  /** `+2d`, `-50%`; empty: none. */
  readonly lag: string;
  /** It decides when critical work begins. */
  readonly drives: boolean;
}

export interface TimelineLoad {
  readonly title: string;
  readonly hint: string;
  readonly people: readonly TimelinePerson[];
}

export interface TimelinePerson {
  readonly id: string;
  readonly name: string;
  readonly address: Address;
  readonly note: readonly Run[];
  /** Days with work, ascending, each with the share of that day's capacity that it takes, in percent. */
  readonly days: readonly (readonly [day: number, percent: number])[];
  readonly away: readonly TimelineSpan[];
}

export type TimelineLegendMark =
  'worked' | 'planned' | 'critical' | 'baseline' | 'float' | 'due' | 'forecast' | 'odds';

export interface TimelineWords {
  readonly task: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly groupBy: string;
  readonly filter: string;
  readonly columns: string;
  readonly noMatch: string;
  readonly start: string;
  readonly finish: string;
  readonly keys: readonly { readonly keys: string; readonly what: string }[];
  /** What ends the work of a hand, by keys and by mouse. */
  readonly handByKeys: string;
  readonly handByMouse: string;
  readonly hand: TimelineHandWords;
  /** `{0} of {1} rows` */
  readonly shown: string;
}

/** Of the menu of a row; `{0}` and `{1}` stand for names. */
export interface TimelineHandWords {
  readonly people: string;
  readonly join: string;
  readonly leave: string;
  readonly replace: string;
  readonly progress: string;
  readonly link: string;
  readonly unlink: string;
  readonly types: Readonly<Record<LinkType, string>>;
  readonly later: string;
  readonly sooner: string;
  readonly place: string;
  readonly up: string;
  readonly down: string;
  readonly in: string;
  readonly out: string;
  readonly add: string;
  readonly addTask: string;
  readonly addMilestone: string;
}
