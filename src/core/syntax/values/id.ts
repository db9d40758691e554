/** Ids of items: a letter or digit, then letters, digits, `.` `_` `-`, up to 64 characters, in any script. */
import { err, ok, type Result } from '../../base/result';

const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,63}$/u;

export function isId(text: string): boolean {
  return idPattern.test(text);
}

export function parseId(text: string): Result<string, string> {
  return isId(text) ? ok(text) : err('is not an id: letters, digits, dots, hyphens, at most 64');
}
