/** Simulations of plans in a few lines of YAML, and their dates as people write them. */
import { parseDay, printMinute, type Minute } from '../../../../../src/core/base/dates';
import { scheduleProjection } from '../../../../../src/core/schedule/schedule-projection';
import { simulate } from '../../../../../src/core/schedule/simulation/simulate';
import type {
  RiskEvent,
  SimulationInput,
  SimulationOptions,
  SimulationResult,
} from '../../../../../src/core/schedule/simulation/simulation';
import { planOf } from '../../../../support/plan-of';

export interface SimulationCase extends Partial<Omit<SimulationInput, 'plan' | 'statusDay' | 'risks'>> {
  /** Tasks, milestones, team, as the plan has them. */
  readonly plan: string;
  readonly status?: string;
  readonly risks?: readonly Partial<RiskEvent>[];
}

export function inputOf({
  plan,
  status = '2026-01-05',
  risks = [],
  ...more
}: SimulationCase): SimulationInput {
  return {
    plan: scheduleProjection(planOf(plan)),
    statusDay: parseDay(status)!,
    schedule: {},
    deadline: null,
    costs: null,
    commonCauses: null,
    calibration: 1,
    ...more,
    risks: risks.map((risk, i) => ({
      id: `risk-${i}`,
      probability: 1,
      affects: [],
      delay: 0,
      cost: 0,
      ...risk,
    })),
  };
}

export function simulatePlan(
  given: SimulationCase,
  options: Partial<SimulationOptions> = {},
): SimulationResult {
  return simulate(inputOf(given), { runs: 1000, seed: 1, ...options });
}

/** `01-09 17:00`, in 2026. */
export function short(minute: Minute): string {
  return printMinute(minute)
    .replace(/^2026-/, '')
    .replace('T', ' ');
}
