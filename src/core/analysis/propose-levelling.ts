/**
 * Levelling as a proposal: what `levelPlan` finds as edits of the plan's text, with their effect. Nothing is applied;
 * whoever shows it hands the same edits on when a person says so. Plain data, so that a thread can compute it.
 */
import { printDay, printTimeOfDay } from '../base/dates';
import { taskAddress } from '../model/address';
import type { Plan } from '../model/plan';
import type { PlanEdit } from '../model/plan-edit';
import type { Assignment, Moment } from '../model/values';
import { levelPlan } from '../schedule/levelling/level-plan';
import type { LevelledPlan, LevellingMove, PlanLevellingOptions } from '../schedule/levelling/levelled-plan';
import { scheduleProjection } from '../schedule/schedule-projection';
import type { Effect } from './effect';
import type { Snapshot } from './snapshot';
import { whatIf } from './what-if';

export interface LevellingProposal extends LevelledPlan {
  readonly edits: readonly PlanEdit[];
  /** Null where there is nothing to change. */
  readonly effect: Effect | null;
}

export function proposeLevelling(
  snapshot: Snapshot,
  options: Omit<PlanLevellingOptions, 'holidays' | 'priorities'>,
): LevellingProposal {
  const { plan, statusDay, inputs } = snapshot;
  const levelled = levelPlan(scheduleProjection(plan), statusDay, {
    ...options,
    holidays: inputs.holidays.days,
    priorities: new Map(
      [...plan.tasks.values()]
        .filter(({ priority }) => priority !== 'medium')
        .map(({ id, priority }) => [id, priority]),
    ),
  });
  const edits = levelled.moves.flatMap((move) => editsOf(snapshot, move));
  const found = edits.length === 0 ? null : whatIf(snapshot, edits);
  if (found?.ok) return { ...levelled, edits, effect: found.value.effect };
  // A text that takes no edits (it is broken, or an anchor stands in the way) takes none of these.
  return { ...levelled, moves: [], edits: [], effect: null };
}

/**
 * How many schedules are generated where nobody says: a second or a few, for plans of any size, and the same for each
 * plan on every machine.
 */
export function usualSchedules({ tasks }: Plan): number {
  return Math.max(20, Math.min(1000, Math.round(50_000 / Math.max(1, tasks.size))));
}

function editsOf(snapshot: Snapshot, { task, start, finish, assign }: LevellingMove): readonly PlanEdit[] {
  const edits: PlanEdit[] = [];
  const before = snapshot.plan.tasks.get(task)?.assign ?? [];
  assign?.forEach((one, i) => {
    if (one.person === before[i]?.person) return;
    edits.push({ kind: 'set', address: taskAddress(task, 'assign', i), value: printAssignment(one) });
  });
  if (start) {
    const value = `not-before ${printMoment(start)}`;
    edits.push({ kind: 'set', address: taskAddress(task, 'start'), value });
    // The new start takes its place, and would come on top of it.
    if (snapshot.plan.tasks.get(task)?.delay)
      edits.push({ kind: 'remove', address: taskAddress(task, 'delay') });
  }
  if (finish) {
    const value = `not-after ${printMoment(finish)}`;
    edits.push({ kind: 'set', address: taskAddress(task, 'finish'), value });
  }
  return edits;
}

function printMoment({ day, time }: Moment): string {
  return time === null ? printDay(day) : `${printDay(day)} ${printTimeOfDay(time)}`;
}

function printAssignment({ person, share, alternatives }: Assignment): string {
  const first = share === null ? person : `${person} ${Math.round(share * 1e6) / 1e4}%`;
  return [first, ...alternatives].join(' or ');
}
