// A plan and a history that want to be more than text: in the trees, their tooltips, lists, notifications, problems
// and the budget everything they say stands as it was written, on its line and in its direction.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quickInput, runCommand } from './support/commands';
import { goTo, openFile, problems, type } from './support/editor';
import { emptyFolder } from './support/host';
import { notification } from './support/messages';
import { clickRowAction, expandRow, openContainer, row, rows, section, tooltipOf } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';
import { screenshot } from './support/window';

const image = '<img src=x onerror=alert(1)>';
const link = '[click](command:workbench.action.closeWindow)';
const titles = [image, link, '$(trash) it', 'first\nsecond', 'safe \u202Egnp.exe', 'long '.repeat(2000)];

describe('a hostile plan', () => {
  const ui = useWindow(() => ({ folder: hostileRepository() }));
  const dialogs: string[] = [];
  before(async () => {
    ui().page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await openContainer(ui(), 'Milewright');
    await expandRow(row(ui(), 'Schedule', image).first());
    await row(ui(), 'Schedule', 'safe gnp.exe').waitFor();
  });

  it('is text in the rows of the trees, each as wide as it may be and in its direction', async () => {
    await screenshot(ui(), 'hostile-tree');
    const seen = [...(await rows(ui(), 'Schedule')), ...(await rows(ui(), 'Risks'))];
    for (const text of [image, link, '$(trash) it', 'first second', 'safe gnp.exe']) {
      assert.ok(
        seen.some((line) => line.startsWith(text)),
        `${text} in ${seen.map((line) => line.slice(0, 80)).join('; ')}`,
      );
    }
    for (const line of seen) {
      assert.ok(line.length < 400);
      assert.doesNotMatch(line, /[\n\p{Bidi_Control}]/u);
    }
  });

  it('is text where a view has no rows', async () => {
    await section(ui(), 'My Work').getByText(`${link} is not in the team of the plan.`).waitFor();
    assert.equal(await section(ui(), 'My Work').locator('.message a, .message .monaco-button').count(), 0);
  });

  it('is text in tooltips', async () => {
    const tooltip = await tooltipOf(row(ui(), 'Schedule', 'safe gnp.exe'), /gnp\.exe/);
    await tooltip.getByText(image).first().waitFor();
    assert.deepEqual(await tooltip.locator('a, img, .codicon').count(), 0);
    await ui().page.mouse.move(900, 850);
  });

  it('is text in lists', async () => {
    await runCommand(ui(), 'Milewright: Set State of Task...');
    const list = quickInput(ui()).locator('.quick-input-list');
    await list.getByText('it', { exact: false }).first().waitFor();
    await screenshot(ui(), 'hostile-list');
    assert.equal(await list.locator('.codicon-trash').count(), 0);
    await ui().page.keyboard.press('Escape');
  });

  it('is text in problems', async () => {
    await openFile(ui(), 'project.yaml');
    for (const line of await problems(ui(), /<img/)) assert.doesNotMatch(line, /\p{Bidi_Control}/u);
  });

  it('is text in notifications', async () => {
    await goTo(ui(), 1);
    await type(ui(), '}');
    await ui()
      .page.locator('.part.sidebar')
      .getByText(/does not parse$/)
      .first()
      .waitFor();
    await clickRowAction(row(ui(), 'Schedule', link).first(), 'Start Task');
    const told = notification(ui(), /was not written/);
    await told.getByText('click').first().waitFor();
    await screenshot(ui(), 'hostile-notification');
    assert.equal(await told.locator('.notification-list-item-message a').count(), 0);
    await runCommand(ui(), 'File: Revert File');
  });

  it('is text in the budget', async () => {
    await runCommand(ui(), 'Milewright: Open Budget');
    await webviewBody(ui());
    await webview(ui()).getByText(image).first().waitFor();
    await screenshot(ui(), 'hostile-budget');
    assert.equal(await webview(ui()).locator('img').count(), 0);
  });

  it('has run nothing, and the window is still there', () => {
    assert.deepEqual(dialogs, []);
    assert.deepEqual(ui().errors, []);
  });
});

function hostileRepository(): string {
  const folder = emptyFolder('hostile');
  const task = (title: string, i: number): readonly [string, object] => [
    `E-${i}`,
    { title, effort: '5d', assign: 'ana', ...(i > 0 ? { needs: 'E-0' } : {}) },
  ];
  const plan = {
    project: { name: `${image} \u202Eltr`, key: 'E', currency: 'EUR', start: '2026-01-05' },
    team: { ana: { name: `Ana ${link} ${image}`, rate: '50/h' } },
    tasks: { phase: { title: image, tasks: Object.fromEntries(titles.map(task)) } },
    risks: Object.fromEntries(titles.map((title, i) => [`r-${i}`, { title, probability: '30%' }])),
    budget: { total: '20k', lines: { line: { title: image, planned: '5k' } } },
  };
  writeFileSync(join(folder, 'project.yaml'), JSON.stringify(plan, null, 2));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.email', link);
  git('commit', '--quiet', '--allow-empty', '--message', `E-0: ${image} ${link} \u202Egnp`);
  return folder;
}
