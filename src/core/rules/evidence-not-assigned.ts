/** Commits for a task by somebody of the team who is not assigned to it. */
import { coAuthors, isStanding } from '../history/task-evidence';
import { teamLookup } from '../history/team-lookup';
import { at } from '../model/finding';
import { isOver, isSummary } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, say, sayFix } from './say';

export const evidenceNotAssigned: Rule = {
  id: 'evidence/not-assigned',
  severity: 'info',
  docs: {
    summary: 'A task has commits by somebody of the team who is not assigned to it.',
    why: 'Whoever works on a task has less time for others: as long as the plan does not know it, loads, costs and dates are those of somebody else. Only people of the team count, by their address or name; a commit that names somebody assigned as its co-author is theirs, too.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        team:
          ana: { name: Ana Ruiz, email: ana@example.com }
          ben: { name: Ben Okafor, email: ben@example.com }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, assign: ana, status: doing, started: 2026-04-28 }
      `,
      commits: [
        '2026-04-28 ATLAS-k3f: draw the token format',
        { text: '2026-05-01 ATLAS-k3f: rotate tokens', by: 'Ben Okafor' },
      ],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        team:
          ana: { name: Ana Ruiz, email: ana@example.com }
          ben: { name: Ben Okafor, email: ben@example.com }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, assign: [ana, ben], status: doing, started: 2026-04-28 }
      `,
      commits: [
        '2026-04-28 ATLAS-k3f: draw the token format',
        { text: '2026-05-01 ATLAS-k3f: rotate tokens', by: 'Ben Okafor' },
      ],
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, evidence }: RuleContext): Iterable<RuleFinding> {
  const personOf = teamLookup(plan);
  for (const [id, linked] of evidence.byTask) {
    const task = plan.tasks.get(id);
    // Work of nobody is told by another rule, and what is over changes nobody's load.
    if (!task || task.assign.length === 0 || isSummary(task) || isOver(plan, task)) continue;
    const assigned = new Set(task.assign.flatMap(({ person, alternatives }) => [person, ...alternatives]));
    const others = new Map<string, number>();
    for (const link of linked) {
      if (link.by === 'body' || !isStanding(link) || link.commit.parents.length > 1) continue;
      const people = [link.commit.author, ...coAuthors(link.commit)].map((who) => personOf(who)?.id);
      const [author] = people;
      if (author === undefined || people.some((person) => person !== undefined && assigned.has(person)))
        continue;
      others.set(author, (others.get(author) ?? 0) + 1);
    }
    if (others.size === 0) continue;
    const commits = Array.from(others.values()).reduce((sum, each) => sum + each, 0);
    const whom = others.size === 1 ? 'somebody' : `${others.size} people`;
    const is = others.size === 1 ? 'is' : 'are';
    yield {
      message: say`${task.title} has ${count(commits, 'commit')} by ${whom} of the team who ${is} not assigned to it.`,
      place: at('task', id, 'assign'),
      fixes: Array.from(others.keys(), (person) => ({
        title: sayFix`Assign ${plan.team.get(person)?.name ?? person}, too`,
        preferred: false,
        edits: [{ kind: 'append' as const, address: ['task', id, 'assign'], value: person }],
      })),
    };
  }
}
