/**
 * A plan as it stood at a revision, with what followed from it on that day: dates and costs come from its text alone, the
 * day of its commit being today. Nothing is remembered: a revision is computed once, and what is wanted of it is kept.
 */
import type { Day } from '../base/dates';
import { computeBudget } from '../budget/compute-budget';
import type { BudgetResult, BudgetRow, Minor } from '../budget/budget-result';
import { comparePlans, type WorkBetween } from '../history/compare-plans';
import type { PlanChange } from '../history/plan-change';
import type { Plan } from '../model/plan';
import { computeExposure } from '../risk/compute-exposure';
import type { Exposure } from '../risk/exposure';
import type { HolidayDays } from '../model/public-holidays';
import { compileCalendars } from '../schedule/compile-calendars';
import { computeSchedule } from '../schedule/compute-schedule';
import type { Schedule } from '../schedule/schedule';
import { scheduleProjection, type SchedulePlan } from '../schedule/schedule-projection';
import { workedBetween } from '../schedule/work-calendar';
import { parsePlan } from '../syntax/parse-plan';
import type { ParsedPlan, PlanFile } from '../syntax/parsed-plan';

export interface PlanAt {
  /** False: the text was no plan then, or its YAML was broken and only a part of it could be read. */
  readonly whole: boolean;
  readonly plan: Plan;
  readonly statusDay: Day;
  readonly schedule: Schedule;
  /** Without ledgers: what was planned, not what was spent. */
  readonly budget: BudgetResult;
  readonly exposure: Exposure;
}

/**
 * @param files of the revision, and the present private overlay where there is one: git holds none
 * @param day of its commit
 */
export function planAt(files: readonly PlanFile[], day: Day, holidays: HolidayDays): PlanAt {
  return planOn(parsePlan(files), day, holidays);
}

/** The same of texts that are read already. */
export function planOn(
  { plan, isPlan, broken }: Pick<ParsedPlan, 'plan' | 'isPlan' | 'broken'>,
  day: Day,
  holidays: HolidayDays,
): PlanAt {
  const statusDay = plan.project.statusDate ?? day;
  const schedule = computeSchedule(scheduleProjection(plan), statusDay, { holidays });
  const budget = computeBudget(plan, schedule, [], statusDay, holidays);
  const exposure = computeExposure(plan, statusDay);
  return { whole: isPlan && !broken, plan, statusDay, schedule, budget, exposure };
}

/** What changed from one state to another; slips are counted on the later plan's calendar. */
export function changesBetween(
  from: Pick<PlanAt, 'plan' | 'schedule'>,
  to: Pick<PlanAt, 'plan' | 'schedule'>,
  holidays: HolidayDays,
): readonly PlanChange[] {
  const state = ({ plan, schedule }: Pick<PlanAt, 'plan' | 'schedule'>) => ({
    plan,
    finish: schedule.tasks.size > 0 ? schedule.finish : null,
    dates: schedule.tasks,
  });
  return comparePlans(state(from), state(to), projectWork(scheduleProjection(to.plan), holidays));
}

/** Working time on the project's own calendar. */
export function projectWork(plan: SchedulePlan, holidays: HolidayDays): WorkBetween {
  const { project } = compileCalendars(plan, holidays);
  return (from, to) => workedBetween(project, from, to);
}

/** What each task and phase is planned to cost. */
export function taskCosts({ phases }: BudgetResult): ReadonlyMap<string, Minor> {
  const costs = new Map<string, Minor>();
  const visit = (rows: readonly BudgetRow[]): void => {
    for (const { kind, id, planned, children } of rows) {
      if (kind !== 'task') continue;
      costs.set(id, planned);
      visit(children);
    }
  };
  visit(phases);
  return costs;
}
