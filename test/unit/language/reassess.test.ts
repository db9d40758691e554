/** A risk moved in the matrix: what of its text changes, and that it then stands where it was put. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { dayOf } from '../../../src/core/base/dates';
import { applyEdits } from '../../../src/core/base/text';
import { reassess } from '../../../src/core/language/reassess';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { textEdits } from '../../../src/core/syntax/text-edits';

function snapshotOf(text: string): Snapshot {
  return analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: dayOf(2026, 5, 4),
    },
    null,
  );
}

function planOf(risk: string, matrix = '5x5', total = '250k'): string {
  return `project: { name: A, start: 2026-05-04, risk-matrix: ${matrix} } # a plan
budget: { total: ${total} }
risks:
  r: # the one
    title: Leak
${risk
  .split('\n')
  .map((line) => `    ${line}\n`)
  .join('')}`;
}

/** @returns the text afterwards, or what was said against it */
function moved(text: string, probability: number, impact: number): string {
  const snapshot = snapshotOf(text);
  const edits = reassess(snapshot, 'r', { probability, impact });
  if (!edits.ok) return edits.error;
  const found = textEdits(snapshot.parsed, edits.value);
  assert.ok(found.ok);
  return applyEdits(text, found.value.get('project.yaml') ?? []);
}

const riskLines = (text: string): string =>
  text
    .split('    title: Leak\n')[1]!
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' | ');

describe('moving a risk in the matrix', () => {
  const cases: readonly (readonly [
    name: string,
    risk: string,
    to: readonly [probability: number, impact: number],
    after: string,
  ])[] = [
    [
      'leaves what stands there',
      'probability: 35%\nimpact: { schedule: 8d }',
      [3, 3],
      'probability: 35% | impact: { schedule: 8d }',
    ],
    [
      'writes a share where one was written',
      'probability: 35% # guess\nimpact: { schedule: 8d }',
      [4, 3],
      'probability: 50% # guess | impact: { schedule: 8d }',
    ],
    [
      'writes a word where one was written',
      'probability: "low"\nimpact: { schedule: 8d }',
      [5, 3],
      'probability: "very-high" | impact: { schedule: 8d }',
    ],
    [
      'states what nobody had stated',
      'impact: { schedule: 8d }',
      [1, 3],
      'probability: very-low | impact: { schedule: 8d }',
    ],
    [
      'brings down only what lies above',
      'probability: 35%\nimpact: { schedule: 3d, cost: 80k, quality: very-high }',
      [3, 3],
      'probability: 35% | impact: { schedule: 3d, cost: 38k, quality: medium }',
    ],
    [
      'raises the greatest',
      'probability: 35%\nimpact: { schedule: 3d, quality: medium }',
      [3, 4],
      'probability: 35% | impact: { schedule: 3d, quality: high }',
    ],
    [
      'keeps a gain a gain',
      'kind: opportunity\nprobability: 35%\nimpact: { cost: -4k }',
      [3, 4],
      'kind: opportunity | probability: 35% | impact: { cost: -75k }',
    ],
    [
      'says a word where no impact is stated',
      'probability: 35%',
      [3, 5],
      'probability: 35% | impact: | overall: very-high',
    ],
  ];
  for (const [name, risk, [probability, impact], after] of cases) {
    it(name, () => assert.equal(riskLines(moved(planOf(risk), probability, impact)), after));
  }

  it('touches nothing outside the values', () => {
    const text = planOf('probability: 35%\nimpact: { schedule: 3d }');
    assert.equal(moved(text, 5, 4), text.replace('35%', '80%').replace('3d', '15d'));
  });

  it('says why a cost without a budget cannot count as little', () =>
    assert.equal(
      moved(planOf('impact: { cost: 10 }', '5x5', '0'), 3, 1),
      'The cost of Leak counts as medium while the budget has no total.',
    ));

  it('moves nothing that is over, nor out of a smaller matrix', () => {
    assert.equal(moved(planOf('status: closed'), 3, 3), 'The risk is not open any more.');
    assert.equal(moved(planOf('probability: 35%', '3x3'), 5, 3), 'The matrix is smaller now.');
  });

  it('puts any risk where it is to be, in a matrix of any size', () => {
    const size = fc.constantFrom(3, 4, 5);
    const word = fc.constantFrom('very-low', 'low', 'medium', 'high', 'very-high', 'critical', 'Moderate');
    const impact = fc.record(
      {
        schedule: fc.oneof(
          fc.constantFrom('1h', '1d', '6d', '3w', '2mo', '9ed'),
          fc.constantFrom('low', 'very-high'),
        ),
        cost: fc.oneof(
          fc.constantFrom('0', '10', '3k', '30k', '90k', '1.2M'),
          fc.constantFrom('low', 'very-high'),
        ),
        quality: word,
      },
      { requiredKeys: [] },
    );
    const probability = fc.option(
      fc.constantFrom('0', '4%', '10%', '35%', '0.5', '99%', '100%', 'low', 'high'),
    );
    fc.assert(
      fc.property(
        size,
        size,
        impact,
        probability,
        fc.nat(),
        fc.nat(),
        (rows, columns, impacts, likely, p, i) => {
          const lines = [
            ...(likely === null ? [] : [`probability: ${likely}`]),
            ...(Object.keys(impacts).length === 0
              ? []
              : [`impact: ${JSON.stringify(impacts).replaceAll('"', '').replaceAll(':', ': ')}`]),
            'owner: ana',
          ];
          const to = { probability: 1 + (p % rows), impact: 1 + (i % columns) };
          const after = moved(planOf(lines.join('\n'), `${rows}x${columns}`), to.probability, to.impact);
          assert.deepEqual(snapshotOf(after).exposure.risks[0]?.cell, to, after);
        },
      ),
      { numRuns: 40 },
    );
  });
});
