// One window for all tests of a `describe`: opened before the first, closed after the last, with a screenshot of what
// was to be seen when a test failed.
import { openWindow, screenshot, type VSCodeWindow, type WindowOptions } from './window';

/** `options` is asked when the window is opened, so that it may make a folder for it. */
export function useWindow(options: () => WindowOptions): () => VSCodeWindow {
  let opened: VSCodeWindow | undefined;
  before(async () => {
    opened = await openWindow(options());
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (!opened || test?.state !== 'failed') return;
    const name = test.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    console.log(`      seen: ${await screenshot(opened, `failed/${name}`)}`);
  });
  after(async () => {
    await opened?.close();
  });
  return () => {
    if (!opened) throw new Error('the window opens before the first test');
    return opened;
  };
}
