/** Language features answer at any place of any text, and speak of ranges inside of it. */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { complete } from '../../../src/core/language/completion/complete';
import { hoverAt } from '../../../src/core/language/hover/hover-at';
import { corpus } from '../../support/corpus';
import { file, languageWords, snapshotOf } from '../../unit/language/support/cursor';
import { runs } from '../runs';

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
        const { items } = complete(snapshotOf(text), file, offset, {
          words: languageWords,
          random: () => 0.5,
        });
        for (const { replace, label } of items) {
          const { start, end } = replace;
          assert.ok(start <= offset && offset <= end && end <= text.length, label);
          assert.doesNotMatch(text.slice(start, end), /\n/);
        }
      }),
      runs(30),
    );
  });

  it('hover', () => {
    fc.assert(
      fc.property(typedInto, ({ text, offset }) => {
        const hover = hoverAt(snapshotOf(text), file, offset, languageWords);
        if (!hover) return;
        assert.ok(hover.range.start <= offset && offset <= hover.range.end && hover.range.end <= text.length);
        assert.ok(hover.markdown.length > 0);
      }),
      runs(30),
    );
  });
});
