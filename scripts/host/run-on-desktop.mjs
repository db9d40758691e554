// One run of the extension-host suite in desktop VS Code, through `@vscode/test-electron`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { makeTemporaryFolder } from '../support/temporary.mjs';
import { quietSettings } from './settings.mjs';

/**
 * @param {string} vscodeExecutablePath
 * @param {import('./run-extension-tests.mjs').PreparedRun} run
 * @param {number} timeoutMs
 * @returns {Promise<number>} exit status of the run
 */
export async function runOnDesktop(vscodeExecutablePath, run, timeoutMs) {
  const data = makeTemporaryFolder('desktop');
  mkdirSync(join(data, 'user', 'User'), { recursive: true });
  const settings = JSON.stringify({ ...quietSettings, ...run.settings }, null, 2);
  writeFileSync(join(data, 'user', 'User', 'settings.json'), settings);
  const finished = runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: run.extension,
    extensionTestsPath: run.tests,
    extensionTestsEnv: run.env,
    launchArgs: [
      run.folder,
      ...desktopFlags(data),
      ...(run.trust ? [] : ['--disable-workspace-trust']),
      '--disable-extensions',
    ],
  }).catch((error) => {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  });
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    return await /** @type {Promise<number>} */ (Promise.race([finished, late]));
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} data folder for everything this VS Code keeps; @returns {string[]} */
export function desktopFlags(data) {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    `--user-data-dir=${join(data, 'user')}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-updates',
    '--disable-telemetry',
    ...(root ? ['--no-sandbox'] : []),
  ];
}
