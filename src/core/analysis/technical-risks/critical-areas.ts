/** The files of unfinished critical tasks, as their `paths:` say: where trouble in the code moves the finish. */
import type { CodeActivity } from '../../history/code-activity';
import { pathOwner } from '../../history/owned-paths';
import { isOver, isSummary } from '../../model/states';
import type { Snapshot } from '../snapshot';

/** Paths of unfinished critical tasks: tasks of the same ones are one area. */
export interface CriticalPaths {
  readonly paths: readonly string[];
  readonly tasks: readonly string[];
}

export interface CriticalArea extends CriticalPaths {
  /** That recent commits have changed. */
  readonly files: readonly string[];
}

const mostAreas = 200;

/** In the order of the plan. */
export function criticalPaths({
  plan,
  schedule,
}: Pick<Snapshot, 'plan' | 'schedule'>): readonly CriticalPaths[] {
  const areas = new Map<string, { readonly paths: readonly string[]; readonly tasks: string[] }>();
  for (const task of plan.tasks.values()) {
    if (task.paths.length === 0 || isSummary(task) || isOver(plan, task)) continue;
    if (!schedule.tasks.get(task.id)?.critical) continue;
    const key = task.paths.join('\n');
    const known = areas.get(key);
    if (known) known.tasks.push(task.id);
    else if (areas.size < mostAreas) areas.set(key, { paths: task.paths, tasks: [task.id] });
  }
  return Array.from(areas.values());
}

export function criticalAreas(
  areas: readonly CriticalPaths[],
  files: CodeActivity['files'],
): readonly CriticalArea[] {
  const changed = Array.from(files.keys());
  return areas.map((area) => {
    const owner = pathOwner(area.paths);
    return { ...area, files: changed.filter((path) => owner.patternOf(path) !== null) };
  });
}
