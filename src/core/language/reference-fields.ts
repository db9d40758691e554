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

/** Fields of the condition of a gate, below `quality.gates.<id>.when`. */
const ofConditions: ReadonlyMap<string, ReferenceTarget> = new Map([
  ['status', 'state'],
  ['phase', 'task'],
  ['release', 'release'],
  ['template', 'template'],
]);

/** @param path as written, of the value; links and assignments are known by their grammar and not told here */
export function targetOf(path: readonly (string | number)[], key: string): ReferenceTarget | null {
  const [section] = path;
  if (path.length < 3) return null;
  if (key === 'tasks') return section === 'goals' || section === 'releases' ? 'task' : null;
  // `quality.gates` holds the gates themselves.
  if (key === 'gates' && section === 'quality') return null;
  if (key === 'to') return section === 'reports' ? 'party' : null;
  if (section === 'quality') return path[3] === 'when' ? (ofConditions.get(key) ?? null) : null;
  if (section === 'workflow') return key === 'next' ? 'state' : null;
  return anywhere.get(key) ?? null;
}
