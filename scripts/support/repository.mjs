// Where this repository is. Every script starts from here, so that it works from any current folder.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository that holds this file. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts path below the repository; @returns {string} absolute path */
export function inRepository(...parts) {
  return join(repository, ...parts);
}
