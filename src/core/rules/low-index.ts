/** Whether an index of earned value has been low at the end of every week for some time. */
import { divide } from '../budget/earned-value';
import { weekdayOf } from '../base/dates';
import type { RuleContext } from './rule';

/** As few are no trend. */
const fewestWeeks = 3;

/**
 * @param minutes working time, back from the status date
 * @returns the index at the status date and the number of weeks; null where it was good once, or not known
 */
export function lowSince(
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
