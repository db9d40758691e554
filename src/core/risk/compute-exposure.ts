/**
 * The exposure of the risk register: probability × impact, in money and in working time, and a level for each risk
 * from the plan's probability-impact matrix. Risks that have happened or are closed are listed, but count nowhere.
 */
import type { Day } from '../base/dates';
import { isLiveRisk } from '../model/risk-edits';
import { minorOf, moneyBase, roundMinor } from '../model/money';
import type { Impact, Plan, Risk } from '../model/plan';
import { workingMinutes } from '../model/durations';
import type { Exposure, RiskExposure } from './exposure';
import { impactBounds } from './impact-bounds';
import { riskScore } from './risk-score';

/** What of the plan the exposure depends on. */
export type ExposurePlan = Pick<Plan, 'project' | 'risks' | 'budget'>;

export function computeExposure(plan: ExposurePlan, statusDay: Day): Exposure {
  const base = moneyBase(plan);
  const { hoursPerDay, riskMatrix } = plan.project;
  const bounds = impactBounds(plan);
  const assessed = [...plan.risks.values()].map((risk) => {
    const amounts = ({ cost, schedule }: Impact): ImpactAmounts => ({
      cost: cost === null ? null : minorOf(cost, base),
      delay: schedule === null ? null : workingMinutes(schedule, hoursPerDay),
    });
    const before = amounts(risk.impact);
    const score = riskScore(risk, { ...before, bounds }, riskMatrix);
    const after = remains(risk);
    const residual = after && {
      ...expectedOf(after, amounts),
      cell: riskScore(after, { ...amounts(after.impact), bounds }, riskMatrix).cell,
    };
    const exposure: RiskExposure = {
      risk,
      ...expectedOf(risk, amounts),
      residual,
      level: score.level,
      cell: score.cell,
      reviewOverdue: isLiveRisk(risk) && risk.review !== null && risk.review < statusDay,
    };
    return { score, exposure };
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

/** What is left after the response: what is not said of it is as it was before. */
function remains({ kind, impact, probability, residual }: Risk): Assessed | null {
  if (residual === null) return null;
  const after = residual.impact;
  // An amount takes the place of the word that stood there before.
  const words = Array.from(impact.other).filter(
    ([key]) => !(key === 'cost' && after.cost) && !(key === 'schedule' && after.schedule),
  );
  return {
    kind,
    probability: residual.probability ?? probability,
    impact: {
      cost: after.cost ?? impact.cost,
      schedule: after.schedule ?? impact.schedule,
      other: new Map([...words, ...after.other]),
    },
  };
}

type Assessed = Pick<Risk, 'kind' | 'probability' | 'impact'>;

/** An opportunity's gain may be written either way round: `-4k` and `4k` both save. */
function expectedOf(
  { kind, probability, impact }: Assessed,
  amounts: (impact: Impact) => ImpactAmounts,
): ImpactAmounts {
  const times = (amount: number | null): number | null => {
    if (amount === null || probability === null) return null;
    return roundMinor(probability * (kind === 'opportunity' ? -Math.abs(amount) : amount));
  };
  const { cost, delay } = amounts(impact);
  return { cost: times(cost), delay: times(delay) };
}
