/** A text is read the same, whether from scratch or from what is known of the text before it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { corpus } from '../../support/corpus';
import { mutate, seeded } from '../mutate';
import { patience } from '../patience';
import { typeSomething, typist } from '../read-again';

const plans = corpus().map(({ text }) => text);

describe('reading a text again', () => {
  it('gives what reading it from scratch gives, whatever is typed', () => {
    let inPart = 0;
    let texts = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fff_ffff }), (seed) => {
        const random = seeded(seed);
        const good = plans[Math.floor(random() * plans.length)]!;
        const { type } = typist();
        let text = good;
        type(text);
        for (let i = 0; i < 12; i++) {
          text = random() < 0.15 ? mutate(text, plans, random) : typeSomething(text, random);
          const result = type(text);
          texts++;
          if (result.inPart) inPart++;
          if (result.parsed.broken) {
            text = good;
            type(text);
          }
        }
      }),
      { numRuns: 35, ...patience },
    );
    assert.ok(inPart > texts / 10, `${inPart} of ${texts} texts were read in part`);
  });
});
