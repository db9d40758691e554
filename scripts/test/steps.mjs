// Everything that `npm test` does, in order, as data. A `check` is one command that passes or fails; a `suite` is a
// command that runs mocha somewhere and reports each of its tests. What is asked for by name runs alone, with the
// build before it where it needs one.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
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
 * @property {boolean} [beside] runs at the same time as the step before it: each needs but one processor, or waits for
 *   windows and children most of the time
 */

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
  beside: true,
};

/** @type {readonly Step[]} */
const steps = [
  check('typecheck'),
  { ...check('lint'), beside: true },
  check('format', 'format:check'),
  ...(hasScript('check:generated') ? [{ ...check('generated', 'check:generated'), beside: true }] : []),
  build,
  nodeSuite('unit'),
  { ...nodeSuite('property'), beside: true },
  nodeSuite('architecture'),
  fuzz,
  nodeSuite('node'),
  { ...nodeSuite('cli'), beside: true },
  hostSuite('extension', 'scripts/host/run-extension-tests.mjs'),
  { ...hostSuite('ui', 'scripts/host/run-ui-tests.mjs'), beside: true },
];

/** @param {readonly string[]} names none: all; @returns {readonly Step[]} */
export function chooseSteps(names) {
  if (names.length === 0) return steps;
  const known = steps.map((step) => step.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Failure(`No step is named ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  }
  const needsBuild = steps.some((step) => names.includes(step.name) && step.built);
  return steps.filter((step) => names.includes(step.name) || (needsBuild && step === build));
}

/** @param {string} name */
function hasScript(name) {
  const manifest = /** @type {{ scripts: Record<string, string> }} */ (
    JSON.parse(readFileSync(inRepository('package.json'), 'utf8'))
  );
  return name in manifest.scripts;
}

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .toSorted()
    .map((file) => join(folder, file));
}
