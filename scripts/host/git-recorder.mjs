// A `git` that writes down every call and then becomes the real one. Put first on a VS Code's PATH, it proves which
// git commands were run there, above all that none was.
import { accessSync, chmodSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../support/failure.mjs';

/**
 * @param {string} folder where the recorder and its log are put
 * @returns {{ PATH: string, MILEWRIGHT_GIT_LOG: string }} environment for the process that is watched; the log has a
 *   line per call: current folder, tab, arguments
 */
export function makeGitRecorder(folder) {
  const path = process.env['PATH'] ?? '';
  const git = path
    .split(delimiter)
    .map((part) => join(part, 'git'))
    .find(isExecutable);
  if (!git) throw new Failure('Install git: the tests need it on the PATH.');
  const bin = join(folder, 'bin');
  const log = join(folder, 'git.log');
  mkdirSync(bin, { recursive: true });
  writeFileSync(log, '');
  const script = `#!/bin/sh\nprintf '%s\\t%s\\n' "$PWD" "$*" >> "$MILEWRIGHT_GIT_LOG"\nexec '${git}' "$@"\n`;
  writeFileSync(join(bin, 'git'), script);
  chmodSync(join(bin, 'git'), 0o755);
  return { PATH: `${bin}${delimiter}${path}`, MILEWRIGHT_GIT_LOG: log };
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
