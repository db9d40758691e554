/** What a risk does to time or money: an amount, or a word of the probability-impact matrix where nobody can count it. */
import { err, ok, type Result } from '../../base/result';
import { matrixWords } from '../../model/risk-words';

export interface ImpactWord {
  readonly word: string;
}

/** A parser of words of the matrix, and of what `parse` reads. */
export function amountOrWord<T>(
  parse: (text: string) => Result<T, string>,
): (text: string) => Result<T | ImpactWord, string> {
  return (text) => {
    if (matrixWords.some((word) => word === text)) return ok({ word: text });
    const amount = parse(text);
    return amount.ok ? amount : err(`${amount.error}, nor ${matrixWords.join(', ')}`);
  };
}
