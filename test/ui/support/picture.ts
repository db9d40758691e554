// Pictures in every theme, and what can be told of one without a person to look at it.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { untilHolds } from '../../extension/support/until';
import type { Theme } from '../../support/theme';
import { screenshot, showTheme, type VSCodeWindow } from './window';

/** Takes a picture of an open window in each theme, `out/screenshots/<name>-<theme>.png`; dark is the last. */
export async function lookInEveryTheme(window: VSCodeWindow, name: string): Promise<void> {
  for (const theme of ['light', 'contrast', 'dark'] as const satisfies readonly Theme[]) {
    await showTheme(window, theme);
    await lookIn(window, theme, name);
  }
}

/** Takes a picture of a window that is in a theme, once all of it is: webviews follow the window. */
export async function lookIn(window: VSCodeWindow, theme: Theme, name: string): Promise<void> {
  await untilHolds(async () => {
    const picture = await screenshot(window, `${name}-${theme}`);
    assert.equal(await themeOfPicture(window, picture), theme, picture);
  });
}

/** The theme whose background fills most of a screenshot; null: none of ours. */
async function themeOfPicture(window: VSCodeWindow, file: string): Promise<Theme | null> {
  const [red = 0, green = 0, blue = 0] = await commonestColor(window, file);
  if (red + green + blue === 0) return 'contrast';
  if (Math.min(red, green, blue) > 0xe0) return 'light';
  return Math.max(red, green, blue) < 0x50 ? 'dark' : null;
}

/** Red, green and blue of 255, as the browser decodes the picture. */
async function commonestColor(window: VSCodeWindow, file: string): Promise<readonly number[]> {
  const page = await window.page.context().browser()!.newPage();
  try {
    return await page.evaluate(async (picture) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const counts = new Map<number, number>();
      for (let i = 0; i < data.length; i += 4) {
        const color = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
      const [commonest] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
      return [commonest >> 16, (commonest >> 8) & 255, commonest & 255];
    }, readFileSync(file).toString('base64'));
  } finally {
    await page.close();
  }
}
