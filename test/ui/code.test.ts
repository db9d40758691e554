// Code beside the plan: marks on files in the explorer, task and risk of a line under the pointer, a comment's task started
// from the light bulb, and what the code suggests for the register.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../extension/support/until';
import { goToText, openFile, openQuickFixes, untilTabs } from './support/editor';
import { copySample } from './support/host';
import { lookInEveryTheme } from './support/picture';
import { expandRow, foldSection, openContainer, row, untilSampleSettled } from './support/sidebar';
import { useWindow } from './support/use-window';

describe('code beside the plan', () => {
  const ui = useWindow(() => ({
    folder: copySample(),
    size: { width: 1400, height: 1100 },
    settings: {
      'milewright.fileDecorations': 'critical', // The host has no TypeScript service, and would say so.
      'files.associations': { '*.ts': 'plaintext' },
    },
  }));

  it('is marked in the explorer where its task is at risk or critical, in a letter and in words', async () => {
    await openContainer(ui(), 'Milewright');
    await untilSampleSettled(ui());
    await openFile(ui(), 'session.ts');
    await openContainer(ui(), 'Explorer');
    const file = ui().page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'session.ts' });
    await file.waitFor();
    const letters = (): Promise<string> =>
      file
        .locator('.monaco-icon-label')
        .first()
        .evaluate((label) => getComputedStyle(label, '::after').content);
    await until('the mark of the risk', async () => (await letters()) === '"R"');
    await lookInEveryTheme(ui(), 'code-explorer');
    const plan = join(ui().folder, 'project.yaml');
    const before = readFileSync(plan, 'utf8');
    writeFileSync(plan, before.replace('title: Refresh tokens leak through logs', '$&\n    status: closed'));
    await until('the mark of what is critical', async () => (await letters()) === '"Cr"');
    writeFileSync(plan, before);
    await until('the mark of the risk again', async () => (await letters()) === '"R"');
  });

  it('tells under the pointer which task a line was written for', async () => {
    const line = ui().page.locator('.view-line', { hasText: 'export' }).first();
    await line.locator('span').last().hover();
    const hover = ui().page.locator('.monaco-hover:visible', { hasText: 'Session tokens' });
    await hover.waitFor();
    assert.match(
      (await hover.textContent()) ?? '',
      /Session tokens ATLAS-k3f · doing.*Ana Ruiz.*Refresh tokens leak/s,
    );
    await lookInEveryTheme(ui(), 'code-hover');
    await ui().page.mouse.move(900, 1000);
    await hover.waitFor({ state: 'hidden' });
  });

  it('starts the task that a comment names', async () => {
    await goToText(ui(), 'src/auth/session.ts', '// Sessions');
    await ui().page.keyboard.press('Control+Home');
    await ui().page.keyboard.type('// TODO(ATLAS-t6w): pay back in part\n');
    await ui().page.keyboard.press('ArrowUp');
    const titles = await openQuickFixes(ui());
    assert.equal(titles[0], 'Start ATLAS-t6w «Refunds»');
    await lookInEveryTheme(ui(), 'code-start');
    await ui().page.keyboard.press('Enter');
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Refunds, doing/).waitFor();
  });

  it('suggests a risk below the register, which becomes one by its button', async () => {
    const plan = join(ui().folder, 'project.yaml');
    appendFileSync(join(ui().folder, 'README.md'), '\nTODO(ATLAS-b4c): the last word\n');
    const author = ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com'];
    execFileSync('git', [...author, 'commit', '--quiet', '-m', 'Say more', 'README.md'], {
      cwd: ui().folder,
    });
    // What stands below a long list is in sight only where there is room for it.
    await foldSection(ui(), 'Schedule');
    await foldSection(ui(), 'My Work');
    await expandRow(row(ui(), 'Risks', /^1 candidate, from the code/));
    const candidate = row(ui(), 'Risks', /^candidate Map payment flows is not as done as it says/);
    await candidate.click();
    await untilTabs(ui(), ['session.ts', 'README.md']);
    await lookInEveryTheme(ui(), 'risk-candidate');
    await candidate.hover();
    await candidate.getByRole('button', { name: /Add Candidate as a Risk/ }).click();
    await row(ui(), 'Risks', /^Map payment flows is not as done as it says, \w+, —/).waitFor();
    await until('the risk in the file', () => readFileSync(plan, 'utf8').includes('  left-atlas-b4c:\n'));
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});
