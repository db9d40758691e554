/**
 * `milewright simulate`: how likely the dates are. Runs the schedule some thousand times with durations drawn from the
 * three-point estimates and with risks that happen or do not, and prints the odds of every due, the dates and costs
 * that are held with a given probability, and what moves them.
 */
import { simulationInput, type Correlation } from '../../core/analysis/simulation-input';
import { printDay } from '../../core/base/dates';
import { simulate as runSimulation } from '../../core/schedule/simulation/simulate';
import type { Influence, Outcome, SimulationResult } from '../../core/schedule/simulation/simulation';
import { noValue } from '../../core/views/format';
import { simulationNotes } from '../../core/views/simulation-notes';
import { printDate, printMoney, printWorkDays } from '../amounts';
import type { PlanReport } from '../open-plan';
import { cell, count, printable, printTable, type Cell, type Column, type Style } from '../print';
import { wholeNumber } from '../read-options';
import { seedOption } from '../seed-option';
import type { Command, CommandOption, OptionValues } from './command';
import { simulationJson } from './simulate-json';

const mostRuns = 1_000_000;

const options: readonly CommandOption[] = [
  {
    name: 'runs',
    argument: 'number',
    summary: 'how many runs to make, 10000 when left out',
    read: (text) => wholeNumber(text, 1, mostRuns),
    takes: `a whole number from 1 to ${mostRuns}`,
  },
  seedOption,
  {
    name: 'correlate',
    argument: 'cause=share',
    summary: 'let the estimates of tasks with the same person or label err together',
    read: (text) => (readCorrelation(text) === null ? null : text),
    takes: 'person or label and a share, such as person=30%',
  },
];

export const simulate: Command = {
  name: 'simulate',
  summary: 'print the odds of dates and costs',
  description:
    'Simulates the schedule with three-point estimates and risks, and prints the odds of each due, P50 and P80, and what drives them.',
  answers: 'figures',
  commits: 'unused',
  options,
  text: (report, style, values) => printSimulation(report, run(report, values), style),
  json: (report, values) => simulationJson(report.snapshot, run(report, values)),
};

function run({ snapshot }: PlanReport, values: OptionValues): SimulationResult {
  const correlation = readCorrelation(String(values.get('correlate') ?? ''));
  return runSimulation(simulationInput(snapshot, correlation), {
    runs: Number(values.get('runs') ?? 10_000),
    seed: Number(values.get('seed') ?? 1),
  });
}

function readCorrelation(text: string): Correlation | null {
  const match = /^(person|label)=(\d{1,3}(?:\.\d{1,4})?)(%?)$/.exec(text);
  if (!match) return null;
  const share = Number(match[2]) / (match[3] === '%' ? 100 : 1);
  return share > 1 ? null : { by: match[1] as Correlation['by'], share };
}

function printSimulation({ snapshot }: PlanReport, result: SimulationResult, style: Style): string {
  const { plan, statusDay, budget } = snapshot;
  const { project, targets, uncertain } = result;
  const name = printable(plan.project.name);
  if (project === null) return `${name}: nothing is scheduled.\n`;
  const drawn = `${count(uncertain.tasks, 'task')} with a range, ${count(uncertain.risks, 'risk')}`;
  const head = `${name}: ${count(result.runs, 'run')} with seed ${result.seed}, seen on ${printDay(statusDay)}; ${drawn}.\n`;
  const rows = [
    outcomeRow(plan.project.name, 'Project', project),
    ...[...targets].map(([id, outcome]) => {
      const title = plan.milestones.get(id)?.title ?? plan.tasks.get(id)?.title ?? id;
      return outcomeRow(title, id, outcome);
    }),
  ];
  const titleOf = ({ kind, id }: Influence): string =>
    (kind === 'task' ? plan.tasks.get(id)?.title : plan.risks.get(id)?.title) ?? '';
  const { hoursPerDay } = plan.project;
  const drivers = (project.drivers ?? [])
    .slice(0, 10)
    .map((driver) => [
      cell(driver.id),
      cell(titleOf(driver)),
      cell(odds(driver.correlation ** 2)),
      cell(printWorkDays(driver.swing, hoursPerDay)),
      cell(printDate(driver.low)),
      cell(printDate(driver.high)),
      cell(driver.kind === 'risk' ? 'risk' : odds(result.criticality.get(driver.id) ?? 0)),
    ]);
  const { cost } = project;
  const money = (percent: number): Cell =>
    cell(cost ? printMoney(cost.percentiles[percent]!, budget.decimals) : noValue);
  const costs = [
    [
      cell(budget.currency),
      cell(printMoney(cost?.planned ?? null, budget.decimals)),
      money(10),
      money(50),
      money(80),
      money(90),
    ],
  ];
  const notes = simulationNotes(snapshot, result, printable).map((note) => `${note}\n`);
  return [
    head,
    printTable(outcomeColumns, rows, style),
    ...(drivers.length > 0 ? [printTable(driverColumns, drivers, style)] : []),
    ...(cost ? [printTable(costColumns, costs, style)] : []),
    ...(notes.length > 0 ? [notes.join('')] : []),
  ].join('\n');
}

const outcomeColumns: readonly Column[] = [
  { title: '' },
  { title: '', cut: true },
  { title: 'Due' },
  { title: 'Odds', align: 'right' },
  { title: 'Planned' },
  { title: 'P50' },
  { title: 'P80' },
  { title: 'P90' },
  { title: 'Driven by', cut: true },
];

const driverColumns: readonly Column[] = [
  { title: 'Driver' },
  { title: '', cut: true },
  { title: 'Of the spread', align: 'right' },
  { title: 'Swing', align: 'right' },
  { title: 'From' },
  { title: 'To' },
  { title: 'Critical', align: 'right' },
];

const costColumns: readonly Column[] = [
  { title: 'Cost' },
  { title: 'Planned', align: 'right' },
  { title: 'P10', align: 'right' },
  { title: 'P50', align: 'right' },
  { title: 'P80', align: 'right' },
  { title: 'P90', align: 'right' },
];

function outcomeRow(title: string, id: string, { finish, drivers }: Outcome): readonly Cell[] {
  const { due, chance, planned, percentiles } = finish;
  return [
    cell(id, id === 'Project' ? 'bold' : null),
    cell(title),
    cell(printDate(due)),
    chance === null ? cell('') : cell(odds(chance), chance < 0.5 ? 'red' : chance < 0.8 ? 'yellow' : 'green'),
    cell(printDate(planned)),
    cell(printDate(percentiles[50]!)),
    cell(printDate(percentiles[80]!)),
    cell(printDate(percentiles[90]!)),
    cell(
      (drivers ?? [])
        .slice(0, 3)
        .map((driver) => driver.id)
        .join(', '),
      'dim',
    ),
  ];
}

/** Nothing that was drawn is certain. */
function odds(share: number): string {
  if (share === 0 || share === 1) return `${share * 100} %`;
  if (share < 0.01) return '<1 %';
  return share > 0.99 ? '>99 %' : `${Math.round(share * 100)} %`;
}
