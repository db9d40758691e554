import fc from 'fast-check';
import { checkText } from '../check-text';
import { neighbour } from '../neighbour';
import { patience } from '../patience';

describe('any text', () => {
  it('is read without an exception, with every range inside of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void checkText(text)),
      { ...patience, numRuns: 300 },
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
      { ...patience, numRuns: 500 },
    );
  });
  it('near a plan or a hostile text is read', () => {
    // `npm run fuzz -- 1 --seed N` repeats one.
    fc.assert(
      fc.property(fc.nat(), (seed) => void checkText(neighbour(seed))),
      { ...patience, numRuns: 150 },
    );
  });
});
