// What UI tests and pictures run on: a VS Code server, a browser and a sample repository, described as JSON in one
// environment variable, so that the process that drives the windows needs nothing else from here.
import { join } from 'node:path';
import { makeSample } from '../sample/make-sample.mjs';
import { repository } from '../support/repository.mjs';
import { makeTemporaryFolder } from '../support/temporary.mjs';
import { browserFlags, installBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { themes } from './settings.mjs';

/** @returns {Promise<{ env: { MILEWRIGHT_UI_HOST: string }, end: () => Promise<void> }>} */
export async function startUiHost() {
  const place = makeTemporaryFolder('ui');
  const sample = join(place, 'atlas-payments');
  makeSample(sample);
  const executable = await installBrowser();
  const server = await startServer({ installed: true });
  const host = {
    authority: server.authority,
    repository,
    settingsFile: server.settingsFile,
    themes,
    browser: { executablePath: executable, args: browserFlags },
    sample,
    place,
  };
  return { env: { MILEWRIGHT_UI_HOST: JSON.stringify(host) }, end: server.end };
}
