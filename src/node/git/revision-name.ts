/**
 * Which words may name a revision: a tag, a branch or a commit, and steps back from one (`main~3`, `plan-1^`). Words
 * come from a plan or a person and are hostile; what depends on the machine (reflogs, searches in messages) is no name.
 */

const longestName = 250;
/** What git forbids in names of refs, and what would mean something else than a name. */
const forbidden = /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\/\.|^[-./]|[/.]$|\.lock(?:\/|$)/u;
const steps = /(?:~\d{0,6}|\^\d{0,2})+$/;

export function isRevisionName(text: string): boolean {
  if (text === '' || text.length > longestName) return false;
  const name = text.replace(steps, '');
  return name !== '' && !forbidden.test(name);
}
