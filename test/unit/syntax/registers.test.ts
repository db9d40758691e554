/** The registers of a plan: what each field reads, and what is kept of a bad one. */
import assert from 'node:assert/strict';
import { dayOf } from '../../../src/core/base/dates';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import type { ParsedPlan } from '../../../src/core/syntax/parsed-plan';

function read(text: string): ParsedPlan {
  return parsePlan([{ path: 'project.yaml', text: `project: { name: P }\n${text}`, role: 'root' }]);
}

describe('registers', () => {
  it('read a risk before and after its response, in amounts and in words', () => {
    const { plan, problems } = read(`risks:
  r:
    probability: high
    impact: { schedule: 10d, cost: very-high, quality: low }
    residual: { probability: 10%, impact: { schedule: low, cost: 2k } }
    raised: 2026-04-01
    proximity: 2026-06-01..2026-06-30
`);
    assert.deepEqual(problems, []);
    const risk = plan.risks.get('r')!;
    const day = { amount: 10, unit: 'd', elapsed: false };
    assert.deepEqual(
      [risk.probability, risk.impact.schedule, risk.impact.cost, [...risk.impact.other]],
      [
        0.5,
        day,
        null,
        [
          ['cost', 'very-high'],
          ['quality', 'low'],
        ],
      ],
    );
    assert.equal(risk.residual?.probability, 0.1);
    assert.deepEqual([...risk.residual.impact.other], [['schedule', 'low']]);
    assert.deepEqual(risk.residual.impact.cost?.amount, { digits: 2, scale: -3 });
    assert.equal(risk.raised, dayOf(2026, 4, 1));
    assert.deepEqual(risk.proximity, { first: dayOf(2026, 6, 1), last: dayOf(2026, 6, 30) });
  });

  it('say what an impact may be, and keep the rest of the risk', () => {
    const { plan, problems } = read(
      'risks:\n  r: { impact: { schedule: much, cost: 20k }, proximity: June }\n',
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'impact.schedule of r: «much» is not a duration such as 4h, 3d or 2w, nor very-low, low, medium, high, very-high.',
        'proximity of r: «June» is not a date such as 2026-04-01, nor a range such as 2026-04-01..2026-04-14.',
      ],
    );
    assert.equal(plan.risks.get('r')?.impact.schedule, null);
    assert.notEqual(plan.risks.get('r')?.impact.cost, null);
  });

  it('link issues, assumptions, decisions and changes to each other and to tasks', () => {
    const { plan, problems } = read(`issues:
  i: { risk: r, actions: a, blocks: [b], raised: 2026-04-02 }
assumptions:
  s: { risk: r }
decisions:
  d: { blocks: a }
changes:
  c: { affects: [a, b], decision: d, approved: 2026-04-03, approved-by: ana }
`);
    assert.deepEqual(problems, []);
    const [issue, change] = [plan.issues.get('i')!, plan.changes.get('c')!];
    assert.deepEqual([issue.risk, issue.actions, issue.raised], ['r', ['a'], dayOf(2026, 4, 2)]);
    assert.equal(plan.assumptions.get('s')?.risk, 'r');
    assert.deepEqual(plan.decisions.get('d')?.blocks, ['a']);
    assert.deepEqual(
      [change.affects, change.decision, change.approved],
      [['a', 'b'], 'd', dayOf(2026, 4, 3)],
    );
  });
});
