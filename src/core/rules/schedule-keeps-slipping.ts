/** Milestones whose forecast moved to a later day several times, one after the other. */
import { dayOfMinute, printDay, type Day } from '../base/dates';
import { at } from '../model/finding';
import { stateKind } from '../model/states';
import { yaml } from './example';
import type { Found, Rule, RuleContext } from './rule';
import { say } from './say';

export const scheduleKeepsSlipping: Rule = {
  id: 'schedule/keeps-slipping',
  severity: 'warning',
  docs: {
    summary: 'The forecast of a milestone has become later three times in a row.',
    why: 'One slip is an event, three in a row are a trend: whatever causes them is not dealt with, and the next forecast will not hold either. Look at what moved the date each time (*Open Trend*), and plan the rest anew instead of once more a few days. The rule speaks where the history of the plan is known: in the editor once *Open Trend* or *Open Risks* was opened, on the command line with `milewright check --history`. A forecast that became earlier in between begins the count again.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-m2q: { title: Login form, duration: 12d }
      `,
      earlier: [
        { on: '2026-04-20', replace: ['12d', '5d'] },
        { on: '2026-04-24', replace: ['12d', '7d'] },
        { on: '2026-04-28', replace: ['12d', '9d'] },
      ],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-m2q: { title: Login form, duration: 12d }
      `,
      earlier: [
        { on: '2026-04-20', replace: ['12d', '5d'] },
        { on: '2026-04-24', replace: ['12d', '14d'] },
        { on: '2026-04-28', replace: ['12d', '9d'] },
      ],
    },
  },
  options: {
    times: { kind: 'count', default: '3', description: 'slips in a row that are reported' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<Found> {
  const { forecasts } = context;
  if (forecasts === null) return;
  const { plan, schedule, days, statusDay } = context;
  for (const [id, { title, finished, status }] of plan.milestones) {
    const scheduled = schedule.tasks.get(id);
    const past = forecasts.get(id);
    if (!scheduled || !past || finished !== null) continue;
    if (status !== null && stateKind(plan, status) === 'done') continue;
    const now = dayOfMinute(scheduled.finish);
    if (now < statusDay) continue;
    const slips = slipsInARow([...past.map(({ forecast }) => dayOfMinute(forecast)), now]);
    const first = slips[0];
    if (first === undefined || slips.length - 1 < context.option('times')) continue;
    yield {
      message: say`${title} has slipped ${slips.length - 1} times in a row, by ${days.between(first, now)} d in all: ${printDay(first)} is now ${printDay(now)}.`,
      place: at('milestones', id, 'needs'),
    };
  }
}

/** The last days that were forecast, each later than the one before; one alone where nothing slipped. */
function slipsInARow(forecast: readonly Day[]): readonly Day[] {
  const row: Day[] = [];
  for (const day of forecast.toReversed()) {
    const later = row[0];
    if (later !== undefined && day > later) break;
    if (day !== later) row.unshift(day);
  }
  return row;
}
