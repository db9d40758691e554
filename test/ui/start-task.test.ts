// A task from its start on a branch to the plan that says so: the branch from the tree, the status bar, the commit box, a
// commit from the source control view, and the evidence applied on the main line.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until, untilHolds } from '../extension/support/until';
import { quickInput, runCommand } from './support/commands';
import { untilTabs } from './support/editor';
import { copySample } from './support/host';
import { notification } from './support/messages';
import { openContainer, row, untilSampleSettled } from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

describe('a task that is started on a branch', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com', ...args], {
      cwd: ui().folder,
      encoding: 'utf8',
    }).trim();
  const plan = (): string => readFileSync(join(ui().folder, 'project.yaml'), 'utf8');
  const statusBar = (): Locator => ui().page.locator('.statusbar-item').filter({ hasText: 'Refunds' });
  const branch = 'feature/ATLAS-t6w-refunds';
  let before = '';

  it('gets a branch of its name, made by the Git extension, and the plan stays as it is', async () => {
    await openContainer(ui(), 'Milewright');
    await untilSampleSettled(ui());
    before = plan();
    await row(ui(), 'Schedule', /^Refunds/).click({ button: 'right' });
    const item = ui().page.locator('.monaco-menu').getByText('Start Task on a Branch...');
    await item.hover();
    await ui().page.keyboard.press('Enter');
    await quickInput(ui())
      .getByRole('option', { name: `Create ${branch}` })
      .waitFor();
    await screenshot(ui(), 'start-task-pick');
    await ui().page.keyboard.press('Enter');
    await until('the branch', () => git('branch', '--show-current') === branch);
    assert.equal(plan(), before);
  });

  it('is the current task in the status bar, and known by its branch in the tree', async () => {
    await statusBar().first().waitFor();
    await row(ui(), 'Schedule', /^Refunds, todo, doing by its commits/).waitFor();
    await screenshot(ui(), 'start-task-branch');
  });

  it('begins the message in the commit box, and a commit from there counts', async () => {
    writeFileSync(join(ui().folder, 'refunds.txt'), 'in part\n');
    git('add', 'refunds.txt');
    await openContainer(ui(), 'Source Control');
    const box = ui().page.locator('.scm-editor').first();
    await box.getByText('ATLAS-t6w:').waitFor();
    await box.click();
    await ui().page.keyboard.press('Control+End');
    await ui().page.keyboard.type('pay back in part');
    await box.getByText('ATLAS-t6w: pay back in part').waitFor();
    // Else VS Code asks what to do, as there is nothing to commit.
    await ui().page.getByRole('treeitem', { name: 'refunds.txt, Index Added' }).waitFor();
    await screenshot(ui(), 'start-task-commit-box');
    git('config', 'user.name', 'Dmitri Volkov');
    git('config', 'user.email', 'dmitri@example.com');
    await ui().page.keyboard.press('Control+Enter');
    await until('the commit', () => git('log', '-1', '--format=%s') === 'ATLAS-t6w: pay back in part');
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Refunds, todo, doing by its commits/).waitFor();
  });

  it('is the current one no more after a switch, and the evidence is applied as one edit', async () => {
    git('checkout', '--quiet', 'main');
    await statusBar().first().waitFor({ state: 'detached' });
    await runCommand(ui(), 'Milewright: Apply Evidence…');
    // Progress that is only inferred is offered, and not taken unless it is ticked.
    const offered = quickInput(ui()).locator('.monaco-list-row', {
      hasText: /Refunds.*progress.*inferred from days/,
    });
    await offered.waitFor();
    await screenshot(ui(), 'apply-evidence-offer');
    await ui().page.keyboard.press('Enter');
    const told = notification(ui(), /change[s]? (?:its|their) state\. Finish /);
    await told.waitFor();
    await untilTabs(ui(), ['Apply Evidence: preview']);
    await screenshot(ui(), 'apply-evidence');
    // By keyboard alone: the first button of the message.
    await ui().page.keyboard.press('Control+Shift+a');
    const task = () => plan().slice(plan().indexOf('ATLAS-t6w:'), plan().indexOf('ATLAS-v6y:'));
    // A file that is being written is empty for a moment.
    await untilHolds(() => assert.match(task(), /status: doing\n\s+started: \d{4}-\d\d-\d\d/));
    assert.doesNotMatch(task(), /progress:/);
    await row(ui(), 'Schedule', /^Refunds, doing/).waitFor();
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});
