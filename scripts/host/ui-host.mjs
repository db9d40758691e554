// What UI tests and pictures run on: a VS Code server, a browser and a sample repository for each process that drives
// windows, described as JSON in one environment variable, so that these need nothing else from here.
import { join } from 'node:path';
import { makeSample } from '../sample/make-sample.mjs';
import { repository } from '../support/repository.mjs';
import { makeTemporaryFolder } from '../support/temporary.mjs';
import { browserFlags, installBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { themes } from './settings.mjs';

/**
 * @param {number} count one for each process that drives windows: they share no server, no settings and no folder
 * @returns {Promise<{ env: { MILEWRIGHT_UI_HOSTS: string } }>}
 */
export async function startUiHosts(count) {
  const hosts = await Promise.all(Array.from({ length: count }, startUiHost));
  return { env: { MILEWRIGHT_UI_HOSTS: JSON.stringify(hosts) } };
}

async function startUiHost() {
  const place = makeTemporaryFolder('ui');
  const sample = join(place, 'atlas-payments');
  makeSample(sample);
  const executable = await installBrowser();
  const server = await startServer({ installed: true });
  return {
    authority: server.authority,
    repository,
    settingsFile: server.settingsFile,
    themes,
    browser: { executablePath: executable, args: browserFlags },
    sample,
    place,
  };
}
