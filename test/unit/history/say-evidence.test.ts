/** What the commits of a task show, in a line with a small timeline. */
import assert from 'node:assert/strict';
import { evidenceOfTask } from '../../../src/core/analysis/evidence-of-task';
import { analyse } from '../../../src/core/analysis/analyse';
import { parseDay, printDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { sayEvidence, courseStrip } from '../../../src/core/history/say-evidence';
import type { CommitChanges } from '../../../src/core/history/task-evidence';
import type { CommitLog } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { listOf } from '../../support/commit-list';
import { commitOf, logOf } from './log-of';

const text = `
project: { name: Atlas, key: A }
tasks: { A-1: { title: One }, A-2: { title: Two }, A-3: { title: Three } }
baseline: plan-1
releases: { 1.0.0: { title: First release, tag: v1 } }
`;
const commits = [
  { hash: 'f', message: 'A-3: only', day: '2026-03-21', parents: ['e'] },
  { hash: 'e', message: 'A-1: more', day: '2026-03-20', parents: ['d'] },
  { hash: 'd', message: 'A-1: on', day: '2026-03-03', parents: ['c'] },
  { hash: 'c', message: 'A-1: begin', day: '2026-03-02', parents: ['b'] },
  { hash: 'b', message: 'A-2: alone', day: '2026-03-01' },
];

/** @param tags by hash */
function log(tags: Readonly<Record<string, readonly string[]>> = {}): CommitLog {
  const bare = logOf(commits, { main: 'd', 'A-1-topic': 'e' });
  const list = commits.map((commit) => ({ ...commitOf(commit), tags: tags[commit.hash] ?? [] }));
  return { ...bare, commits: listOf(list) };
}

function say(task: string, of: CommitLog = log(), changes: CommitChanges | null = null): string | null {
  const snapshot = analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: of,
      holidays: noHolidays,
      today: parseDay('2026-05-04')!,
    },
    null,
  );
  const shown = evidenceOfTask(snapshot, task, changes);
  return shown && sayEvidence(shown, { t: inEnglish, day: printDay }).join(', ');
}

const change = (...paths: readonly string[]) => ({ paths, added: 10, removed: 2, more: false });

describe('the evidence of a task in a line', () => {
  const line = '2026-03-02 ██················█ 2026-03-20, 3 active days, 1 person, 2 of 3 on the main line';

  it('tells its course, days, people and the main line; of a single commit only what it shows itself', () => {
    assert.equal(say('A-1'), line);
    assert.equal(say('A-2'), 'on the main line');
    assert.equal(say('A-3'), 'not on the main line');
    assert.equal(say('A-9'), null);
  });

  it('tells files, lines and tests where all commits are known', () => {
    const some = new Map([
      ['c', change('a.ts')],
      ['d', change('a.ts', 'test/a.test.ts')],
    ]);
    assert.equal(say('A-1', log(), some), line);
    const all = new Map([...some, ['e', change('a.ts')]]);
    assert.equal(say('A-1', log(), all), `${line}, 2 files, 1 of them tests, +30 −6`);
    const named = new Map([['b', { ...change('a.ts'), added: null, removed: null }]]);
    assert.equal(say('A-2', log(), named), 'on the main line, 1 file, no tests');
  });

  it('tells the first tags that hold the work, the releases of the plan by their titles', () => {
    assert.equal(say('A-1', log({ c: ['v1'] })), `${line}, in v1 (First release), 2 in no tag`);
    assert.equal(say('A-1', log({ c: ['v1'], e: ['v2'] })), `${line}, in v1 (First release), v2`);
    assert.equal(say('A-2', log({ e: ['v2'] })), 'on the main line, in v2');
    // That of the baseline says what was planned.
    assert.equal(say('A-2', log({ c: ['plan-1'], e: ['plan-1', 'v2'] })), 'on the main line, in v2');
  });

  it('has a letter for each day or week, and no more than fit', () => {
    assert.equal(courseStrip([]), '');
    assert.equal(courseStrip([7]), '█');
    assert.equal(courseStrip([0, 1, 1, 1, 1, 5]), '▂█···▂');
    assert.equal(courseStrip([0, 1, 2, 3, 4, 5, 6, 7, 28]), '█▂··▂');
    assert.equal(courseStrip(Array.from({ length: 2000 }, (_, i) => i)).length, 26);
  });
});
