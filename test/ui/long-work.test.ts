// What takes long on a large plan, as a person waits for it: it says how far it is, and shows nothing once it is cancelled.
import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatePlan } from '../bench/support/generate-plan';
import { pick, runCommand } from './support/commands';
import { tabs } from './support/editor';
import { emptyFolder } from './support/host';
import { notification } from './support/messages';
import { openContainer, row } from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot, type VSCodeWindow } from './support/window';

interface LongWork {
  readonly name: string;
  readonly command: string;
  /** What is asked before it begins. */
  readonly answer?: (window: VSCodeWindow) => Promise<void>;
  readonly progress: RegExp;
  readonly soFar: RegExp;
}

const works: readonly LongWork[] = [
  {
    name: 'levelling',
    command: 'Milewright: Level Resources…',
    progress: /Levelling resources/,
    soFar: /\d+ of \d+ schedules/,
  },
  {
    name: 'simulating',
    command: 'Milewright: Simulate…',
    answer: (window) => pick(window, '', 'Every estimate errs on its own'),
    progress: /Simulating/,
    soFar: /\d+ of \d+ runs/,
  },
];

describe('a large plan', () => {
  const ui = useWindow(() => {
    const folder = emptyFolder('large');
    writeFileSync(join(folder, 'project.yaml'), generatePlan(6000));
    return { folder };
  });
  before(async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Phase 0/)
      .first()
      .waitFor();
  });

  for (const { name, command, answer, progress, soFar } of works) {
    it(`says how far ${name} is, and shows nothing once it is cancelled`, async () => {
      await runCommand(ui(), command);
      await answer?.(ui());
      const told = notification(ui(), progress);
      await told.filter({ hasText: soFar }).waitFor();
      await screenshot(ui(), `${name}-progress`);
      await told.getByRole('button', { name: 'Cancel' }).click();
      await told.waitFor({ state: 'detached' });
      await ui().page.waitForTimeout(1000); // nothing comes later either
      assert.deepEqual(await tabs(ui()), []);
    });
  }
});
