// Finds a desktop VS Code to run in: `code` on the PATH, or a download by `@vscode/test-electron`. The probe is
// short: without a display nothing is tried, and a refused download is remembered by nobody, it just means «no».
// MILEWRIGHT_HOST=server or desktop in the environment overrules it.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { Failure } from '../support/failure.mjs';
import { hostFolder } from './install-package.mjs';
import { withLock } from './lock.mjs';
import { desktopVersion } from './versions.mjs';

/** @returns {Promise<string | undefined>} path of the executable, undefined: use the server */
export async function findDesktop() {
  const asked = process.env['MILEWRIGHT_HOST'];
  if (asked === 'server') return undefined;
  const found = hasDisplay() ? (findInstalled() ?? (await download())) : undefined;
  if (!found && asked === 'desktop') {
    throw new Failure(
      'Install desktop VS Code with `code` on the PATH and run this where there is a display.',
    );
  }
  return found;
}

/** @returns {boolean} */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function findInstalled() {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    for (const name of names) {
      const launcher = join(folder, name);
      const executable = existsSync(launcher) ? executableBeside(realpathSync(launcher)) : undefined;
      if (executable && isNewEnough(executable)) return executable;
    }
  }
  return undefined;
}

/** @param {string} launcher the script `code`; @returns {string | undefined} the program that it starts */
function executableBeside(launcher) {
  const bin = dirname(launcher);
  const candidates = [
    join(bin, '..', 'code'),
    join(bin, '..', 'Code.exe'),
    join(bin, '..', '..', '..', 'MacOS', 'Electron'),
  ];
  return candidates.find((file) => existsSync(file));
}

/** @param {string} executable */
function isNewEnough(executable) {
  const folder = dirname(executable);
  const places = [
    join(folder, 'resources', 'app', 'package.json'),
    join(folder, '..', 'Resources', 'app', 'package.json'),
  ];
  const manifest = places.find((file) => existsSync(file));
  if (!manifest) return false;
  const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(manifest, 'utf8')));
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = desktopVersion.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

async function download() {
  const cachePath = hostFolder('desktop');
  try {
    return await withLock(hostFolder('desktop.lock'), () =>
      downloadAndUnzipVSCode({
        version: desktopVersion,
        cachePath,
        reporter: new SilentReporter(),
        timeout: 5000,
      }),
    );
  } catch {
    return undefined;
  }
}
