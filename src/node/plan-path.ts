/** Where the plan is that a command line names: the file itself, or the `project.yaml` of a folder. */
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { err, ok, type Result } from '../core/base/result';

export const planFileName = 'project.yaml';

export interface PlanPath {
  /** The root file, absolute. */
  readonly file: string;
  /** The folder it lies in, absolute. */
  readonly folder: string;
  /** The same folder, as a person in `from` would write it: empty, or ending with `/`. */
  readonly shownFolder: string;
}

/**
 * @param from the folder in which the command runs, absolute
 * @param path a folder or a file, absolute or seen from there
 * @returns an error of one sentence where there is no such file
 */
export async function resolvePlanPath(from: string, path: string): Promise<Result<PlanPath, string>> {
  const named = resolve(from, path);
  const first = await kindOf(named);
  const file = first === 'folder' ? join(named, planFileName) : named;
  const kind = first === 'folder' ? await kindOf(file) : first;
  if (kind === 'file') return ok({ file, folder: dirname(file), shownFolder: shown(from, dirname(file)) });
  if (kind === 'unreadable') return err(`${file} cannot be read.`);
  if (kind !== 'none') return err(`${file} is no file.`);
  return err(
    first === 'folder' ? `There is no ${planFileName} in ${named}.` : `There is no file or folder ${named}.`,
  );
}

type Kind = 'file' | 'folder' | 'other' | 'none' | 'unreadable';

async function kindOf(path: string): Promise<Kind> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'none' : 'unreadable';
  }
}

/** Below `from` as seen from there, else absolute. */
function shown(from: string, folder: string): string {
  const way = relative(from, folder);
  const below = way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  const chosen = (below ? way : folder).split(sep).join('/');
  return chosen === '' || chosen.endsWith('/') ? chosen : `${chosen}/`;
}
