import fc from 'fast-check';
import { corpus } from '../../support/corpus';
import { checkText } from '../check-text';
import { mutate, seeded } from '../mutate';

const texts = corpus().map(({ text }) => text);

describe('any text', () => {
  it('is read without an exception, with every range inside of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void checkText(text)),
      { numRuns: 300 },
    );
  });
  it('that begins as a plan is read', () => {
    const piece = fc.constantFrom(
      'tasks:',
      '\n',
      '  ',
      'A',
      ': ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '- ',
      '# ',
      '&a ',
      '*a',
      '!t ',
      '"',
      "'",
      '|',
      '? ',
      'title',
      '<<',
      '\t',
      '\r\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        (pieces) => void checkText(`project: { name: X }\n${pieces.join('')}`),
      ),
      { numRuns: 500 },
    );
  });
  it('near a plan is read', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seeded(seed);
        checkText(mutate(texts[Math.floor(random() * texts.length)]!, texts, random));
      }),
      { numRuns: 150 },
    );
  });
});
