/**
 * What became of the plan since a day: found in its history, read newest first, at the newest commit of that day or before
 * whose text could be read; and which commit holds the texts as they are now.
 */
import type { Day } from '../base/dates';
import type { PlanChange } from '../history/plan-change';
import type { PlanRevision } from '../history/plan-revision';
import type { Plan } from '../model/plan';
import { changesBetween, type PlanAt } from './plan-at';
import type { RevisionComputer } from './revision-computer';
import type { Snapshot } from './snapshot';

export interface PlanSince {
  /** The plan as it stood at the end of the day; null where no commit holds it. */
  readonly past: { readonly plan: Plan; readonly changes: readonly PlanChange[] } | null;
  /** Of the newest commit of the plan; null where it does not hold the present texts. */
  readonly hash: string | null;
}

export interface SinceSearch {
  /** @returns false once nothing older is wanted */
  visit(revision: PlanRevision): Promise<boolean>;
  end(): PlanSince;
}

export function searchSince(snapshot: Snapshot, day: Day, compute: RevisionComputer): SinceSearch {
  const present: PlanAt = { ...snapshot, whole: !snapshot.parsed.broken };
  let isNewest = true;
  let hash: string | null = null;
  let past: PlanSince['past'] = null;
  return {
    async visit(revision) {
      if (isNewest && holds(revision, snapshot)) ({ hash } = revision);
      isNewest = false;
      if (revision.day > day) return true;
      const { at } = await compute(revision);
      // A plan that could not be read then says nothing; the one before it may.
      if (!at.whole) return true;
      past = { plan: at.plan, changes: changesBetween(at, present, await compute.holidaysOf(present)) };
      return false;
    },
    end: () => ({ past, hash }),
  };
}

function holds({ files }: PlanRevision, { inputs }: Snapshot): boolean {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return inputs.files.every(({ role, path, text }) => role === 'private' || texts.get(path) === text);
}
