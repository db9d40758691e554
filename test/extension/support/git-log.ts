// What git was asked to do by anything in this VS Code since it started: the `git` on its PATH writes down every call
// (see scripts/host/git-recorder.mjs).
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export interface GitCall {
  readonly folder: string;
  readonly args: string;
}

export function gitCalls(): readonly GitCall[] {
  const file = process.env['MILEWRIGHT_GIT_LOG'];
  assert.ok(file, 'git is not recorded in this run');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [folder = '', args = ''] = line.split('\t');
      return { folder, args };
    });
}
