/**
 * What of a snapshot a simulation takes: the plan's dates, the risks that may still happen as plain events, and the
 * budget's forecast by task, split into what grows with the time a task takes and what does not, and what each day of
 * the project costs. A risk without a
 * stated probability, and amounts in a currency of unknown worth, count as nothing: rules say so.
 */
import type { BudgetResult, BudgetRow, Minor } from '../budget/budget-result';
import { rateOn } from '../budget/rates';
import { standingCost } from '../budget/standing-cost';
import { minorOf, moneyBase } from '../model/money';
import type { Plan, Risk } from '../model/plan';
import { workingMinutes } from '../model/durations';
import { isLiveRisk } from '../model/risk-edits';
import { plainProjection } from '../schedule/schedule-projection';
import type {
  CommonCauses,
  RiskEvent,
  SimulationCosts,
  SimulationInput,
  TaskCost,
} from '../schedule/simulation/simulation';
import type { Snapshot } from './snapshot';

/** What makes the estimates of two tasks err together, and by how much (0 to 1). */
export interface Correlation {
  readonly by: 'person' | 'label';
  readonly share: number;
}

export function simulationInput(snapshot: Snapshot, correlation: Correlation | null = null): SimulationInput {
  const { inputs, plan, statusDay } = snapshot;
  return {
    plan: plainProjection(plan),
    statusDay,
    schedule: { holidays: inputs.holidays.days },
    deadline: plan.project.deadline,
    risks: riskEvents(plan),
    costs: taskCosts(snapshot),
    commonCauses: correlation && commonCauses(plan, correlation),
    calibration: plan.project.calibration,
  };
}

function riskEvents(plan: Plan): readonly RiskEvent[] {
  const base = moneyBase(plan);
  return [...plan.risks.values()].flatMap((risk) => {
    const { id, probability, impact, affects } = risk;
    if (!isLiveRisk(risk) || probability === null) return [];
    const delay =
      impact.schedule === null ? 0 : Math.round(workingMinutes(impact.schedule, plan.project.hoursPerDay));
    const cost = impact.cost === null ? 0 : (minorOf(impact.cost, base) ?? 0);
    return [{ id, probability, affects, delay: effectOf(risk, delay), cost: effectOf(risk, cost) }];
  });
}

/** An opportunity's gain may be written either way round: `-4k` and `4k` both save. */
function effectOf({ kind }: Risk, amount: number): number {
  return kind === 'opportunity' ? -Math.abs(amount) : amount;
}

/** Null where the plan has no money in it. */
function taskCosts({ plan, schedule, budget, statusDay, inputs }: Snapshot): SimulationCosts | null {
  if (budget.figures.forecast === 0 && budget.figures.planned === 0) return null;
  const growing = new Map<string, number>();
  for (const row of budget.people) {
    const person = plan.team.get(row.id);
    // Who costs one sum costs it however long the work takes.
    if (row.kind !== 'person' || !person || rateOn(person, statusDay, plan.rates)?.per === 'once') continue;
    for (const task of row.children) {
      if (task.kind !== 'task') continue;
      const scheduled = schedule.tasks.get(task.id);
      const left = scheduled && scheduled.work > 0 ? scheduled.remainingWork / scheduled.work : 0;
      growing.set(task.id, (growing.get(task.id) ?? 0) + aheadOf(task, left));
    }
  }
  const tasks = new Map<string, TaskCost>();
  let ofTasks = 0;
  for (const row of leavesOf(budget.phases)) {
    if ((plan.tasks.get(row.id)?.children.length ?? 1) > 0) continue;
    const work = growing.get(row.id) ?? 0;
    tasks.set(row.id, { fixed: row.forecast - work, work });
    ofTasks += row.forecast;
  }
  const perDay = standingCost(plan, schedule, inputs.holidays.days);
  return { tasks, other: budget.figures.forecast - ofTasks, perDay };
}

/** What is still to be spent. Where nothing is known to be spent it is the part of the plan that is still to be done. */
function aheadOf({ spent, forecast }: BudgetRow, left: number): Minor {
  return spent === null ? Math.round(forecast * left) : forecast - spent;
}

function leavesOf(rows: BudgetResult['phases']): readonly BudgetRow[] {
  return rows.flatMap((row) =>
    row.kind !== 'task' ? [] : row.children.length > 0 ? leavesOf(row.children) : [row],
  );
}

function commonCauses(plan: Plan, { by, share }: Correlation): CommonCauses {
  const byTask = new Map(
    [...plan.tasks.values()].map(({ id, assign, labels }) => [
      id,
      by === 'label' ? labels : assign.map(({ person }) => person),
    ]),
  );
  return { byTask, correlation: share };
}
