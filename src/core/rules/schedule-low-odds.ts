/** Milestones that the plan reaches in time, and the simulation in fewer than half of its runs. */
import { dayOfMinute, printDay } from '../base/dates';
import { at } from '../model/finding';
import { yaml } from './example';
import type { Found, Rule, RuleContext } from './rule';
import { say, sayFix } from './say';

export const scheduleLowOdds: Rule = {
  id: 'schedule/low-odds',
  severity: 'warning',
  docs: {
    summary: 'The plan reaches a milestone in time, but few of the simulated runs do.',
    why: 'A planned date is what happens when everything takes as long as is most likely. A milestone that waits for several tasks waits for the latest of them, and risks come on top: dates that look safe are often kept in one case of five. Promise a date that most runs keep, or take uncertainty out of what the page of *Open Risks* names first. The rule speaks where odds are known: in the editor once that page was opened, on the command line with `milewright check --odds`. Milestones that are planned late are reported by `schedule/milestone-missed`.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-05-12, needs: [ATLAS-k3f, ATLAS-m2q] }
        tasks:
          ATLAS-k3f: { title: Session tokens, duration: 4d/6d/14d }
          ATLAS-m2q: { title: Login form, duration: 4d/6d/14d }
      `,
      odds: true,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-05-22, needs: [ATLAS-k3f, ATLAS-m2q] }
        tasks:
          ATLAS-k3f: { title: Session tokens, duration: 4d/6d/14d }
          ATLAS-m2q: { title: Login form, duration: 4d/6d/14d }
      `,
      odds: true,
    },
  },
  options: {
    below: { kind: 'share', default: '50%', description: 'share of the runs that have to keep the date' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<Found> {
  const { odds } = context;
  if (odds === null) return;
  const { plan, schedule, statusDay } = context;
  for (const [id, { title, due, finished }] of plan.milestones) {
    const known = odds.dues.get(id);
    // What is forecast in the past is no question of odds.
    if (!known || due === null || finished !== null || due.day < statusDay) continue;
    if (known.due !== schedule.dues.get(id) || (schedule.tasks.get(id)?.lateBy ?? 0) > 0) continue;
    if (known.chance >= context.option('below')) continue;
    const day = (minute: number): string => printDay(dayOfMinute(minute));
    const share = known.chance < 0.01 ? 'under 1 %' : `${Math.round(known.chance * 100)} %`;
    yield {
      message: say`${title} is due ${printDay(due.day)}; ${share} of ${odds.runs} runs keep it, half are done by ${day(known.p50)}.`,
      place: at('milestones', id, 'due'),
      fixes: [
        {
          title: sayFix`Move the due date to ${day(known.p80)}, which 80 % of the runs keep`,
          preferred: false,
          edits: [{ kind: 'set', address: ['milestones', id, 'due'], value: day(known.p80) }],
        },
      ],
    };
  }
}
