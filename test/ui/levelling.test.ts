// Levelling as a person does it: the command, the preview with its effect in every theme, applied by a button and taken
// back by one undo.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until } from '../extension/support/until';
import { runCommand } from './support/commands';
import { undo, untilTabs } from './support/editor';
import { copySample } from './support/host';
import { notification } from './support/messages';
import { lookInEveryTheme } from './support/picture';
import { openContainer, row } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview } from './support/webview';
import type { VSCodeWindow } from './support/window';

const effect = /nobody has more work than time\. Finish /;

describe('levelling', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  const look = (name: string): Promise<void> => lookInEveryTheme(ui(), name);

  it('shows the changed text beside the present one, with a sentence of its effect', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Build/)
      .first()
      .waitFor();
    await runCommand(ui(), 'Milewright: Level Resources…');
    await notification(ui(), effect).waitFor();
    await untilTabs(ui(), ['Level Resources: preview']);
    await changedLines(ui()).first().waitFor();
    await look('levelling');
  });

  it('shows all of the effect in a page of its own', async () => {
    await notification(ui(), effect).getByRole('button', { name: 'Show Effect' }).click();
    await webview(ui()).getByRole('cell', { name: 'Public beta' }).waitFor();
    await notification(ui(), effect).waitFor();
    await look('levelling-effect');
  });

  it('is applied by a button, and taken back by one undo', async () => {
    const file = join(ui().folder, 'project.yaml');
    const before = readFileSync(file, 'utf8');
    await notification(ui(), effect).getByRole('button', { name: 'Apply' }).click();
    // VS Code in a browser saves by itself.
    await until('the change', () => readFileSync(file, 'utf8') !== before);
    await untilTabs(ui(), ['project.yaml']);
    await undo(ui());
    await until('the text of before', () => readFileSync(file, 'utf8') === before);
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});

/** Lines that the preview marks as changed. */
function changedLines(window: VSCodeWindow): Locator {
  return window.page.locator(
    '.part.editor .diff-editor .line-insert:visible, .part.editor .char-insert:visible',
  );
}
