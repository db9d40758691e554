/**
 * The exposure of the risk register: probability × impact, in money and in working time, and a level for each risk
 * from a 5 × 5 probability-impact matrix (PMI, Practice Standard for Project Risk Management). Risks that have happened
 * or are closed are listed, but count nowhere.
 */
import type { Day } from '../base/dates';
import { minorOf, moneyBase, roundMinor } from '../model/money';
import type { Plan, Risk } from '../model/plan';
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
    const cost = risk.impact.cost === null ? null : minorOf(risk.impact.cost, base);
    const delay = risk.impact.schedule === null ? null : workingMinutes(risk.impact.schedule, hoursPerDay);
    const score = riskScore(risk, { cost, delay, total, hoursPerDay });
    return { score, exposure: expect(risk, cost, delay, score.level, statusDay) };
  });
  assessed.sort(
    (a, b) =>
      Number(isLive(b.exposure.risk)) - Number(isLive(a.exposure.risk)) ||
      (b.exposure.cost ?? 0) - (a.exposure.cost ?? 0) ||
      (b.exposure.delay ?? 0) - (a.exposure.delay ?? 0) ||
      b.score.product - a.score.product,
  );
  const risks = assessed.map(({ exposure }) => exposure);
  const live = risks.filter(({ risk }) => isLive(risk));
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

/** Open and watched risks may still happen. */
function isLive(risk: Risk): boolean {
  return risk.status === 'open' || risk.status === 'watching';
}

function expect(
  risk: Risk,
  cost: number | null,
  delay: number | null,
  level: RiskExposure['level'],
  statusDay: Day,
): RiskExposure {
  const { probability } = risk;
  // An opportunity's gain may be written either way round: `-4k` and `4k` both save.
  const expected = (impact: number | null): number | null => {
    if (impact === null || probability === null) return null;
    return roundMinor(probability * (risk.kind === 'opportunity' ? -Math.abs(impact) : impact));
  };
  return {
    risk,
    cost: expected(cost),
    delay: expected(delay),
    level,
    reviewOverdue: isLive(risk) && risk.review !== null && risk.review < statusDay,
  };
}
