/** What is drawn for a task, a phase or a milestone: in minutes, which the page turns into positions. */
import type { Snapshot } from '../analysis/snapshot';
import { clip, oneLine } from '../base/one-line';
import type { Minute } from '../base/dates';
import type { Milestone, Task } from '../model/plan';
import { stateKind } from '../model/states';
import type { ScheduledTask, Span } from '../schedule/schedule';
import type { FinishOutcome } from '../schedule/simulation/simulation';
import type { Format } from './format';
import type { Run } from './budget-model';
import type { TimelineBar, TimelinePart, TimelineSpan } from './timeline-model';
import type { Words } from './trees/words';

/** A note beside a bar says why, and is no letter. */
const longestNote = 60;

export function taskBar(snapshot: Snapshot, task: Task, scheduled: ScheduledTask, words: Words): TimelineBar {
  const { plan, schedule } = snapshot;
  const { t } = words;
  const kind = stateKind(plan, task.status);
  const isOver = kind === 'done' || kind === 'dropped';
  const isLate = !isOver && (scheduled.lateBy ?? 0) > 0;
  const firstLine = oneLine((task.notes ?? '').trim().split('\n', 1)[0] ?? '');
  const blocked = firstLine === '' ? t('blocked') : clip(firstLine, longestNote);
  return {
    start: scheduled.start,
    finish: scheduled.finish,
    dates: words.span(scheduled.start, scheduled.finish),
    movable: !isOver,
    progress: isOver ? null : Math.max(0, Math.min(1, task.progress ?? 0)),
    parts: partsOf(
      scheduled,
      isOver ? 'over' : task.started === null ? 'ahead' : 'begun',
      schedule.statusMinute,
    ),
    critical: scheduled.critical && !isOver,
    late: isLate,
    blocked: kind === 'blocked',
    baseline: baselineOf(snapshot, task.id),
    floatTo: !isOver && scheduled.totalFloat > 0 ? scheduled.lateFinish : null,
    due: isOver ? null : (schedule.dues.get(task.id) ?? null),
    p80: null,
    note: kind === 'blocked' ? [{ text: blocked, strong: false, red: true }] : [],
  };
}

export function phaseBar(
  snapshot: Snapshot,
  phase: Task,
  scheduled: ScheduledTask,
  words: Words,
): TimelineBar {
  return {
    start: scheduled.start,
    finish: scheduled.finish,
    dates: words.span(scheduled.start, scheduled.finish),
    movable: true,
    progress: null,
    parts: [],
    critical: false,
    late: (scheduled.lateBy ?? 0) > 0,
    blocked: false,
    baseline: null,
    floatTo: null,
    due: snapshot.schedule.dues.get(phase.id) ?? null,
    p80: null,
    note: [],
  };
}

export function milestoneBar(
  snapshot: Snapshot,
  milestone: Milestone,
  scheduled: ScheduledTask,
  odds: FinishOutcome | null,
  format: Format,
  words: Words,
): TimelineBar {
  const { schedule } = snapshot;
  const reached = milestone.finished !== null;
  const due = schedule.dues.get(milestone.id) ?? null;
  const late = !reached && (scheduled.lateBy ?? 0) > 0;
  return {
    start: scheduled.finish,
    finish: scheduled.finish,
    dates: words.finish(scheduled.finish),
    movable: !reached,
    progress: null,
    parts: [],
    critical: scheduled.critical && !reached,
    late,
    blocked: false,
    baseline: baselineOf(snapshot, milestone.id),
    floatTo: !reached && scheduled.totalFloat > 0 ? scheduled.lateFinish : null,
    due,
    p80: reached ? null : (odds?.percentiles[80] ?? null),
    note: reached
      ? reachedNote(due, scheduled, words)
      : forecastNote(due, scheduled, late, odds, format, words),
  };
}

const plain = (text: string): Run => ({ text, strong: false, red: false });

function dueNote(due: Minute | null, words: Words): readonly Run[] {
  return due === null ? [] : [plain(`${words.t('due {0}', words.finish(due))}  `)];
}

function reachedNote(due: Minute | null, { finish }: ScheduledTask, words: Words): readonly Run[] {
  return [...dueNote(due, words), plain(words.t('reached {0}', words.finish(finish)))];
}

/** `due 30 Jun  forecast 9 Jul  P80 21 Jul  in time 18 %` */
function forecastNote(
  due: Minute | null,
  { finish }: ScheduledTask,
  late: boolean,
  odds: FinishOutcome | null,
  format: Format,
  words: Words,
): readonly Run[] {
  const { t } = words;
  const p80 = odds?.percentiles[80] ?? null;
  return [
    ...dueNote(due, words),
    plain(`${t('forecast')} `),
    { text: words.finish(finish), strong: true, red: late },
    ...(p80 === null ? [] : [plain(`  ${t('P80 {0}', words.finish(p80))}`)]),
    ...(odds === null || odds.chance === null
      ? []
      : [plain(`  ${t('in time {0}', format.odds(odds.chance))}`)]),
  ];
}

/**
 * The parts in which a task is worked, cut where work that has begun is taken up again: at the status date, from which
 * on nothing is a fact.
 */
function partsOf(
  { start, finish, segments }: ScheduledTask,
  state: 'over' | 'begun' | 'ahead',
  statusMinute: Minute,
): readonly TimelinePart[] {
  const pieces: readonly Span[] = segments.length > 0 ? segments : [{ start, finish }];
  if (state !== 'begun') {
    const kind = state === 'over' ? 'done' : 'planned';
    return pieces.map((piece) => ({ from: piece.start, to: piece.finish, kind }));
  }
  return pieces.flatMap((piece): TimelinePart[] => {
    const cut = Math.max(piece.start, Math.min(piece.finish, statusMinute));
    return [
      ...(cut > piece.start ? [{ from: piece.start, to: cut, kind: 'worked' as const }] : []),
      ...(cut < piece.finish ? [{ from: cut, to: piece.finish, kind: 'planned' as const }] : []),
    ];
  });
}

function baselineOf({ variance }: Snapshot, id: string): TimelineSpan | null {
  const was = variance?.items.get(id);
  if (!was || was.start === null || was.finish === null) return null;
  return { from: was.start, to: was.finish };
}
