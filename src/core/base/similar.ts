/**
 * «Did you mean»: the candidate that a misspelt word most likely stands for, by Levenshtein distance, with two letters in
 * the wrong order as one slip. Bounded, because words and candidates come from plan text: at most 2,000 candidates of at
 * most 64 characters are looked at.
 */
import { distance } from 'fastest-levenshtein';

const mostCandidates = 2000;
const longestWord = 64;

/**
 * The nearest candidate within a third of the word's length (at least one letter), or null; case does not count. A
 * beginning up to a hyphen, a slash or a dot that both share tells nothing, and does not count as length: `ATLAS-`.
 */
export function similar(word: string, candidates: Iterable<string>): string | null {
  return nearest(word, candidates)[0] ?? null;
}

/** All candidates that are as near as the nearest one, in their order: more than one where it is a matter of luck. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  if (word === '' || word.length > longestWord) return [];
  const lower = word.toLowerCase();
  let best: string[] = [];
  let bestDistance = limit(word.length);
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > mostCandidates) break;
    if (candidate.length > longestWord || Math.abs(candidate.length - word.length) > bestDistance) continue;
    const other = candidate.toLowerCase();
    const apart = edits(lower, other);
    if (apart > bestDistance || apart > limit(word.length - sharedStart(lower, other))) continue;
    if (apart < bestDistance) best = [];
    best.push(candidate);
    bestDistance = apart;
  }
  return best;
}

function limit(length: number): number {
  return Math.max(1, Math.floor(length / 3));
}

function sharedStart(word: string, candidate: string): number {
  let shared = 0;
  for (let at = 0; at < word.length && word[at] === candidate[at]; at++) {
    if (/[-_./]/.test(word[at]!)) shared = at + 1;
  }
  return shared;
}

function edits(word: string, candidate: string): number {
  return isSwapped(word, candidate) ? 1 : distance(word, candidate);
}

/** `titel` for `title`: the commonest slip, which is two edits to Levenshtein. */
function isSwapped(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at++;
  return (
    word[at] !== undefined &&
    word[at] === candidate[at + 1] &&
    word[at + 1] === candidate[at] &&
    word.slice(at + 2) === candidate.slice(at + 2)
  );
}
