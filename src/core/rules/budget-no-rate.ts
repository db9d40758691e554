/** People whose work is planned, but costs nothing: neither they nor their role have a rate. */
import { atKey } from '../model/finding';
import { hours } from './amounts';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const budgetNoRate: Rule = {
  id: 'budget/no-rate',
  severity: 'warning',
  docs: {
    summary: 'Somebody with assigned work has no rate, in a plan that counts money.',
    why: "Without a rate the work costs nothing, and the forecast is too low by all of it. A rate stands under `rates:` for the person's role, or with the person; write `rate: 0/h` where the work really costs nothing. Plans without a budget and without any rate are left alone.",
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
          ben: { name: Ben Okafor, role: frontend }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, assign: ana }
          ATLAS-m2q: { title: Login form, effort: 4d, assign: ben }
        budget: { total: 10k }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        rates: { backend: 100/h, frontend: 80/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
          ben: { name: Ben Okafor, role: frontend }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, assign: ana }
          ATLAS-m2q: { title: Login form, effort: 4d, assign: ben }
        budget: { total: 10k }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, schedule }: RuleContext): Iterable<RuleFinding> {
  const lines = [...plan.budget.lines.values()];
  // With lines of its own and none from the team, the budget does not count people's work.
  if (plan.budget.total === null || (lines.length > 0 && !lines.some(({ from }) => from === 'team'))) return;
  const unpriced = Array.from(plan.team.values()).filter(
    ({ rates, role }) => rates.length === 0 && !plan.rates.has(role ?? ''),
  );
  // Work is added up only where somebody has no rate: else no date asks this rule again.
  if (unpriced.length === 0) return;
  const work = new Map<string, number>();
  for (const { kind, workByPerson } of schedule.tasks.values()) {
    if (kind !== 'task') continue;
    for (const [person, minutes] of workByPerson) work.set(person, (work.get(person) ?? 0) + minutes);
  }
  for (const person of unpriced) {
    const minutes = work.get(person.id) ?? 0;
    if (minutes === 0) continue;
    const role = person.role === null ? 'no role' : `the role ${person.role} has none`;
    yield {
      message: say`${person.name} has no rate (${role}): ${hours(minutes)} of work cost nothing.`,
      place: atKey('team', person.id),
    };
  }
}
