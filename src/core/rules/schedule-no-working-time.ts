/**
 * Tasks whose calendar, or whose people, never work, or not long enough before the year 10000: they have no dates, nor
 * has anything that waits for them.
 */
import { yaml } from './example';
import { titleOf } from './names';
import { addressOf } from './cause';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { sayNoTime } from './say-no-time';

export const scheduleNoWorkingTime: Rule = {
  id: 'schedule/no-working-time',
  severity: 'error',
  docs: {
    summary: 'A task can never be worked on: its calendar and its people have no time in common.',
    why: 'A task is worked on when its calendar and the people assigned all work. Where that never happens it has no dates, and what waits for it has none either.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        calendars:
          weekend: { week: sat-sun 08:00-16:00 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-k3f: { title: Move the servers, effort: 3d, assign: ana, calendar: weekend }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        calendars:
          weekend: { week: sat-sun 08:00-16:00 }
        team:
          ana: { name: Ana Ruiz, calendar: weekend }
        tasks:
          ATLAS-k3f: { title: Move the servers, effort: 3d, assign: ana, calendar: weekend }
      `,
    },
  },
  check,
};

function* check({ plan, schedule }: RuleContext): Iterable<RuleFinding> {
  for (const [id, reason] of schedule.unscheduled) {
    if (reason.kind !== 'no-working-time') continue;
    yield {
      message: say`${titleOf(plan, id)} has no dates: ${sayNoTime(plan, id, reason)}.`,
      place: { kind: 'address', address: addressOf(plan, id), part: 'key' },
    };
  }
}
