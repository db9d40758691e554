/** Search for things of a plan by id or title, across all its files. */
import type { Snapshot } from '../../analysis/snapshot';
import { oneLine } from '../../base/one-line';
import type { Location } from '../../syntax/parsed-plan';
import { hasInOrder } from '../in-order';
import { idsOf, type NameKind } from '../names/name';
import { definitionIn } from '../names/occurrences';
import { symbolTitle, type SymbolKind } from './symbol';

export interface FoundSymbol {
  /** `ATLAS-k3f Session tokens`: what is typed may be either. */
  readonly name: string;
  /** The phases that hold it, or the plan. */
  readonly container: string;
  readonly kind: SymbolKind;
  readonly location: Location;
}

const searched: readonly NameKind[] = [
  'task',
  'milestone',
  'person',
  'risk',
  'goal',
  'release',
  'issue',
  'decision',
  'change',
  'assumption',
  'stakeholder',
];
/** A list that nobody reads to its end. */
const most = 200;

/** @param query letters that stand in the name in their order, case aside */
export function findSymbols(snapshot: Snapshot, query: string): readonly FoundSymbol[] {
  const { plan } = snapshot;
  const wanted = query.toLowerCase().replaceAll(/\s+/g, '');
  const found: FoundSymbol[] = [];
  for (const kind of searched) {
    for (const id of idsOf(plan, kind).keys()) {
      const title = symbolTitle(snapshot, kind, id);
      const name = title === id ? title : `${oneLine(id, 64)} ${title}`;
      if (!hasInOrder(name.toLowerCase(), wanted)) continue;
      const location = definitionIn(snapshot, { kind, id });
      if (!location) continue;
      const isPhase = kind === 'task' && (plan.tasks.get(id)?.children.length ?? 0) > 0;
      found.push({
        name,
        container: containerOf(snapshot, kind, id),
        kind: isPhase ? 'phase' : kind,
        location,
      });
      if (found.length >= most) return found;
    }
  }
  return found;
}

function containerOf({ plan }: Snapshot, kind: NameKind, id: string): string {
  const phases: string[] = [];
  let parent = kind === 'task' ? (plan.tasks.get(id)?.parent ?? null) : null;
  while (parent !== null) {
    const phase = plan.tasks.get(parent);
    phases.unshift(oneLine(phase?.title ?? parent, 60));
    parent = phase?.parent ?? null;
  }
  return phases.length > 0 ? phases.join(' › ') : oneLine(plan.project.name, 60);
}
