/** `milewright schedule`: when each task can be worked, what decides that, and whether the milestones hold. */
import { pathsOf } from '../../core/analysis/paths-of';
import type { Snapshot } from '../../core/analysis/snapshot';
import { printDay } from '../../core/base/dates';
import type { Plan } from '../../core/model/plan';
import type { PathAnalysis } from '../../core/schedule/path-analysis';
import type { Driver, Schedule, ScheduledTask, UnscheduledReason } from '../../core/schedule/schedule';
import { noValue } from '../../core/views/format';
import { printDate, printWorkDays } from '../amounts';
import type { PlanReport } from '../open-plan';
import { cell, printable, printTable, type Cell, type Column, type Style } from '../print';
import { idleSeedOption } from '../seed-option';
import type { Command } from './command';
import {
  baselineJson,
  causeJson,
  datesJson,
  iso,
  linksJson,
  pathJson,
  segmentsJson,
  unscheduledJson,
} from './schedule-json';

export const schedule: Command = {
  name: 'schedule',
  summary: 'print the dates of tasks and milestones',
  description:
    'Prints start, finish, float and drag of every task, what is critical and what drives it, and milestones beside their due dates.',
  answers: 'figures',
  commits: 'unused',
  options: [idleSeedOption],
  text: printSchedule,
  json: scheduleJson,
};

/** Float paths that are listed for the finish and for each milestone. */
const mostPaths = 5;

function scheduleJson({ snapshot }: PlanReport) {
  const { plan, schedule } = snapshot;
  const paths = pathsOf(snapshot);
  return {
    version: 1 as const,
    project: {
      start: iso(schedule.tasks.size > 0 ? schedule.start : null),
      finish: iso(schedule.tasks.size > 0 ? schedule.finish : null),
      paths: paths.paths(null, mostPaths).map(pathJson),
      baseline: projectBaseline(snapshot),
    },
    tasks: [...plan.tasks.values()].map(({ id, title }) => {
      const scheduled = schedule.tasks.get(id);
      return {
        id,
        title,
        ...datesJson(scheduled),
        segments: segmentsJson(scheduled),
        driver: scheduled ? causeJson(scheduled.driver) : null,
        ...linksJson(id, paths),
        unscheduled: unscheduledJson(schedule.unscheduled.get(id)),
        baseline: baselineJson(id, snapshot),
      };
    }),
    milestones: [...plan.milestones.values()].map(({ id, title }) => {
      const scheduled = schedule.tasks.get(id);
      return {
        id,
        title,
        due: iso(schedule.dues.get(id)),
        forecast: iso(scheduled?.finish),
        totalFloat: scheduled?.totalFloat ?? null,
        critical: scheduled?.critical ?? null,
        nearCritical: scheduled?.nearCritical ?? null,
        driver: scheduled ? causeJson(scheduled.driver) : null,
        drivenBy: linksJson(id, paths).drivenBy,
        needs: linksJson(id, paths).needs,
        paths: paths.paths(id, mostPaths).map(pathJson),
        unscheduled: unscheduledJson(schedule.unscheduled.get(id)),
        baseline: baselineJson(id, snapshot),
      };
    }),
  };
}

function projectBaseline({ baseline, variance }: Snapshot) {
  if (!baseline || !variance) return null;
  const { name, head } = baseline;
  const { finish, finishSlip } = variance;
  return { revision: name, commit: head.hash, date: printDay(head.day), finish: iso(finish), finishSlip };
}

const taskColumns: readonly Column[] = [
  { title: 'Task' },
  { title: 'Title', cut: true },
  { title: 'Status' },
  { title: 'Start' },
  { title: 'Finish' },
  { title: 'Float', align: 'right' },
  { title: 'Drag', align: 'right' },
  { title: '' },
  { title: 'Driven by', cut: true },
];

const milestoneColumns: readonly Column[] = [
  { title: 'Milestone' },
  { title: 'Title', cut: true },
  { title: 'Due' },
  { title: 'Forecast' },
  { title: 'Float', align: 'right' },
  { title: '' },
];

function printSchedule({ snapshot }: PlanReport, style: Style): string {
  const { plan, schedule, statusDay } = snapshot;
  const tasks = taskCells(plan, schedule, pathsOf(snapshot).drag);
  const milestones = [...plan.milestones.values()].map((milestone) => {
    const scheduled = schedule.tasks.get(milestone.id);
    return [
      cell(milestone.id),
      cell(milestone.title),
      cell(milestone.due === null ? noValue : printDay(milestone.due.day)),
      cell(printDate(scheduled?.finish ?? null)),
      cell(printWorkDays(scheduled?.totalFloat ?? null, plan.project.hoursPerDay)),
      mark(plan, scheduled, schedule.unscheduled.get(milestone.id)),
    ];
  });
  const span =
    schedule.tasks.size > 0
      ? `${printDate(schedule.start)} to ${printDate(schedule.finish)}`
      : 'nothing is scheduled';
  const head = `${printable(plan.project.name)}: ${span}, seen on ${printDay(statusDay)}.\n`;
  const tables = [
    ...(tasks.length > 0 ? [slipTable(taskColumns, tasks, [...plan.tasks.keys()], snapshot, style)] : []),
    ...(milestones.length > 0
      ? [slipTable(milestoneColumns, milestones, [...plan.milestones.keys()], snapshot, style)]
      : []),
  ];
  return [head, ...tables].join('\n');
}

/** With a column of its own for the slip against the baseline, before the float, where there is one. */
function slipTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  ids: readonly string[],
  { variance, plan }: Snapshot,
  style: Style,
): string {
  if (!variance) return printTable(columns, rows, style);
  const place = columns.findIndex(({ title }) => title === 'Float');
  const slip = (id: string): Cell => {
    const minutes = variance.items.get(id)?.finishSlip ?? null;
    if (minutes === null) return cell(variance.items.has(id) ? noValue : 'new', 'dim');
    const days = printWorkDays(minutes, plan.project.hoursPerDay);
    return cell(minutes > 0 ? `+${days}` : days, minutes > 0 ? 'red' : minutes < 0 ? 'green' : null);
  };
  return printTable(
    columns.toSpliced(place, 0, { title: 'Slip', align: 'right' }),
    rows.map((row, i) => row.toSpliced(place, 0, slip(ids[i]!))),
    style,
  );
}

/** One row per task, indented as the file nests them: a parent stands before its children. */
function taskCells(
  plan: Plan,
  { tasks, unscheduled }: Schedule,
  drag: PathAnalysis['drag'],
): readonly (readonly Cell[])[] {
  const depths = new Map<string, number>();
  return [...plan.tasks.values()].map((task) => {
    const depth = task.parent === null ? 0 : (depths.get(task.parent) ?? -1) + 1;
    depths.set(task.id, depth);
    const scheduled = tasks.get(task.id);
    return [
      cell('  '.repeat(depth) + task.id, task.children.length > 0 ? 'bold' : null),
      cell(task.title),
      cell(task.children.length > 0 ? '' : task.status),
      cell(printDate(scheduled?.start ?? null)),
      cell(printDate(scheduled?.finish ?? null)),
      cell(printWorkDays(scheduled?.totalFloat ?? null, plan.project.hoursPerDay)),
      cell(drag.get(task.id) ? printWorkDays(drag.get(task.id)!, plan.project.hoursPerDay) : ''),
      mark(plan, scheduled, unscheduled.get(task.id)),
      cell(scheduled && task.children.length === 0 ? sayDriver(scheduled.driver) : '', 'dim'),
    ];
  });
}

/** `7 d late`, `critical`, or why there are no dates. */
function mark(plan: Plan, scheduled: ScheduledTask | undefined, reason: UnscheduledReason | undefined): Cell {
  if (reason) return cell(sayReason(reason), 'red');
  if (!scheduled) return cell('');
  const { lateBy, critical } = scheduled;
  if (lateBy !== null && lateBy > 0) {
    return cell(`${printWorkDays(lateBy, plan.project.hoursPerDay)} late`, 'red');
  }
  return critical ? cell('critical', 'yellow') : cell('');
}

function sayReason(reason: UnscheduledReason): string {
  switch (reason.kind) {
    case 'cycle':
      return 'in a cycle';
    case 'waits':
      return `waits for ${reason.predecessor}`;
    case 'no-working-time':
      return reason.beyond ? 'ends after 9999' : 'no working time';
  }
}

function sayDriver(driver: Driver): string {
  switch (driver.kind) {
    case 'task':
      return `${driver.task} ${driver.type}`;
    case 'constraint':
      return 'its constraint';
    case 'absence':
      return `${driver.person} away ${printDay(driver.first)}..${printDay(driver.last)}`;
    case 'pause':
      return `its pause ${printDay(driver.first)}..${printDay(driver.last)}`;
    case 'delay':
      return 'its delay';
    case 'actual':
      return 'its actual start';
    case 'status-date':
      return 'status date';
    case 'project-start':
      return 'project start';
    case 'project-finish':
      return 'project finish';
  }
}
