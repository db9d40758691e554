/** What of the plan the budget depends on: nothing else may make it be computed again (invariant I4). */
import type { Budget, Calendar, Person, Plan, Project, Task } from '../model/plan';

export interface BudgetPlan {
  readonly project: Pick<Project, 'start' | 'finish' | 'hoursPerDay' | 'currency'>;
  readonly calendar: Calendar;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly rates: Plan['rates'];
  readonly team: ReadonlyMap<string, Person>;
  readonly tasks: ReadonlyMap<string, BudgetTask>;
  readonly workflow: Plan['workflow'];
  readonly budget: Budget;
  readonly privateUsed: boolean;
}

export type BudgetTask = Pick<
  Task,
  | 'id'
  | 'title'
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
  | 'cost'
  | 'was'
>;
