/** Which fields name something that is defined elsewhere in the plan, by the keys on the way to them. */
import type { ReferenceTarget } from '../rules/references';

/** Fields that mean the same wherever they stand. */
const anywhere: ReadonlyMap<string, ReferenceTarget> = new Map([
  ['calendar', 'calendar'],
  ['template', 'template'],
  ['affects', 'task'],
  ['actions', 'task'],
  ['blocks', 'task'],
  ['owner', 'party'],
  ['by', 'party'],
  ['asked-by', 'party'],
  ['approved-by', 'party'],
  ['supersedes', 'decision'],
  ['decision', 'decision'],
  ['risk', 'risk'],
  ['milestone', 'milestone'],
  ['gates', 'gate'],
]);

/** @param path as written, of the value; links and assignments are known by their grammar and not told here */
export function targetOf(path: readonly (string | number)[], key: string): ReferenceTarget | null {
  const [section] = path;
  if (path.length < 3) return null;
  if (key === 'tasks') return section === 'goals' || section === 'releases' ? 'task' : null;
  // `quality.gates` holds the gates themselves.
  if (key === 'gates' && section !== 'releases') return null;
  return anywhere.get(key) ?? null;
}
