/** What is at hand where earlier states of a plan are looked at. */
import type { Snapshot } from '../core/analysis/snapshot';
import type { ReadHolidays } from '../node/holidays/read-holidays';

export interface RevisionContext {
  /** The root file, absolute, and its folder. */
  readonly file: string;
  readonly folder: string;
  readonly snapshot: Snapshot;
  readonly readHolidays: ReadHolidays;
}
