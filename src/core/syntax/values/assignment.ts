/** Who does a task: `ben`, `ben 50%`, `lab-bench or ana` (whoever is free). */
import { err, ok, type Result } from '../../base/result';
import type { Assignment } from '../../model/values';
import { isId } from './id';
import { parseShare } from './share';

const wanted = 'is not a person such as ana, ben 50% or lab-bench or ana';
const mostAlternatives = 20;

export function parseAssignment(text: string): Result<Assignment, string> {
  if (text.includes(',')) return err('names several people; a list stands in brackets');
  const [first = '', ...alternatives] = text.split(/\s+or\s+/, mostAlternatives + 2);
  if (alternatives.length > mostAlternatives) return err(`has more than ${mostAlternatives} alternatives`);
  const [person = '', ...words] = first.split(/\s+/, 3);
  if (!isId(person) || !alternatives.every(isId)) return err(wanted);
  if (words.length === 0) return ok({ person, share: null, alternatives });
  const share = parseShare(100)(words.join(' '));
  return share.ok ? ok({ person, share: share.value, alternatives }) : err(wanted);
}
