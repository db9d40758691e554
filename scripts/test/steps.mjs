// Everything that `npm test` does, in order and side by side, as data. A `check` is one command that passes or fails; a `suite` is a
// command that runs mocha somewhere and reports each of its tests. What is asked for by name runs alone, with the
// build before it where it needs one.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure.mjs';
import { inRepository } from '../support/repository.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {'check' | 'suite'} kind
 * @property {string} command
 * @property {(grep?: string) => readonly string[]} args asked for when its turn comes: the build decides which
 *   files there are
 * @property {boolean} [built] runs what the build step made
 */

/** @typedef {readonly (readonly Step[])[]} Stage lanes that run at the same time, each one step after the other */

const mocha = inRepository('node_modules', 'mocha', 'bin', 'mocha.js');

/** @param {string} name a script of package.json; @returns {Step} */
function check(name, script = name) {
  return { name, kind: 'check', command: 'npm', args: () => ['run', '--silent', script] };
}

/** Tests that need nothing but Node. @param {string} name; @returns {Step} */
function nodeSuite(name) {
  const args = (/** @type {string | undefined} */ grep) => {
    const files = testFiles(inRepository('out', 'test', name));
    // without a file mocha would take its own default folder
    const some = files.length > 0 ? files : [`out/test/${name}/*.test.js`];
    // Tests make much and keep little: with room for it they end an eighth sooner.
    return [
      '--max-semi-space-size=32',
      '--enable-source-maps',
      mocha,
      ...(grep ? ['--grep', grep] : []),
      ...some,
    ];
  };
  return { name, kind: 'suite', command: process.execPath, args, built: true };
}

/** Tests in a real VS Code. @param {string} name @param {string} script; @returns {Step} */
function hostSuite(name, script) {
  return { name, kind: 'suite', command: process.execPath, args: () => [inRepository(script)], built: true };
}

/** @type {Step} */
const build = {
  name: 'build',
  kind: 'check',
  command: process.execPath,
  args: () => [inRepository('esbuild.config.mjs'), '--tests'],
};

/** A thousand of the texts of `npm run fuzz`, others each time; the seed is printed. @type {Step} */
const fuzz = {
  name: 'fuzz',
  kind: 'check',
  command: process.execPath,
  args: () => [
    '--enable-source-maps',
    inRepository('out', 'test', 'property', 'fuzz.js'),
    '1000',
    `--seed=${Date.now() % 1_000_000_000}`,
  ],
  built: true,
};

/**
 * What runs at the same time needs but one processor each. The windows of the UI suite take longest: what waits for
 * children and watchers most of the time runs beside them. The quick suites have the machine to themselves.
 * @type {readonly Stage[]}
 */
const stages = [
  [
    [check('typecheck'), check('lint'), check('generated', 'check:generated')],
    [check('format', 'format:check')],
  ],
  [[build]],
  [[nodeSuite('unit')], [nodeSuite('property')]],
  [
    [
      nodeSuite('architecture'),
      nodeSuite('node'),
      nodeSuite('cli'),
      hostSuite('extension', 'scripts/host/run-extension-tests.mjs'),
      hostSuite('pages', 'scripts/host/run-page-tests.mjs'),
    ],
    [fuzz, hostSuite('ui', 'scripts/host/run-ui-tests.mjs')],
  ],
];

/** @param {readonly string[]} names none: all; @returns {readonly Stage[]} with no lane that has nothing to do */
export function chooseStages(names) {
  const steps = stages.flat(2);
  const known = steps.map((step) => step.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Failure(`No step is named ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  }
  const needsBuild = steps.some((step) => names.includes(step.name) && step.built);
  const isChosen = (/** @type {Step} */ step) =>
    names.length === 0 || names.includes(step.name) || (needsBuild && step === build);
  return stages.map((lanes) => lanes.map((lane) => lane.filter(isChosen)).filter((lane) => lane.length > 0));
}

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .toSorted()
    .map((file) => join(folder, file));
}
