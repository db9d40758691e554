/**
 * The exposure of the risk register: probability × impact, in money and in working time, and a level for each risk
 * from a 5 × 5 probability-impact matrix (PMI, Practice Standard for Project Risk Management). Risks that have happened
 * or are closed are listed, but count nowhere.
 */
import type { Day } from '../base/dates';
import { isLiveRisk } from '../model/risk-edits';
import { minorOf, moneyBase, roundMinor } from '../model/money';
import type { Impact, Plan, Risk } from '../model/plan';
import { workingMinutes } from '../model/durations';
import type { Exposure, RiskExposure } from './exposure';
import { riskScore } from './risk-score';

/** What of the plan the exposure depends on. */
export type ExposurePlan = Pick<Plan, 'project' | 'risks' | 'budget'>;

export function computeExposure(plan: ExposurePlan, statusDay: Day): Exposure {
  const base = moneyBase(plan);
  const { hoursPerDay } = plan.project;
  const total = plan.budget.total === null ? null : minorOf(plan.budget.total, base);
  const assessed = [...plan.risks.values()].map((risk) => {
    const amounts = ({ cost, schedule }: Impact): ImpactAmounts => ({
      cost: cost === null ? null : minorOf(cost, base),
      delay: schedule === null ? null : workingMinutes(schedule, hoursPerDay),
    });
    const before = amounts(risk.impact);
    const score = riskScore(risk, { ...before, total, hoursPerDay });
    return { score, exposure: expect(risk, before, residualOf(risk, amounts), score.level, statusDay) };
  });
  assessed.sort(
    (a, b) =>
      Number(isLiveRisk(b.exposure.risk)) - Number(isLiveRisk(a.exposure.risk)) ||
      (b.exposure.cost ?? 0) - (a.exposure.cost ?? 0) ||
      (b.exposure.delay ?? 0) - (a.exposure.delay ?? 0) ||
      b.score.product - a.score.product,
  );
  const risks = assessed.map(({ exposure }) => exposure);
  const live = risks.filter(({ risk }) => isLiveRisk(risk));
  const byTask = new Map<string, RiskExposure[]>();
  for (const exposure of live) {
    for (const task of new Set(exposure.risk.affects)) {
      const known = byTask.get(task);
      if (known) known.push(exposure);
      else byTask.set(task, [exposure]);
    }
  }
  return {
    risks,
    byTask,
    cost: live.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    openCount: live.length,
  };
}

interface ImpactAmounts {
  /** Minor units. */
  readonly cost: number | null;
  /** Working minutes. */
  readonly delay: number | null;
}

function expect(
  risk: Risk,
  before: ImpactAmounts,
  residual: ImpactAmounts | null,
  level: RiskExposure['level'],
  statusDay: Day,
): RiskExposure {
  return {
    risk,
    ...expected(risk, risk.probability, before),
    residual,
    level,
    reviewOverdue: isLiveRisk(risk) && risk.review !== null && risk.review < statusDay,
  };
}

/** What is left to be expected after the response: what is not said of it is as it was before. */
function residualOf(risk: Risk, amounts: (impact: Impact) => ImpactAmounts): ImpactAmounts | null {
  const { residual } = risk;
  if (residual === null) return null;
  const before = amounts(risk.impact);
  const after = amounts(residual.impact);
  return expected(risk, residual.probability ?? risk.probability, {
    cost: after.cost ?? before.cost,
    delay: after.delay ?? before.delay,
  });
}

/** An opportunity's gain may be written either way round: `-4k` and `4k` both save. */
function expected(risk: Risk, probability: number | null, { cost, delay }: ImpactAmounts): ImpactAmounts {
  const times = (impact: number | null): number | null => {
    if (impact === null || probability === null) return null;
    return roundMinor(probability * (risk.kind === 'opportunity' ? -Math.abs(impact) : impact));
  };
  return { cost: times(cost), delay: times(delay) };
}
