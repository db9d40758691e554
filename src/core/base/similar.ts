/**
 * «Did you mean»: the candidate that a misspelt word most likely stands for, by Levenshtein distance. Bounded, because
 * words and candidates come from plan text: at most 2,000 candidates of at most 64 characters are looked at.
 */
import { distance } from 'fastest-levenshtein';

const mostCandidates = 2000;
const longestWord = 64;

/** The nearest candidate within a third of the word's length (at least one letter), or null; case does not count. */
export function similar(word: string, candidates: Iterable<string>): string | null {
  if (word === '' || word.length > longestWord) return null;
  const lower = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > mostCandidates) break;
    if (candidate.length > longestWord || Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const apart = distance(lower, candidate.toLowerCase());
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}
