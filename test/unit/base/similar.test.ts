import assert from 'node:assert/strict';
import { nearest, similar } from '../../../src/core/base/similar';

describe('did you mean', () => {
  const keys = ['title', 'effort', 'estimate', 'needs', 'start', 'started', 'assign'];
  const cases: readonly (readonly [word: string, meant: string | null])[] = [
    ['efort', 'effort'],
    ['Title', 'title'],
    ['need', 'needs'],
    ['starrt', 'start'],
    ['asign', 'assign'],
    ['titel', 'title'],
    ['ndees', null],
    ['asignee', null],
    ['x', null],
    ['milestone', null],
    ['', null],
    ['t'.repeat(100), null],
  ];
  for (const [word, meant] of cases)
    it(`${word.slice(0, 20)} → ${meant}`, () => assert.equal(similar(word, keys), meant));

  it('tells whether there is more than one as near', () => {
    assert.deepEqual(nearest('DE-BV', ['DE-BY', 'DE-HH', 'DE-BW', 'DE-BE']), ['DE-BY', 'DE-BW', 'DE-BE']);
    assert.deepEqual(nearest('starte', ['start', 'started', 'state']), ['start', 'started', 'state']);
    assert.deepEqual(nearest('started', ['start', 'started', 'state']), ['started']);
    assert.deepEqual(nearest('milestone', ['start']), []);
  });
});
