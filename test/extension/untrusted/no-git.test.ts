// A folder that nobody trusts yet: the plan may be shown, but its repository must not be asked anything, because its
// configuration decides what git runs.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { gitCalls } from '../support/git-log';
import { milewright } from '../support/milewright';
import { until } from '../support/until';

describe('in a folder that is not trusted', () => {
  it('the window really is restricted', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('the extension starts all the same', async () => {
    await until('milewright is active', () => milewright().isActive);
  });

  it('no git is run', async () => {
    await sleep(3000);
    assert.deepEqual(gitCalls(), []);
  });

  it('a run of git would have been noticed', () => {
    execFileSync('git', ['--version']);
    assert.deepEqual(
      gitCalls().map((call) => call.args),
      ['--version'],
    );
  });
});
