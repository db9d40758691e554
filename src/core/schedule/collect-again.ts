/**
 * Puts the results of the passes together where those of a network with the same links are known: what has the same
 * dates, floats and cause as before stays the very same object, and only days whose work has changed are added up.
 */
import { dayOfMinute } from '../base/dates';
import { equal } from '../base/equal';
import { numbered, withValues } from '../base/numbered-map';
import {
  collectDues,
  collectNode,
  rollUpPhase,
  spanOfAll,
  type Collected,
  type Passes,
} from './collect-schedule';
import { daysLaidOut, mostDays } from './compute-loads';
import { loadsAgain } from './loads-again';
import { scheduled } from './forward-pass';
import type { ScheduledTask } from './schedule';
import type { Stint } from './stints';

/**
 * @param touched nodes whose tasks are others
 * @param before of a network with the same nodes and links, in which everything was scheduled
 * @returns null where something cannot be scheduled any more
 */
export function collectAgain(
  passes: Passes,
  touched: readonly number[],
  before: Passes,
  last: Collected,
): Collected | null {
  const { built, early, plan, calendars, dates } = passes;
  const isTouched = new Set(touched);
  const tasks = last.tasks.slice();
  const stints = last.stints.slice();
  const moved: { readonly before: readonly Stint[]; readonly after: readonly Stint[] }[] = [];
  const changed = new Map<string, ScheduledTask>();
  let { laidOut } = last;
  for (let n = 0; n < built.jointsFrom; n++) {
    if (early.state[n] !== scheduled) return null;
    if (!isTouched.has(n) && isPlacedAlike(n, passes, before)) continue;
    const now = collectNode(n, passes);
    const old = tasks[n]!;
    if (!equal(now.task, old)) {
      tasks[n] = now.task;
      changed.set(now.task.id, now.task);
    }
    if (equal(now.stints, stints[n])) continue;
    moved.push({ before: stints[n]!, after: now.stints });
    laidOut += daysLaidOut(now.stints) - daysLaidOut(stints[n]!);
    stints[n] = now.stints;
  }
  // The first million days of a plan are laid out, whosever they are: past it, nothing stands for itself.
  if (!(laidOut < mostDays)) return null;
  const { schedule } = last;
  const dues = touched.some((n) => built.nodes[n]!.due !== before.built.nodes[n]!.due)
    ? collectDues(passes)
    : schedule.dues;
  const loads =
    moved.length === 0
      ? schedule.loads
      : loadsAgain(schedule.loads, stints, moved, plan, calendars, dayOfMinute(dates.status));
  rollUpAgain(passes, last, changed);
  const isSame = changed.size === 0 && dues === schedule.dues && loads === schedule.loads;
  if (isSame) return { ...last, tasks, stints, laidOut };
  return {
    ...last,
    tasks,
    stints,
    laidOut,
    schedule: {
      ...schedule,
      ...spanOfAll(passes),
      tasks: changed.size === 0 ? schedule.tasks : withValues(numbered(schedule.tasks), changed),
      dues,
      loads,
    },
  };
}

/** Whether all that a result is made of is as it was. */
function isPlacedAlike(n: number, now: Passes, before: Passes): boolean {
  const { early, late, placed, built } = now;
  const { early: wasEarly, late: wasLate, placed: wasPlaced } = before;
  const link = early.driver[n]!;
  return (
    early.start[n] === wasEarly.start[n] &&
    early.finish[n] === wasEarly.finish[n] &&
    early.resume[n] === wasEarly.resume[n] &&
    early.bound[n] === wasEarly.bound[n] &&
    link === wasEarly.driver[n] &&
    // What stands behind a joint or a delay may be another task.
    (link < 0 || built.network.links.from[link]! < built.jointsFrom) &&
    early.byFinishBound[n] === wasEarly.byFinishBound[n] &&
    early.calendar[n]! >= 0 === wasEarly.calendar[n]! >= 0 &&
    placed.start[n] === wasPlaced.start[n] &&
    placed.finish[n] === wasPlaced.finish[n] &&
    late.lateStart[n] === wasLate.lateStart[n] &&
    late.lateFinish[n] === wasLate.lateFinish[n] &&
    late.totalFloat[n] === wasLate.totalFloat[n] &&
    late.freeFloat[n] === wasLate.freeFloat[n]
  );
}

/** Phases above what has changed, the innermost first; those that come out otherwise are added to `changed`. */
function rollUpAgain(
  passes: Passes,
  { schedule, dropped }: Collected,
  changed: Map<string, ScheduledTask>,
): void {
  const { plan } = passes;
  const depths = new Map<string, number>();
  for (const id of changed.keys()) {
    const chain: string[] = [];
    let parent = plan.tasks.get(id)?.parent ?? null;
    while (parent !== null && !depths.has(parent)) {
      chain.push(parent);
      parent = plan.tasks.get(parent)?.parent ?? null;
    }
    let depth = parent === null ? 0 : depths.get(parent)! + 1;
    for (const phase of chain.reverse()) depths.set(phase, depth++);
  }
  const find = (id: string): ScheduledTask | undefined => changed.get(id) ?? schedule.tasks.get(id);
  const innermostFirst = [...depths].sort(([, a], [, b]) => b - a);
  for (const [id] of innermostFirst) {
    const phase = plan.tasks.get(id)!;
    const children = phase.children.flatMap((child) => find(child) ?? []);
    const rolled = rollUpPhase(phase, children, dropped, passes.calendars);
    if (!equal(rolled, schedule.tasks.get(id))) changed.set(id, rolled);
  }
}
