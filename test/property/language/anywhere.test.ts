/** Language features answer at any place of any text, and speak of ranges inside of it. */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { printDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { complete } from '../../../src/core/language/completion/complete';
import { corpus } from '../../support/corpus';
import { file, snapshotOf } from '../../unit/language/support/cursor';

const words = { t: inEnglish, day: printDay, weekday: () => 'Monday' };

/** A plan of the corpus, cut off and typed into anywhere: as texts are while somebody edits them. */
const typedInto = fc
  .record({
    text: fc.constantFrom(...corpus().map(({ text }) => text.slice(0, 3_000))),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    typed: fc.constantFrom(
      '',
      '[',
      '{ ',
      '"',
      "'",
      ': ',
      '\n',
      '\n    ',
      '\n  - ',
      ', ',
      '#',
      '|\n',
      '\t',
      '&a',
      'ATLAS-',
    ),
  })
  .map(({ text, at, typed }) => {
    const offset = Math.floor(at * text.length);
    return { text: text.slice(0, offset) + typed + text.slice(offset), offset: offset + typed.length };
  });

describe('Language features anywhere', () => {
  it('complete', () => {
    fc.assert(
      fc.property(typedInto, ({ text, offset }) => {
        const { items } = complete(snapshotOf(text), file, offset, { words, random: () => 0.5 });
        for (const { replace, label } of items) {
          const { start, end } = replace;
          assert.ok(start <= offset && offset <= end && end <= text.length, label);
          assert.doesNotMatch(text.slice(start, end), /\n/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
