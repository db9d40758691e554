/** `milewright health`: the fourteen points of schedule quality, each with its limit and the tasks that break it. */
import { scheduleQuality } from '../../core/analysis/schedule-quality';
import type { QualityName, QualityPoint } from '../../core/schedule/quality/measure-quality';
import { noValue } from '../../core/views/format';
import type { PlanReport } from '../open-plan';
import { cell, printable, printTable, type Cell, type Column, type Style } from '../print';
import type { Command } from './command';

/** Tasks that are named for each point, in a terminal; JSON has all of them. */
const mostTasks = 5;

export const health: Command = {
  name: 'health',
  summary: 'print the fourteen points of schedule quality',
  description:
    'Measures the schedule by the fourteen points of the US Defense Contract Management Agency: what may be missing, forced or late in a schedule that is to be trusted, each with its limit and the tasks that break it.',
  answers: 'figures',
  commits: 'unused',
  text: printHealth,
  json: ({ snapshot }) => {
    const points = scheduleQuality(snapshot);
    return {
      version: 1,
      kept: points.filter(({ kept }) => kept === true).length,
      measured: points.filter(({ kept }) => kept !== null).length,
      points: points.map(({ point, name, value, unit, limit, bound, kept, of, tasks }) => ({
        point,
        name,
        value: value === null ? null : Math.round(value * 10_000) / 10_000,
        unit,
        limit,
        bound,
        kept,
        of,
        tasks,
      })),
    };
  },
};

const titles: Readonly<Record<QualityName, string>> = {
  logic: 'Tasks without a predecessor or a successor',
  leads: 'Links with a lead',
  lags: 'Links with a lag',
  'link-types': 'Links from finish to start',
  'hard-constraints': 'Tasks forced to a date',
  'high-float': 'Tasks with more than 44 days of float',
  'negative-float': 'Tasks that cannot keep a date',
  'long-tasks': 'Tasks of more than 44 days',
  'invalid-dates': 'Tasks with actual dates in the future',
  resources: 'Tasks without people or cost',
  'missed-tasks': 'Tasks later than the baseline',
  'critical-path-test': 'Delays of a critical task that get lost',
  'critical-path-length-index': 'Critical path length index',
  'baseline-execution-index': 'Baseline execution index',
};

const columns: readonly Column[] = [
  { title: '', align: 'right' },
  { title: 'Point', cut: true },
  { title: 'Value', align: 'right' },
  { title: 'Limit' },
  { title: '' },
  { title: 'Tasks', cut: true },
];

function printHealth({ snapshot }: PlanReport, style: Style): string {
  const points = scheduleQuality(snapshot);
  const measured = points.filter(({ kept }) => kept !== null);
  const kept = measured.filter((point) => point.kept);
  const name = printable(snapshot.plan.project.name);
  const rows = points.map((point): readonly Cell[] => [
    cell(String(point.point), 'dim'),
    cell(titles[point.name]),
    cell(point.value === null ? noValue : printValue(point.value, point)),
    cell(`${point.bound === 'most' ? 'at most' : 'at least'} ${printValue(point.limit, point)}`, 'dim'),
    point.kept === null ? cell(noValue) : point.kept ? cell('kept', 'green') : cell('missed', 'red'),
    cell(point.kept === false ? printTasks(point.tasks) : '', 'dim'),
  ]);
  return [
    `${name}: ${kept.length} of ${measured.length} points of schedule quality are kept.\n`,
    printTable(columns, rows, style),
  ].join('\n');
}

function printValue(value: number, { unit }: QualityPoint): string {
  if (unit === 'count') return String(value);
  if (unit === 'index') return value.toFixed(2);
  const percent = value * 100;
  return `${Number.isInteger(percent) ? String(percent) : percent.toFixed(1)} %`;
}

function printTasks(tasks: readonly string[]): string {
  const more = tasks.length - mostTasks;
  return `${tasks.slice(0, mostTasks).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
