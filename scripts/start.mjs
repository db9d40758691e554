// `npm start [-- PATH]`: builds and opens a real VS Code on the sample repository, or on PATH: desktop VS Code where
// the machine has one or can get one, else VS Code's server, whose address is printed. Ctrl+C ends it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { windowAddress } from './host/address.mjs';
import { desktopFlags } from './host/run-on-desktop.mjs';
import { findDesktop, hasDisplay } from './host/desktop.mjs';
import { startServer } from './host/server.mjs';
import { quietSettings } from './host/settings.mjs';
import { makeSample } from './sample/make-sample.mjs';
import { runCommand, runOrFail } from './support/child.mjs';
import { cleanUp } from './support/cleanup.mjs';
import { Failure, runMain } from './support/failure.mjs';
import { inRepository, repository } from './support/repository.mjs';
import { makeTemporaryFolder } from './support/temporary.mjs';

await runMain(async () => {
  const folder = chooseFolder(process.argv[2]);
  await runOrFail(process.execPath, [inRepository('esbuild.config.mjs')], {
    cwd: repository,
    what: 'Build failed',
  });
  const desktop = await findDesktop();
  if (desktop) await openDesktop(desktop, folder);
  else await openInBrowser(folder);
});
await cleanUp();

/** @param {string | undefined} path */
function chooseFolder(path) {
  if (path) {
    if (!existsSync(path)) throw new Failure(`${path} does not exist`);
    return resolve(path);
  }
  const sample = join(makeTemporaryFolder('sample'), 'atlas-payments');
  makeSample(sample);
  return sample;
}

/** The window opens on the plan, where there is one. @param {string} folder */
function planIn(folder) {
  const plan = join(folder, 'project.yaml');
  return existsSync(plan) ? plan : undefined;
}

/**
 * Opens a window of its own, apart from the person's settings and extensions, until it is closed.
 * @param {string} executable @param {string} folder
 */
async function openDesktop(executable, folder) {
  const data = makeTemporaryFolder('desktop');
  mkdirSync(join(data, 'user', 'User'), { recursive: true });
  writeFileSync(join(data, 'user', 'User', 'settings.json'), JSON.stringify(quietSettings, null, 2));
  console.log(`VS Code shows ${folder}; close its window, or press Ctrl+C, to end.`);
  const extension = `--extensionDevelopmentPath=${repository}`;
  const opened = [folder, planIn(folder)].filter((path) => path !== undefined);
  const flags = [...desktopFlags(data), '--disable-workspace-trust', '--wait', extension, ...opened];
  const { status, output } = await runCommand(executable, flags);
  if (status !== 0) throw new Failure(`VS Code ended with ${status} ${output}`.trim());
}

/** @param {string} folder */
async function openInBrowser(folder) {
  const server = await startServer({ installed: true, unattended: false });
  const address = windowAddress(server.authority, { folder, file: planIn(folder), token: server.token });
  console.log(`VS Code shows ${folder} at\n${address}\nPress Ctrl+C to end.`);
  if (hasDisplay()) await showInBrowser(address);
  await new Promise((done) => setInterval(done, 2 ** 31 - 1)); // until a signal comes
}

/** @param {string} address */
async function showInBrowser(address) {
  const openers = { darwin: 'open', win32: 'explorer' };
  const opener = openers[/** @type {keyof typeof openers} */ (process.platform)] ?? 'xdg-open';
  await runCommand(opener, [address], { quiet: true }); // no matter whether it is there: the address is printed
}
