// Finds a Chromium, Chrome or Edge to show VS Code's workbench in; on Debian and Ubuntu, as root, installs one.
// There is no way past this: without a browser the suites that need one fail.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runOrFail } from '../support/child.mjs';
import { Failure } from '../support/failure.mjs';
import { hostFolder } from './install-package.mjs';
import { withLock } from './lock.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((root) => {
    const base = process.env[root];
    if (!base) return [];
    return [
      join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
];

/** Flags for a browser that nobody but a test looks at. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** @returns {Promise<string>} path of the browser's executable */
export async function installBrowser() {
  return (
    find() ?? (await withLock(hostFolder('browser.lock'), async () => find() ?? (await installWithApt())))
  );
}

/** @returns {string | undefined} the browser that BROWSER_PATH names, one on the PATH, or one in its usual place */
function find() {
  const named = process.env['BROWSER_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Failure(`BROWSER_PATH names ${named}, which does not exist`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(isExecutable);
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

async function installWithApt() {
  const what = 'Install Chromium, Chrome or Edge (Debian: apt-get install chromium)';
  if (!isDebian() || process.getuid?.() !== 0) throw new Failure(`${what}: the tests drive VS Code in it.`);
  const began = Date.now();
  console.log('Installing Chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await runOrFail('apt-get', [...wait, 'update'], { env, what });
  const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-core'];
  await runOrFail('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], {
    env,
    what,
  });
  console.log(`Installed Chromium in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  const found = find();
  if (!found) throw new Failure(`${what}: apt-get reported success, but no browser is on the PATH.`);
  return found;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
