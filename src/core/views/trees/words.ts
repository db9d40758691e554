/** The words of a tree: its language, and numbers and dates as all views print them. */
import type { Snapshot } from '../../analysis/snapshot';
import { dayOfMinute, lastDayOf, type Minute } from '../../base/dates';
import type { Translate } from '../../base/translate';
import { createFormat, type Format } from '../format';
import type { TreeOptions } from './tree-view';

export interface Words extends Pick<Format, 'day' | 'dayRange' | 'money' | 'share' | 'slip' | 'workingTime'> {
  readonly t: Translate;
  /** The day on which something ends: what ends at midnight ends with the day before. */
  finish(minute: Minute): string;
  /** `26–29 May`, of the days that something begins and ends on. */
  span(start: Minute, finish: Minute): string;
  /** `7 d late`, or nothing where it is not late. Working minutes, as `ScheduledTask.lateBy`. */
  late(minutes: number | null): string;
}

export function wordsOf(
  { plan, budget, statusDay }: Snapshot,
  { locale, translate }: Pick<TreeOptions, 'locale' | 'translate'>,
): Words {
  const format = createFormat({
    locale,
    currency: budget.currency,
    decimals: budget.decimals,
    statusDay,
    hoursPerDay: plan.project.hoursPerDay,
  });
  return {
    ...format,
    t: translate,
    finish: (minute) => format.day(lastDayOf(minute)),
    span: (start, finish) =>
      format.dayRange(dayOfMinute(start), Math.max(dayOfMinute(start), lastDayOf(finish))),
    late: (minutes) =>
      minutes === null || minutes <= 0 ? '' : translate('{0} late', format.workingTime(minutes)),
  };
}
