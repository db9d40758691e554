/** The effect of a change as a table for people: what was, what is then, and by how much. */
import type { Effect, Shift, TargetShift } from '../core/analysis/effect';
import type { Snapshot } from '../core/analysis/snapshot';
import { noValue } from '../core/views/format';
import { printDate, printMoney, printWorkDays } from './amounts';
import { cell, printTable, type Cell, type Column, type Style } from './print';

const columns: readonly Column[] = [
  { title: '' },
  { title: '', cut: true },
  { title: 'Due' },
  { title: 'Before', align: 'right' },
  { title: 'After', align: 'right' },
  { title: 'Change', align: 'right' },
];

export function printEffect(
  effect: Effect,
  { plan, budget }: Pick<Snapshot, 'plan' | 'budget'>,
  style: Style,
): string {
  const { hoursPerDay, name } = plan.project;
  const { cost, overload } = effect;
  const difference = cost.after - cost.before;
  const money = (amount: number): string => printMoney(amount, budget.decimals);
  const rows = [
    [cell('Project', 'bold'), cell(name), cell(''), ...dates(effect.finish)],
    ...[...effect.milestones, ...effect.deadlines].map(targetRow),
    ...(cost.before === 0 && cost.after === 0
      ? []
      : [
          [
            cell('Cost', 'bold'),
            cell(budget.currency),
            cell(''),
            cell(money(cost.before)),
            cell(money(cost.after)),
            cell(difference > 0 ? `+${money(difference)}` : money(difference)),
          ],
        ]),
    ...(overload.before === 0 && overload.after === 0
      ? []
      : [
          [
            cell('Overload', 'bold'),
            cell('work above what people have time for'),
            cell(''),
            cell(printWorkDays(overload.before, hoursPerDay)),
            cell(printWorkDays(overload.after, hoursPerDay)),
            cell(signedDays(overload.after - overload.before, hoursPerDay)),
          ],
        ]),
  ];
  return printTable(columns, rows, style);
}

function targetRow({ id, title, due, ...shift }: TargetShift): readonly Cell[] {
  const isLate = due !== null && shift.after !== null && shift.after > due;
  const [before, after, change] = dates(shift);
  return [
    cell(id),
    cell(title),
    cell(due === null ? '' : printDate(due)),
    before,
    cell(after.text, isLate ? 'red' : null),
    change,
  ];
}

function dates({ before, after, days }: Shift): readonly [Cell, Cell, Cell] {
  const change =
    days === null ? noValue : days > 0 ? `+${days} d` : days < 0 ? `−${-days} d` : sameDay(before, after);
  return [cell(printDate(before)), cell(printDate(after)), cell(change)];
}

/** Hours on the same day count as nothing in days, but are not nothing. */
function sameDay(before: number | null, after: number | null): string {
  if (before === after) return '0 d';
  return after! > before! ? '<1 d later' : '<1 d earlier';
}

function signedDays(minutes: number, hoursPerDay: number): string {
  return `${minutes > 0 ? '+' : ''}${printWorkDays(minutes, hoursPerDay)}`;
}
