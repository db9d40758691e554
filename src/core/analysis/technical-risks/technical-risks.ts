/**
 * Candidates for the register that the code and its history suggest. They are offered and never added by themselves, name
 * no person, and change no figure. Asked for beside the snapshot and remembered with it, since only some views want them.
 */
import { codeActivity, type CodeActivity } from '../../history/code-activity';
import { indexIds } from '../../history/id-index';
import { linkProjection } from '../../history/link-commits';
import { compareEstimates } from '../../schedule/compare-estimates';
import type { Snapshot } from '../snapshot';
import { askedStage, keptValue } from '../stage';
import { criticalAreas, criticalPaths } from './critical-areas';
import { hotFiles } from './hot-files';
import { lateWork } from './late-work';
import { leftReminders } from './left-reminders';
import { linesThatLiveLong, longBranches } from './long-branches';
import { lowEstimates } from './low-estimates';
import { onePersonAreas } from './one-person';
import type { RiskCandidate } from './risk-candidate';

/** What recent commits changed, as far as somebody has read it. */
export function activityOf({ logs, inputs, statusDay, stages }: Snapshot): CodeActivity {
  const changes = inputs.changes ?? null;
  const day = Math.min(statusDay, inputs.today);
  const known: readonly unknown[] = [changes, day, ...logs];
  return askedStage(stages, 'code-activity', known, () => codeActivity(logs, changes, day));
}

/** Without those that the register holds, in whatever state. */
export function technicalRisks(snapshot: Snapshot): readonly RiskCandidate[] {
  const { plan, schedule, inputs, statusDay, stages } = snapshot;
  const day = Math.min(statusDay, inputs.today);
  const activity = activityOf(snapshot);
  const reminders = inputs.reminders ?? null;
  const known = [plan, schedule, activity, reminders, inputs.holidays, day];
  return askedStage(stages, 'technical-risks', known, () => {
    const paths = keptValue(stages, 'critical-paths', criticalPaths(snapshot));
    const areas = askedStage(stages, 'critical-areas', [paths, activity.files], () =>
      criticalAreas(paths, activity.files),
    );
    const longLines = linesThatLiveLong(activity.lines, day);
    const needsIds = longLines.length > 0 || (reminders?.length ?? 0) > 0;
    const index = needsIds ? indexIds(linkProjection(plan)) : null;
    const found = [
      ...hotFiles(areas, activity),
      ...onePersonAreas(areas, activity),
      ...lateWork(snapshot, activity),
      ...(index ? longBranches(plan, index, longLines, day) : []),
      ...(index ? leftReminders(plan, index, reminders ?? []) : []),
      ...lowEstimates(plan, compareEstimates(plan, inputs.holidays.days)),
    ];
    const ids = new Set(plan.risks.keys());
    return found.filter(({ id }) => !ids.has(id) && ids.add(id));
  });
}
