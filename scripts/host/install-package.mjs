// Installs parts of the test host into `.vscode-test/`, each in a folder of its own: they are a host to run in, not
// dependencies. A part counts as installed only when its marker, written last, is there; a half-finished folder is
// removed and made again.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runOrFail } from '../support/child.mjs';
import { inRepository } from '../support/repository.mjs';
import { withLock } from './lock.mjs';

/** @param {string} name @returns {string} the folder of one part of the host */
export function hostFolder(name) {
  return inRepository('.vscode-test', name);
}

/**
 * Runs `install` unless the marker of `folder` is there; safe against parallel runs.
 * @param {string} folder
 * @param {string} what for the person who waits
 * @param {() => Promise<void>} install
 */
export async function installOnce(folder, what, install) {
  const marker = join(folder, 'installed');
  if (existsSync(marker)) return;
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(marker)) return;
    const began = Date.now();
    console.log(`Installing ${what} into .vscode-test …`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await install();
    writeFileSync(marker, '');
    console.log(`Installed ${what} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  });
}

/**
 * Installs one npm package, without running its scripts.
 * @param {string} folder
 * @param {string} spec name and version
 */
export async function installPackage(folder, spec) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npmInstall(folder, [spec], process.execPath);
}

/**
 * Installs into `folder` what its package.json asks for, for the Node at `node`.
 * @param {string} folder
 * @param {readonly string[]} specs more packages
 * @param {string} node path of the Node binary
 */
export async function npmInstall(folder, specs, node) {
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await runOrFail('npm', ['install', '--prefix', folder, ...flags, ...specs], {
    cwd: folder,
    env: environmentFor(node),
    what: `Could not install ${specs.join(' ') || 'the dependencies of VS Code'}`,
  });
}

/**
 * The environment for a process that finds `node` first on its PATH. Settings that `npm run` hands down are left
 * out: they are about this repository, not about the folder that is installed.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
function environmentFor(node) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_(local_)?prefix|package|lifecycle|command)/i.test(name),
  );
  const path = `${join(node, '..')}${delimiter}${process.env['PATH'] ?? ''}`;
  return { ...Object.fromEntries(inherited), PATH: path };
}
