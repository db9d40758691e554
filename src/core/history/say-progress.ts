/** Inferred progress in words, which never leave out that it is inferred, and from what. */
import type { Translate } from '../base/translate';
import type { InferredProgress } from './infer-progress';

interface Words {
  readonly t: Translate;
  share(share: number): string;
}

/** For a row, beside the date: `40 % by its checklist`. */
export function shortProgress({ share, by }: InferredProgress, words: Words): string {
  const shown = words.share(share);
  switch (by) {
    case 'checklist':
      return words.t('{0} by its checklist', shown);
    case 'tasks':
      return words.t('{0} by its tasks', shown);
    case 'active-days':
      return words.t('{0} by active days', shown);
  }
}

/** `40 %, inferred from 2 of 5 points of its checklist` */
export function longProgress({ share, by, done, of }: InferredProgress, words: Words): string {
  const shown = words.share(share);
  const all = Math.round(of * 10) / 10;
  switch (by) {
    case 'checklist':
      return words.t('{0}, inferred from {1} of {2} points of its checklist', shown, done, all);
    case 'tasks':
      return words.t('{0}, inferred from {1} of {2} tasks below it', shown, done, all);
    case 'active-days':
      return words.t('{0}, inferred from days with commits: {1}, of {2} estimated', shown, done, all);
  }
}
