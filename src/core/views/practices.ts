/**
 * How a plan stands by the GAO's ten best practices of a schedule: each with what the rules found that speak of it. A hint
 * says nothing against a practice, and a practice that a plan has nothing of is neither kept nor missed.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { Finding } from '../model/finding';
import type { Plan } from '../model/plan';
import { isLiveRisk } from '../model/risk-edits';
import type { QualityPoint } from '../schedule/quality/measure-quality';
import { isRange } from '../model/durations';
import { bestPractices, type BestPractice, type PracticeName } from '../rules/best-practices';

export interface PracticeResult extends BestPractice {
  readonly kept: boolean | null;
  /** What speaks against it, both empty where it is kept. */
  readonly findings: readonly Finding[];
  readonly missed: readonly QualityPoint[];
}

/**
 * @param findings of the same snapshot
 * @param missed points of schedule quality that are not kept
 */
export function presentPractices(
  snapshot: Snapshot,
  findings: readonly Finding[],
  missed: readonly QualityPoint[],
): readonly PracticeResult[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === 'hint') continue;
    const known = byRule.get(finding.rule);
    if (known) known.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return bestPractices.map((practice): PracticeResult => {
    const found = practice.rules.flatMap((rule) => byRule.get(rule) ?? []);
    const points = missed.filter(({ name }) => practice.points.includes(name));
    const isLeft = found.length > 0 || points.length > 0;
    const isMeasured = snapshot.plan.tasks.size > 0 && isMeasurable[practice.name](snapshot);
    return { ...practice, kept: isLeft ? false : isMeasured ? true : null, findings: found, missed: points };
  });
}

const hasOpenTasks = ({ quality }: Snapshot): boolean => quality.open.length > 0;
const hasLinks = ({ quality }: Snapshot): boolean => quality.links.length > 0;
const isMeasurable: Readonly<Record<PracticeName, (snapshot: Snapshot) => boolean>> = {
  activities: () => true,
  sequence: hasLinks,
  resources: (snapshot) => snapshot.plan.team.size > 0 && hasOpenTasks(snapshot),
  durations: hasOpenTasks,
  traceability: ({ plan }) => plan.goals.size > 0 || plan.milestones.size > 0,
  'critical-path': (snapshot) => hasLinks(snapshot) && hasOpenTasks(snapshot),
  float: (snapshot) => hasLinks(snapshot) && hasOpenTasks(snapshot),
  // Without a risk and without a range there is nothing that could have been analysed.
  'risk-analysis': ({ plan, quality }) =>
    Array.from(plan.risks.values()).some(isLiveRisk) || quality.open.some(({ id }) => hasRange(plan, id)),
  updates: () => true,
  baseline: ({ baseline }) => baseline !== null,
};

function hasRange(plan: Plan, id: string): boolean {
  const task = plan.tasks.get(id);
  const estimate = task?.effort ?? task?.duration;
  return estimate ? isRange(estimate) : false;
}
