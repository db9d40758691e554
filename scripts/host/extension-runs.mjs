// The runs of the extension-host suite, as data: each opens one VS Code on one folder with its own settings and runs
// the tests of `test/extension/<name>/`. Add a run here, then its folder of tests.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample } from '../sample/make-sample.mjs';
import { restrictedSettings } from './settings.mjs';

/**
 * @typedef {object} ExtensionRun
 * @property {string} name also the folder of its tests
 * @property {(folder: string) => void} prepare fills the folder that is opened
 * @property {string} [opens] a .code-workspace file in that folder, to be opened instead
 * @property {Readonly<Record<string, unknown>>} [settings]
 * @property {boolean} [trust] true: workspace trust is switched on and the folder is not trusted
 */

/** @type {readonly ExtensionRun[]} */
export const extensionRuns = [
  { name: 'sample', prepare: makeSample },
  { name: 'no-plan', prepare: makeFolderWithoutPlan },
  { name: 'create', prepare: makeRepositoryWithoutPlan },
  { name: 'foreign', prepare: makeForeignPlan },
  { name: 'several', prepare: makeSeveral, opens: 'all.code-workspace' },
  { name: 'untrusted', prepare: makeSample, trust: true, settings: restrictedSettings },
];

/** Another tool's `project.yaml`. @param {string} folder */
function makeForeignPlan(folder) {
  writeFileSync(join(folder, 'project.yaml'), 'project: atlas\ntasks:\n  - build\n  - test\nowner: ops\n');
}

/** Three plans, one of them with mixed line ends, and a folder without one, in one window. @param {string} folder */
function makeSeveral(folder) {
  /** @type {Record<string, string>} */
  const plans = { api: 'Atlas API', web: 'Atlas Web' };
  for (const [name, title] of Object.entries(plans)) {
    mkdirSync(join(folder, name, 'plan'), { recursive: true });
    const plan = `project: { name: ${title} }\ninclude: [plan/*.yaml]\ntasks:\n  first: { title: First of ${name}, duration: 1d }\n`;
    writeFileSync(join(folder, name, 'project.yaml'), plan);
    const more = `tasks:\n  more: { title: More of ${name}, duration: 1d, needs: nothing }\n`;
    writeFileSync(join(folder, name, 'plan', 'more.yaml'), more);
  }
  mkdirSync(join(folder, 'docs'));
  mkdirSync(join(folder, 'old'));
  writeFileSync(
    join(folder, 'old', 'project.yaml'),
    '\uFEFFproject: { name: Atlas Old }\r\ntasks:\n  first: { title: First of old, effort: 1d }\r\n  last: { title: Last of old, effort: 1d, needs: fist }\r\n',
  );
  const folders = ['docs', ...Object.keys(plans), 'old'].map((path) => ({ path }));
  writeFileSync(join(folder, 'all.code-workspace'), JSON.stringify({ folders }));
}

/** A repository at work today, on a branch of its own, that nobody has planned yet. @param {string} folder */
function makeRepositoryWithoutPlan(folder) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com', ...args], {
      cwd: folder,
    });
  git('init', '--quiet', '--initial-branch=main');
  git('commit', '--quiet', '--allow-empty', '--message=Begin');
  git('switch', '--quiet', '--create', 'login-form');
  git('commit', '--quiet', '--allow-empty', '--message=Ask for name and password');
}

/** A folder as most are: code, other YAML, but no `project.yaml`. @param {string} folder */
function makeFolderWithoutPlan(folder) {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'README.md'), '# Nothing to plan\n');
  writeFileSync(join(folder, 'compose.yaml'), 'services: { web: { image: web } }\n');
  writeFileSync(join(folder, 'src', 'main.js'), 'console.log(1);\n');
}
