/** A text is read the same, whether from scratch or from what is known of the text before it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { corpus } from '../../support/corpus';
import { generatePlan } from '../../bench/support/generate-plan';
import { mutate, seeded } from '../mutate';
import { runs } from '../runs';
import { typeSomething, typist } from '../read-again';

const phases = generatePlan(40);
const plans = [...corpus().map(({ text }) => text), phases, phases.replaceAll('\n', '\r\n')];

describe('reading a text again', () => {
  it('gives what reading it from scratch gives, whatever is typed', () => {
    let inPart = 0;
    let brokenInPart = 0;
    let texts = 0;
    let broken = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fff_ffff }), (seed) => {
        const random = seeded(seed);
        const good = plans[Math.floor(random() * plans.length)]!;
        const { type } = typist();
        let text = good;
        type(text);
        for (let i = 0; i < 12; i++) {
          text = random() < 0.15 ? mutate(text, plans, random) : typeSomething(text, random);
          const result = type(text, random() < 0.3 ? typeSomething(text, random) : undefined);
          texts++;
          if (result.inPart) inPart++;
          if (!result.parsed.broken) continue;
          broken++;
          if (result.inPart) brokenInPart++;
          // A text that is broken in many places soon is no plan any more.
          if (random() < 0.4) {
            text = good;
            type(text);
          }
        }
      }),
      runs(3),
    );
    // A busy machine may have come to a few only.
    assert.ok(texts < 50 || inPart > 0, `none of ${texts} texts was read in part`);
    assert.ok(broken < 50 || brokenInPart > 0, `none of ${broken} broken texts was read in part`);
  });
});
