/** Shares as arguments of requirements are written. */
import { err, ok, type Result } from '../../base/result';

/** `5%`, `0.5 %`; not negative. */
export function readShare(text: string): Result<number, string> {
  const found = /^(\d{1,4}(?:\.\d{1,4})?) ?%$/.exec(text);
  return found ? ok(Number(found[1]) / 100) : err('is no share such as 80%');
}
