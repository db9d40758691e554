/** What became of the plan since a day that the plan itself may say, such as that of its last report. */
import { searchSince, type PlanSince } from '../core/analysis/plan-since';
import { revisionComputer } from '../core/analysis/revision-computer';
import type { Snapshot } from '../core/analysis/snapshot';
import type { Day } from '../core/base/dates';
import { err, ok, type Result } from '../core/base/result';
import { readPlanHistory } from '../node/git/read-plan-history';
import { openRepository } from '../node/git/repository';
import type { RevisionContext } from './revision-context';

export interface SinceRequest {
  readonly kind: 'since';
  /** Its end is the moment that is looked back to. */
  readonly day: (snapshot: Snapshot) => Day;
}

export interface Since extends PlanSince {
  readonly kind: 'since';
}

/** Commits that changed the plan, looked at one after another. */
const mostCommits = 5000;

/** Without a repository nothing is known of the past, and that is no error. */
export async function openSince(
  { day }: SinceRequest,
  { snapshot, file: planFile, folder, readHolidays }: RevisionContext,
): Promise<Result<Since, string>> {
  const repository = await openRepository(folder);
  if (!repository.ok) return ok({ kind: 'since', past: null, hash: null });
  const search = searchSince(snapshot, day(snapshot), revisionComputer(snapshot, readHolidays));
  const read = await readPlanHistory(repository.value, {
    planFile,
    limit: mostCommits,
    zone: snapshot.plan.project.timezone,
    visit: (revision) => search.visit(revision),
  });
  return read.ok ? ok({ kind: 'since', ...search.end() }) : err(read.error.message);
}
