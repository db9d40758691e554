/** The facts of each task, phase and milestone as the timeline shows them, in the order of the plan. */
import type { Snapshot } from '../analysis/snapshot';
import { dayOfMinute } from '../base/dates';
import { oneLine } from '../base/one-line';
import { taskAddress } from '../model/address';
import type { Milestone, StateKind, Task } from '../model/plan';
import { isSummary, stateKind } from '../model/states';
import { personName } from '../rules/names';
import type { ScheduledTask } from '../schedule/schedule';
import type { FinishOutcome, SimulationResult } from '../schedule/simulation/simulation';
import { noValue, type Format } from './format';
import { milestoneBar, phaseBar, taskBar } from './timeline-bars';
import type { TimelineCell, TimelineRow } from './timeline-model';
import { stateIcons } from './trees/task-row';
import type { Words } from './trees/words';

export interface TimelineRows {
  readonly all: readonly TimelineRow[];
  /** Of tasks, phases and milestones, by their ids. */
  readonly indexOf: ReadonlyMap<string, number>;
}

export const noCell: TimelineCell = { text: '', tone: 'plain' };

/** @param odds of the last simulation, if there is one */
export function timelineRows(
  snapshot: Snapshot,
  odds: SimulationResult | null,
  format: Format,
  words: Words,
): TimelineRows {
  const { plan } = snapshot;
  const all: TimelineRow[] = [];
  const indexOf = new Map<string, number>();
  for (const task of plan.tasks.values()) {
    indexOf.set(task.id, all.length);
    all.push(
      isSummary(task) ? phaseRow(snapshot, task, format, words) : taskRow(snapshot, task, format, words),
    );
  }
  for (const milestone of plan.milestones.values()) {
    indexOf.set(milestone.id, all.length);
    all.push(
      milestoneRow(snapshot, milestone, odds?.targets.get(milestone.id)?.finish ?? null, format, words),
    );
  }
  return { all, indexOf };
}

function taskRow(snapshot: Snapshot, task: Task, format: Format, words: Words): TimelineRow {
  const { plan, schedule } = snapshot;
  const scheduled = schedule.tasks.get(task.id);
  const kind = stateKind(plan, task.status);
  const isOver = kind === 'done' || kind === 'dropped';
  const { icon, color } = stateIcons[kind];
  const who = [...new Set(task.assign.map(({ person }) => oneLine(personName(plan, person))))].join(', ');
  const late = isOver ? '' : words.late(scheduled?.lateBy ?? null);
  return {
    id: `task/${task.id}`,
    kind: 'task',
    address: taskAddress(task.id),
    title: oneLine(task.title),
    icon,
    iconTone: color ?? 'plain',
    struck: kind === 'dropped',
    muted: isOver,
    cells: {
      who: { text: who, tone: 'muted' },
      done: doneCell(isOver ? null : task.progress, format),
      start: startCell(scheduled, words),
      finish: finishCell(scheduled, late !== '', words),
      float: isOver || !scheduled ? noCell : floatCell(scheduled, format),
    },
    label: labelOf(task, scheduled, kind, who, late, format, words),
    bar: scheduled ? taskBar(snapshot, task, scheduled, words) : null,
    assigned: [...new Set(task.assign.map(({ person }) => person))],
  };
}

function phaseRow(snapshot: Snapshot, phase: Task, format: Format, words: Words): TimelineRow {
  const { schedule, variance } = snapshot;
  const { t } = words;
  const scheduled = schedule.tasks.get(phase.id);
  const worked = scheduled && scheduled.work > 0 ? 1 - scheduled.remainingWork / scheduled.work : null;
  const slip = variance?.items.get(phase.id)?.finishSlip ?? null;
  const late = words.late(scheduled?.lateBy ?? null);
  const share = worked === null ? '' : format.share(worked);
  return {
    id: `task/${phase.id}`,
    kind: 'phase',
    address: taskAddress(phase.id),
    title: oneLine(phase.title),
    icon: null,
    iconTone: 'plain',
    struck: false,
    muted: false,
    cells: {
      who: { text: share, tone: 'muted' },
      done: doneCell(worked, format),
      start: startCell(scheduled, words),
      finish: finishCell(scheduled, late !== '', words),
      float: slip === null || slip === 0 ? noCell : { text: format.slip(slip), tone: 'muted' },
    },
    label: [
      oneLine(phase.title),
      t('phase'),
      share === '' ? '' : t('{0} worked', share),
      datesOf(scheduled, words),
      late,
      slip === null || slip === 0 ? '' : t('{0} against the baseline', format.slip(slip)),
    ]
      .filter(Boolean)
      .join(', '),
    bar: scheduled ? phaseBar(snapshot, phase, scheduled, words) : null,
    assigned: [],
  };
}

function milestoneRow(
  snapshot: Snapshot,
  milestone: Milestone,
  odds: FinishOutcome | null,
  format: Format,
  words: Words,
): TimelineRow {
  const { schedule } = snapshot;
  const { t } = words;
  const scheduled = schedule.tasks.get(milestone.id);
  const reached = milestone.finished !== null;
  const late = reached ? '' : words.late(scheduled?.lateBy ?? null);
  const told = reached ? t('reached') : late || (scheduled?.lateBy === 0 ? t('on time') : '');
  const due = schedule.dues.get(milestone.id);
  return {
    id: `milestone/${milestone.id}`,
    kind: 'milestone',
    address: ['milestones', milestone.id],
    title: oneLine(milestone.title),
    icon: 'milestone',
    iconTone: late === '' ? 'plain' : 'red',
    struck: false,
    muted: reached,
    cells: {
      who: { text: told, tone: late === '' ? 'muted' : 'red' },
      done: noCell,
      start: noCell,
      finish: finishCell(scheduled, late !== '', words),
      float: reached || !scheduled ? noCell : floatCell(scheduled, format),
    },
    label: [
      oneLine(milestone.title),
      t('milestone'),
      scheduled ? words.finish(scheduled.finish) : t('no dates'),
      due === undefined ? '' : t('due {0}', words.finish(due)),
      told,
    ]
      .filter(Boolean)
      .join(', '),
    bar: scheduled ? milestoneBar(snapshot, milestone, scheduled, odds, format, words) : null,
    assigned: [],
  };
}

function finishCell(scheduled: ScheduledTask | undefined, isLate: boolean, words: Words): TimelineCell {
  if (!scheduled) return { text: noValue, tone: 'muted' };
  return { text: words.finish(scheduled.finish), tone: isLate ? 'red' : 'plain' };
}

function startCell(scheduled: ScheduledTask | undefined, words: Words): TimelineCell {
  return { text: scheduled ? words.day(dayOfMinute(scheduled.start)) : noValue, tone: 'muted' };
}

function doneCell(share: number | null, format: Format): TimelineCell {
  return share === null ? noCell : { text: format.share(share), tone: 'muted' };
}

function floatCell({ totalFloat, critical }: ScheduledTask, format: Format): TimelineCell {
  return { text: format.workingTime(totalFloat), tone: critical ? 'orange' : 'muted' };
}

function datesOf(scheduled: ScheduledTask | undefined, words: Words): string {
  return scheduled ? words.span(scheduled.start, scheduled.finish) : words.t('no dates');
}

function labelOf(
  task: Task,
  scheduled: ScheduledTask | undefined,
  kind: StateKind,
  who: string,
  late: string,
  format: Format,
  words: Words,
): string {
  const { t } = words;
  const isOpen = kind !== 'done' && kind !== 'dropped';
  return [
    oneLine(task.title),
    task.status,
    who,
    datesOf(scheduled, words),
    late,
    scheduled?.critical && isOpen ? t('critical') : '',
    scheduled && isOpen && !scheduled.critical
      ? t('float {0}', format.workingTime(scheduled.totalFloat))
      : '',
  ]
    .filter(Boolean)
    .join(', ');
}
