// Commits below their task, and the one that is made while somebody looks.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { untilHolds } from '../extension/support/until';
import { copySample } from './support/host';
import { expandRow, openContainer, row, rows } from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

describe('commits in the sidebar', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  before(async () => {
    await openContainer(ui(), 'Milewright');
    await expandRow(row(ui(), 'Schedule', /^Session tokens/));
    await row(ui(), 'Schedule', /^commit /)
      .first()
      .waitFor();
  });

  it('stand below their task with author and day', async () => {
    await untilHolds(async () => assert.match((await rows(ui(), 'Schedule')).join('\n'), / \| Ana, \d+ \w+/));
    await screenshot(ui(), 'commits-dark');
  });

  it('come by themselves when one is made', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com', ...args], {
        cwd: ui().folder,
        encoding: 'utf8',
      });
    git('commit', '--allow-empty', '-m', 'Rotate the signing key\n\nTask: ATLAS-k3f');
    await row(ui(), 'Schedule', /^commit Rotate the signing key/).waitFor();
  });

  it('open as their changes', async () => {
    await row(ui(), 'Schedule', /^commit /)
      .nth(1)
      .locator('.label-name')
      .first()
      .click();
    await ui()
      .page.locator('.multiDiffEditor, .multi-diff-editor, .monaco-component.multiDiffEditor')
      .first()
      .waitFor();
    await screenshot(ui(), 'commit-open-dark');
  });
});
