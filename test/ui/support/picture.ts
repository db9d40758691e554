// What can be told of a screenshot without a person to look at it.
import { readFileSync } from 'node:fs';
import type { Theme } from './host';
import type { VSCodeWindow } from './window';

/** The theme whose background fills most of a screenshot; null: none of ours. */
export async function themeOfPicture(window: VSCodeWindow, file: string): Promise<Theme | null> {
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
      const counts = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        const color = `${data[i]} ${data[i + 1]} ${data[i + 2]}`;
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
      const [commonest] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
      return commonest.split(' ').map(Number);
    }, readFileSync(file).toString('base64'));
  } finally {
    await page.close();
  }
}
