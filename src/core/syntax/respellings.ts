/**
 * «Did you mean» for values: the words of a field that are nearest to what is written, or the same text with one of its
 * words spelt as the format's grammars know it. The field itself judges whether it could read the result.
 */
import { nearest } from '../base/similar';
import type { Fix } from '../model/finding';
import { matrixWords, probabilityWords } from '../model/risk-words';
import { addressOf, quoted, type Path } from './reading';
import type { ScalarShape } from './shape';

/** Words of the grammars: types of links, constraints, probabilities, units of rates, days of the week. */
const vocabulary: readonly string[] = [
  'FS SS FF SF not-before not-after on as-late-as-possible',
  'hour day week month quarter year mon tue wed thu fri sat sun',
  ...probabilityWords.keys(),
  ...matrixWords,
].flatMap((words) => words.split(' '));
const mostWords = 8;
const mostValues = 4;
/** Longer values hold more than a misspelt word. */
const longestValue = 80;

/** @returns whole values, the likeliest first; several where it is a matter of luck */
export function respellings(text: string, shape: ScalarShape): readonly string[] {
  if (shape.words) return nearest(text.trim(), shape.words).slice(0, mostValues);
  if (shape.free || text.length > longestValue) return [];
  const found = new Set<string>();
  for (const { 0: word, index } of wordsOf(text)) {
    for (const known of nearest(word, vocabulary)) {
      const whole = text.slice(0, index) + known + text.slice(index + word.length);
      if (whole !== text && shape.read(whole).ok) found.add(whole.trim());
    }
  }
  return [...found].slice(0, mostValues);
}

/** Single words, and two that were written for one with a hyphen: `not before`. */
function wordsOf(text: string): readonly RegExpExecArray[] {
  const single = text.matchAll(/(?<![\p{L}\p{N}._-])\p{L}[\p{L}-]*/gu);
  const pairs = text.matchAll(/(?<![\p{L}\p{N}._-])not[ _][\p{L}]+/gu);
  return [...pairs, ...single].slice(0, mostWords);
}

/** A fix for each value; none is preferred where there is a choice. */
export function respellingFixes(values: readonly string[], path: Path): readonly Fix[] {
  const address = addressOf(path);
  return values.map((value) => ({
    title: `Change to ${value}`,
    preferred: values.length === 1,
    edits: [{ kind: 'set', address, value }],
  }));
}

/** What is wrong with a value; where something else was most likely meant, that instead of all it may be. */
export function unreadable(text: string, error: string, meant: readonly string[]): string {
  return meant.length === 0
    ? `${quoted(text)} ${error}.`
    : `${quoted(text)} cannot be read; did you mean ${meant.slice(0, 2).map(quoted).join(' or ')}?`;
}
