// A merge that git could not finish, as a person meets it: what the sides say above each conflict, a side taken there, and git
// taught to merge plans by what they say.
import * as assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../extension/support/until';
import { pick, quickInput, runCommand } from './support/commands';
import { editor, goToText, openFile, undo } from './support/editor';
import { copySample } from './support/host';
import { notification } from './support/messages';
import { lookInEveryTheme } from './support/picture';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

const who = ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com'];

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
}

/** Merges the branch of the others; says whether git could finish it. */
function merge(folder: string): boolean {
  return spawnSync('git', [...who, 'merge', '--quiet', '--no-edit', 'others'], { cwd: folder }).status === 0;
}

/**
 * A copy of the sample, in which two branches changed lines beside each other of one task, and one line of another
 * differently; the merge has stopped.
 */
function stoppedMerge(): string {
  const folder = copySample();
  const file = join(folder, 'project.yaml');
  const change = (...pairs: readonly (readonly [string, string])[]): void => {
    const text = readFileSync(file, 'utf8');
    const changed = pairs.reduce((all, [from, to]) => {
      assert.ok(all.includes(from), from);
      return all.replace(from, to);
    }, text);
    writeFileSync(file, changed);
    git(folder, 'commit', '--quiet', '--all', '--message=Plan anew');
  };
  const refunds = 'title: Refunds\n        effort: 12d\n        assign: dmitri\n';
  git(folder, 'switch', '--quiet', '--create', 'others');
  change([refunds, refunds.replace('dmitri', 'dmitri 50%')], ['effort: 11d/15d/19d', 'effort: 9d/12d/15d']);
  git(folder, 'switch', '--quiet', 'main');
  change([refunds, refunds.replace('12d', '15d')], ['effort: 11d/15d/19d', 'effort: 20d']);
  assert.ok(!merge(folder), 'git finds conflicts');
  return folder;
}

describe('a stopped merge', () => {
  const ui = useWindow(() => ({ folder: stoppedMerge() }));
  const file = (): string => join(ui().folder, 'project.yaml');
  const text = (): string => readFileSync(file(), 'utf8');

  it('is explained above the conflict: what each side changed, and what is in dispute', async () => {
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', '<<<<<<<');
    await editor(ui())
      .getByText(/^Effort of ATLAS-v6y was 11d\/15d\/19d: our side says 20d, their side says 9d\/12d\/15d\.$/)
      .waitFor();
    await lookInEveryTheme(ui(), 'merge');
  });

  it('is merged by what the sides say, and what is left decided by taking a side', async () => {
    const before = text();
    await editor(ui())
      .getByText(/^Merge all by what they say/)
      .click();
    await until('the merge', () => /effort: 15d\n +assign: dmitri 50%\n/.test(text()));
    assert.equal(text().split('<<<<<<<').length, 2);
    await goToText(ui(), 'project.yaml', '<<<<<<<');
    // Not by its lens: that of before the merge may still be there.
    await runCommand(ui(), 'Milewright: Decide a Merge Conflict…');
    await pick(ui(), 'their', 'Take their side');
    await until('no marker', () => !/<<<<<<<|=======|>>>>>>>/.test(text()));
    assert.match(text(), /effort: 9d\/12d\/15d/);
    await undo(ui());
    await until('the last conflict again', () => text().split('<<<<<<<').length === 2);
    await undo(ui());
    await until('the conflicts again', () => text() === before);
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));

  it('has nothing left but what is in dispute, once git merges plans by what they say', async () => {
    const attributes = join(ui().folder, '.git', 'info', 'attributes');
    await runCommand(ui(), 'Milewright: Merge Plans by What They Say…');
    await quickInput(ui()).getByText('Writes a section of .git/config').waitFor();
    await screenshot(ui(), 'merge-driver');
    await pick(ui(), '', 'Set Up');
    await notification(ui(), 'Git merges the plan of this clone by what it says.').waitFor();
    assert.match(readFileSync(attributes, 'utf8'), /project\.yaml merge=/);
    git(ui().folder, 'merge', '--abort');
    assert.ok(!merge(ui().folder), 'one thing is in dispute');
    assert.match(text(), /effort: 15d\n +assign: dmitri 50%\n/);
    assert.equal(text().split('<<<<<<<').length, 2);
    git(ui().folder, 'merge', '--abort');

    await runCommand(ui(), 'Milewright: Merge Plans by What They Say…');
    await pick(ui(), 'Take', 'Take Out');
    await notification(ui(), 'Git merges the plan line by line again.').waitFor();
    assert.doesNotMatch(readFileSync(attributes, 'utf8'), /project\.yaml merge=/);
    assert.ok(!merge(ui().folder));
    assert.doesNotMatch(text(), /effort: 15d\n +assign: dmitri 50%\n/);
  });
});
