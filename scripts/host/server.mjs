// Starts a VS Code server of its own: loopback, a free port, its own user data, extensions and settings in a
// temporary folder, and ends it with all its children. Several may run side by side.
import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startInBackground } from '../support/child.mjs';
import { Failure } from '../support/failure.mjs';
import { repository } from '../support/repository.mjs';
import { makeTemporaryFolder } from '../support/temporary.mjs';
import { installServer } from './install-server.mjs';
import { quietSettings } from './settings.mjs';

/**
 * @typedef {object} Server
 * @property {string} authority host and port, as remote addresses name it
 * @property {string | undefined} token what a browser must know to be let in; undefined: all on this machine are
 * @property {string} extension where this server sees Milewright: the repository under another path, because VS Code
 *   takes themes below the folder of an extension under development for its own, and `.vscode-test/` holds VS Code's
 * @property {string} settingsFile of the machine, empty so far: what is written to it changes open windows at once
 * @property {() => Promise<void>} end
 * @property {() => string} log its last output
 */

/**
 * @param {object} [options]
 * @param {Readonly<Record<string, unknown>>} [options.settings] what differs from the quiet settings
 * @param {boolean} [options.trust] true: workspace trust is switched on, folders open restricted until trusted
 * @param {Readonly<Record<string, string>>} [options.env] more environment, handed down to the extension host
 * @param {boolean} [options.installed] Milewright is there like any installed extension, in every window; else a window
 *   loads it as an extension under development
 * @param {boolean} [options.unattended] false: keep running however long no window is open, and let in only those who
 *   know its address: whoever reaches a VS Code server can run programs, and so could any web page that guesses the port
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const { node, main } = await installServer();
  const data = makeTemporaryFolder('host');
  const settingsFile = writeSettings(data, { ...quietSettings, ...options.settings });
  mkdirSync(join(data, 'extensions'));
  const extension = join(data, options.installed ? join('extensions', 'milewright') : 'milewright');
  symlinkSync(repository, extension);

  const flags = {
    host: '127.0.0.1',
    port: '0', // it takes a free one and says which
    'telemetry-level': 'off',
    'user-data-dir': join(data, 'user'),
    'server-data-dir': join(data, 'server'),
    'extensions-dir': join(data, 'extensions'),
  };
  const token = options.unattended === false ? randomBytes(20).toString('hex') : undefined;
  // A file, since anybody may read the arguments of a process.
  const tokenFile = join(data, 'token');
  if (token) writeFileSync(tokenFile, token, { mode: 0o600 });
  const switches = [
    token ? `--connection-token-file=${tokenFile}` : '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver', // without it a built workbench ignores the extension under development
    ...(options.trust ? [] : ['--disable-workspace-trust']),
    ...(options.unattended === false ? [] : ['--enable-remote-auto-shutdown']),
  ];
  const args = [main, ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]), ...switches];
  const background = startInBackground(node, args, { env: environment(options.env ?? {}) });
  const authority = await untilAnswering(background);
  const { end, log } = background;
  return { authority, token, extension, settingsFile, end, log };
}

/**
 * Writes settings as a person's own (the machine's may not hold all of them), and an empty file for the machine's (a
 * change of the person's own from outside is not noticed).
 * @param {string} data @param {Readonly<Record<string, unknown>>} settings
 * @returns {string} the machine's
 */
function writeSettings(data, settings) {
  for (const place of ['User', 'Machine']) {
    mkdirSync(join(data, 'user', place), { recursive: true });
    const content = place === 'User' ? JSON.stringify(settings, null, 2) : '{}';
    writeFileSync(join(data, 'user', place, 'settings.json'), content);
  }
  return join(data, 'user', 'Machine', 'settings.json');
}

/**
 * @param {Readonly<Record<string, string>>} more
 * @returns {NodeJS.ProcessEnv} without a gallery of extensions, and VSCODE_CLI keeps VS Code from asking a login
 *   shell for another PATH
 */
function environment(more) {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  return { ...inherited, VSCODE_CLI: '1', EXTENSIONS_GALLERY: '{}', ...more };
}

/** @param {import('../support/child.mjs').Background} background; @returns {Promise<string>} host and port */
async function untilAnswering(background) {
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (background.child.exitCode !== null) break;
    const port = /^Extension host agent listening on (\d+)$/m.exec(background.log())?.[1];
    if (port && (await answers(`http://127.0.0.1:${port}/version`))) return `127.0.0.1:${port}`;
    await sleep(100);
  }
  await background.end();
  throw new Failure(`VS Code's server did not start:\n${background.log()}`);
}

/** @param {string} address */
async function answers(address) {
  try {
    const answer = await fetch(address);
    await answer.text();
    return answer.ok;
  } catch {
    return false; // not listening yet
  }
}
