/**
 * What changed in the plan since a day: the state that its newest commit of that day or before holds, beside the files as
 * they are now, and which commit holds those.
 */
import { changesBetween, type PlanAt } from '../core/analysis/plan-at';
import { revisionComputer } from '../core/analysis/revision-computer';
import type { Snapshot } from '../core/analysis/snapshot';
import type { Day } from '../core/base/dates';
import { ok, type Result } from '../core/base/result';
import type { PlanChange } from '../core/history/plan-change';
import type { Plan } from '../core/model/plan';
import { readPlanHistory } from '../node/git/read-plan-history';
import { openRepository } from '../node/git/repository';
import type { RevisionContext } from './revision-context';

export interface SinceRequest {
  readonly kind: 'since';
  /** Its end is the moment that is looked back to. */
  readonly day: (snapshot: Snapshot) => Day;
}

export interface Since {
  readonly kind: 'since';
  /** Null where no commit of that day or before holds the plan, or there is no git. */
  readonly past: { readonly plan: Plan; readonly changes: readonly PlanChange[] } | null;
  /** The commit that holds the files as they are; null where none does. */
  readonly hash: string | null;
}

/** Commits that changed the plan, looked at one after another. */
const mostCommits = 5000;

export async function openSince(
  { day }: SinceRequest,
  { snapshot, file: planFile, folder, readHolidays }: RevisionContext,
): Promise<Result<Since, string>> {
  const repository = await openRepository(folder);
  if (!repository.ok) return ok({ kind: 'since', past: null, hash: null });
  const present: PlanAt = { ...snapshot, whole: !snapshot.parsed.broken };
  const compute = revisionComputer(snapshot, readHolidays);
  const from = day(snapshot);
  let past: Since['past'] = null;
  let hash: string | null = null;
  let isNewest = true;
  await readPlanHistory(repository.value, {
    planFile,
    limit: mostCommits,
    zone: snapshot.plan.project.timezone,
    async visit(revision) {
      if (isNewest) {
        const texts = new Map(revision.files.map(({ path, text }) => [path, text]));
        const own = snapshot.inputs.files.filter(({ role }) => role !== 'private');
        if (own.every(({ path, text }) => texts.get(path) === text)) hash = revision.hash;
        isNewest = false;
      }
      if (revision.day > from) return true;
      const { at } = await compute(revision);
      // A plan that could not be read then says nothing; the one before it may.
      if (!at.whole) return true;
      past = { plan: at.plan, changes: changesBetween(at, present, await compute.holidaysOf(present)) };
      return false;
    },
  });
  return ok({ kind: 'since', past, hash });
}
