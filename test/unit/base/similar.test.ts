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

  it('takes what ids share for no likeness', () => {
    assert.equal(similar('ATLAS-a1b', ['ATLAS-k3f', 'ATLAS-m2q']), null);
    assert.equal(similar('ATLAS-k3g', ['ATLAS-k3f', 'ATLAS-m2q']), 'ATLAS-k3f');
    assert.equal(similar('schedule/nope', ['schedule/cycle']), null);
    assert.equal(similar('near-critcal-flaot', ['near-critical-float']), 'near-critical-float');
    assert.equal(similar('ALTAS-k3f', ['ATLAS-k3f', 'ATLAS-m2q']), 'ATLAS-k3f');
  });

  it('tells whether there is more than one as near', () => {
    assert.deepEqual(nearest('DE-BV', ['DE-BY', 'DE-HH', 'DE-BW', 'DE-BE']), ['DE-BY', 'DE-BW', 'DE-BE']);
    assert.deepEqual(nearest('starte', ['start', 'started', 'state']), ['start', 'started', 'state']);
    assert.deepEqual(nearest('started', ['start', 'started', 'state']), ['started']);
    assert.deepEqual(nearest('milestone', ['start']), []);
  });
});
