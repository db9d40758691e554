/** What binds a task's start or finish: `not-before 2026-02-02`, `not-after …`, `on …`, `as-late-as-possible`. */
import { err, ok, type Result } from '../../base/result';
import type { Constraint } from '../../model/values';
import { parseMoment } from './moment';

const pattern = /^(not-before|not-after|on)\s+(\S.*)$/;

export function parseConstraint(text: string): Result<Constraint, string> {
  if (text === 'as-late-as-possible') return ok({ kind: 'as-late-as-possible' });
  const match = pattern.exec(text);
  if (!match) {
    return err(
      parseMoment(text).ok
        ? `needs a word in front: not-before, not-after or on`
        : 'is not a constraint such as not-before 2026-02-02 or as-late-as-possible',
    );
  }
  const moment = parseMoment(match[2]!);
  if (!moment.ok) return err(`has a date that ${moment.error}`);
  return ok({ kind: match[1] as 'not-before' | 'not-after' | 'on', moment: moment.value });
}
