/** The files of a plan as git's attributes name them: those that are there, and globs of `include` that git reads alike. */
import { join, posix, sep } from 'node:path';
import { readPlanFiles } from '../files';
import { parsePlan } from '../../core/syntax/parse-plan';

/** What both git and we read in one way. */
const plainGlob = /^[\w./*?-]+$/;

/**
 * @param planFile absolute
 * @param prefix the plan's folder below the top of the repository, empty or ending with `/`
 * @returns below the top, with `/`; null where there is no plan
 */
export async function planPatterns(planFile: string, prefix: string): Promise<readonly string[] | null> {
  const texts = await readPlanFiles(planFile);
  if (!texts) return null;
  const { plan, isPlan } = parsePlan(texts.files);
  if (!isPlan) return null;
  const globs = plan.include.filter((glob) => plainGlob.test(glob));
  const names = texts.files.filter(({ role }) => role !== 'private').map(({ path }) => escapeGlob(path));
  const below = [...names, ...globs].map((name) => posix.normalize(join(prefix, name).split(sep).join('/')));
  return [...new Set(below)].filter((name) => !name.startsWith('../'));
}

/** A name is itself, whatever stands in it. */
function escapeGlob(name: string): string {
  return name.replace(/[*?[\\]/g, '\\$&');
}
