/** One file to its tree: refusals, conflicts, YAML's errors and aliases that go too far are reported on the way. */
import type { TextRange } from '../base/text';
import type { Fix } from '../model/finding';
import { noAliases, resolveAliases } from './aliases';
import { findConflicts } from './conflict-markers';
import { lastBefore } from './last-before';
import type { Location, PlanFile, Problem } from './parsed-plan';
import { lineStart } from './node-ends';
import { reporter, type LoweringMemory, type NewProblem, type Reading } from './reading';
import { mendText, type MendedText } from './slips/mend-text';
import type { Slip } from './slips/slip';
import { lostLetters, refusal } from './text-checks';
import { deepest, isEmpty, isMap, rangeOf, type TreeMap } from './yaml-tree';

export interface Source {
  readonly file: PlanFile;
  /** Null where the file is refused, empty, or not a map. */
  readonly root: TreeMap | null;
  readonly broken: boolean;
  readonly reading: Reading;
  /** What was mended to read it; null where the text has other faults, too. */
  readonly slips: readonly Slip[] | null;
}

/** What all files of a plan share; written to. */
export interface SharedReading {
  readonly memory: LoweringMemory;
  readonly claims: Map<string, Location> | null;
  readonly problems: Problem[];
}

export function readSource(file: PlanFile, shared: SharedReading): Source {
  const bare = bareReading(file, shared);
  const report: Reading['report'] = (problem) => bare.report(problem);
  const refused = refusal(file);
  if (refused) {
    report(refused);
    return { file, root: null, broken: true, reading: bare, slips: null };
  }
  const unread = lostLetters(file.text);
  if (unread) report(unread);
  const conflicts = findConflicts(file.text);
  const whole = new Set(conflicts.whole.map(({ range }) => range.start));
  for (const range of conflicts.ranges) {
    report({
      rule: 'syntax/conflict-markers',
      message: 'A merge conflict is not resolved; only our own side is read.',
      range,
      address: null,
      ...(whole.has(range.start) ? { fixes: takeFixes } : {}),
    });
  }
  const mended = mendedText(conflicts.text);
  if (!mended || mended.tree.tooDeep !== null) {
    const at = mended?.tree.tooDeep ?? 0;
    report({
      rule: 'syntax/too-large',
      message: `The text is nested more than ${deepest} levels deep.`,
      range: { start: Math.min(at, file.text.length), end: Math.min(at + 1, file.text.length) },
      address: null,
    });
    return { file, root: null, broken: true, reading: bare, slips: null };
  }
  const { tree } = mended;
  // Blanking a side of a conflict may cut a value in two: what YAML says of it then is not the person's mistake.
  const slips = conflicts.ranges.length > 0 ? [] : mended.slips;
  for (const slip of slips) report(problemOf(slip));
  if (tree.secondDocument !== null) {
    const start = tree.secondDocument;
    report({
      rule: 'syntax/several-documents',
      message: 'A second YAML document begins here; only the first is read.',
      range: { start, end: Math.min(file.text.length, start + 3) },
      address: null,
    });
  }
  const aliases = /[*&]/.test(file.text) ? resolveAliases(tree.root) : noAliases;
  if (aliases.bomb) {
    report({
      rule: 'syntax/alias-bomb',
      message: 'Aliases repeat themselves, or more than 200,000 values; none of them is read.',
      range: rangeOf(aliases.bomb),
      address: null,
    });
  }
  const root = isMap(tree.root) ? tree.root : null;
  if (!root && tree.root && !isEmpty(tree.root) && file.role !== 'root') {
    report({
      rule: 'syntax/bad-value',
      message: 'The file is not a map of sections such as tasks and team.',
      range: rangeOf(tree.root),
      address: null,
    });
  }
  const broken = mended.slips.length > 0 || conflicts.ranges.length > 0;
  const reading = {
    ...bare,
    aliases,
    broken,
    report: broken ? unlessBroken(report, mended.slips, file.text) : report,
  };
  const isMended =
    tree.issues.length === 0 && tree.secondDocument === null && !unread && conflicts.ranges.length === 0;
  return { file, root, broken, reading, slips: isMended && !aliases.named ? slips : null };
}

/** Whether nothing at all is to be said of how a file is written, so that a part of it can be read by itself. */
export function isPlain(file: PlanFile): boolean {
  return !refusal(file) && !lostLetters(file.text) && findConflicts(file.text).ranges.length === 0;
}

/** A file whose tree is known, and of which nothing is to be said but its slips and what the tree says. */
export function knownSource(
  file: PlanFile,
  root: TreeMap,
  slips: readonly Slip[],
  shared: SharedReading,
): Source {
  const bare = bareReading(file, shared);
  const report: Reading['report'] = (problem) => bare.report(problem);
  for (const slip of slips) report(problemOf(slip));
  const broken = slips.length > 0;
  const own = broken ? unlessBroken(report, slips, file.text) : report;
  return { file, root, broken, reading: { ...bare, broken, report: own }, slips };
}

function bareReading(file: PlanFile, { memory, claims, problems }: SharedReading): Reading {
  const { path, text } = file;
  return {
    file: path,
    text,
    aliases: noAliases,
    broken: true,
    memory,
    claims,
    ...reporter(path, problems),
  };
}

function takeFixes(problem: number): readonly Fix[] {
  const fix = (title: string, take: 'ours' | 'theirs' | 'both'): Fix => ({
    title,
    preferred: false,
    edits: [{ kind: 'resolve', problem, take }],
  });
  return [fix('Take our side', 'ours'), fix('Take their side', 'theirs'), fix('Take both sides', 'both')];
}

function problemOf({ message, range, title, edits }: Slip): NewProblem {
  return {
    rule: 'syntax/broken-yaml',
    message,
    range,
    address: null,
    mend: title === null ? [] : edits,
    fixes: (problem) =>
      title === null ? [] : [{ title, preferred: true, edits: [{ kind: 'mend', problem }] }],
  };
}

/** What YAML could not read is no bad value too: lines with a slip have no other problems. */
function unlessBroken(report: Reading['report'], slips: readonly Slip[], text: string): Reading['report'] {
  const ranges = slips.flatMap((slip) => [slip.range, ...slip.edits.map(({ range }) => range)]);
  /** Their lines, in the order of the text; the end is that of the line end. */
  const lines: TextRange[] = [];
  for (const { start } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < (lines.at(-1)?.end ?? 0)) continue;
    const newline = text.indexOf('\n', start);
    lines.push({ start: lineStart(text, start), end: newline < 0 ? Infinity : newline + 1 });
  }
  return (problem) => {
    const at = problem.range.start;
    const line = lines[lastBefore(lines, ({ start }) => start, at)];
    if (!line || at < line.start || at >= line.end) report(problem);
  };
}

/** The one place that trusts no library: a text on which it throws is treated as one that is nested too deep. */
function mendedText(text: string): MendedText | null {
  try {
    return mendText(text);
  } catch {
    return null;
  }
}
