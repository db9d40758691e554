import fc from 'fast-check';
import { checkText } from '../check-text';
import { runs } from '../runs';
import { anyText } from '../../support/any-text';

describe('any text', () => {
  it('is read without an exception, with every range inside of it', () => {
    fc.assert(
      fc.property(anyText(300), (text) => void checkText(text)),
      runs(150),
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
      runs(260),
    );
  });
});
