// A real VS Code (server, workbench and extension host) from npm, for machines that cannot download a desktop build.
// It is VS Code's own server that is used, not the wrapper around it: the wrapper drops the address payload that
// loads an extension under development.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure.mjs';
import { hostFolder, installOnce, installPackage, npmInstall } from './install-package.mjs';
import { installNode } from './install-node.mjs';
import { searchPackages, searchVersion, serverPackage, serverVersion } from './versions.mjs';

/**
 * @typedef {object} InstalledServer
 * @property {string} node the Node binary that runs it
 * @property {string} main path of `server-main.js`
 */

/** @returns {Promise<InstalledServer>} */
export async function installServer() {
  if (process.platform === 'win32') {
    throw new Failure(
      "Install desktop VS Code (with `code` on the PATH): VS Code's server does not run on Windows.",
    );
  }
  const node = await installNode();
  const folder = hostFolder(`server-${serverVersion}`);
  const vscode = join(folder, 'node_modules', serverPackage, 'lib', 'vscode');
  const main = join(vscode, 'out', 'server-main.js');
  await installOnce(folder, `VS Code's server ${serverVersion}`, async () => {
    await installPackage(folder, `${serverPackage}@${serverVersion}`);
    if (!existsSync(main)) throw new Failure(`The package ${serverPackage} holds no ${main}`);
    await npmInstall(vscode, [], node);
    await installSearch(folder, vscode);
  });
  return { node, main };
}

/**
 * Puts ripgrep where VS Code looks for it: without it every search for files finds nothing.
 * @param {string} folder of this installation
 * @param {string} vscode folder of VS Code in it
 */
async function installSearch(folder, vscode) {
  const name = searchPackages[`${process.platform}-${process.arch}`];
  if (!name) throw new Failure(`There is no ripgrep package for ${process.platform}-${process.arch}`);
  await npmInstall(folder, [`${name}@${searchVersion}`], process.execPath);
  const bin = join('node_modules', '@vscode', 'ripgrep', 'bin');
  cpSync(join(folder, 'node_modules', name, 'bin'), join(vscode, bin), { recursive: true });
}
