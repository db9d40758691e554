/** Risks for which nobody has decided what to do. */
import { atKey, type Fix } from '../model/finding';
import type { ResponseStrategy, Risk } from '../model/plan';
import { isLiveRisk } from '../model/risk-edits';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const riskNoResponse: Rule = {
  id: 'risk/no-response',
  severity: 'warning',
  docs: {
    summary: 'An open risk has no response.',
    why: 'A risk register is a list of decisions. Accepting a risk is one too, as long as it is written down. A threat is avoided, mitigated, transferred or accepted; an opportunity exploited, enhanced, shared or accepted.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        risks:
          token-leak:
            title: Refresh tokens leak through logs
            probability: 30%
            impact: { schedule: 10d }
            owner: ana
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
            owner: ana
            response: accept
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  for (const [id, risk] of plan.risks) {
    if (!isLiveRisk(risk) || risk.response !== null) continue;
    yield {
      message: say`${risk.title}: no response has been decided.`,
      place: atKey('risks', id),
      fixes: responses(risk),
    };
  }
}

/** A risk with actions is being mitigated (an opportunity enhanced) already; of the others only a person can tell. */
function responses(risk: Risk): readonly Fix[] {
  const act: ResponseStrategy = risk.kind === 'opportunity' ? 'enhance' : 'mitigate';
  return ([act, 'accept'] as const).map((response) => ({
    title: sayFix`Set the response to ${response}`,
    preferred: response === act && risk.actions.length > 0,
    edits: [{ kind: 'set', address: ['risks', risk.id, 'response'], value: response }],
  }));
}
