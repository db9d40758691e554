/** What is offered where a person types, and what a source of offers is asked with. */
import type { Snapshot } from '../../analysis/snapshot';
import type { Day } from '../../base/dates';
import type { TextRange } from '../../base/text';
import type { Translate } from '../../base/translate';
import type { PlanFile } from '../../syntax/parsed-plan';
import type { Field } from '../../syntax/schema/field-at';
import type { TextPlace } from '../place/place-at';

export type CompletionKind =
  'key' | 'task' | 'milestone' | 'person' | 'name' | 'state' | 'word' | 'date' | 'amount' | 'new';

export interface Completion {
  /** What is inserted, as it is read. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** Beside the label; text, not Markdown. */
  readonly detail: string;
  /** Markdown whose plan text is escaped, or empty. */
  readonly documentation: string;
  readonly insert: string;
  /** `insert` is a snippet: `${1:…}` and `$0` are places to go to. */
  readonly snippet: boolean;
  /** What is typed is compared with this. */
  readonly filter: string;
  readonly replace: TextRange;
  /** There is more to choose behind it: the list opens again. */
  readonly again: boolean;
}

export interface CompletionList {
  /** The best first. */
  readonly items: readonly Completion[];
  /** More typing gives others. */
  readonly incomplete: boolean;
}

export interface CompletionWords {
  readonly t: Translate;
  /** `9 Jul` */
  day(day: Day): string;
  /** `Monday`, of 1 Monday to 7 Sunday. */
  weekday(day: Day): string;
}

/** Numbers from 0 up to 1, for new ids: two branches must not invent the same one. */
export type RandomNumbers = () => number;

/** The place that is completed, as every source sees it. */
export interface Ask {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly role: PlanFile['role'];
  readonly place: TextPlace;
  readonly field: Field;
  /** The innermost key on the way: of the value, or of the map that a key goes into. */
  readonly key: string;
  /** The task, risk, … that holds the place, by its id; null outside of items. */
  readonly item: string | null;
  /** What is typed of the word, up to the cursor. */
  readonly typed: string;
  /** The words of the value before it. */
  readonly before: readonly string[];
  readonly words: CompletionWords;
  readonly random: RandomNumbers;
}

/** Nothing where the source has nothing to say about the place. */
export type Source = (ask: Ask) => readonly Completion[];

/** An offer that replaces the word by its label. */
export function offer(
  { place }: Pick<Ask, 'place'>,
  label: string,
  kind: CompletionKind,
  detail: string,
  more: Partial<Completion> = {},
): Completion {
  return {
    label,
    kind,
    detail,
    documentation: '',
    insert: label,
    snippet: false,
    filter: label,
    replace: place.word,
    again: false,
    ...more,
  };
}

/** Text inside a snippet. */
export function snippetText(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}
