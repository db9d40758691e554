// The document inside a webview: two frames deep.
import type { FrameLocator, Locator } from 'playwright-core';
import type { VSCodeWindow } from './window';

/** The webview that is shown, or the `index`th where there are several. */
export function webview(window: VSCodeWindow, index = 0): FrameLocator {
  return window.page.frameLocator('iframe.webview').nth(index).frameLocator('iframe#active-frame');
}

/** The body of the shown webview, once it has content. */
export async function webviewBody(window: VSCodeWindow): Promise<Locator> {
  const body = webview(window).locator('body');
  await body.locator(':scope > *').first().waitFor();
  return body;
}
