// The program that `npm run pictures` bundles and runs: takes every picture whose name holds one of the arguments, or
// all of them.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copySample, uiHost } from './host';
import { pictures, type Picture } from './pictures';
import { openWindow } from './window';

async function take({ name, theme, size, steps }: Picture): Promise<void> {
  const settings = { 'editor.stickyScroll.enabled': false, 'editor.occurrencesHighlight': 'off' };
  const window = await openWindow({ folder: copySample(), theme, settings, ...(size ? { size } : {}) });
  try {
    await steps(window);
    await window.page.mouse.move(700, 899); // nothing hovered
    await window.page.waitForTimeout(1500); // what follows a quiet moment: squiggles, decorations, badges
    const path = join(uiHost().repository, 'docs', 'images', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await window.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    console.log(`docs/images/${name}.png`);
  } finally {
    await window.close();
  }
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const picture of pictures) {
    if (wanted.length === 0 || wanted.some((part) => picture.name.includes(part))) await take(picture);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
