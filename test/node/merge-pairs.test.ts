/**
 * Hosted services run no merge driver: how many of 200 pairs of disjoint edits, all made by our own edit function, plain git
 * merges by itself, to the text that both edits together say. What counts is where new items and fields are put.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/core/syntax/parse-plan';
import { removeFolder, temporaryFolder } from '../support/git-repository';
import { planPair, type PlanPair } from '../support/plan-pairs';

const pairs = 200;
const wanted = 190;

describe('plain git', () => {
  it(`merges ${wanted} of ${pairs} pairs of disjoint edits`, () => {
    const folder = temporaryFolder();
    try {
      const failed: string[] = [];
      for (let seed = 0; seed < pairs; seed++) {
        const pair = planPair(seed, { byHand: false, moves: false });
        if (!isClean(folder, pair)) failed.push(`${seed}: ${JSON.stringify(pair.edits)}`);
      }
      const merged = pairs - failed.length;
      console.log(`      plain git merged ${merged} of ${pairs}`);
      assert.ok(merged >= wanted, `${merged} of ${pairs}; not\n${failed.join('\n')}`);
    } finally {
      removeFolder(folder);
    }
  });
});

/** Without a conflict, and to a plan that is what both edits give. */
function isClean(folder: string, { base, ours, theirs, both }: PlanPair): boolean {
  for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(join(folder, name), text);
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 && planOf(stdout) === planOf(both);
}

function planOf(text: string): string {
  const { plan } = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  const sorted = (_: string, value: unknown): unknown => {
    if (!(value instanceof Map)) return value;
    const entries = Array.from(value, ([key, one]): [string, unknown] => [String(key), one]);
    return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  };
  const tasks = [...plan.tasks.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify({ ...plan, tasks: tasks.map((task) => ({ ...task, children: null })) }, sorted);
}
