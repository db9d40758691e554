/** Most of the latest commits name no task: what they are for shows nowhere in the plan. */
import { printDay } from '../base/dates';
import { atKey } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const evidenceNoTask: Rule = {
  id: 'evidence/no-task',
  severity: 'info',
  docs: {
    summary: 'Most of the latest commits name no task.',
    why: 'Work that belongs to no task is missing in what the commits show, and perhaps in the plan. A trailer `Task: ID`, the id in the subject or in the name of the branch links a commit; a note of git links one that forgot it. Merges do not count, nor do commits that change nothing but the plan. The rule is silent where no commit names a task at all, since that is a custom and no slip.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-28 }
      `,
      commits: [
        '2026-04-28 ATLAS-k3f: draw the token format',
        '2026-04-29 Rename a variable',
        '2026-04-29 Speed up the build',
        '2026-04-30 Try another format',
        '2026-04-30 Remove it again',
        '2026-05-01 Rotate tokens',
      ],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-28 }
      `,
      commits: [
        '2026-04-28 ATLAS-k3f: draw the token format',
        '2026-04-29 Rename a variable',
        '2026-05-01 ATLAS-k3f: rotate tokens',
      ],
    },
  },
  options: {
    above: {
      kind: 'share',
      default: '50%',
      description: 'the share of commits without a task that is forgiven',
    },
    within: { kind: 'duration', default: '10d', description: 'how far back, in working time, commits count' },
  },
  needsWholeText: true,
  check,
};

/** Of fewer, a share says nothing. */
const fewest = 5;

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, evidence, planCommits, days, today } = context;
  if (evidence.state !== 'complete' || evidence.byTask.size === 0) return;
  const within = context.option('within') / (plan.project.hoursPerDay * 60);
  // The first day that counts; a plan without working days looks at today alone.
  let from = today;
  for (let worked = 1; worked < within; worked++) from = days.before(from) ?? from;
  const counts = ({ day, parents }: { day: number; parents: readonly string[] }): boolean =>
    day >= from && parents.length < 2;
  const without = evidence.unlinked.filter((each) => counts(each) && !planCommits.has(each.hash)).length;
  const linked = new Set<string>();
  for (const list of evidence.byTask.values()) {
    for (const { commit } of list) if (counts(commit)) linked.add(commit.hash);
  }
  const all = without + linked.size;
  if (without < fewest || without <= all * context.option('above')) return;
  yield {
    message: say`${without} of ${all} commits since ${printDay(from)} name no task.`,
    place: atKey('tasks'),
  };
}
