/**
 * What of a plan the bookings of its ledgers depend on: names, rates, lines. They are kept as long as it stays the same,
 * since a hundred thousand rows are not to be booked again because an estimate has changed.
 */
import { equal } from '../base/equal';
import { mapAgain, type MappedAgain } from '../base/map-again';
import type { CostPlan, CostTask } from './budget-plan';

export interface BookingPlan extends Pick<CostPlan, 'rates' | 'team' | 'budget'> {
  readonly project: Pick<CostPlan['project'], 'hoursPerDay' | 'currency'>;
  readonly tasks: ReadonlyMap<string, BookingTask>;
}

export type BookingTask = Pick<CostTask, 'id' | 'was' | 'finished' | 'cost'>;

export interface BookingProjection {
  readonly plan: BookingPlan;
  readonly tasks: MappedAgain<string, CostTask, BookingTask>;
}

/** @param last the projection of an earlier plan: its plan stays the very same where nothing in it has changed */
export function bookingProjection(plan: CostPlan, last: BookingProjection | null): BookingProjection {
  const { rates, team, budget, project } = plan;
  const tasks = mapAgain(plan.tasks, bookingTask, last?.tasks ?? null);
  const { hoursPerDay, currency } = project;
  const projected: BookingPlan = { rates, team, budget, project: { hoursPerDay, currency }, tasks: tasks.to };
  return { plan: last && equal(projected, last.plan) ? last.plan : projected, tasks };
}

function bookingTask({ id, was, finished, cost }: CostTask): BookingTask {
  return { id, was, finished, cost };
}
