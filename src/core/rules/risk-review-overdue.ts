/** Risks whose review date has passed. */
import { printDay } from '../base/dates';
import { isLiveRisk } from '../model/risk-edits';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const riskReviewOverdue: Rule = {
  id: 'risk/review-overdue',
  severity: 'warning',
  docs: {
    summary: 'The review of an open risk was due before the status date.',
    why: 'Probability and impact age. A risk that is not looked at on its date is priced with what was known then.',
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
            response: accept
            review: 2026-04-27
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
            review: 2026-05-15
      `,
    },
  },
  options: {
    next: { kind: 'duration', default: '20d', description: 'how far ahead the fix puts the next review' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, days, statusDay } = context;
  // Five working days are a week of the calendar.
  const ahead = Math.round((context.option('next') / (plan.project.hoursPerDay * 60)) * 1.4);
  const next = days.onOrAfter(statusDay + Math.max(1, ahead));
  for (const [id, risk] of plan.risks) {
    if (!isLiveRisk(risk) || risk.review === null || risk.review >= statusDay) continue;
    const address = ['risks', id, 'review'];
    yield {
      message: say`${risk.title}: review was due ${printDay(risk.review)}.`,
      place: { kind: 'address', address, part: 'value' },
      fixes:
        next === null
          ? []
          : [
              {
                title: sayFix`Reviewed now: next review ${printDay(next)}`,
                preferred: true,
                edits: [{ kind: 'set', address, value: printDay(next) }],
              },
            ],
    };
  }
}
