import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../src/core/base/dates';
import type { RepositoryFacts } from '../../src/core/history/propose-plan';
import { yamlScalar } from '../../src/core/history/yaml-scalar';
import { analysed, checkSound } from '../unit/history/check-sound';
import { runs } from './runs';
import { anyText } from '../support/any-text';

const today = parseDay('2026-05-04')!;

describe('proposePlan', () => {
  it('is a plan without errors for any names', () => {
    const text = fc.oneof(
      anyText(40),
      fc.constantFrom(
        'no',
        '~',
        '1.10',
        '__proto__',
        '- x',
        'a: b #c',
        '"\'',
        '\u0000\n\u2028',
        '*x',
        '-',
        'ß…',
        'v1\uFFFD',
      ),
    );
    const day = fc.integer({ min: today - 60, max: today });
    const list = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { maxLength: 5 });
    const email = text.map((local) => `${local.replace(/[\s@<>"]/g, '')}x@example.com`);
    const any: fc.Arbitrary<RepositoryFacts> = fc.record({
      name: text,
      timezone: fc.constantFrom(null, 'UTC', 'America/New_York'),
      today: fc.constant(today),
      people: list(fc.record({ name: text, emails: fc.array(email, { minLength: 1, maxLength: 3 }) })),
      releases: list(fc.record({ tag: text, day })),
      branches: list(
        fc
          .record({
            name: text,
            state: fc.constantFrom('new', 'open', 'merged'),
            firstDay: day,
            lastDay: day,
            email: fc.option(email),
          })
          .map((branch) => ({ ...branch, lastDay: Math.max(branch.firstDay, branch.lastDay) })),
      ),
    });
    fc.assert(
      fc.property(any, (of) => void checkSound(of)),
      runs(50),
    );
  });
});

describe('yamlScalar', () => {
  it('is read as the same text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (title) => {
        const name = title.trim() === '' ? 'x' : title;
        const { plan } = analysed(`project: { name: ${yamlScalar(name)} }\n`);
        assert.equal(plan.project.name.trim(), name.trim());
      }),
      runs(60),
    );
  });
});
