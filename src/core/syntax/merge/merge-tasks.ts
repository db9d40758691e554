/**
 * Three versions of the tasks to one. A task is known by its id, so that one side may move what the other edits; dropping what
 * the other changed, moving to two places and adding two things under one id are in dispute, and no task is ever lost.
 */
import { taskAddress } from '../../model/address';
import { goesBefore } from '../insert-order';
import { scalarText, isMap } from '../yaml-tree';
import { isClean, sideOfPieces, type Disagreement, type Piece } from './conflict';
import { mergeComments } from './merge-comments';
import {
  mergeBlock,
  mergeLead,
  mergePart,
  openBoth,
  shiftPieces,
  wholePart,
  withoutBlankLead,
} from './merge-parts';
import { openPart, type OpenPart } from './open-parts';
import { mergeOrder } from './order';
import { shiftLines, type Part } from './parts';
import { ownText, tasksOf, taskTree, type TaskEntry, type TaskTree } from './task-tree';
import type { Favour, Versions } from './versions';

/** Where the tasks of all versions go, and how a section of them is written. */
export interface TaskMerge {
  /** The section `tasks` of a phase (the top: empty), at the column of ours, else of theirs. */
  render(holder: string, sections: Versions<Part>): readonly Piece[];
}

/** @returns null where an id stands twice in one version, or phases were moved into each other */
export function mergeTasks(sections: Versions<Part>): TaskMerge | null {
  const [base, ours, theirs] = [taskTree(sections.base), taskTree(sections.ours), taskTree(sections.theirs)];
  if (!base || !ours || !theirs) return null;
  const places = placesOf(base, ours, theirs);
  if (hasCircle(places)) return null;
  const fates = fatesOf(base, ours, theirs, places);
  const entriesOf = (id: string): Versions<TaskEntry> => ({
    base: base.get(id) ?? null,
    ours: ours.get(id) ?? null,
    theirs: theirs.get(id) ?? null,
  });

  /** One version as it stands, without the tasks that go elsewhere. */
  const verbatim = (tree: TaskTree, id: string): string => {
    const { part, open } = tree.get(id)!;
    if (!open) return wholePart(part);
    const fields = open.block.parts.map((field) => {
      const inner = field.key === 'tasks' ? openPart(field) : null;
      if (!inner) return wholePart(field);
      const kids = inner.block.parts.filter(({ key }) => isAt(places.get(key), id, tree === theirs));
      return field.lead + inner.head + kids.map(({ key }) => verbatim(tree, key)).join('') + inner.block.tail;
    });
    return part.lead + open.head + fields.join('') + open.block.tail;
  };

  const disputed = (id: string): Piece => {
    const entries = entriesOf(id);
    const column = (entries.ours ?? entries.theirs)!.part.column;
    const text = (tree: TaskTree, entry: TaskEntry | null): string => {
      if (!entry) return '';
      const lines = tree === base ? wholePart(entry.part) : verbatim(tree, id);
      return shiftLines(withoutBlankLead(lines), column - entry.part.column);
    };
    const kind = entries.ours && entries.theirs ? 'added' : 'dropped';
    return {
      base: text(base, entries.base),
      ours: text(ours, entries.ours),
      theirs: text(theirs, entries.theirs),
      about: [{ kind, address: taskAddress(id), ...titlesOf(entries) }],
    };
  };

  const merged = (id: string): readonly Piece[] => {
    const entries = entriesOf(id);
    const parts = {
      base: entries.base?.part ?? null,
      ours: entries.ours?.part ?? null,
      theirs: entries.theirs?.part ?? null,
    };
    const field = (key: string, versions: Versions<Part>): readonly Piece[] =>
      key === 'tasks' ? render(id, versions) : mergePart(taskAddress(id, key), versions);
    if (parts.ours && parts.theirs) {
      const both = { base: parts.base, ours: parts.ours, theirs: parts.theirs };
      const isPhase = Object.values(entries).some(
        (entry: TaskEntry | null) => entry?.open && tasksOf(entry.open),
      );
      const opened = isPhase ? openBoth(both) : null;
      if (!opened) return mergePart(taskAddress(id), both);
      return [mergeLead(both) + opened.head, ...mergeBlock(opened.blocks, field)];
    }
    const { part, open } = (entries.ours ?? entries.theirs)!;
    if (!open) return [wholePart(part)];
    const side = entries.ours ? 'ours' : 'theirs';
    const fields = open.block.parts.flatMap((one) =>
      one.key === 'tasks'
        ? render(id, { base: null, ours: null, theirs: null, [side]: one })
        : [wholePart(one)],
    );
    return [part.lead + open.head, ...fields, open.block.tail];
  };

  /** One task where it stands in a phase; at the column of its version of ours, else of theirs. */
  const renderTask = (id: string, holder: string): readonly Piece[] => {
    const fate = fates.get(id);
    if (fate === 'dropped') return [];
    if (fate === 'disputed') return [disputed(id)];
    const place = places.get(id)!;
    const pieces = merged(id);
    if (place.ours === place.theirs) return pieces;
    const { ours: o, theirs: t } = entriesOf(id);
    const by = o!.part.column - t!.part.column;
    const [left, right] = isClean(pieces)
      ? [sideOfPieces(pieces, 'ours'), sideOfPieces(pieces, 'theirs')]
      : [verbatim(ours, id), shiftLines(verbatim(theirs, id), by)];
    const about: Disagreement = {
      kind: 'moved',
      address: taskAddress(id),
      base: base.get(id)?.holder ?? null,
      ours: place.ours,
      theirs: place.theirs,
    };
    const here = { base: '', about: [about] };
    return [
      holder === place.ours ? { ...here, ours: left, theirs: '' } : { ...here, ours: '', theirs: right },
    ];
  };

  const render = (holder: string, versions: Versions<Part>): readonly Piece[] => {
    const { ours: o, theirs: t } = versions;
    const section = (o ?? t)!;
    const inner = (part: Part | null): OpenPart | null => part && openPart(part);
    const [inBase, inOurs, inTheirs] = [inner(versions.base), inner(o), inner(t)];
    const keysOf = (open: OpenPart | null, isTheirs: boolean): readonly string[] =>
      (open?.block.parts ?? [])
        .map(({ key }) => key)
        .filter((key) => isAt(places.get(key), holder, isTheirs));
    const isOurs = (id: string): boolean =>
      base.get(id)?.holder !== holder && theirs.get(id)?.holder !== holder;
    const kids = mergeOrder(keysOf(inOurs, false), keysOf(inTheirs, true), isOurs, goesBefore);
    if (!inOurs && !inTheirs)
      return mergePart(holder === '' ? ['tasks'] : taskAddress(holder, 'tasks'), versions);
    const frame = (inOurs ?? inTheirs)!;
    const column = frame.block.column + section.column - (inOurs ? o! : t!).column;
    const pieces = kids.flatMap((id) => {
      const { ours: mine, theirs: other } = entriesOf(id);
      return shiftPieces(renderTask(id, holder), column - (mine ?? other)!.part.column);
    });
    // A section that one side took out stays as long as something is in it.
    if (pieces.length === 0 && versions.base && !(o && t)) return [];
    const text = (
      part: Part,
      open: OpenPart | null,
      of: 'tail' | 'above',
    ): { text: string; column: number } => ({
      text: of === 'tail' ? (open?.block.tail ?? '') : part.lead,
      column: of === 'tail' ? (open?.block.column ?? column) : part.column,
    });
    const lines = (of: 'tail' | 'above'): string =>
      mergeComments({
        base: versions.base && text(versions.base, inBase, of),
        ours: text(section, o ? inOurs : inTheirs, of),
        theirs: text(t ?? section, t ? inTheirs : inOurs, of),
      });
    const head = o && !inOurs ? o.prefix.trimEnd() + o.suffix : frame.head;
    return [lines('above') + head, ...pieces, lines('tail')];
  };
  return { render };
}

/** The phase that each side wants a task in, or both where only one of them moved it. */
interface TaskPlace {
  readonly ours: string;
  readonly theirs: string;
}

function isAt(place: TaskPlace | undefined, holder: string, isTheirs: boolean): boolean {
  return place !== undefined && (isTheirs ? place.theirs : place.ours) === holder;
}

function placesOf(base: TaskTree, ours: TaskTree, theirs: TaskTree): ReadonlyMap<string, TaskPlace> {
  const places = new Map<string, TaskPlace>();
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const [b, o, t] = [base.get(id)?.holder, ours.get(id)?.holder, theirs.get(id)?.holder];
    const one = o === undefined ? t! : t === undefined || o === t || t === b ? o : o === b ? t : null;
    places.set(id, one === null ? { ours: o!, theirs: t! } : { ours: one, theirs: one });
  }
  return places;
}

function hasCircle(places: ReadonlyMap<string, TaskPlace>): boolean {
  for (const side of ['ours', 'theirs'] as const) {
    const safe = new Set(['']);
    for (const start of places.keys()) {
      const way = new Set<string>();
      for (let at = start; !safe.has(at); at = places.get(at)?.[side] ?? '') {
        if (way.has(at)) return true;
        way.add(at);
      }
      for (const id of way) safe.add(id);
    }
  }
  return false;
}

type Fate = 'kept' | 'dropped' | 'disputed';

function fatesOf(
  base: TaskTree,
  ours: TaskTree,
  theirs: TaskTree,
  places: ReadonlyMap<string, TaskPlace>,
): ReadonlyMap<string, Fate> {
  const held = new Map<string, string[]>();
  for (const [id, place] of places) {
    for (const holder of new Set([place.ours, place.theirs])) {
      const list = held.get(holder);
      if (list) list.push(id);
      else held.set(holder, [id]);
    }
  }
  const fates = new Map<string, Fate>();
  const fateOf = (id: string): Fate => {
    const known = fates.get(id);
    if (known) return known;
    const [b, o, t] = [base.get(id), ours.get(id), theirs.get(id)];
    let fate: Fate = 'kept';
    if (o && t) fate = b || titleOf(o) === titleOf(t) ? 'kept' : 'disputed';
    else if (b) {
      const left = (o ?? t)!;
      const untouched = left.holder === b.holder && ownText(left) === ownText(b);
      const isEmptied = (held.get(id) ?? []).every((below) => fateOf(below) === 'dropped');
      fate = untouched && isEmptied ? 'dropped' : 'disputed';
    }
    fates.set(id, fate);
    return fate;
  };
  for (const id of places.keys()) fateOf(id);
  return fates;
}

function titleOf({ part: { value } }: TaskEntry): string | null {
  const pair = isMap(value) ? value.items.find(({ key }) => scalarText(key) === 'title') : undefined;
  return pair ? scalarText(pair.value) : null;
}

function titlesOf(entries: Versions<TaskEntry>): Record<'base' | Favour, string | null> {
  const title = (entry: TaskEntry | null): string | null => entry && (titleOf(entry) ?? entry.id);
  return { base: title(entries.base), ours: title(entries.ours), theirs: title(entries.theirs) };
}
