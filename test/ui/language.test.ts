// The plan as a language, as a person meets it: hints and lines above tasks, a fix with its preview from the keyboard, a rename
// that asks about other files, a link in a comment.
import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../extension/support/until';
import { editor, goToText, openFile, openQuickFixes, tabs, undo } from './support/editor';
import { copySample } from './support/host';
import { lookInEveryTheme } from './support/picture';
import { openContainer, row, selectedRow } from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

describe('the plan as a language', () => {
  const ui = useWindow(() => {
    const folder = copySample();
    writeFileSync(join(folder, 'src', 'note.py'), '# TODO(ATLAS-k3f): rotate the key\n');
    return { folder };
  });
  const read = (...path: readonly string[]): string => readFileSync(join(ui().folder, ...path), 'utf8');

  it('has hints behind tasks and lines above them', async () => {
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', 'ATLAS-k3f:');
    await editor(ui())
      .getByText(/^Why 19 May\?$/)
      .first()
      .waitFor();
    await editor(ui())
      .getByText(/·\scritical/)
      .first()
      .waitFor();
    await lookInEveryTheme(ui(), 'plan-text');
  });

  it('has lines above tasks that lead to the commits in the schedule', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Build/)
      .first()
      .waitFor();
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', 'ATLAS-k3f:');
    await editor(ui())
      .getByText(/\d+ commits, last/)
      .first()
      .click();
    await selectedRow(ui(), 'Schedule', 'Session tokens').waitFor();
    await row(ui(), 'Schedule', /^commit /)
      .first()
      .waitFor();
    await screenshot(ui(), 'lens-commits');
  });

  it('has lines above tasks that tell why in the hover of the task', async () => {
    await goToText(ui(), 'project.yaml', 'ATLAS-k3f:');
    await editor(ui())
      .getByText(/^Why 19 May\?$/)
      .first()
      .click();
    const hover = ui().page.locator('.monaco-hover:visible').filter({ hasText: 'Session tokens' });
    await hover.first().waitFor();
    await screenshot(ui(), 'lens-why');
    await ui().page.keyboard.press('Escape');
  });

  it('completes keys and dates by what fits in their place', async () => {
    const before = read('project.yaml');
    const { keyboard } = ui().page;
    const list = ui().page.locator('.suggest-widget.visible');
    await goToText(ui(), 'project.yaml', 'remaining: 11d');
    await keyboard.press('End');
    await keyboard.press('Enter');
    await keyboard.type('dead');
    await list.getByRole('option', { name: /^deadline/ }).waitFor();
    await keyboard.press('Enter');
    // What fits behind the key is listed at once.
    await list.getByRole('option', { name: /today/ }).waitFor();
    await lookInEveryTheme(ui(), 'completion');
    await keyboard.press('Enter');
    await until('the date', () => /^ {8}deadline: 2026-\d\d-\d\d$/m.test(read('project.yaml')));
    await until('the text of before', async () => {
      await undo(ui());
      return read('project.yaml') === before;
    });
  });

  it('shows a fix with its consequence before it is made, made by a button, and taken back by one undo', async () => {
    const before = read('project.yaml');
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', '2026-06-30');
    await ui().page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    const [best] = await openQuickFixes(ui());
    assert.match(best ?? '', /^Let .+ join .+: Public beta \d+ \w+ \(−\d+ d\)/);
    await screenshot(ui(), 'fix-list');
    await ui().page.keyboard.press('Control+Enter');
    const preview = ui().page.locator('.bulk-edit-panel');
    await preview.getByRole('button', { name: 'Apply' }).waitFor();
    await screenshot(ui(), 'fix-preview');
    assert.equal(read('project.yaml'), before, 'nothing is written by a preview');
    await preview.getByRole('button', { name: 'Apply' }).click();
    await until('the change', () => read('project.yaml') !== before);
    await goToText(ui(), 'project.yaml', '2026-06-30');
    await undo(ui());
    await until('the text of before', () => read('project.yaml') === before);
  });

  it('offers a new id for a task to other files, which follow when a person says so', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Build/)
      .first()
      .waitFor();
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', 'ATLAS-k3f:');
    await ui().page.keyboard.press('F2');
    const input = ui().page.locator('.rename-box input');
    await input.waitFor();
    await input.fill('ATLAS-z9z');
    await ui().page.keyboard.press('Enter');
    const preview = ui().page.locator('.bulk-edit-panel');
    await preview.getByText('note.py').first().waitFor();
    await screenshot(ui(), 'rename-preview');
    assert.match(read('src', 'note.py'), /ATLAS-k3f/, 'nothing is written by a preview');
    // What needs to be confirmed is not chosen yet.
    await preview.locator('.edit-checkbox:not(:checked)').first().check();
    await preview.getByRole('button', { name: 'Apply' }).click();
    await until('the plan', () => /ATLAS-z9z:/.test(read('project.yaml')));
    assert.match(read('project.yaml'), /was: \[ATLAS-k3f\]/);
    await until('the other file', () => read('src', 'note.py').includes('TODO(ATLAS-z9z)'));
  });

  it('leads from a comment to the task', async () => {
    await openFile(ui(), 'note.py');
    const link = editor(ui()).locator('.detected-link').first();
    await link.waitFor();
    await screenshot(ui(), 'comment-link');
    await link.click({ modifiers: ['Control'] });
    await until('the plan', async () => (await tabs(ui())).includes('project.yaml'));
    await ui()
      .page.getByText(/Ln \d+, Col 7/)
      .waitFor();
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});
