/** Whether an index of earned value has been low at the end of every week for some time. */
import { divide } from '../budget/earned-value';
import { weekdayOf } from '../base/dates';
import { atKey } from '../model/finding';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

/** Of each rule about an index. */
export const lowIndexOptions: NonNullable<Rule['options']> = {
  below: { kind: 'share', default: '90%', description: 'the index that is still good' },
  for: { kind: 'duration', default: '3w', description: 'how long, in working time, it has been below' },
};

/** As few are no trend. */
const fewestWeeks = 3;

/** @param meaning what a low one says, as the end of a sentence */
export function* lowIndex(
  context: RuleContext,
  index: 'cpi' | 'spi',
  meaning: string,
): Iterable<RuleFinding> {
  const below = context.option('below');
  const low = lowSince(context, index, below, context.option('for'));
  if (low === null) return;
  yield {
    message: say`${index.toUpperCase()} is ${low.now.toFixed(2)} and has been below ${below.toFixed(2)} at the ends of ${low.weeks} weeks: ${meaning}.`,
    place: atKey('budget'),
  };
}

/**
 * @param minutes working time, back from the status date
 * @returns the index at the status date and the number of weeks; null where it was good once, or not known
 */
function lowSince(
  { plan, budget, statusDay }: Pick<RuleContext, 'plan' | 'budget' | 'statusDay'>,
  index: 'cpi' | 'spi',
  below: number,
  minutes: number,
): { readonly now: number; readonly weeks: number } | null {
  const now = budget.earned[index];
  // What is finished cannot be done better any more.
  if (now === null || now >= below || budget.earned.ev >= budget.earned.bac) return null;
  const first = statusDay - Math.ceil((minutes / (plan.project.hoursPerDay * 60)) * (7 / 5)) - 1;
  let weeks = 0;
  for (const { day, planned, earned, spent } of budget.series) {
    if (day < first || day >= statusDay || weekdayOf(day) !== 7) continue;
    const by = index === 'cpi' ? spent : planned;
    // Before it began there was nothing to be slow at.
    if (earned === 0 && by === 0) continue;
    const then = earned === null || by === null || by <= 0 ? null : divide(earned, by);
    if (then === null || then >= below) return null;
    weeks++;
  }
  return weeks < fewestWeeks ? null : { now, weeks };
}
