/**
 * Three versions of a list of lines to one, as diff3 does (Khanna, Kunal, Pierce: A Formal Investigation of Diff3, 2007):
 * lines that all three share hold the rest apart. For what has no structure to merge by: texts over several lines, comments,
 * and files that YAML cannot read.
 */

/** A run of lines; where both sides changed it differently, all three versions of it. */
export type LinePiece =
  | { readonly lines: readonly string[] }
  | {
      readonly base: readonly string[];
      readonly ours: readonly string[];
      readonly theirs: readonly string[];
    };

type Lines = readonly string[];

export function mergeLines(base: Lines, ours: Lines, theirs: Lines): readonly LinePiece[] {
  const inOurs = matchLines(base, ours);
  const inTheirs = matchLines(base, theirs);
  const pieces: LinePiece[] = [];
  const add = (lines: Lines): void => {
    const last = pieces.at(-1);
    if (lines.length === 0) return;
    if (last && 'lines' in last) pieces[pieces.length - 1] = { lines: [...last.lines, ...lines] };
    else pieces.push({ lines });
  };
  let [b, o, t] = [0, 0, 0];
  const between = (toB: number, toO: number, toT: number): void => {
    const [one, two, three] = [base.slice(b, toB), ours.slice(o, toO), theirs.slice(t, toT)];
    if (sameLines(one, three) || sameLines(two, three)) add(two);
    else if (sameLines(one, two)) add(three);
    else pieces.push({ base: one, ours: two, theirs: three });
  };
  for (let at = 0; at < base.length; at++) {
    const [atO, atT] = [inOurs[at]!, inTheirs[at]!];
    if (atO < 0 || atT < 0) continue;
    between(at, atO, atT);
    add([base[at]!]);
    [b, o, t] = [at + 1, atO + 1, atT + 1];
  }
  between(base.length, ours.length, theirs.length);
  return pieces;
}

/** The lines of both sides where nothing is in dispute; null where something is. */
export function cleanLines(pieces: readonly LinePiece[]): readonly string[] | null {
  const clean = pieces.flatMap((piece) => ('lines' in piece ? [piece.lines] : []));
  return clean.length === pieces.length ? clean.flat() : null;
}

/** Lines with their line ends; the last may have none. */
export function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function sameLines(a: Lines, b: Lines): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

/** Above this many comparisons, lines without a unique partner count as replaced. */
const mostComparisons = 1_000_000;

/** For each line of `a` the line of `b` that it is, or -1; in rising order. */
function matchLines(a: Lines, b: Lines): Int32Array {
  const partners = new Int32Array(a.length).fill(-1);
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let task = open.pop(); task; task = open.pop()) {
    let [fromA, toA, fromB, toB] = task;
    while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) partners[fromA++] = fromB++;
    while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) partners[--toA] = --toB;
    if (fromA === toA || fromB === toB) continue;
    const anchors = uniqueLines(a, b, fromA, toA, fromB, toB);
    if (anchors.length === 0) longest(a, b, [fromA, toA, fromB, toB], partners);
    for (const [atA, atB] of anchors) {
      open.push([fromA, atA, fromB, atB]);
      partners[atA] = atB;
      [fromA, fromB] = [atA + 1, atB + 1];
    }
    if (anchors.length > 0) open.push([fromA, toA, fromB, toB]);
  }
  return partners;
}

/** Lines that stand once on either side, as many as keep their order (patience diff, by Bram Cohen). */
function uniqueLines(
  a: Lines,
  b: Lines,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): readonly (readonly [number, number])[] {
  const seen = new Map<string, { a: number; b: number }>();
  for (let i = fromA; i < toA; i++) seen.set(a[i]!, { a: seen.has(a[i]!) ? -1 : i, b: -1 });
  for (let i = fromB; i < toB; i++) {
    const line = seen.get(b[i]!);
    if (line) line.b = line.b === -1 ? i : -2;
  }
  const pairs = [...seen.values()].filter((line) => line.a >= 0 && line.b >= 0).sort((x, y) => x.a - y.a);
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [i, pair] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]!.b < pair.b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tops[low - 1]!;
    tops[low] = i;
  }
  const chosen: [number, number][] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) chosen.push([pairs[i]!.a, pairs[i]!.b]);
  return chosen.reverse();
}

/** A longest common subsequence by dynamic programming; none where that would take too long. */
function longest(
  a: Lines,
  b: Lines,
  [fromA, toA, fromB, toB]: readonly [number, number, number, number],
  partners: Int32Array,
): void {
  const width = toB - fromB + 1;
  if ((toA - fromA + 1) * width > mostComparisons) return;
  const lengths = new Int32Array((toA - fromA + 1) * width);
  for (let i = toA - fromA - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      lengths[i * width + j] =
        a[fromA + i] === b[fromB + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < toA - fromA && j < width - 1;) {
    if (a[fromA + i] === b[fromB + j]) partners[fromA + i++] = fromB + j++;
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
}
