/** `milewright diff`: what changed in the plan between two revisions, or since one, in words. */
import { printDay, type Minute } from '../../core/base/dates';
import type { PlanChange } from '../../core/history/plan-change';
import { noValue } from '../../core/views/format';
import { sayPlanChange, summarizeChanges } from '../../core/views/say-plan-change';
import { printDate, printMoney, printWorkDays } from '../amounts';
import type { PlanReport } from '../open-plan';
import type { Comparison, Side } from '../open-revisions';
import { cell, count, printable, printTable, type Cell, type Style } from '../print';
import type { Command, OptionValues } from './command';
import { diffJson } from './diff-json';

export const diff: Command = {
  name: 'diff',
  summary: 'say what changed in the plan between two revisions',
  description:
    'Says what changed in the plan from one tag, branch or commit to another, or to the files as they are now: tasks added, dropped, moved, grown, slipped; and what became of the finish, the cost and the milestones.',
  answers: 'figures',
  commits: 'unused',
  words: [
    { name: 'from', summary: 'a tag, a branch or a commit' },
    { name: 'to', summary: 'another one; the files as they are now when left out', optional: true },
  ],
  revisions: (options: OptionValues) => {
    const to = options.get('to');
    return { kind: 'two', from: String(options.get('from')), to: typeof to === 'string' ? to : null };
  },
  text: (report, style) => printDiff(comparisonOf(report), style),
  json: (report) => diffJson(comparisonOf(report)),
};

function comparisonOf({ revisions }: PlanReport): Comparison {
  if (revisions?.kind !== 'two') throw new Error('the revisions were not read');
  return revisions;
}

function printDiff(comparison: Comparison, style: Style): string {
  const { from, to, changes, work } = comparison;
  const { hoursPerDay } = to.at.plan.project;
  const head = `From ${sideName(from)} to ${sideName(to)}: ${summaryOf(changes)}\n`;
  const slip = (then: Minute | null, now: Minute | null): Cell => {
    const by = then === null || now === null ? null : work(then, now);
    if (by === null) return cell(noValue);
    const sign = by > 0 ? '+' : '';
    return cell(`${sign}${printWorkDays(by, hoursPerDay)}`, by > 0 ? 'red' : by < 0 ? 'green' : null);
  };
  const dates = [
    { title: 'Finish', before: finishOf(from), now: finishOf(to) },
    ...Array.from(to.at.plan.milestones.values(), ({ id, title }) => ({
      title,
      before: milestoneOf(from, id),
      now: milestoneOf(to, id),
    })),
  ].map(({ title, before, now }) => [
    cell(title),
    cell(printDate(before)),
    cell(printDate(now)),
    slip(before, now),
  ]);
  const [a, b] = [from.at.budget, to.at.budget];
  const cost =
    a.currency === b.currency
      ? [
          cell(`Planned ${b.currency}`),
          cell(printMoney(a.figures.planned, a.decimals)),
          cell(printMoney(b.figures.planned, b.decimals)),
          signed(b.figures.planned - a.figures.planned, b.decimals),
        ]
      : null;
  const table = printTable(
    [
      { title: '', cut: true },
      { title: 'From', align: 'right' },
      { title: 'To', align: 'right' },
      { title: 'Change', align: 'right' },
    ],
    cost ? [...dates, cost] : dates,
    style,
  );
  const lines = changes.map((change) => `${printable(sayPlanChange(change, to.at.plan))}\n`);
  return [head, table, ...(lines.length > 0 ? [lines.join('')] : [])].join('\n');
}

function signed(amount: number, decimals: number): Cell {
  return cell(`${amount > 0 ? '+' : ''}${printMoney(amount, decimals)}`, amount > 0 ? 'yellow' : null);
}

/** `plan-1 (2026-02-01)`, or the files as they are. */
function sideName({ name, head }: Side): string {
  if (head === null) return 'the present files';
  const short = name !== null && head.hash.startsWith(name) ? name.slice(0, 8) : name;
  return `${printable(short ?? head.hash.slice(0, 8))} (${printDay(head.day)})`;
}

function summaryOf(changes: readonly PlanChange[]): string {
  if (changes.length === 0) return 'nothing changed.';
  const summary = summarizeChanges(changes);
  return `${count(changes.length, 'change')}${summary === '' ? '' : `: ${summary}`}.`;
}

function finishOf({ at: { schedule } }: Pick<Side, 'at'>): Minute | null {
  return schedule.tasks.size > 0 ? schedule.finish : null;
}

/** The forecast of a milestone; null for a task of the same id. */
function milestoneOf({ at }: Pick<Side, 'at'>, id: string): Minute | null {
  return at.plan.milestones.has(id) ? (at.schedule.tasks.get(id)?.finish ?? null) : null;
}
