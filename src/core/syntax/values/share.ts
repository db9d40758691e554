/** Shares of one: `40%`, `12.5%`, `0.4`. A bare `40` could be either and is refused. */
import { err, ok, type Result } from '../../base/result';
import { probabilityWords } from '../../model/risk-words';
import type { Share } from '../../model/values';

const percentPattern = /^(\d{1,6}(?:\.\d{1,6})?)\s?%$/;
const fractionPattern = /^(?:0?\.\d{1,9}|0|1(?:\.0{1,9})?)$/;

/** A parser of shares up to `most` (1 is 100 %). */
export function parseShare(most: number): (text: string) => Result<Share, string> {
  return (text) => {
    const percent = percentPattern.exec(text);
    if (!percent && !fractionPattern.test(text)) return err('is not a percentage such as 40%');
    const share = percent ? Number(percent[1]) / 100 : Number(text);
    return share <= most ? ok(share) : err(`is more than ${most * 100}%`);
  };
}

export function parseProbability(text: string): Result<Share, string> {
  const word = probabilityWords.get(text);
  if (word !== undefined) return ok(word);
  const share = parseShare(1)(text);
  return share.ok
    ? share
    : err(`is not a percentage such as 30%, nor ${[...probabilityWords.keys()].join(', ')}`);
}
