// One run of the extension-host suite in VS Code's server. The extension host calls `run()` of the tests; the page
// is told how it ended through two functions that VS Code looks for in the window.
import { chromium } from 'playwright-core';
import { windowAddress } from './address.mjs';
import { browserFlags, installBrowser } from './browser.mjs';
import { isNoise } from './noise.mjs';
import { startServer } from './server.mjs';

/**
 * @param {import('./run-extension-tests.mjs').PreparedRun} run
 * @param {number} timeoutMs
 * @returns {Promise<number>} exit status of the run
 */
export async function runOnServer(run, timeoutMs) {
  const executablePath = await installBrowser();
  const server = await startServer({ settings: run.settings, trust: run.trust, env: run.env });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no end after ${timeoutMs / 1000} s; VS Code's last words:\n${server.log()}`));
      }, timeoutMs);
      const finish = (/** @type {number} */ status) => {
        clearTimeout(timer);
        resolve(status);
      };
      page.on('crash', () => reject(new Error('the page crashed')));
      const address = windowAddress(server.authority, { ...run, extension: server.extension });
      Promise.all([
        page.exposeFunction('codeAutomationExit', finish),
        page.exposeFunction(
          'codeAutomationLog',
          (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
            if (!isNoise(args)) console.log(...args);
          },
        ),
      ])
        .then(() => page.goto(address))
        .catch(reject);
    });
  } finally {
    await browser.close();
    await server.end();
  }
}
