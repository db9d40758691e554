// A commit that forgot its task, linked as a person does it: seen at the end of the schedule with a suggestion, dragged
// onto its task, asked about once, and taken back from its row.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until } from '../extension/support/until';
import { quickInput, runCommand } from './support/commands';
import { copySample } from './support/host';
import { notification } from './support/messages';
import { expandRow, openContainer, row, rows, tooltipOf, untilSampleSettled } from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

describe('a commit without a task', () => {
  const ui = useWindow(() => ({ folder: copySample(), size: { width: 1400, height: 1100 } }));
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: ui().folder,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    }).trim();
  const notes = (): string => {
    try {
      return git('notes', '--ref=milewright', 'show', 'HEAD');
    } catch {
      return '';
    }
  };
  const forgotten = (): Locator => row(ui(), 'Schedule', /^commit Rotate what is signed with/);
  const question = (): Locator => quickInput(ui()).getByRole('option', { name: /Write the Note/ });

  it('stands at the end of the schedule with the task it may belong to, and why', async () => {
    git('config', 'user.name', 'Ana Ruiz');
    git('config', 'user.email', 'ana@example.com');
    appendFileSync(join(ui().folder, 'src', 'auth', 'session.ts'), '\n// rotated\n');
    git('commit', '--quiet', '--all', '-m', 'Rotate what is signed with');
    await openContainer(ui(), 'Milewright');
    await untilSampleSettled(ui());
    await expandRow(row(ui(), 'Schedule', /commits? without a task/));
    await forgotten().waitFor();
    const seen = await rows(ui(), 'Schedule');
    assert.ok(
      seen.some((text) => /^Rotate what is signed with \| perhaps Session tokens, Ana, \d+ \w+$/.test(text)),
      seen.join('\n'),
    );
    await tooltipOf(forgotten(), /perhaps Session tokens: its file lies in src\/auth\/\*\*/);
    await screenshot(ui(), `link-commit-dark`);
  });

  it('is dragged onto its task, and one question says what is written', async () => {
    await forgotten()
      .locator('.label-name')
      .first()
      .dragTo(row(ui(), 'Schedule', /^Session tokens/).first());
    await question().waitFor();
    assert.match((await question().textContent()) ?? '', /«Task: ATLAS-k3f», to commit .*A note of git/);
    const asked = await quickInput(ui()).locator('input').first().getAttribute('placeholder');
    assert.equal(asked, 'Link «Rotate what is signed with» to Session tokens?');
    await screenshot(ui(), `link-commit-question-dark`);
    assert.equal(notes(), '');
    await ui().page.keyboard.press('Enter');
    await until('the note', () => notes() === 'Task: ATLAS-k3f');
    await expandRow(row(ui(), 'Schedule', /^Session tokens/));
    await row(ui(), 'Schedule', /^commit Rotate what is signed with, Ana, \d+ \w+$/).waitFor();
  });

  it('is taken back by the button of the message', async () => {
    const told = notification(ui(), /is linked to Session tokens/);
    await told.getByRole('button', { name: 'Take the Link Back' }).click();
    await until('no note', () => notes() === '');
    await row(ui(), 'Schedule', /^commit Rotate what is signed with.*perhaps Session tokens/).waitFor();
  });

  it('is found in the palette, where commits with a suggestion stand first', async () => {
    await runCommand(ui(), 'Milewright: Link Commit to Task...');
    const first = quickInput(ui()).getByRole('option').first();
    await quickInput(ui())
      .getByRole('option', { name: /Rotate what is signed with/ })
      .waitFor();
    assert.match((await first.textContent()) ?? '', /Rotate what is signed with/);
    await ui().page.keyboard.press('Enter');
    await quickInput(ui())
      .getByRole('option', { name: /Session tokens/ })
      .waitFor();
    await screenshot(ui(), `link-commit-tasks-dark`);
    await ui().page.keyboard.press('Escape');
    assert.equal(notes(), '');
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});
