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
import { isPlain, knownSource, readSource, type SharedReading, type Source } from './read-source';
import type { SourceMap } from './source-map';
import type { Slip } from './slips/slip';
import type { TreeMap } from './yaml-tree';

export interface PlanReader {
  /** Equal to `parsePlan(files)`. */
  readonly read: (files: readonly PlanFile[]) => ParsedPlan;
}

/** A file of which YAML says nothing but slips that can be mended, and its tree. */
interface KnownFile {
  readonly text: string;
  readonly root: TreeMap;
  readonly slips: readonly Slip[];
}

export function createPlanReader(): PlanReader {
  const memory = loweringMemory();
  let known = new Map<string, KnownFile>();
  /** Counts the changes of trees. */
  let edition = 0;

  const readAgain = (file: PlanFile): KnownFile | null => {
    const last = known.get(file.path);
    if (!last || !isPlain(file)) return null;
    const change = textChange(last.text, file.text);
    if (!change) return last;
    const spliced = spliceTree(last.root, last.slips, last.text, file.text, change);
    if (!spliced) return null;
    edition++;
    for (const key of spliced.outdated) memory.forget(key);
    return { text: file.text, root: last.root, slips: spliced.slips };
  };
  return {
    read(files) {
      const next = new Map<string, KnownFile>();
      const readFile = (file: PlanFile, shared: SharedReading): Source => {
        const again = readAgain(file);
        const source = again ? knownSource(file, again.root, again.slips, shared) : readSource(file, shared);
        const { root, slips } = source;
        if (root && slips) next.set(file.path, { text: file.text, root, slips });
        return source;
      };
      const parsed = readPlan(files, memory, readFile);
      known = next;
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
