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
import { screenshot } from './support/window';

const words: readonly (readonly [name: string, make: () => string | null, text: RegExp, button: string])[] = [
  ['no folder is open', () => null, /works on a folder with a project\.yaml/, 'Open Folder'],
  ['the folder has no plan', () => emptyFolder('no-plan'), /No project\.yaml/, 'Create a Plan'],
  [
    "the plan is another tool's",
    () => folderWith('project: atlas\ntasks: [build]\n'),
    /No project\.yaml/,
    'Create a Plan',
  ],
  [
    'nothing of the plan can be read',
    () => folderWith('project:\n  name: X\ntasks: [\n'),
    /does not parse/,
    'Go to the Line',
  ],
];

for (const [name, make, text, button] of words) {
  describe(`the sidebar where ${name}`, () => {
    const ui = useWindow(() => ({ folder: make() }));
    it('says so and offers what to do', async () => {
      // A container with one view has no header of that view.
      await containerTab(ui(), 'Milewright').click();
      await welcome(ui()).getByText(text).waitFor();
      await welcome(ui()).getByRole('button', { name: button }).waitFor();
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

    it('logs no error', () => assert.deepEqual(ui().errors, []));
  });
}

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

describe('the sidebar where a plan was broken from the start', () => {
  const ui = useWindow(() => ({
    folder: folderWith('project: { name: X }\ntasks:\n  a: { title: Alpha }\n  b: [\n'),
  }));
  it('shows what could be read, and says that it is not all', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Alpha/).waitFor();
    await section(ui(), 'Schedule')
      .getByText(/^Line \d+ does not parse; this is what could be read$/)
      .waitFor();
  });
});

function folderWith(plan: string): string {
  const folder = emptyFolder('plan');
  writeFileSync(join(folder, 'project.yaml'), plan);
  return folder;
}
