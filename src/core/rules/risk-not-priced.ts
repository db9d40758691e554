/** Risks that cannot be weighed against others: no probability, or no effect on time or money. */
import { atKey } from '../model/finding';
import { isLiveRisk } from '../model/risk-edits';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const riskNotPriced: Rule = {
  id: 'risk/not-priced',
  severity: 'info',
  docs: {
    summary: 'An open risk has no probability, or no impact.',
    why: 'Exposure is probability times impact. A risk without one of them counts as nothing in the order of the risks, in the forecast and in the contingency. An impact in words (`quality: high`) is enough for the order.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        risks:
          token-leak: { title: Refresh tokens leak through logs, owner: ana, response: accept }
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
            impact: { schedule: 10d, cost: 20k }
            owner: ana
            response: accept
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, problems }: RuleContext): Iterable<RuleFinding> {
  // What stands there but cannot be read has a finding of its own.
  const unreadable = new Set(
    problems.filter(({ address }) => address?.[0] === 'risks').map(({ address }) => address![1]),
  );
  for (const [id, risk] of plan.risks) {
    if (!isLiveRisk(risk) || unreadable.has(id)) continue;
    const { schedule, cost, other } = risk.impact;
    const noImpact = schedule === null && cost === null && other.size === 0;
    if (risk.probability !== null && !noImpact) continue;
    const missing =
      risk.probability === null
        ? noImpact
          ? 'neither probability nor impact'
          : 'no probability'
        : 'no impact';
    yield {
      message: say`${risk.title} has ${missing}, so it counts for nothing.`,
      place: atKey('risks', id),
    };
  }
}
