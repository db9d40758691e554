/**
 * What of the plan the budget depends on: nothing else may make it be computed again (invariant I4). Its sums know no
 * titles, which only the rows of its breakdowns have.
 */
import type { Budget, Calendar, Person, Plan, Project, Task } from '../model/plan';

export interface CostPlan {
  readonly project: Pick<Project, 'start' | 'finish' | 'hoursPerDay' | 'currency'>;
  readonly calendar: Calendar;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly rates: Plan['rates'];
  readonly team: ReadonlyMap<string, Person>;
  readonly tasks: ReadonlyMap<string, CostTask>;
  readonly workflow: Plan['workflow'];
  readonly budget: Budget;
  readonly privateUsed: boolean;
}

export type CostTask = Pick<
  Task,
  | 'id'
  | 'parent'
  | 'children'
  | 'effort'
  | 'duration'
  | 'estimate'
  | 'assign'
  | 'calendar'
  | 'status'
  | 'started'
  | 'finished'
  | 'progress'
  | 'remaining'
  | 'measure'
  | 'units'
  | 'checklist'
  | 'weights'
  | 'accrual'
  | 'cost'
  | 'was'
>;

export interface BudgetPlan extends CostPlan {
  readonly tasks: ReadonlyMap<string, CostTask & Pick<Task, 'title'>>;
}
