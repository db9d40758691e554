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
  /** A file that nothing is known of, or whose tree is changed to its text already. */
  const readKnown = (file: PlanFile, shared: SharedReading): Source => {
    const last = known.get(file.path);
    return last?.text === file.text && isPlain(file)
      ? knownSource(file, last.root, last.slips, shared)
      : readSource(file, shared);
  };
  /** Reads texts in the place of those that are known, and puts these back. @returns null where they cannot be */
  const readForOnce = (files: readonly PlanFile[]): ParsedPlan | null => {
    const original = known;
    const changed = new Map<string, KnownFile>();
    known = new Map(original);
    const parsed = readPlan(files, memory, (file, shared) => {
      const before = edition;
      const again = original.has(file.path) ? readAgain(file) : null;
      if (!again) return readSource(file, shared);
      if (edition !== before) changed.set(file.path, again);
      return knownSource(file, again.root, again.slips, shared);
    });
    let isBack = true;
    for (const [path, file] of changed) {
      known.set(path, file);
      const last = original.get(path)!;
      const back = readAgain({ path, text: last.text, role: 'root' });
      if (back) original.set(path, back);
      else {
        // Its tree is that of another text: nobody knows it any more.
        original.delete(path);
        isBack = false;
      }
    }
    known = original;
    return isBack ? parsed : null;
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
      let made = edition;
      let places = parsed.source;
      let again: SourceMap | null = null;
      const current = (): SourceMap => (made === edition ? places : (again ??= parsePlan(files).source));
      const source: SourceMap = {
        get trees() {
          return current().trees;
        },
        find: (address) => current().find(address),
        addressAt: (file, offset) => current().addressAt(file, offset),
      };
      const readInstead = (others: readonly PlanFile[]): ParsedPlan => {
        if (made !== edition || known !== next) return parsePlan(others);
        const instead = readForOnce(others);
        if (!instead) return parsePlan(others);
        // What was put back are other nodes, which places in this text are from now on found by.
        places = readPlan(files, memory, readKnown).source;
        made = edition;
        let later: SourceMap | null = null;
        const sourceLater = (): SourceMap => (later ??= parsePlan(others).source);
        const itsSource: SourceMap = {
          get trees() {
            return sourceLater().trees;
          },
          find: (address) => sourceLater().find(address),
          addressAt: (file, offset) => sourceLater().addressAt(file, offset),
        };
        return { ...instead, ...located(itsSource), source: itsSource };
      };
      return { ...parsed, ...located(source), source, readInstead };
    },
  };
}
