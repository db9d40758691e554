/** Work that is counted: `12/40` is twelve pieces of forty. */
import { err, ok, type Result } from '../../base/result';
import type { Task } from '../../model/plan';

const pattern = /^(\d{1,9})\s?\/\s?(\d{1,9})$/;

export function parseUnits(text: string): Result<NonNullable<Task['units']>, string> {
  const match = pattern.exec(text);
  const done = Number(match?.[1]);
  const total = Number(match?.[2]);
  return match && total > 0 && done <= total ? ok({ done, total }) : err('is not a count such as 12/40');
}
