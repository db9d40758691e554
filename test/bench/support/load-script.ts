/** Scripts of the repository that a bench uses as they are. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loaded by its address at run time: it starts from where it lies, and is not part of a bundle. */
export async function loadScript<Module>(script: string): Promise<Module> {
  return (await import(pathToFileURL(join(process.cwd(), 'scripts', `${script}.mjs`)).href)) as Module;
}
