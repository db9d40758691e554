// The sidebar, as a person sees and uses it: schedule, filter and groups, and the health of the plan and the risks below.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until, untilHolds } from '../extension/support/until';
import { pick, quickInput, runCommand } from './support/commands';
import { goToText, openFile, tabs, untilText } from './support/editor';
import { copySample } from './support/host';
import { lookInEveryTheme } from './support/picture';
import {
  clickRowAction,
  clickSectionAction,
  containerTab,
  expandRow,
  openContainer,
  row,
  rows,
  section,
  selectedRow,
  untilSampleSettled,
  tooltipOf,
} from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

describe('the sidebar on the sample', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  const plan = (): string => readFileSync(join(ui().folder, 'project.yaml'), 'utf8');
  before(async () => {
    await openContainer(ui(), 'Milewright');
    await untilSampleSettled(ui());
  });

  it('shows phases with their dates and the late milestone in words', async () => {
    await untilHolds(async () => {
      const seen = (await rows(ui(), 'Schedule')).join('\n');
      assert.match(seen, /^Discover \| /m);
      assert.match(seen, /^Public beta \| .*\sd late$/m);
    });
  });

  it('explains a row when the pointer rests on it', async () => {
    const tooltip = await tooltipOf(row(ui(), 'Schedule', /^3-D Secure flow/), /3-D Secure flow/);
    await tooltip.getByText('Start driven by Session tokens').waitFor();
    await expandRow(row(ui(), 'Schedule', /^Session tokens/));
    const course = row(ui(), 'Schedule', /^commits from \d+ \w+ to \d+ \w+, \d+ active days/);
    const shown = await tooltipOf(course, /What the commits of Session tokens show/);
    await shown.getByText(/^\d+ files, \d+ of them tests, \+\d+ −\d+$/).waitFor();
    await screenshot(ui(), 'evidence-row');
    await row(ui(), 'Schedule', /^Session tokens/)
      .first()
      .locator('.monaco-tl-twistie')
      .click();
    await ui().page.mouse.move(900, 850);
  });

  it('goes to the line of a task that is clicked', async () => {
    await row(ui(), 'Schedule', /^Session tokens/)
      .locator('.label-name')
      .first()
      .click();
    await ui().page.getByRole('tab', { name: 'project.yaml' }).first().waitFor();
    await untilText(ui(), /ATLAS-k3f/);
  });

  it('selects the task, the milestone or the risk at the cursor, and leaves the keyboard in the editor', async () => {
    await openFile(ui(), 'project.yaml');
    for (const [title, tree] of [
      ['3-D Secure flow', 'Schedule'],
      ['Form components', 'Schedule'], // in a fold
      ['Public beta', 'Schedule'],
      ['Provider raises its fees', 'Risks'],
    ] as const) {
      await goToText(ui(), 'project.yaml', `title: ${title}`);
      await selectedRow(ui(), tree, title).waitFor();
    }
    const focused = await ui().page.evaluate(
      () => document.activeElement?.closest('.monaco-editor') !== null,
    );
    assert.ok(focused);
  });

  it('starts a task from its row, saves the file that is open nowhere, and takes it back', async () => {
    await runCommand(ui(), 'View: Close All Editors');
    const before = plan();
    await clickRowAction(row(ui(), 'Schedule', /^Refunds/), 'Start Task');
    await row(ui(), 'Schedule', /^Refunds, doing/).waitFor();
    await until('the file', () => plan() !== before);
    await clickSectionAction(ui(), 'Schedule', 'Undo the Last Edit from a View');
    await row(ui(), 'Schedule', /^Refunds, todo/).waitFor();
    await untilHolds(() => assert.equal(plan(), before));
  });

  it('groups by person and by state, and selects the task at the cursor there too', async () => {
    await openFile(ui(), 'project.yaml');
    for (const grouping of ['Person', 'State']) {
      await runCommand(ui(), 'Milewright: Group Schedule By...');
      await pick(ui(), grouping, grouping);
      await row(ui(), 'Schedule', grouping === 'State' ? /^blocked, 1/ : /^Ana Ruiz/).waitFor();
      await goToText(ui(), 'project.yaml', 'title: Refunds');
      await selectedRow(ui(), 'Schedule', 'Refunds').waitFor();
      await goToText(ui(), 'project.yaml', 'title: Data migration');
      await selectedRow(ui(), 'Schedule', 'Data migration').waitFor();
      await screenshot(ui(), `tree-by-${grouping.toLowerCase()}`);
    }
    await runCommand(ui(), 'Milewright: Group Schedule By...');
    await pick(ui(), 'Phase', 'Phase');
    await row(ui(), 'Schedule', /^Build/).waitFor();
    await runCommand(ui(), 'View: Close All Editors');
  });

  it('filters', async () => {
    await runCommand(ui(), 'Milewright: Filter Schedule...');
    await quickInput(ui()).locator('input').first().fill('chloé');
    await ui().page.keyboard.press('Enter');
    await row(ui(), 'Schedule', /^Refunds/).waitFor({ state: 'detached' });
    await row(ui(), 'Schedule', /^Checkout validation/).waitFor();
    await runCommand(ui(), 'Milewright: Clear the Filter');
    await row(ui(), 'Schedule', /^Refunds/).waitFor();
  });

  it('has the health of the plan folded at first, which says what to do first', async () => {
    await section(ui(), 'Health').locator('.pane-header').click();
    await row(ui(), 'Health', /^To do first/).waitFor();
    await section(ui(), 'Health')
      .getByText(/^\d+ of 100$/)
      .waitFor();
    await untilHolds(async () =>
      assert.match((await rows(ui(), 'Health')).slice(1, 4).join('\n'), /^Public beta is due .* \| \+\d/m),
    );
    await lookInEveryTheme(ui(), 'health');
  });

  it('leads from there to the line that is to be mended', async () => {
    await row(ui(), 'Health', /^Public beta is due/)
      .first()
      .click();
    await untilText(ui(), /due: 2026-06-30/);
  });

  it('says what changed in the plan since a revision that is picked, down to the two texts', async () => {
    await section(ui(), 'Health').locator('.pane-header').click();
    await section(ui(), 'Changes').locator('.pane-header').click();
    await row(ui(), 'Changes', /^Finish and milestones, \d+/).waitFor();
    await section(ui(), 'Changes')
      .getByText(/^since plan-1, \d+ \w+$/)
      .waitFor();
    await row(ui(), 'Changes', /^Public beta, \+\d+\sd, \d+ \w+ → \d+ \w+$/).waitFor();
    await lookInEveryTheme(ui(), 'changes');
    await runCommand(ui(), 'Milewright: Show Changes of the Plan Since...');
    await pick(ui(), 'A revision', 'A revision...');
    await quickInput(ui()).locator('input').first().fill('HEAD~2');
    await quickInput(ui())
      .getByRole('option', { name: /^HEAD~2/ })
      .waitFor();
    await screenshot(ui(), 'changes-pick');
    await ui().page.keyboard.press('Enter');
    await section(ui(), 'Changes')
      .getByText(/^since HEAD~2, \d+ \w+$/)
      .waitFor();
    await runCommand(ui(), 'Milewright: Show Changes of the Plan Since...');
    await pick(ui(), 'baseline', 'The baseline');
    await row(ui(), 'Changes', /^Public beta, \+\d/).waitFor();
    await clickRowAction(row(ui(), 'Changes', /^Public beta, \+\d/), 'Show the Change in the Text');
    await untilHolds(async () =>
      assert.match((await tabs(ui())).join('\n'), /^project\.yaml: [0-9a-f]{7} ↔ now/m),
    );
    await ui().page.locator('.monaco-diff-editor').first().waitFor();
    await screenshot(ui(), 'changes-diff');
    await runCommand(ui(), 'View: Close All Editors');
    await section(ui(), 'Changes').locator('.pane-header').click();
  });

  it('counts the risks to be reviewed today, and groups them', async () => {
    await containerTab(ui(), 'Milewright').locator('.badge-content', { hasText: '1' }).waitFor();
    await clickSectionAction(ui(), 'Risks', 'Group Risks By...');
    await pick(ui(), 'Next review', 'Next review');
    await row(ui(), 'Risks', /^Due, 1/).waitFor();
    await lookInEveryTheme(ui(), 'risks-by-review');
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});
