// What stands in the place of a schedule that is not there: no folder, no plan, and a plan that cannot be read.
import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { untilHolds } from '../extension/support/until';
import { goToText, openFile, type, untilTabs } from './support/editor';
import { copySample, emptyFolder } from './support/host';
import { notification, welcome } from './support/messages';
import {
  clickRowAction,
  containerTab,
  openContainer,
  row,
  rows,
  section,
  untilSampleSettled,
} from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot, type VSCodeWindow } from './support/window';

/** What a folder holds one after the other, and what then stands in the place of the schedule. */
const contents: readonly (readonly [name: string, plan: string | null, text: RegExp, button: string])[] = [
  ['the folder has no plan', null, /No project\.yaml/, 'Create a Plan'],
  ['nothing of the plan can be read', 'project:\n  name: X\ntasks: [\n', /does not parse/, 'Go to the Line'],
  ["the plan is another tool's", 'project: atlas\ntasks: [build]\n', /No project\.yaml/, 'Create a Plan'],
];

describe('the sidebar where no folder is open', () => {
  const ui = useWindow(() => ({ folder: null }));
  it('says so and offers what to do', async () => {
    await untilWelcome(ui(), /works on a folder with a project\.yaml/, 'Open Folder');
    await screenshot(ui(), 'welcome-no-folder-is-open');
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});

describe('the sidebar without a schedule', () => {
  const ui = useWindow(() => ({ folder: emptyFolder('plan') }));
  for (const [name, plan, text, button] of contents) {
    it(`says that ${name}, and offers what to do`, async () => {
      if (plan !== null) writeFileSync(join(ui().folder, 'project.yaml'), plan);
      await untilWelcome(ui(), text, button);
      await screenshot(ui(), `welcome-${name.replaceAll(/\W+/g, '-')}`);
    });

    if (button === 'Go to the Line') {
      it('leads to the line that does not parse', async () => {
        await welcome(ui()).getByRole('button', { name: button }).click();
        await ui()
          .page.locator('.statusbar-item', { hasText: /^Ln 3, Col 1$/ })
          .waitFor();
        await untilTabs(ui(), ['project.yaml']);
      });
    }
  }

  it('shows what could be read of a plan that was broken from the start, and that it is not all', async () => {
    const plan = 'project: { name: X }\ntasks:\n  a: { title: Alpha }\n  b: [\n';
    writeFileSync(join(ui().folder, 'project.yaml'), plan);
    await row(ui(), 'Schedule', /^Alpha/).waitFor();
    await section(ui(), 'Schedule')
      .getByText(/^Line \d+ does not parse; this is what could be read$/)
      .waitFor();
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});

describe('the sidebar while the text is broken', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  let before: readonly string[] = [];

  it('keeps the last good plan, and says since when and where', async () => {
    await openContainer(ui(), 'Milewright');
    await untilSampleSettled(ui());
    before = await rows(ui(), 'Schedule');
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', 'title: Refunds');
    await type(ui(), '[');
    await section(ui(), 'Schedule')
      .getByText(/^As of \d\d:\d\d, line \d+ does not parse$/)
      .waitFor();
    await untilHolds(async () => assert.deepEqual(await rows(ui(), 'Schedule'), before));
    await screenshot(ui(), 'stale');
  });

  it('writes nothing from the tree meanwhile, and says why', async () => {
    await clickRowAction(row(ui(), 'Schedule', /^Session tokens/), 'Mark Task as Done');
    await notification(ui(), /was not written: line \d+ does not parse/).waitFor();
    await row(ui(), 'Schedule', /^Session tokens, doing/).waitFor();
  });

  it('is of the present text again when that parses', async () => {
    await openFile(ui(), 'project.yaml');
    await ui().page.keyboard.press('Control+z');
    await section(ui(), 'Schedule')
      .getByText(/does not parse$/)
      .waitFor({ state: 'detached' });
    await untilHolds(async () => assert.deepEqual(await rows(ui(), 'Schedule'), before));
  });
});

/** Waits for words in the place of the schedule, with what they offer. */
async function untilWelcome(window: VSCodeWindow, text: RegExp, button: string): Promise<void> {
  const tab = containerTab(window, 'Milewright');
  // A container with one view has no header of that view.
  if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
  await welcome(window).getByText(text).waitFor();
  await welcome(window).getByRole('button', { name: button }).waitFor();
}
