/**
 * Who stands behind a commit: who wrote it, who says in a trailer to have reviewed it, and who merged it into the main
 * line. Names are compared as the team of the plan knows them, so that a second address is no second person.
 */
import { mergedBy } from '../../history/merged-by';
import { teamLookup } from '../../history/team-lookup';
import { coAuthors, parseSignature } from '../../history/task-evidence';
import type { Commit, Signature } from '../../model/commit';
import type { Plan } from '../../model/plan';
import type { Snapshot } from '../snapshot';
import { askedStage } from '../stage';

export interface CommitPeople {
  /** The author and the co-authors. */
  readonly authors: readonly Signature[];
  /** Of `Reviewed-by`, `Acked-by` and `Tested-by`. */
  readonly reviewers: readonly Signature[];
  /** The author of the merge that brought it to the main line; null: it came there by itself, or is not there. */
  readonly merger: Signature | null;
}

const reviews: ReadonlySet<string> = new Set(['reviewed-by', 'acked-by', 'tested-by']);

export function peopleBehind({ logs, stages }: Snapshot): (commit: Commit) => CommitPeople {
  const mergeOf = askedStage(stages, 'merged-by', logs, () => mergedBy(logs));
  return (commit) => ({
    authors: [commit.author, ...coAuthors(commit)],
    reviewers: commit.trailers.flatMap(([key, value]) =>
      reviews.has(key.toLowerCase()) ? (parseSignature(value) ?? []) : [],
    ),
    merger: mergeOf(commit.hash)?.author ?? null,
  });
}

export function samePerson(plan: Pick<Plan, 'team'>): (a: Signature, b: Signature) => boolean {
  const who = teamLookup(plan);
  return (a, b) => {
    const [one, other] = [who(a), who(b)];
    if (one && other) return one.id === other.id;
    const key = ({ name, email }: Signature): string => (email || name).toLowerCase();
    return key(a) === key(b) || (a.name !== '' && a.name.toLowerCase() === b.name.toLowerCase());
  };
}
