/** What language features borrow from the editor: its language, and how it prints dates and figures. */
import { dayOfMinute, lastDayOf, type Day, type Minute } from '../base/dates';
import type { Translate } from '../base/translate';
import type { Minor } from '../budget/budget-result';

export interface LanguageWords {
  readonly t: Translate;
  /** `9 Jul`, with the year where it is not the status date's. */
  day(day: Day): string;
  /** `26–29 May`; both ends included. */
  dayRange(first: Day, last: Day): string;
  /** `Monday` */
  weekday(day: Day): string;
  /** `40 %` of a share of one. */
  share(share: number | null): string;
  /** `3 d`, of working minutes. */
  workingTime(minutes: number): string;
  /** `12,800 €` of minor units. */
  exactMoney(minor: Minor | null): string;
}

/** `26–29 May`, of what begins and ends at these minutes. */
export function span(words: Pick<LanguageWords, 'dayRange'>, start: Minute, finish: Minute): string {
  return words.dayRange(dayOfMinute(start), Math.max(dayOfMinute(start), lastDayOf(finish)));
}
