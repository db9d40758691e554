/** What is offered behind an estimate that is being typed, by how such tasks turned out: the cursor is `‸`. */
import assert from 'node:assert/strict';
import { printDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { complete } from '../../../src/core/language/completion/complete';
import type { Completion } from '../../../src/core/language/completion/completion';
import { noCommits } from '../../../src/core/model/commit';
import { cursorPlan, file, snapshotOf } from './support/cursor';

function offers(marked: string): readonly Completion[] {
  const { text, offset } = cursorPlan(marked);
  const words = { t: inEnglish, day: printDay, weekday: String };
  return complete(snapshotOf(text, { commits: noCommits }), file, offset, { words, random: () => 0 }).items;
}

/** The labels, all of them and in their order. */
function checkAll(what: string, marked: string, expected: readonly string[]): void {
  it(what, () =>
    assert.deepEqual(
      offers(marked).map(({ label }) => label),
      expected,
    ),
  );
}

function offerOf(marked: string, label: string): Completion {
  const found = offers(marked).find((item) => item.label === label);
  assert.ok(found, label);
  return found;
}

describe('completion of estimates', () => {
  const finished = (factor = 1): string =>
    `project: { name: Atlas, key: ATLAS, start: 2026-04-06, calibration: ${factor} }\nteam: { ana: { name: Ana Ruiz }, ben: { name: Ben } }\ntasks:\n` +
    Array.from(
      { length: 5 },
      (_, i) =>
        `  a${i}: { title: Done, effort: 2d, assign: ana, status: done, started: 2026-04-06, finished: 2026-04-08 }\n`,
    ).join('');
  const estimated = (estimate: string, more = '', factor = 1): string =>
    `${finished(factor)}  d: { title: x, effort: ${estimate}‸${more} }`;
  checkAll('what such tasks took', estimated('4d'), ['6d']);
  checkAll('what such tasks took, of three points', estimated('3d/5d/9d', ', assign: ana'), [
    '4.5d/7.5d/13.5d',
  ]);
  checkAll('what such tasks took, in days as long as nothing else is typed', estimated('4'), [
    '4d',
    '4h',
    '4w',
    '4mo',
    '6d',
  ]);
  checkAll('nothing of it where the simulation counts with a factor', estimated('4d', '', 1.5), []);
  checkAll('nothing of it behind what is no estimate', estimated('soon'), []);
  it('puts the estimate by the factor in the place of what is typed', () => {
    const marked = estimated('4d');
    const { insert, replace } = offerOf(marked, '6d');
    const { text } = cursorPlan(marked);
    assert.equal(
      text.slice(0, replace.start) + insert + text.slice(replace.end),
      `${finished()}  d: { title: x, effort: 6d }`,
    );
  });
  it('tells whose tasks a factor is of, and stays in the list while the unit is typed', () => {
    const { detail, filter } = offerOf(estimated('4', ', assign: ana'), '6d');
    assert.equal(detail, '4d × 1.5, as 5 finished tasks of Ana Ruiz');
    assert.equal(filter, '4d');
  });
});
