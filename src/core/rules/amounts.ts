/** Amounts in messages: working time and money, the same in every language and on every machine. */
import type { Minor } from '../budget/budget-result';
import type { Plan } from '../model/plan';

/** `7 d`, `1.5 d`, `3 h`: working minutes, a day having `hours-per-day`. */
export function workingTime(minutes: number, plan: Pick<Plan, 'project'>): string {
  const days = Math.abs(minutes) / (plan.project.hoursPerDay * 60);
  if (days >= 1) return `${round(days)} d`;
  const hours = Math.abs(minutes) / 60;
  return hours >= 1 ? `${round(hours)} h` : `${Math.round(Math.abs(minutes))} min`;
}

/** `24 h`, `1.5 h`: person-time of a load. */
export function hours(minutes: number): string {
  return `${round(minutes / 60)} h`;
}

/** `10,677 EUR`; cents only below a hundred. */
export function money(
  amount: Minor,
  budget: { readonly currency: string; readonly decimals: number },
): string {
  const units = Math.abs(amount) / 10 ** budget.decimals;
  const text = units < 100 ? units.toFixed(budget.decimals) : Math.round(units).toFixed(0);
  const [whole = '', cents] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}${grouped}${cents === undefined ? '' : `.${cents}`} ${budget.currency}`;
}

function round(amount: number): string {
  return amount.toFixed(1).replace(/\.0$/, '');
}
