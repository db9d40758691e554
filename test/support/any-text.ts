/**
 * Texts of any characters, each part of Unicode as often as letters. fast-check's own `binary` numbers all of Unicode first, which takes
 * longer than any property that asks for it.
 */
import fc from 'fast-check';

const between = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((code) => String.fromCodePoint(code));

const character = fc.oneof(
  between(0, 0x7f),
  between(0x80, 0x24f),
  between(0, 0xd7ff),
  between(0xe000, 0xffff),
  between(0x1_0000, 0x10_ffff),
);

export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: character, maxLength });
}
