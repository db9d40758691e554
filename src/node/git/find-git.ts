/**
 * Finds git on the search path as an absolute file. A bare name is never started: Windows would look for it in the
 * repository first, and a repository may hold a `git.exe` of its own.
 */
import { access, constants, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** Null where no git is installed. */
export async function findGit(environment: NodeJS.ProcessEnv): Promise<string | null> {
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const file = join(folder, name);
    if (await isExecutable(file)) return file;
  }
  return null;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
