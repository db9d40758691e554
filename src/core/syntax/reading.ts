/**
 * What the lowering of one file shares: its text, its aliases, where keys were first defined, and the list that problems
 * go to. Problems carry ranges; the plan does not (I3).
 */
import type { TextEdit, TextRange } from '../base/text';
import type { Address } from '../model/address';
import type { Fix } from '../model/finding';
import type { Aliases } from './aliases';
import type { Location, Problem } from './parsed-plan';
import { problemRules, type ProblemRuleId } from './problem-rules';
import { rangeOf, type TreeNode, type TreeSeq } from './yaml-tree';

/** The way to a value, as a list of links that becomes an address only where one is needed. */
export interface Path {
  readonly parent: Path | null;
  readonly key: string | number;
}

export interface Reading {
  readonly file: string;
  readonly text: string;
  readonly aliases: Aliases;
  /** YAML reports errors: what is absent may just not be readable. */
  readonly broken: boolean;
  /** What was read before, of a text that was read before. */
  readonly memory: LoweringMemory;
  /** Where keys of sections were first defined, by printed address, over all files; null when there is but one file. */
  readonly claims: Map<string, Location> | null;
  report(problem: NewProblem): void;
  /**
   * Whether the file has as many problems as are kept: what is found from now on need not be told at length.
   * @param more that are still to be reported
   */
  isFull(more?: number): boolean;
}

/** What was read before, of texts that are read again and again. */
export interface LoweringMemory {
  /** Plan index to source index of lists in which not every element could be read. */
  readonly kept: WeakMap<TreeSeq, readonly number[]>;
  /** What `lower` gives, which may depend on nothing but the tree below the key; its problems are reported again. */
  recall<T>(key: TreeNode, reading: Reading, lower: (reading: Reading) => T): T;
  /** The same of all that hangs below an entry, which may depend on what stands before it as far as `isCurrent` tells. */
  recallBranch<T>(
    key: TreeNode,
    reading: Reading,
    isCurrent: (value: T) => boolean,
    lower: (reading: Reading) => T,
  ): T;
  /** The same object for the same key as long as `make` need not be asked: of what was lowered, and of what stands around it. */
  derive<V>(from: object, isCurrent: (value: V) => boolean, make: () => V): V;
  forget(key: TreeNode): void;
  /** Whether `recall` of a key gives what it gave before. */
  knows(key: TreeNode): boolean;
  /** The branch that is remembered of an entry, and whether nothing was to be said of it; undefined where it has changed. */
  branchOf(key: TreeNode): { readonly value: unknown; readonly problems: readonly NewProblem[] } | undefined;
  /** All items of the text that was read last, where they can go on: see `lower-items-again.ts`. */
  items: object | null;
}

export interface NewProblem {
  readonly rule: ProblemRuleId;
  readonly message: string;
  readonly range: TextRange;
  readonly address: Address | null;
  readonly related?: Problem['related'];
  /** What a `mend` of it writes; a text that only lacks quotes or a bracket. */
  readonly mend?: readonly TextEdit[];
  /** Builds fixes once the index of the problem is known, since a `quote` names it. */
  readonly fixes?: (index: number) => readonly Fix[];
}

/** Findings of one file beyond this many say nothing new. */
const mostProblems = 1000;
const longestMessage = 120;

/** Adds the problems of one file to the list of all. */
export function reporter(file: string, problems: Problem[]): Pick<Reading, 'report' | 'isFull'> {
  let count = 0;
  return {
    report({ rule, message, range, address, related = [], mend = [], fixes }) {
      if (count >= mostProblems) return;
      count++;
      problems.push({
        rule,
        severity: problemRules[rule].severity,
        message: clip(message, longestMessage),
        location: { file, range },
        address,
        related,
        mend,
        fixes: fixes ? fixes(problems.length) : [],
      });
    },
    isFull: (more = 0) => count + more >= mostProblems,
  };
}

export function step(parent: Path | null, key: string | number): Path {
  return { parent, key };
}

export function addressOf(path: Path | null): Address {
  const address: (string | number)[] = [];
  for (let at = path; at; at = at.parent) address.push(at.key);
  return address.reverse();
}

/** The part of the text that a value stands in; what an alias stands for is blamed on the alias. */
export function placeOf(node: TreeNode, via: TreeNode | null): TextRange {
  return rangeOf(via ?? node);
}

/** `effort of ATLAS-k3f`, `ATLAS-k3f`, `project.deadline`, `format`. */
export function subjectOf(path: Path): string {
  const names = addressOf(path).filter((part) => typeof part === 'string');
  const [section, id, ...rest] = names.map((name) => clip(name, 64));
  if (rest.length > 0 && section !== 'budget' && section !== 'quality') return `${rest.join('.')} of ${id}`;
  if (section === 'task' && id !== undefined) return id;
  return id === undefined ? String(section) : [section, id, ...rest].join('.');
}

/** At most `length` characters; line breaks and control characters become spaces. */
export function clip(text: string, length: number): string {
  // oxlint-disable-next-line no-control-regex -- what must not reach a message is exactly these
  const line = text.slice(0, length * 2).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  if (line.length <= length) return line;
  // A pair of surrogates is not cut in two.
  return `${line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A value as messages quote it. */
export function quoted(text: string): string {
  return `«${clip(text, 40)}»`;
}
