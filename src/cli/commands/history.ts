/** `milewright history`: what the plan forecast at every commit that changed it, and what each of them changed. */
import { printDay } from '../../core/base/dates';
import type { TrendPoint } from '../../core/analysis/plan-trend';
import { printDecimal } from '../../core/model/money';
import { noValue } from '../../core/views/format';
import { summarizeChanges } from '../../core/views/say-plan-change';
import { printDate, printMoney } from '../amounts';
import type { PlanReport } from '../open-plan';
import type { Revisions } from '../open-revisions';
import { cell, count, printable, printTable, type Cell, type Column, type Style } from '../print';
import type { Command, CommandOption, OptionValues } from './command';
import { changeJson, isoMinute } from './diff-json';

const usual = 50;
const most = 5000;
/** Milestones beside each other in a terminal; JSON has all of them. */
const mostColumns = 6;

const limit: CommandOption = {
  name: 'limit',
  argument: 'number',
  summary: `how many commits to look at, newest first, ${usual} when left out`,
  read: (text) => {
    const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    return value >= 1 && value <= most ? value : null;
  },
  takes: `a whole number from 1 to ${most}`,
};

export const history: Command = {
  name: 'history',
  summary: 'print what the plan forecast at each commit that changed it',
  description:
    "Prints the forecast of the finish and of every milestone at each commit of HEAD's line that changed the plan, as it was computed on that day, and what the commit changed. Renames of the file are followed.",
  answers: 'figures',
  commits: 'unused',
  options: [limit],
  revisions: (options: OptionValues) => ({ kind: 'history', limit: Number(options.get('limit') ?? usual) }),
  text: (report, style) => printHistory(report, style),
  json: (report) => {
    const { points, more } = historyOf(report);
    const { plan } = report.snapshot;
    return {
      version: 1,
      more,
      revisions: points.map((point) => ({
        commit: point.head?.hash ?? null,
        date: printDay(dayOf(point, report)),
        author: point.head?.author ?? null,
        subject: point.head?.subject ?? null,
        finish: isoMinute(point.finish),
        currency: point.whole ? point.currency : null,
        planned: point.whole ? printDecimal(point.planned, point.decimals) : null,
        milestones: point.milestones.map(({ id, title, due, forecast }) => ({
          id,
          title,
          due: isoMinute(due),
          forecast: isoMinute(forecast),
        })),
        changes: point.changes?.map((change) => changeJson(change, null, plan)) ?? null,
      })),
    };
  },
};

function historyOf({ revisions }: PlanReport): Extract<Revisions, { kind: 'history' }> {
  if (revisions?.kind !== 'history') throw new Error('the history was not read');
  return revisions;
}

function dayOf({ head }: TrendPoint, { snapshot }: PlanReport): number {
  return head?.day ?? snapshot.statusDay;
}

function printHistory(report: PlanReport, style: Style): string {
  const { points, more } = historyOf(report);
  const { plan } = report.snapshot;
  const milestones = Array.from(plan.milestones.keys()).slice(0, mostColumns);
  const columns: readonly Column[] = [
    { title: 'Date' },
    { title: 'Commit' },
    { title: 'Finish' },
    ...milestones.map((title): Column => ({ title, cut: true })),
    { title: 'Planned', align: 'right' },
    { title: 'What changed', cut: true },
  ];
  const rows = points.map((point, i) => {
    // What the commit before said: a date that moved since is marked.
    const before = points.slice(i + 1).find(({ whole }) => whole) ?? null;
    return [
      cell(printDay(dayOf(point, report))),
      point.head === null ? cell('now', 'bold') : cell(point.head.hash.slice(0, 8), 'yellow'),
      dateCell(point.finish, before?.finish ?? null),
      ...milestones.map((id) =>
        dateCell(forecastOf(point, id), before === null ? null : forecastOf(before, id)),
      ),
      cell(point.whole ? printMoney(point.planned, point.decimals) : noValue),
      whatChanged(point),
    ];
  });
  const commits = points.filter(({ head }) => head !== null).length;
  const older = more ? ' There are older ones; --limit says how many to look at.' : '';
  const head = `${printable(plan.project.name)}: ${count(commits, 'commit')} changed the plan.${older}\n`;
  return `${head}\n${printTable(columns, rows, style)}`;
}

function forecastOf({ milestones }: TrendPoint, id: string): number | null {
  return milestones.find((milestone) => milestone.id === id)?.forecast ?? null;
}

/** Red for later than before, green for earlier; an arrow says the same without colour. */
function dateCell(now: number | null, before: number | null): Cell {
  const date = printDate(now);
  if (now === null || before === null || printDate(before) === date) return cell(date);
  return now > before ? cell(`${date} ↑`, 'red') : cell(`${date} ↓`, 'green');
}

function whatChanged({ whole, changes, head }: TrendPoint): Cell {
  if (!whole) return cell('the text was broken', 'red');
  if (changes === null) return cell(head?.subject ?? '', 'dim');
  return cell(summarizeChanges(changes) || (head?.subject ?? ''), changes.length > 0 ? null : 'dim');
}
