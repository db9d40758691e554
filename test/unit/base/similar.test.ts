import assert from 'node:assert/strict';
import { similar } from '../../../src/core/base/similar';

describe('did you mean', () => {
  const keys = ['title', 'effort', 'estimate', 'needs', 'start', 'started', 'assign'];
  const cases: readonly (readonly [word: string, meant: string | null])[] = [
    ['efort', 'effort'],
    ['Title', 'title'],
    ['need', 'needs'],
    ['starrt', 'start'],
    ['asign', 'assign'],
    ['asignee', null],
    ['x', null],
    ['milestone', null],
    ['', null],
    ['t'.repeat(100), null],
  ];
  for (const [word, meant] of cases)
    it(`${word.slice(0, 20)} → ${meant}`, () => assert.equal(similar(word, keys), meant));
});
