/** What the commits of a task show, in a line with a small timeline. */
import assert from 'node:assert/strict';
import { printDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { linkCommits } from '../../../src/core/history/link-commits';
import { sayEvidence, weekStrip } from '../../../src/core/history/say-evidence';
import { logOf } from './log-of';

const ids = { ids: ['A-1', 'A-2'], was: [], key: 'A', earlier: [] };
const evidence = linkCommits(
  ids,
  logOf(
    [
      { hash: 'e', message: 'A-1: more', day: '2026-03-20', parents: ['d'] },
      { hash: 'd', message: 'A-1: on', day: '2026-03-03', parents: ['c'] },
      { hash: 'c', message: 'A-1: begin', day: '2026-03-02', parents: ['b'] },
      { hash: 'b', message: 'A-2: alone', day: '2026-03-01' },
    ],
    { main: 'd', 'A-1-topic': 'e' },
  ),
);
const say = (task: string, changes: ReadonlyMap<string, unknown> | null = null): string | null =>
  sayEvidence(evidence, task, changes as Parameters<typeof sayEvidence>[2], { t: inEnglish, day: printDay });

describe('the evidence of a task in a line', () => {
  it('tells weeks, people, days and the main line, and files where all are known', () => {
    const line = '2026-03-02 █·▄ 2026-03-20, 1 person, 3 active days, 2 of 3 on the main line';
    assert.equal(say('A-1'), line);
    const change = (...paths: readonly string[]) => ({ paths, added: null, removed: null, more: false });
    const some = new Map([
      ['c', change('a')],
      ['d', change('a', 'b')],
    ]);
    assert.equal(say('A-1', some), line);
    assert.equal(say('A-1', new Map([...some, ['e', change('a')]])), `${line}, 2 files`);
  });

  it('is none of fewer than two commits', () => {
    assert.equal(say('A-2'), null);
    assert.equal(say('A-9'), null);
  });

  it('has a letter for each week, and no more than fit', () => {
    assert.equal(weekStrip([]), '');
    assert.equal(weekStrip([7]), '█');
    assert.equal(weekStrip([0, 1, 2, 3, 4, 5, 6, 7, 21]), '█▂·▂');
    assert.equal(weekStrip(Array.from({ length: 2000 }, (_, i) => i)).length, 26);
  });
});
