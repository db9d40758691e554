/**
 * Labels and phases whose estimates were always too low: every finished task of them took longer than estimated, all
 * together by a quarter or more, and others are still to be done (reference class forecasting, as `calibration.ts`).
 */
import type { Plan, Task } from '../../model/plan';
import { isOver, isSummary } from '../../model/states';
import type { EstimateOutcome } from '../../schedule/compare-estimates';
import { candidateId, type RiskCandidate, type RiskFacts } from './risk-candidate';

const fewestTasks = 3;
const leastFactor = 1.25;
const mostAreas = 5;
const mostAffected = 20;

type Area = Extract<RiskFacts, { readonly kind: 'low-estimates' }>['area'];

export function lowEstimates(plan: Plan, outcomes: readonly EstimateOutcome[]): readonly RiskCandidate[] {
  return [
    ...ofAreas(plan, outcomes, 'label', ({ labels }) => labels),
    ...ofAreas(plan, outcomes, 'phase', ({ parent }) => (parent === null ? [] : [parent])),
  ]
    .sort((a, b) => factorOf(b) - factorOf(a))
    .slice(0, mostAreas);
}

function factorOf({ facts }: RiskCandidate): number {
  return facts.kind === 'low-estimates' ? facts.factor : 0;
}

function ofAreas(
  plan: Plan,
  outcomes: readonly EstimateOutcome[],
  area: Area,
  namesOf: (task: Task) => readonly string[],
): readonly RiskCandidate[] {
  const groups = new Map<string, EstimateOutcome[]>();
  for (const outcome of outcomes) {
    for (const name of new Set(namesOf(plan.tasks.get(outcome.task)!))) {
      const known = groups.get(name);
      if (known) known.push(outcome);
      else groups.set(name, [outcome]);
    }
  }
  const low = Array.from(groups).flatMap(([name, group]) => {
    const [estimated, actual] = [sumOf(group, 'estimated'), sumOf(group, 'actual')];
    const always = group.every((outcome) => outcome.actual > outcome.estimated);
    const isLow = group.length >= fewestTasks && always && actual >= leastFactor * estimated;
    return isLow ? [{ name, tasks: group.length, factor: actual / estimated }] : [];
  });
  if (low.length === 0) return [];
  const open = Array.from(plan.tasks.values()).filter((task) => !isSummary(task) && !isOver(plan, task));
  return low.flatMap(({ name, tasks, factor }) => {
    const left = open.filter((task) => namesOf(task).includes(name));
    if (left.length === 0) return [];
    return [
      {
        id: candidateId('estimates', name),
        facts: { kind: 'low-estimates', area, name, tasks, factor },
        affects: area === 'phase' ? [name] : left.slice(0, mostAffected).map(({ id }) => id),
      },
    ];
  });
}

function sumOf(outcomes: readonly EstimateOutcome[], figure: 'estimated' | 'actual'): number {
  return outcomes.reduce((sum, outcome) => sum + outcome[figure], 0);
}
