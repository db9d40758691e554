/** Reports that somebody waits for. */
import { printDay } from '../base/dates';
import { addCadence } from '../model/cadence';
import { at } from '../model/finding';
import { reportCadence } from '../model/report-cadence';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const reportOverdue: Rule = {
  id: 'report/overdue',
  severity: 'warning',
  docs: {
    summary: 'A status report was due, counted from the day of the last one.',
    why: 'Whoever hears nothing assumes the worst or the best, and decides on that. A report is due as often as its `every:` says, else as often as the first of its readers hears; `milewright report` writes it. One that was never sent is due on no day yet.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-03-02 }
        stakeholders:
          board: { name: Product board, hears: status, every: 2w }
        reports:
          client: { to: board, sent: [2026-04-02, 2026-04-16] }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-03-02 }
        stakeholders:
          board: { name: Product board, hears: status, every: 2w }
        reports:
          client: { to: board, sent: [2026-04-16, 2026-04-30] }
      `,
    },
  },
  check,
};

function* check({ plan, today }: RuleContext): Iterable<RuleFinding> {
  for (const [id, report] of plan.reports) {
    const cadence = reportCadence(plan, report);
    if (cadence === null || report.sent.length === 0) continue;
    const last = Math.max(...report.sent);
    const due = addCadence(last, cadence);
    if (due >= today) continue;
    const readers = report.to.map(
      (one) => plan.stakeholders.get(one)?.name ?? plan.team.get(one)?.name ?? one,
    );
    const waits = readers.length === 0 ? '' : say`; ${readers[0]!} waits for it`;
    yield {
      message: say`Report ${id} was due ${printDay(due)}, ${today - due} ed ago, after that of ${printDay(last)}${waits}.`,
      place: at('reports', id, 'sent'),
      fixes: [
        {
          title: sayFix`It was sent today`,
          preferred: false,
          edits: [{ kind: 'append', address: ['reports', id, 'sent'], value: printDay(today) }],
        },
      ],
    };
  }
}
