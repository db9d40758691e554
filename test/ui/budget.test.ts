// The budget beside the text, in a real VS Code: it opens, follows the text, keeps what was chosen, leads back, says
// what the command line says, and writes what its sliders ask for only when told to.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pick, runCommand } from './support/commands';
import { until, untilHolds } from '../extension/support/until';
import { openFile, undo, untilText } from './support/editor';
import { copySample, uiHost } from './support/host';
import { notification } from './support/messages';
import { lookInEveryTheme } from './support/picture';
import { openContainer, section } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';

describe('the budget', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  const refused: string[] = [];
  before(async () => {
    ui().page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await openContainer(ui(), 'Milewright');
    await section(ui(), 'Schedule').getByRole('treeitem').first().waitFor();
    await runCommand(ui(), 'Milewright: Open Budget');
    await webviewBody(ui());
  });
  const file = (): string => join(ui().folder, 'project.yaml');
  async function showBudget(): Promise<void> {
    await ui().page.getByRole('tab', { name: 'Budget' }).first().click();
    await headline().waitFor();
  }

  interface Figures {
    readonly forecast: string;
    readonly earned: Readonly<Record<'pv' | 'ev' | 'ac' | 'cv' | 'sv', string>>;
  }
  function budgetOfCommandLine(): Figures {
    const cli = join(uiHost().repository, 'dist', 'cli.js');
    const said = execFileSync(process.execPath, [cli, 'budget', '--json'], {
      cwd: ui().folder,
      encoding: 'utf8',
    });
    return JSON.parse(said) as Figures;
  }
  /** `−13,129 €`, as formulas print an amount of the command line. */
  const exact = (amount: string): string =>
    `${Math.round(Number(amount)).toLocaleString('en').replace('-', '\u2212')}\u00A0€`;
  const headline = () => webview(ui()).getByRole('heading', { level: 1 });

  it('opens with one sentence that a manager could say', async () => {
    assert.match(await headline().innerText(), /^Forecast [\d.]+k, .* the budget of 250k/);
  });

  it('follows the text', async () => {
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('total: 250k', 'total: 300k'));
    await webview(ui()).getByText('the budget of 300k').first().waitFor();
  });

  it('keeps what was chosen while it is hidden', async () => {
    await webview(ui()).getByRole('radio', { name: 'Person' }).click();
    await webview(ui()).locator('tr[data-item]', { hasText: 'Ana Ruiz' }).first().waitFor();
    await openFile(ui(), 'project.yaml');
    await ui().page.getByRole('tab', { name: 'Budget' }).first().click();
    await webview(ui()).locator('tr[data-item]', { hasText: 'Ana Ruiz' }).first().waitFor();
  });

  it('leads back to the line of what it shows', async () => {
    await webview(ui()).locator('tr[data-item]', { hasText: 'Ana Ruiz' }).first().focus();
    await ui().page.keyboard.press('Enter');
    await ui().page.getByRole('tab', { name: 'project.yaml' }).first().waitFor();
    await untilText(ui(), /Ana Ruiz/);
  });

  it('shows the figures of the command line', async () => {
    await showBudget();
    const { forecast, earned } = budgetOfCommandLine();
    const expected = {
      eac: forecast,
      pv: earned.pv,
      ev: earned.ev,
      ac: earned.ac,
      cv: earned.cv,
      sv: earned.sv,
    };
    for (const [id, amount] of Object.entries(expected)) {
      await webview(ui()).locator(`#figure-${id}`).click();
      await untilHolds(async () => {
        const text = await webview(ui()).locator('#figure-formula p').first().innerText();
        assert.equal(text.split('= ').at(-1), exact(amount), id);
      });
    }
    await ui().page.keyboard.press('Escape');
    await webview(ui()).locator('#figure-formula').waitFor({ state: 'detached' });
  });

  it('drills down to a task, and from what was spent on it to the row of the ledger', async () => {
    await webview(ui()).getByRole('radio', { name: 'Phase' }).click();
    await webview(ui()).locator('tr[data-item]', { hasText: 'Discover' }).first().focus();
    await ui().page.keyboard.press('ArrowRight');
    await ui().page.keyboard.press('ArrowRight');
    await ui().page.keyboard.press('y');
    await webview(ui()).locator('#cell-formula').getByText('EAC = AC + ETC').waitFor();
    for (let i = 0; i < 3; i++) await ui().page.keyboard.press('ArrowLeft');
    const row = webview(ui()).locator('#cell-formula button').first();
    await row.getByText('ledger.csv, line').waitFor();
    await row.click();
    await ui().page.getByRole('tab', { name: 'ledger.csv' }).first().waitFor();
  });

  it('writes nothing while sliders move, then one edit that one undo takes back to the byte', async () => {
    await showBudget();
    const before = readFileSync(file());
    await webview(ui()).getByRole('button', { name: 'What if' }).click();
    await webview(ui()).locator('#lever-scope').focus();
    for (let i = 0; i < 4; i++) await ui().page.keyboard.press('ArrowRight');
    const told = webview(ui()).locator('[data-outcome=forecast] td').nth(1);
    await untilHolds(async () =>
      assert.notEqual(await told.innerText(), exact(budgetOfCommandLine().forecast)),
    );
    await webview(ui()).locator('#lever-scope + output').getByText('120').waitFor();
    await webview(ui()).getByText('changes of the plan').waitFor();
    const forecast = await told.innerText();
    await lookInEveryTheme(ui(), 'budget');
    assert.deepEqual(readFileSync(file()), before);

    await webview(ui()).getByRole('button', { name: 'Apply to the plan…' }).click();
    const message = notification(ui(), /scope 120/);
    await message.getByRole('button', { name: 'Apply' }).click();
    await until('the change', () => !readFileSync(file()).equals(before));
    await untilHolds(() => assert.equal(exact(budgetOfCommandLine().forecast), forecast));
    await ui().page.getByRole('tab', { name: 'project.yaml' }).first().waitFor();
    await undo(ui());
    await until('the text of before', () => readFileSync(file()).equals(before));
    // What was applied is not asked for again.
    await showBudget();
    await webview(ui()).locator('#lever-scope + output').getByText('100').waitFor();
  });

  it('is exported as a drawing, as Markdown and as CSV, into documents that nobody has saved', async () => {
    const files = readdirSync(ui().folder);
    for (const [row, expected] of [
      ['Curve as SVG', /<svg xmlns=/],
      ['Page as Markdown', /\*\*Forecast [\d.]+k, /],
      ['Phase as CSV', /Level,Id,Item,Budget,Planned,Earned,Spent,EAC/],
    ] as const) {
      await runCommand(ui(), 'Milewright: Export Budget…');
      await pick(ui(), row, row);
      await untilText(ui(), expected);
    }
    assert.deepEqual(readdirSync(ui().folder), files);
  });

  it('refuses nothing and is refused nothing', () => assert.deepEqual(refused, []));
});
