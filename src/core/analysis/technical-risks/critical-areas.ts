/** The files of unfinished critical tasks, as their `paths:` say: where trouble in the code moves the finish. */
import type { CodeActivity } from '../../history/code-activity';
import { pathOwner } from '../../history/owned-paths';
import { isOver, isSummary } from '../../model/states';
import type { Snapshot } from '../snapshot';

/** Tasks of the same paths are one area. */
export interface CriticalArea {
  readonly paths: readonly string[];
  readonly tasks: readonly string[];
  /** That recent commits have changed. */
  readonly files: readonly string[];
}

const mostAreas = 200;

export function criticalAreas(
  { plan, schedule }: Pick<Snapshot, 'plan' | 'schedule'>,
  { files }: Pick<CodeActivity, 'files'>,
): readonly CriticalArea[] {
  const areas = new Map<string, { readonly paths: readonly string[]; readonly tasks: string[] }>();
  for (const task of plan.tasks.values()) {
    if (task.paths.length === 0 || isSummary(task) || isOver(plan, task)) continue;
    if (!schedule.tasks.get(task.id)?.critical) continue;
    const key = task.paths.toSorted().join('\n');
    const known = areas.get(key);
    if (known) known.tasks.push(task.id);
    else if (areas.size < mostAreas) areas.set(key, { paths: task.paths, tasks: [task.id] });
  }
  const changed = Array.from(files.keys());
  return Array.from(areas.values(), ({ paths, tasks }) => {
    const owner = pathOwner(paths);
    return { paths, tasks, files: changed.filter((path) => owner.patternOf(path) !== null) };
  });
}
