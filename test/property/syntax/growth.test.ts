/**
 * What reading costs, in characters that go through YAML's lexer: guesses at slips read parts of the text again, and
 * their number must not grow with the text. Times are in `npm run bench -- hostile`.
 */
import assert from 'node:assert/strict';
import { Lexer } from 'yaml';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { hostileTexts } from '../../support/hostile-texts';

/** The whole text: once as it is, and once after each of six slips. */
const whole = 7;
const size = 2500;
/** Guesses at six slips: some tens each, in excerpts of some thousand characters. */
const guesses = 230_000;

type Lex = (this: Lexer, source: string, incomplete?: boolean) => Generator<string, void>;

function charactersRead(text: string): number {
  const lex = Reflect.get(Lexer.prototype, 'lex') as Lex;
  let count = 0;
  Lexer.prototype.lex = function (source, incomplete) {
    count += source.length;
    return lex.call(this, source, incomplete);
  };
  try {
    parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  } finally {
    Lexer.prototype.lex = lex;
  }
  return count;
}

describe('the cost of reading', () => {
  it('is counted', () => {
    const text = 'project: { name: X }\n';
    assert.equal(charactersRead(text), text.length);
    assert.ok(charactersRead(`${text}a: "x" y\n`) > 2 * text.length);
  });
  for (const [name, textOf] of Object.entries(hostileTexts)) {
    it(`of ${name} does not grow faster than the text`, () => {
      const text = textOf(size);
      const read = charactersRead(text);
      assert.ok(read <= whole * text.length + guesses, `${(read / text.length).toFixed(1)} × ${text.length}`);
    });
  }
  it('of guesses is the same in a text of any size', () => {
    const guessed = (text: string): number => charactersRead(text) - whole * text.length;
    const textOf = hostileTexts['words behind quotes']!;
    const [small, large] = [8000, 12_000].map((length) => guessed(textOf(length)));
    assert.ok(small! > 0 && large! <= 1.05 * small!, `${small}, ${large}`);
  });
});
