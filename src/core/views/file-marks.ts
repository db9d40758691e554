/**
 * Which files deserve a mark beside their name: those of an open task that is late, those that a task owns which a risk of
 * high or medium exposure affects, and those of critical tasks where that is wanted too. A task's files are those that it
 * owns by `paths:`, and those that its commits changed.
 */
import { ownedRisks } from '../analysis/risk-changes';
import type { Snapshot } from '../analysis/snapshot';
import { oneLine } from '../base/one-line';
import { pathOwner, type PathOwner } from '../history/owned-paths';
import { isStanding } from '../history/task-evidence';
import { isOver, isSummary } from '../model/states';

export interface FileMark {
  readonly kind: 'late' | 'risk' | 'critical';
  /** Of the task, or of the risk. */
  readonly title: string;
  /** Working minutes; 0 where it is not late. */
  readonly lateBy: number;
}

/** Everything the marks follow from: the same marks where two are equal. */
export interface MarkedTask extends FileMark {
  readonly paths: readonly string[];
  /** From the top of the repository. */
  readonly files: readonly string[];
}

const mostTasks = 500;
const mostFiles = 20_000;

/** The latest first, then the greatest exposure, then what is critical. */
export function markedTasks(snapshot: Snapshot, level: 'late' | 'critical'): readonly MarkedTask[] {
  const { plan, schedule, evidence, inputs } = snapshot;
  const marked: MarkedTask[] = [];
  let left = mostFiles;
  for (const task of plan.tasks.values()) {
    const links = evidence.byTask.get(task.id) ?? [];
    if (task.paths.length === 0 && links.length === 0) continue;
    const scheduled = schedule.tasks.get(task.id);
    if (!scheduled || isSummary(task) || isOver(plan, task)) continue;
    const lateBy = Math.max(0, scheduled.lateBy ?? 0);
    if (lateBy === 0 && !(level === 'critical' && scheduled.critical)) continue;
    const files = new Set<string>();
    for (const link of links) {
      if (!isStanding(link) || left <= 0) continue;
      for (const path of inputs.changes?.get(link.commit.hash)?.paths ?? [])
        if (!files.has(path) && left-- > 0) files.add(path);
    }
    if (task.paths.length === 0 && files.size === 0) continue;
    marked.push({
      kind: lateBy > 0 ? 'late' : 'critical',
      title: oneLine(task.title),
      lateBy,
      paths: task.paths,
      files: Array.from(files),
    });
  }
  const late = marked.filter(({ kind }) => kind === 'late').sort((a, b) => b.lateBy - a.lateBy);
  const critical = marked.filter(({ kind }) => kind === 'critical');
  return [...late, ...riskMarks(snapshot), ...critical].slice(0, mostTasks);
}

/** A low exposure is no reason to look twice at a file. */
function riskMarks(snapshot: Snapshot): readonly MarkedTask[] {
  return ownedRisks(snapshot)
    .filter(({ entry }) => entry.level !== 'low' && entry.risk.kind === 'threat')
    .map(({ entry, paths }) => ({
      kind: 'risk',
      title: oneLine(entry.risk.title),
      lateBy: 0,
      paths,
      files: [],
    }));
}

/** @returns the mark of a file by its path from the top of the repository, or null */
export function fileMarks(tasks: readonly MarkedTask[]): (path: string) => FileMark | null {
  const byFile = new Map<string, number>();
  tasks.forEach(({ files }, i) => {
    for (const file of files) if (!byFile.has(file)) byFile.set(file, i);
  });
  const owners: (readonly [PathOwner, number])[] = tasks.flatMap(({ paths }, i) =>
    paths.length > 0 ? [[pathOwner(paths), i] as const] : [],
  );
  return (path) => {
    const changed = byFile.get(path) ?? Infinity;
    const owned = owners.find(([owner, i]) => i < changed && owner.patternOf(path) !== null)?.[1] ?? Infinity;
    return tasks[Math.min(changed, owned)] ?? null;
  };
}
