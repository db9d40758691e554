/** Links, drag and float paths of a snapshot's schedule, computed when they are asked for. */
import { analysePaths, type PathAnalysis } from '../schedule/path-analysis';
import { scheduleProjection } from '../schedule/schedule-projection';
import type { Snapshot } from './snapshot';

export function pathsOf({ plan, statusDay, inputs }: Snapshot): PathAnalysis {
  return analysePaths(scheduleProjection(plan), statusDay, { holidays: inputs.holidays.days });
}
