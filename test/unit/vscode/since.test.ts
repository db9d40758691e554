/** What a plan is compared with, as it is kept, and when somebody looked last. */
import assert from 'node:assert/strict';
import { isSince, lookedNow } from '../../../src/vscode/since';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];

describe('what a plan is compared with', () => {
  for (const since of [
    { kind: 'baseline' },
    { kind: 'tag' },
    { kind: 'commit' },
    { kind: 'looked' },
    { kind: 'days', days: 7 },
    { kind: 'revisions', from: 'v1', to: null },
    { kind: 'revisions', from: 'v1', to: 'v2' },
  ])
    it(`is ${JSON.stringify(since)}`, () => assert.ok(isSince(since)));

  for (const other of [
    null,
    'baseline',
    {},
    { kind: 'other' },
    { kind: 'days', days: '7' },
    { kind: 'days', days: 1.5 },
    { kind: 'revisions', from: 'v1' },
    { kind: 'revisions', from: 1, to: null },
  ])
    it(`is not ${JSON.stringify(other)}`, () => assert.ok(!isSince(other)));
});

describe('the last look', () => {
  it('is that of an earlier day, and the same all day long', () => {
    const first = lookedNow(undefined, 10, a);
    assert.deepEqual(first, { day: 10, commit: a, before: null });
    assert.equal(lookedNow(first, 10, a), first);
    const later = lookedNow(first, 10, b);
    assert.deepEqual(later, { day: 10, commit: b, before: null });
    const next = lookedNow(later, 13, b);
    assert.deepEqual(next, { day: 13, commit: b, before: { day: 10, commit: b } });
    assert.deepEqual(lookedNow(next, 13, c), { day: 13, commit: c, before: { day: 10, commit: b } });
  });

  it('is none where something else was kept', () => {
    for (const kept of [
      null,
      'x',
      { day: 1 },
      { day: 1, commit: '--output=x', before: null },
      { day: 1, commit: a, before: {} },
    ])
      assert.deepEqual(lookedNow(kept, 2, b), { day: 2, commit: b, before: null });
  });
});
