// A warning at the line that causes it, its hover, its quick fix, and undo.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../extension/support/until';
import { applyQuickFix, goToText, hoverText, openFile, problems, undo } from './support/editor';
import { copySample } from './support/host';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

describe('a warning in the plan', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  before(async () => {
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', '2026-06-30');
    await ui().page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
  });

  it('says on hover what is late, by how much, and which rule says so', async () => {
    const text = await hoverText(ui(), '2026-06-30');
    assert.match(text, /Public beta is due 2026-06-30/);
    assert.match(text, /schedule\/milestone-missed/);
    await ui().page.keyboard.press('Escape');
  });

  it('is listed in the problems panel', async () => {
    await problems(ui(), /Public beta is due .*7\sd\slate/);
  });

  it('goes with a quick fix, and comes back with undo', async () => {
    await goToText(ui(), 'project.yaml', '2026-06-30');
    const file = join(ui().folder, 'project.yaml');
    const before = readFileSync(file, 'utf8');
    await applyQuickFix(ui(), 'Turn schedule/milestone-missed off');
    await ui().page.waitForFunction(
      () => document.querySelectorAll('.squiggly-warning, .squiggly-error').length === 0,
    );
    await screenshot(ui(), 'quick-fix-applied');
    await undo(ui());
    await ui().page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    await screenshot(ui(), 'quick-fix-undone');
    // VS Code in a browser saves by itself.
    await until('the text of before', () => readFileSync(file, 'utf8') === before);
  });
});
