import assert from 'node:assert/strict';
import fc from 'fast-check';
import { count, list, messageLength, say, sayFix, fixTitleLength } from '../../../src/core/rules/say';
import { anyText } from '../../support/any-text';

describe('sentences of rules', () => {
  it('keeps what fits as it is', () => {
    assert.equal(say`${'Login form'} has ${3} commits.`, 'Login form has 3 commits.');
  });

  it('shortens the longest value and leaves the amounts alone', () => {
    const title =
      'Migrate every single one of the payment providers and all their sandboxes to the new token format';
    assert.equal(
      say`${title} is due ${'2026-06-30'}; the plan ends it ${'2026-07-09'}, ${'7 d'} late.`,
      'Migrate every single one of the payment providers and all the… is due 2026-06-30; the plan ends it 2026-07-09, 7 d late.',
    );
  });

  it('lets two long values share the loss', () => {
    const [a, b] = ['a'.repeat(100), 'b'.repeat(100)];
    const sentence = say`${a} waits for ${b}.`;
    assert.equal(sentence.length, messageLength);
    assert.ok(
      Math.abs(sentence.indexOf('…') - (sentence.lastIndexOf('…') - sentence.indexOf(' waits for ') - 11)) <=
        2,
    );
  });

  it('does not look at all of a title of ten megabytes', () => {
    const long = 'x '.repeat(5_000_000);
    assert.equal(say`${long} waits for ${long}.`.length <= messageLength, true);
  });

  it('keeps a sentence on one line', () => {
    assert.equal(say`${'two\nlines\u2028three\u202e'} is late.`, 'two lines three is late.');
  });

  it('never passes its length, whatever stands in the plan', () => {
    fc.assert(
      fc.property(fc.array(anyText(150), { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
        assert.ok(say`${a!} is due ${b!}; the plan ends it ${c!}, late.`.length <= messageLength);
        assert.ok(sayFix`Let ${a!} wait for ${b!} and ${c!}`.length <= fixTitleLength);
      }),
    );
  });

  for (const [names, most, expected] of [
    [[], 3, ''],
    [['a'], 3, 'a'],
    [['a', 'b'], 3, 'a and b'],
    [['a', 'b', 'c'], 3, 'a, b and c'],
    [['a', 'b', 'c', 'd'], 3, 'a, b, c and d'],
    [['a', 'b', 'c', 'd', 'e'], 3, 'a, b, c and 2 more'],
  ] as const) {
    it(`lists ${names.length} names as «${expected}»`, () => assert.equal(list(names, most), expected));
  }

  it('counts one and many', () =>
    assert.deepEqual([count(1, 'commit'), count(2, 'commit')], ['1 commit', '2 commits']));
});
