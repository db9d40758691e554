/**
 * «Did you mean»: the candidate that a misspelt word most likely stands for, by Levenshtein distance. Bounded, because
 * words and candidates come from plan text: at most 2,000 candidates of at most 64 characters are looked at.
 */
import { distance } from 'fastest-levenshtein';

const mostCandidates = 2000;
const longestWord = 64;

/** The nearest candidate within a third of the word's length (at least one letter), or null; case does not count. */
export function similar(word: string, candidates: Iterable<string>): string | null {
  return nearest(word, candidates)[0] ?? null;
}

/** All candidates that are as near as the nearest one, in their order: more than one where it is a matter of luck. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  if (word === '' || word.length > longestWord) return [];
  const lower = word.toLowerCase();
  let best: string[] = [];
  let bestDistance = Math.max(1, Math.floor(word.length / 3));
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > mostCandidates) break;
    if (candidate.length > longestWord || Math.abs(candidate.length - word.length) > bestDistance) continue;
    const apart = distance(lower, candidate.toLowerCase());
    if (apart > bestDistance) continue;
    if (apart < bestDistance) best = [];
    best.push(candidate);
    bestDistance = apart;
  }
  return best;
}
