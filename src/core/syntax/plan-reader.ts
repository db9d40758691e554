/**
 * Reads the texts of one plan again and again while somebody types: what `parsePlan` gives, without parsing what has not
 * changed. The tree of a file is changed in place, so it belongs to the plan that was read last; one that was read
 * before parses its texts again where somebody still asks it for a place.
 */
import { spliceTree } from './islands/splice-tree';
import { textChange } from './islands/text-change';
import { loweringMemory } from './lowering-memory';
import { located, parsePlan, readPlan } from './parse-plan';
import type { ParsedPlan, PlanFile } from './parsed-plan';
import { isPlain, plainSource, readSource, type SharedReading, type Source } from './read-source';
import type { SourceMap } from './source-map';
import type { TreeMap } from './yaml-tree';

export interface PlanReader {
  /** Equal to `parsePlan(files)`. */
  readonly read: (files: readonly PlanFile[]) => ParsedPlan;
}

/** A file of which YAML says nothing, and its tree. */
interface PlainFile {
  readonly text: string;
  readonly root: TreeMap;
}

export function createPlanReader(): PlanReader {
  const memory = loweringMemory();
  let plain = new Map<string, PlainFile>();
  /** Counts the changes of trees. */
  let edition = 0;

  const rootOf = (file: PlanFile): TreeMap | null => {
    const known = plain.get(file.path);
    if (!known || !isPlain(file)) return null;
    const change = textChange(known.text, file.text);
    if (!change) return known.root;
    const outdated = spliceTree(known.root, known.text, file.text, change);
    if (!outdated) return null;
    edition++;
    for (const key of outdated) memory.forget(key);
    return known.root;
  };
  return {
    read(files) {
      const next = new Map<string, PlainFile>();
      const readFile = (file: PlanFile, shared: SharedReading): Source => {
        const known = rootOf(file);
        const said = shared.problems.length;
        const source = known ? plainSource(file, known, shared) : readSource(file, shared);
        const { root, broken, reading } = source;
        const isSilent = shared.problems.length === said && !broken && !reading.aliases.named;
        if (root && isSilent) next.set(file.path, { text: file.text, root });
        return source;
      };
      const parsed = readPlan(files, memory, readFile);
      plain = next;
      const made = edition;
      let again: SourceMap | null = null;
      const current = (): SourceMap =>
        made === edition ? parsed.source : (again ??= parsePlan(files).source);
      const source: SourceMap = {
        get trees() {
          return current().trees;
        },
        find: (address) => current().find(address),
        addressAt: (file, offset) => current().addressAt(file, offset),
      };
      return { ...parsed, ...located(source), source };
    },
  };
}
