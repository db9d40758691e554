/**
 * What the lowering of items and sections gave, by the key they stand under: while the tree below a key is the same,
 * so is what it says. Problems are remembered relative to the key, which may have moved. Whoever changes a tree in place
 * forgets the keys on the way.
 */
import type { TextRange } from '../base/text';
import type { LoweringMemory, NewProblem, Reading } from './reading';
import type { TreeNode } from './yaml-tree';

interface Lowered {
  readonly value: unknown;
  /** Where the key was. */
  readonly at: number;
  readonly problems: readonly NewProblem[];
}

export function loweringMemory(): LoweringMemory {
  const lowered = new WeakMap<TreeNode, Lowered>();
  const branches = new WeakMap<TreeNode, Lowered>();
  const derived = new WeakMap<object, unknown>();
  return {
    kept: new WeakMap(),
    recall: (key, reading, lower) => recallFrom(lowered, key, reading, lower, () => true),
    recallBranch: (key, reading, isCurrent, lower) => recallFrom(branches, key, reading, lower, isCurrent),
    derive<V>(from: object, isCurrent: (value: V) => boolean, make: () => V): V {
      const known = derived.get(from) as V | undefined;
      if (known !== undefined && isCurrent(known)) return known;
      const value = make();
      derived.set(from, value);
      return value;
    },
    forget(key) {
      lowered.delete(key);
      branches.delete(key);
    },
    knows: (key) => lowered.has(key),
    branchOf: (key) => branches.get(key),
    items: null,
  };
}

function recallFrom<T>(
  known: WeakMap<TreeNode, Lowered>,
  key: TreeNode,
  reading: Reading,
  lower: (reading: Reading) => T,
  isCurrent: (value: T) => boolean,
): T {
  const at = key.range[0];
  const before = known.get(key);
  if (before && isCurrent(before.value as T)) {
    for (const problem of before.problems) reading.report(moved(problem, at - before.at));
    return before.value as T;
  }
  const problems: NewProblem[] = [];
  const value = lower({
    ...reading,
    report(problem) {
      problems.push(problem);
      reading.report(problem);
    },
  });
  // Where no more problems are taken, some may not even have been looked for.
  if (!reading.isFull()) known.set(key, { value, at, problems });
  else known.delete(key);
  return value;
}

/** What lowering remembers of a text that is read once: nothing. */
export function noMemory(): LoweringMemory {
  return {
    kept: new WeakMap(),
    recall: (_key, reading, lower) => lower(reading),
    recallBranch: (_key, reading, _isCurrent, lower) => lower(reading),
    derive: (_from, _isCurrent, make) => make(),
    forget: () => undefined,
    knows: () => false,
    branchOf: () => undefined,
    items: null,
  };
}

function moved(problem: NewProblem, by: number): NewProblem {
  if (by === 0) return problem;
  const range = ({ start, end }: TextRange): TextRange => ({ start: start + by, end: end + by });
  return {
    ...problem,
    range: range(problem.range),
    related: (problem.related ?? []).map(({ message, location }) => ({
      message,
      location: { file: location.file, range: range(location.range) },
    })),
  };
}
