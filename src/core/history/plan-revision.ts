/**
 * The plan as it stood at one commit: its texts, read from git, and the commit itself. What follows from the texts is
 * computed above; nothing of it comes from the commit but the day that was «today».
 */
import type { Day } from '../base/dates';
import type { PlanFile } from '../syntax/parsed-plan';

/** A commit as it stands in the plan's history. */
export interface RevisionHead {
  readonly hash: string;
  /** When it came into the history (the committer's date), in the project's zone. */
  readonly day: Day;
  readonly author: string;
  readonly subject: string;
}

export interface PlanRevision extends RevisionHead {
  /** The root file first, then what it includes; paths are seen from the folder of the root file. No private overlay. */
  readonly files: readonly PlanFile[];
}

/** What could be read of the revision that the plan named as its baseline when it was last asked for. */
export type BaselineRead =
  | { readonly name: string; readonly revision: PlanRevision }
  /** One sentence. `absent`: the name leads to no plan; else git could not be asked, and nothing is known of it. */
  | { readonly name: string; readonly failure: string; readonly absent: boolean };
