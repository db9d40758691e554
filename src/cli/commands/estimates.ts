/** `milewright estimates`: what finished tasks took beside what they were estimated at, and the factor between them. */
import {
  computeCalibration,
  fewestTasks,
  proposedFactor,
  type Calibration,
  type CalibrationGroup,
} from '../../core/analysis/calibration';
import { noValue } from '../../core/views/format';
import { printWorkDays } from '../amounts';
import type { PlanReport } from '../open-plan';
import { cell, count, printable, printTable, type Cell, type Column, type Style } from '../print';
import { repositoryOption } from '../repository-option';
import type { Command } from './command';

/** Tasks that are furthest off, in a terminal; JSON has all of them. */
const mostTasks = 10;

export const estimates: Command = {
  name: 'estimates',
  summary: 'print what finished tasks took beside their estimates',
  description:
    'Compares what finished tasks took with what they were estimated at, in all and by person, label and phase. The factor of all of them, written as `calibration:` of the project, is what the simulation counts with.',
  answers: 'figures',
  commits: 'wanted',
  options: [repositoryOption],
  text: printEstimates,
  json: ({ snapshot }) => {
    const { outcomes, all, people, labels, phases } = computeCalibration(snapshot);
    const { calibration } = snapshot.plan.project;
    return {
      version: 1,
      calibration,
      proposed: proposedFactor(outcomes, calibration),
      all: all && groupJson(all),
      people: groupsJson(people),
      labels: groupsJson(labels),
      phases: groupsJson(phases),
      tasks: outcomes.map(({ task, estimated, actual, activeDays }) => ({
        id: task,
        estimated,
        actual,
        factor: round(actual / estimated),
        activeDays,
      })),
    };
  },
};

function groupsJson(groups: ReadonlyMap<string, CalibrationGroup>) {
  return Array.from(groups, ([id, group]) => ({ id, ...groupJson(group) }));
}

function groupJson({ tasks, estimated, actual, factor, quartiles, activeDays }: CalibrationGroup) {
  return { tasks, estimated, actual, factor: round(factor), quartiles: quartiles.map(round), activeDays };
}

function round(factor: number): number {
  return Math.round(factor * 1000) / 1000;
}

function printEstimates({ snapshot }: PlanReport, style: Style): string {
  const { plan } = snapshot;
  const calibration = computeCalibration(snapshot);
  const name = printable(plan.project.name);
  const { all, outcomes } = calibration;
  if (!all) return `${name}: no finished task has an estimate and says when it was started and finished.\n`;
  const days = (minutes: number): Cell => cell(printWorkDays(minutes, plan.project.hoursPerDay));
  const groupRow = (kind: string, id: string, title: string, group: CalibrationGroup): readonly Cell[] => [
    cell(kind, 'dim'),
    cell(id),
    cell(title),
    cell(String(group.tasks)),
    days(group.estimated),
    days(group.actual),
    factorCell(group.factor),
    cell(group.tasks > 1 ? group.quartiles.map(times).join(' to ') : noValue),
    cell(group.activeDays === null ? noValue : String(group.activeDays)),
  ];
  const rowsOf = (
    kind: string,
    groups: Calibration['people'],
    titleOf: (id: string) => string,
  ): readonly (readonly Cell[])[] =>
    Array.from(groups, ([id, group]) => groupRow(kind, id, titleOf(id), group));
  const groups = [
    groupRow('All', '', plan.project.name, all),
    ...rowsOf('Person', calibration.people, (id) => plan.team.get(id)?.name ?? ''),
    ...rowsOf('Label', calibration.labels, () => ''),
    ...rowsOf('Phase', calibration.phases, (id) => plan.tasks.get(id)?.title ?? ''),
  ];
  const off = ({ estimated, actual }: Calibration['outcomes'][number]): number =>
    Math.abs(Math.log(Math.max(actual, 1) / estimated));
  const tasks = outcomes
    .toSorted((a, b) => off(b) - off(a))
    .slice(0, mostTasks)
    .map(({ task, estimated, actual, activeDays }) => [
      cell(task),
      cell(plan.tasks.get(task)?.title ?? ''),
      days(estimated),
      days(actual),
      factorCell(actual / estimated),
      cell(activeDays === null ? noValue : String(activeDays)),
    ]);
  return [
    `${name}: ${count(all.tasks, 'finished task')} took ${times(all.factor)} times what they were estimated at.\n`,
    printTable(groupColumns, groups, style),
    printTable(taskColumns, tasks, style),
    `${proposal(calibration, plan.project.calibration)}\n`,
  ].join('\n');
}

function proposal({ outcomes }: Calibration, present: number): string {
  const factor = proposedFactor(outcomes, present);
  if (factor !== null) {
    return `With «calibration: ${factor}» below «project:» the simulation counts with it; now it counts with ${present}.`;
  }
  return outcomes.length < fewestTasks
    ? 'Too few tasks are finished to count with a factor.'
    : `The simulation counts with ${present}.`;
}

/** Longer than estimated in red, shorter in green; the figure says the same without colour. */
function factorCell(factor: number): Cell {
  return cell(`${times(factor)} ×`, factor > 1.1 ? 'red' : factor < 0.9 ? 'green' : null);
}

function times(factor: number): string {
  return factor.toFixed(2);
}

const groupColumns: readonly Column[] = [
  { title: '' },
  { title: '', cut: true },
  { title: '', cut: true },
  { title: 'Tasks', align: 'right' },
  { title: 'Estimated', align: 'right' },
  { title: 'Took', align: 'right' },
  { title: 'Factor', align: 'right' },
  { title: 'Half of them' },
  { title: 'Active days', align: 'right' },
];

const taskColumns: readonly Column[] = [
  { title: 'Furthest off' },
  { title: '', cut: true },
  { title: 'Estimated', align: 'right' },
  { title: 'Took', align: 'right' },
  { title: 'Factor', align: 'right' },
  { title: 'Active days', align: 'right' },
];
