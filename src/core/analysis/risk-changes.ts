/**
 * Risks in the code: which files the tasks own that a live risk affects, and which recent commits have changed them. Files
 * are owned by `paths:`; a phase stands for all tasks below it.
 */
import { pathOwner, type PathOwner } from '../history/owned-paths';
import type { Commit } from '../model/commit';
import type { Plan } from '../model/plan';
import { isLiveRisk } from '../model/risk-edits';
import type { RiskExposure } from '../risk/exposure';
import type { Snapshot } from './snapshot';
import { askedStage, keptValue } from './stage';
import { activityOf } from './technical-risks/technical-risks';

/** The greatest exposure first. */
const mostRisks = 50;
const mostPaths = 100;

export interface OwnedRisk {
  readonly entry: RiskExposure;
  /** Patterns, each once. */
  readonly paths: readonly string[];
}

/** Live risks whose tasks own files. */
export function ownedRisks({ plan, exposure }: Pick<Snapshot, 'plan' | 'exposure'>): readonly OwnedRisk[] {
  return exposure.risks
    .filter(({ risk }) => isLiveRisk(risk))
    .map((entry) => ({ entry, paths: pathsBelow(plan, entry.risk.affects) }))
    .filter(({ paths }) => paths.length > 0)
    .slice(0, mostRisks);
}

/** The risks of a file, the greatest exposure first. */
export function risksOfFile(owned: readonly OwnedRisk[]): (path: string) => readonly RiskExposure[] {
  const owners = owned.map(({ entry, paths }): readonly [RiskExposure, PathOwner] => [
    entry,
    pathOwner(paths),
  ]);
  return (path) => owners.filter(([, owner]) => owner.patternOf(path) !== null).map(([entry]) => entry);
}

/** By the risk's id, since it was found: newest first. Risks without any are absent. */
export function riskChanges(snapshot: Snapshot): ReadonlyMap<string, readonly Commit[]> {
  const { stages } = snapshot;
  const { commits, files } = activityOf(snapshot);
  const owned = keptValue(
    stages,
    'risk-paths',
    ownedRisks(snapshot).map(({ entry: { risk }, paths }) => ({ id: risk.id, raised: risk.raised, paths })),
  );
  return askedStage(stages, 'risk-changes', [owned, commits, files], () => {
    const changes = new Map<string, readonly Commit[]>();
    for (const { id, raised, paths } of owned) {
      const owner = pathOwner(paths);
      const touched = new Set<number>();
      for (const [path, at] of files) if (owner.patternOf(path) !== null) for (const i of at) touched.add(i);
      const found = Array.from(touched)
        .sort((a, b) => a - b)
        .map((at) => commits[at]!)
        .filter(({ day }) => raised === null || day >= raised);
      if (found.length > 0) changes.set(id, found);
    }
    return changes;
  });
}

function pathsBelow({ tasks }: Plan, affects: readonly string[]): readonly string[] {
  const paths = new Set<string>();
  const seen = new Set<string>();
  const open = affects.toReversed();
  for (let id = open.pop(); id !== undefined && paths.size < mostPaths; id = open.pop()) {
    const task = tasks.get(id);
    if (!task || seen.has(id)) continue;
    seen.add(id);
    for (const path of task.paths) paths.add(path);
    open.push(...task.children.toReversed());
  }
  return Array.from(paths);
}
