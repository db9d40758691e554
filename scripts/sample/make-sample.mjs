// Makes the sample repository, «Atlas payments»: a plan in mid-flight with a history of its own, for a first look,
// for tests and for pictures. The same on every machine; no git configuration of the person is read.
// Usage: node scripts/sample/make-sample.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { devNull } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, runMain } from '../support/failure.mjs';
import { fastImportStream } from './fast-import.mjs';
import { sampleHistory } from './history.mjs';
import { people } from './people.mjs';

/**
 * @param {string} folder made if it is not there; must be empty
 */
export function makeSample(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Failure(`${folder} is not empty`);
  mkdirSync(folder, { recursive: true });
  const git = gitIn(folder);
  git(['init', '--quiet', '--initial-branch=main']);
  git(['fast-import', '--quiet', '--done'], fastImportStream(sampleHistory()));
  git(['config', 'user.name', people.ana.name]);
  git(['config', 'user.email', people.ana.email]);
  git(['config', 'commit.gpgsign', 'false']);
  git(['reset', '--quiet', '--hard', 'main']);
}

/** @param {string} folder */
function gitIn(folder) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const own = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, GIT_TERMINAL_PROMPT: '0' };
  return (/** @type {string[]} */ args, input = '') =>
    execFileSync('git', args, { cwd: folder, input, env: { ...env, ...own }, encoding: 'utf8' });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    const folder = process.argv[2];
    if (!folder) throw new Failure('Usage: make-sample.mjs FOLDER');
    makeSample(resolve(folder));
  });
}
