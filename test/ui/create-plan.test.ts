// A first plan for a folder that has none, as a person gets it: a preview first, nothing on the disk before it is
// asked for. From a repository with a history, from an empty one, and from a folder that is no repository.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './support/commands';
import { closeEditor, untilTabs, untilText } from './support/editor';
import { copySample, emptyFolder } from './support/host';
import { notification, welcome } from './support/messages';
import { containerTab, row } from './support/sidebar';
import { useWindow } from './support/use-window';

const folders: readonly (readonly [name: string, make: () => string, expected: RegExp, told: RegExp])[] = [
  ['the sample without its plan', sampleWithoutPlan, /^releases:[^]*v0\.3\.0/m, /from what git knows/],
  ['an empty repository', emptyRepository, /title: The first task/, /from what git knows/],
  ['a folder that is no repository', () => emptyFolder('none'), /title: The first task/, /Git tells nothing/],
];

for (const [name, make, expected, told] of folders) {
  describe(`a first plan of ${name}`, () => {
    const ui = useWindow(() => ({ folder: make() }));
    const file = (): string => join(ui().folder, 'project.yaml');

    it('is offered where the schedule would stand, and shown before it is written', async () => {
      await containerTab(ui(), 'Milewright').click();
      await welcome(ui()).getByRole('button', { name: 'Create a Plan' }).click();
      await notification(ui(), told).waitFor();
      await untilTabs(ui(), ['Preview of project.yaml']);
      await untilText(ui(), expected);
      assert.equal(existsSync(file()), false);
    });

    it('is not written when its preview is closed', async () => {
      await closeEditor(ui());
      await untilTabs(ui(), []);
      assert.equal(existsSync(file()), false);
      await welcome(ui()).waitFor();
    });

    it('is written by a button, opened and shown', async () => {
      await runCommand(ui(), 'Milewright: Create a Plan for This Folder');
      await ui().page.getByRole('tab', { name: 'Preview of project.yaml' }).waitFor();
      const text = await untilText(ui(), expected);
      await runCommand(ui(), 'Milewright: Write project.yaml');
      await row(ui(), 'Schedule', /./).first().waitFor();
      await untilTabs(ui(), ['project.yaml']);
      assert.ok(readFileSync(file(), 'utf8').startsWith(text.split('\n').slice(0, 5).join('\n')));
    });

    it('logs no error', () => assert.deepEqual(ui().errors, []));
  });
}

function sampleWithoutPlan(): string {
  const folder = copySample();
  rmSync(join(folder, 'project.yaml'));
  return folder;
}

function emptyRepository(): string {
  const folder = emptyFolder('empty-repository');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  return folder;
}
