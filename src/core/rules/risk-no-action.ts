/** Grave risks with a response that no task carries out. */
import { at } from '../model/finding';
import { seededRandom } from '../base/random';
import { textHash } from '../base/text-hash';
import type { Plan } from '../model/plan';
import { isLiveRisk, riskActionEdits } from '../model/risk-edits';
import { newId } from '../syntax/new-id';
import { money, workingTime } from './amounts';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const riskNoAction: Rule = {
  id: 'risk/no-action',
  severity: 'warning',
  docs: {
    summary: 'A risk of high exposure is to be dealt with, and no task does so.',
    why: 'A response that is no work of anybody stays a wish. `actions` names the tasks that carry it out; they have dates, people and a cost like all others. A risk that is accepted needs none, and one of low or medium exposure is not reported.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, assign: ana }
        risks:
          token-leak:
            title: Refresh tokens leak through logs
            probability: 60%
            impact: { schedule: 15d }
            affects: [ATLAS-k3f]
            owner: ana
            response: mitigate
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-r9t: { title: Log scrubber, effort: 2d, assign: ana }
          ATLAS-k3f: { title: Session tokens, effort: 3d, assign: ana, needs: ATLAS-r9t }
        risks:
          token-leak:
            title: Refresh tokens leak through logs
            probability: 60%
            impact: { schedule: 15d }
            affects: [ATLAS-k3f]
            owner: ana
            response: mitigate
            actions: [ATLAS-r9t]
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  if (plan.risks.size === 0) return;
  for (const { risk, level, cost, delay } of context.exposure.risks) {
    const { response } = risk;
    if (level !== 'high' || !isLiveRisk(risk) || risk.actions.length > 0) continue;
    if (response === null || response === 'accept') continue;
    // Read here, since a title changes it and is asked about nowhere else.
    const { budget } = context;
    const amounts = [
      ...(cost === null || cost === 0 ? [] : [money(Math.abs(cost), budget)]),
      ...(delay === null || delay === 0 ? [] : [workingTime(delay, plan)]),
    ].join(', ');
    const size = amounts === '' ? 'a high exposure' : `a high exposure of ${amounts}`;
    yield {
      message: say`${risk.title} has ${size}, and no task carries out «${response}».`,
      place: at('risks', risk.id, 'response'),
      fixes: [
        {
          title: sayFix`Add a task that carries out the response`,
          preferred: true,
          edits: riskActionEdits(plan, risk, actionId(plan, risk.id)),
        },
        {
          title: sayFix`Accept the risk`,
          preferred: false,
          edits: [{ kind: 'set', address: ['risks', risk.id, 'response'], value: 'accept' }],
        },
      ],
    };
  }
}

/** The same each time that somebody asks, for the same risk. */
function actionId({ project, tasks, milestones }: Plan, risk: string): string {
  const random = seededRandom(textHash(risk));
  return newId(project.key ?? 'TASK', { has: (id) => tasks.has(id) || milestones.has(id) }, () =>
    random.next(),
  );
}
