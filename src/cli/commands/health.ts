/**
 * `milewright health`: one figure for the plan, how it is made and what to do first, and the fourteen points of schedule
 * quality and the ten best practices of a schedule, each with what breaks it.
 */
import { scheduleQuality } from '../../core/analysis/schedule-quality';
import type { Finding } from '../../core/model/finding';
import { noValue } from '../../core/views/format';
import {
  healthAreaTitles,
  practiceTitles,
  printPointValue,
  qualityTitles,
} from '../../core/views/health-words';
import { presentHealth, type PlanHealth } from '../../core/views/plan-health';
import { presentPractices, type PracticeResult } from '../../core/views/practices';
import type { QualityPoint } from '../../core/schedule/quality/measure-quality';
import type { PlanReport } from '../open-plan';
import { cell, count, printable, printTable, type Cell, type Column, type Style } from '../print';
import { repositoryOption } from '../repository-option';
import { checkRow } from './check-row';
import type { Command } from './command';

/** Tasks that are named for each point, in a terminal; JSON has all of them. */
const mostTasks = 5;
/** What to do first, in a terminal; JSON has all of it. */
const mostSteps = 5;

export const health: Command = {
  name: 'health',
  summary: 'print the score of the plan, what to do first, and the points of schedule quality',
  description:
    'Says in one figure how healthy the plan is, how the figure is made and what to do first, and measures the schedule by the fourteen points of the US Defense Contract Management Agency: what may be missing, forced or late in a schedule that is to be trusted, each with its limit and the tasks that break it; and by the ten best practices of the US Government Accountability Office, as far as rules can tell.',
  answers: 'figures',
  commits: 'wanted',
  options: [repositoryOption],
  text: printHealth,
  json: (report) => {
    const points = scheduleQuality(report.snapshot);
    const { score, areas, steps } = healthOf(report);
    return {
      version: 1,
      score,
      areas: areas.map(({ value, ...area }) => ({ ...area, value: rounded(value) })),
      first: steps.map(({ area, gain, finding }) => ({
        area,
        gain: rounded(gain),
        ...checkRow(
          report,
          report.diagnostics.find((one) => one.finding === finding)!,
        ),
      })),
      kept: points.filter(({ kept }) => kept === true).length,
      measured: points.filter(({ kept }) => kept !== null).length,
      points: points.map(({ point, name, value, unit, limit, bound, kept, of, tasks }) => ({
        point,
        name,
        value: rounded(value),
        unit,
        limit,
        bound,
        kept,
        of,
        tasks,
      })),
      practices: practicesOf(report, points).map((result) => ({
        practice: result.practice,
        name: result.name,
        kept: result.kept,
        rules: countsOf(result),
        points: result.missed.map(({ point }) => point),
      })),
    };
  },
};

function healthOf(report: PlanReport): PlanHealth {
  return presentHealth(report.snapshot, findingsOf(report));
}

function practicesOf(report: PlanReport, points: readonly QualityPoint[]): readonly PracticeResult[] {
  const missed = points.filter(({ kept }) => kept === false);
  return presentPractices(report.snapshot, findingsOf(report), missed);
}

function findingsOf({ diagnostics }: PlanReport): readonly Finding[] {
  return diagnostics.map(({ finding }) => finding);
}

/** By rule, how often it speaks: the findings themselves are those of `check`. */
function countsOf({
  findings,
}: PracticeResult): readonly { readonly rule: string; readonly findings: number }[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Array.from(counts, ([rule, amount]) => ({ rule, findings: amount }));
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

const areaColumns: readonly Column[] = [
  { title: 'Area', cut: true },
  { title: 'Value', align: 'right' },
  { title: 'Weight', align: 'right' },
  { title: 'Of', align: 'right' },
  { title: 'Errors', align: 'right' },
  { title: 'Warnings', align: 'right' },
];

const columns: readonly Column[] = [
  { title: '', align: 'right' },
  { title: 'Point', cut: true },
  { title: 'Value', align: 'right' },
  { title: 'Limit' },
  { title: '' },
  { title: 'Tasks', cut: true },
];

function printHealth(report: PlanReport, style: Style): string {
  const name = printable(report.snapshot.plan.project.name);
  const { score, areas, steps } = healthOf(report);
  const points = scheduleQuality(report.snapshot);
  const verdict = score === null ? 'nothing to measure yet' : `health ${score} of 100`;
  const rows = areas.map(({ id, value, weight, items, errors, warnings }): readonly Cell[] => [
    cell(healthAreaTitles[id]),
    cell(value === null ? noValue : `${Math.floor(value * 100 + 1e-9)} %`),
    cell(value === null ? noValue : String(weight), 'dim'),
    cell(String(items), 'dim'),
    cell(errors === 0 ? '' : String(errors), 'red'),
    cell(warnings === 0 ? '' : String(warnings), 'yellow'),
  ]);
  return [
    `${name}: ${verdict}.\n`,
    printTable(areaColumns, rows, style),
    `An area is the share without an error (a warning counts half); the score is their mean by weight.\n`,
    ...(steps.length === 0 ? [] : [printSteps(report, steps, style)]),
    printPoints(points, style),
    printPractices(practicesOf(report, points), style),
  ].join('\n');
}

function printSteps(report: PlanReport, steps: PlanHealth['steps'], style: Style): string {
  const lines = steps.slice(0, mostSteps).map(({ gain, finding }) => {
    const at = report.diagnostics.find((one) => one.finding === finding)!;
    const place = `${printable(report.shownFolder + at.file)}:${at.start.line + 1}`;
    return `  +${gain.toFixed(1)}  ${style.ink('bold', place)} ${printable(finding.message)} ${style.ink('dim', finding.rule)}\n`;
  });
  const more = steps.length - mostSteps;
  const rest = more > 0 ? `  and ${count(more, 'item')} more, which «milewright check» lists\n` : '';
  return `First, by what it adds to the score:\n${lines.join('')}${rest}`;
}

function printPoints(points: readonly QualityPoint[], style: Style): string {
  const measured = points.filter(({ kept }) => kept !== null);
  const kept = measured.filter((point) => point.kept);
  const rows = points.map((point): readonly Cell[] => [
    cell(String(point.point), 'dim'),
    cell(qualityTitles[point.name]),
    cell(point.value === null ? noValue : printPointValue(point.value, point)),
    cell(`${point.bound === 'most' ? 'at most' : 'at least'} ${printPointValue(point.limit, point)}`, 'dim'),
    point.kept === null ? cell(noValue) : point.kept ? cell('kept', 'green') : cell('missed', 'red'),
    cell(point.kept === false ? printTasks(point.tasks) : '', 'dim'),
  ]);
  return [
    `${kept.length} of ${measured.length} points of schedule quality are kept.\n`,
    printTable(columns, rows, style),
  ].join('\n');
}

const practiceColumns: readonly Column[] = [
  { title: '', align: 'right' },
  { title: 'Best practice', cut: true },
  { title: '' },
  { title: 'What says so', cut: true },
];

function printPractices(results: readonly PracticeResult[], style: Style): string {
  const measured = results.filter(({ kept }) => kept !== null);
  const rows = results.map((result): readonly Cell[] => {
    const { practice, name, kept } = result;
    const reasons = [
      ...result.missed.map(({ point }) => `point ${point}`),
      ...countsOf(result).map(({ rule, findings }) => (findings > 1 ? `${rule} (${findings})` : rule)),
    ];
    return [
      cell(String(practice), 'dim'),
      cell(practiceTitles[name]),
      kept === null ? cell(noValue) : kept ? cell('kept', 'green') : cell('look', 'yellow'),
      cell(reasons.join(', '), 'dim'),
    ];
  });
  return [
    `${measured.filter(({ kept }) => kept).length} of ${measured.length} best practices of the GAO are kept, as far as they can be computed.\n`,
    printTable(practiceColumns, rows, style),
  ].join('\n');
}

function printTasks(tasks: readonly string[]): string {
  const more = tasks.length - mostTasks;
  return `${tasks.slice(0, mostTasks).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
