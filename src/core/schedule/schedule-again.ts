/**
 * The schedule of a plan that differs little from one that was just scheduled, as while somebody types an estimate:
 * calendars, links and their order stay, all passes run again over the columns, and only what comes out otherwise is put
 * together anew. Gives what scheduling from scratch gives, with the very objects of before where they are equal.
 */
import { equal } from '../base/equal';
import type { Day } from '../base/dates';
import { columnOf } from '../base/numbered-map';
import type { HolidayDays } from '../model/public-holidays';
import { collectAgain } from './collect-again';
import { collectSchedule, type Collected, type Passes } from './collect-schedule';
import { networkDates, passesOf, solvePlan, type SolvedPlan } from './compute-schedule';
import type { PlanNode } from './lower-node';
import type { NodeTerms } from './network';
import type { Schedule } from './schedule';
import type { SchedulePlan, ScheduleTask } from './schedule-projection';
import { solveInOrder } from './solve-network';

/** A schedule, and what saves work with the next one. */
export interface ScheduledPlan {
  readonly schedule: Schedule;
  readonly holidays: HolidayDays;
  readonly solved: SolvedPlan;
  readonly passes: Passes;
  readonly collected: Collected;
}

/** @param last the schedule of an earlier plan: `schedule` stays the very same where nothing in it has changed */
export function scheduleAgain(
  plan: SchedulePlan,
  statusDay: Day,
  holidays: HolidayDays,
  last: ScheduledPlan | null,
): ScheduledPlan {
  const near = last?.holidays === holidays ? solveAgain(plan, statusDay, last) : null;
  if (last && near) {
    const passes = passesOf(near.solved, {});
    const collected = collectAgain(passes, near.touched, last.passes, last.collected);
    if (collected) return { schedule: collected.schedule, holidays, solved: near.solved, passes, collected };
  }
  const solved = solvePlan(plan, statusDay, { holidays });
  const passes = passesOf(solved, {});
  const collected = collectSchedule(passes);
  const { schedule } = collected;
  if (last && equal(schedule, last.schedule)) {
    return {
      schedule: last.schedule,
      holidays,
      solved,
      passes,
      collected: { ...collected, schedule: last.schedule },
    };
  }
  return { schedule, holidays, solved, passes, collected };
}

/** More tasks than this are scheduled from scratch. */
const mostTouched = 100;

/** Null where more has changed than how some tasks are worked. */
function solveAgain(
  plan: SchedulePlan,
  statusDay: Day,
  { solved: before, collected }: ScheduledPlan,
): { readonly solved: SolvedPlan; readonly touched: readonly number[] } | null {
  const { calendars, dates, built, solved } = before;
  // Cycles and what cannot be scheduled hang together over the whole plan, and so do dates from its finish.
  if (dates.finish !== null || solved.components.length > 0 || collected.schedule.unscheduled.size > 0)
    return null;
  const touched = touchedTasks(before.plan, plan);
  if (!touched || !equal(networkDates(plan, statusDay, calendars), dates)) return null;
  const { nodes } = built.network;
  const terms: NodeTerms[] = nodes.terms.slice();
  const duration = nodes.duration.slice();
  const earliestStart = nodes.earliestStart.slice();
  const planNodes: PlanNode[] = built.nodes.slice();
  const numbers: number[] = [];
  for (const { task, place } of touched) {
    const lowered = built.lowerAgain(task, place);
    const { node, planNode } = lowered;
    // Links of what is dropped are no part of the network.
    if ((planNode.state === 'dropped') !== (planNodes[node]!.state === 'dropped')) return null;
    terms[node] = lowered.terms;
    duration[node] = lowered.duration;
    earliestStart[node] = lowered.earliestStart;
    planNodes[node] = planNode;
    numbers.push(node);
  }
  const network = { ...built.network, nodes: { ...nodes, terms, duration, earliestStart } };
  return {
    solved: {
      plan,
      calendars,
      dates,
      built: { ...built, network, nodes: planNodes },
      solved: solveInOrder(network, dates.start.point, solved),
    },
    touched: numbers,
  };
}

interface Touched {
  readonly task: ScheduleTask;
  /** Among all tasks. */
  readonly place: number;
}

/** Null where anything but how tasks are worked has changed: who is there, which tasks, links or phases there are. */
function touchedTasks(before: SchedulePlan, after: SchedulePlan): readonly Touched[] | null {
  const { tasks: old, ...rest } = before;
  const { tasks, ...others } = after;
  if (old.size !== tasks.size || !equal(others, rest)) return null;
  const hasEquipment = Array.from(after.team.values()).some(({ kind }) => kind === 'equipment');
  const touched: Touched[] = [];
  const olds = columnOf(old);
  const present = columnOf(tasks);
  for (let place = 0; place < present.length; place++) {
    const [task, known] = [present[place]!, olds[place]!];
    if (task === known) continue;
    if (!isWorkedOtherwise(known, task)) return null;
    // When equipment is there follows from those who work with it, on any task.
    if (hasEquipment && !equal(known.assign, task.assign)) return null;
    touched.push({ task, place });
    if (touched.length > mostTouched) return null;
  }
  return touched;
}

/** Whether two tasks have the same place in the network. */
function isWorkedOtherwise(a: ScheduleTask, b: ScheduleTask): boolean {
  return (
    a.id === b.id &&
    a.parent === b.parent &&
    a.children.length === 0 &&
    b.children.length === 0 &&
    a.calendar === b.calendar &&
    a.delay === null &&
    b.delay === null &&
    equal(a.needs, b.needs)
  );
}
