/**
 * Branches that live long: the further a branch is from the main line, the dearer its merge (Bird and Zimmermann 2012).
 * Those that nobody moves any more are left to «evidence/stale-branch».
 */
import type { Day } from '../../base/dates';
import type { OpenLine } from '../../history/code-activity';
import { tasksOfBranch } from '../../history/find-ids';
import type { IdIndex } from '../../history/id-index';
import { isOver } from '../../model/states';
import type { Plan } from '../../model/plan';
import { candidateId, type RiskCandidate } from './risk-candidate';

/** Calendar days. */
const longAfter = 30;
const movedWithin = 30;
const fewestCommits = 3;
const mostBranches = 5;

/** The oldest first. */
export function linesThatLiveLong(lines: readonly OpenLine[], today: Day): readonly OpenLine[] {
  return lines
    .filter(
      ({ first, last, commits }) =>
        today - first >= longAfter && today - last <= movedWithin && commits >= fewestCommits,
    )
    .sort((a, b) => a.first - b.first)
    .slice(0, mostBranches);
}

export function longBranches(
  plan: Plan,
  index: IdIndex,
  lines: readonly OpenLine[],
  today: Day,
): readonly RiskCandidate[] {
  return lines.map(({ branch, name, repository, first, commits }) => ({
    id: candidateId('branch', repository === null ? name : `${repository}-${name}`),
    facts: { kind: 'long-branch', branch, repository, since: first, days: today - first, commits },
    affects: tasksOfBranch(index, name).filter((id) => {
      const task = plan.tasks.get(id);
      return task !== undefined && !isOver(plan, task);
    }),
  }));
}
