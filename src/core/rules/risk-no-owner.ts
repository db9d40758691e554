/** Risks that nobody watches. */
import { atKey, type Fix } from '../model/finding';
import type { Plan, Risk } from '../model/plan';
import { isLiveRisk } from '../model/risk-edits';
import { yaml } from './example';
import { personName } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const riskNoOwner: Rule = {
  id: 'risk/no-owner',
  severity: 'warning',
  docs: {
    summary: 'An open risk has no owner.',
    why: 'A risk that belongs to nobody is watched by nobody: its trigger goes unseen and its response undone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        risks:
          token-leak:
            title: Refresh tokens leak through logs
            probability: 30%
            impact: { schedule: 10d }
            response: mitigate
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        risks:
          token-leak:
            title: Refresh tokens leak through logs
            probability: 30%
            impact: { schedule: 10d }
            response: mitigate
            owner: ana
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  for (const [id, risk] of plan.risks) {
    if (!isLiveRisk(risk) || risk.owner !== null) continue;
    yield {
      message: say`${risk.title}: nobody owns this risk.`,
      place: atKey('risks', id),
      fixes: owners(plan, risk),
    };
  }
}

/** Those who work on what the risk affects, the most affected first, or else anybody of the team; at most three. */
function owners(plan: Plan, risk: Risk): readonly Fix[] {
  const counts = new Map<string, number>();
  for (const id of [...risk.actions, ...risk.affects]) {
    for (const { person } of plan.tasks.get(id)?.assign ?? []) {
      if (plan.team.get(person)?.kind === 'person') counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  if (counts.size === 0) {
    for (const { id, kind } of plan.team.values()) if (kind === 'person') counts.set(id, 0);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([person, count], i) => ({
      title: sayFix`Let ${personName(plan, person)} own it`,
      preferred: i === 0 && count > 0,
      edits: [{ kind: 'set', address: ['risks', risk.id, 'owner'], value: person }],
    }));
}
