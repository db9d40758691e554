// What shows a webview's page by itself: a browser, this repository's built pages and a sample, described as JSON in one
// environment variable, so that tests and benches need nothing else from here.
import { join } from 'node:path';
import { makeSample } from '../sample/make-sample.mjs';
import { repository } from '../support/repository.mjs';
import { makeTemporaryFolder } from '../support/temporary.mjs';
import { browserFlags, installBrowser } from './browser.mjs';

/** @returns {Promise<{ MILEWRIGHT_PAGE_HOST: string }>} to be added to the environment */
export async function preparePageHost() {
  const sample = join(makeTemporaryFolder('pages'), 'atlas-payments');
  makeSample(sample);
  const browser = { executablePath: await installBrowser(), args: browserFlags };
  return { MILEWRIGHT_PAGE_HOST: JSON.stringify({ repository, browser, sample }) };
}
