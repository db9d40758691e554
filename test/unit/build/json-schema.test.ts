import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { printJsonSchema } from '../../../src/build/json-schema';
import { allRules } from '../../../src/core/rules/index';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { corpus } from '../../support/corpus';

const schema = JSON.parse(printJsonSchema()) as {
  readonly properties: Record<string, { readonly description?: string }>;
};
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

function errorsOf(text: string, version: '1.1' | '1.2'): readonly string[] {
  const read: unknown = parse(text, { version, merge: true, uniqueKeys: false, logLevel: 'error' });
  // JSON has no dates: a validator gets what 1.1 takes for one as text again.
  const valid = validate(JSON.parse(JSON.stringify(read)));
  return valid
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the JSON Schema', () => {
  for (const version of ['1.1', '1.2'] as const) {
    for (const path of ['project.yaml', 'scripts/sample/plan.yaml']) {
      it(`accepts ${path} as YAML ${version} reads it`, () => {
        assert.deepEqual(errorsOf(readFileSync(path, 'utf8'), version), []);
      });
    }

    it(`accepts every file of the corpus that has no bad value as YAML ${version} reads it`, () => {
      const clean = corpus().filter(({ name, text }) => {
        const { broken, problems, isPlan } = parsePlan([{ path: name, text, role: 'root' }]);
        const others = ['syntax/several-documents', 'syntax/swallowed-text', 'syntax/alias-bomb'];
        return (
          isPlan &&
          !broken &&
          problems.every(({ rule }) => rule !== 'syntax/bad-value' && !others.includes(rule))
        );
      });
      assert.ok(clean.length >= 3, `only ${clean.length} files are clean`);
      for (const { name, text } of clean) assert.deepEqual(errorsOf(text, version), [], name);
    });

    it(`accepts what is not quoted in a plan as YAML ${version} reads it`, () => {
      const plan = `
project: { name: X, start: 2026-05-04, deadline: 2026-05-04 13:00, hours-per-day: 8, status-date: 2026-05-05 }
calendar: { week: mon-fri 08:00-12:00, closed: 2026-12-24 }
rates: { backend: 95/h }
team: { ana: { units: 2, capacity: 0.8, email: [] } }
goals: { g: { measure: { metric: 95, from: 2.4, target: 1.0, now: 1e3 } } }
tasks:
  A: { title: No, effort: 0, start: on 2026-05-04, progress: 100%, checklist: { a: yes, b: no, c: } }
  B: { title: 0x1F, needs: A, assign: on, units: 12/40, cost: { on: 1200 }, was: [1, 2], priority: }
milestones: { 1: { title: 1, due: 2026-06-30 } }
risks: { r: { title: off, probability: 0.3, impact: { cost: 20_000x, quality: 3 }, status: open } }
budget: { total: 250000, contingency: 0.1, reserve: 5000, currencies: { USD: 0.92 } }
checks: { schedule/no-estimate: off, people/overloaded: { severity: off, above: 10 } }
`;
      assert.deepEqual(errorsOf(plan, version), []);
    });

    it(`accepts every good example of a rule as YAML ${version} reads it`, () => {
      for (const { id, docs } of allRules) assert.deepEqual(errorsOf(docs.good.plan, version), [], id);
    });

    it(`accepts what YAML ${version} makes of texts`, () => {
      const plan = `
format: 1
project: { name: 1.10, start: 2026-05-04, status-date: 2026-05-05 }
tasks:
  007: { title: on, effort: 1e3, progress: 0.4, labels: [yes, 12], notes: ~ }
  build:
    title: 12
    tasks:
checks: { schedule/no-estimate: off, risk/no-owner: { severity: off, above: 3 } }
releases: { 1.0: { date: 2026-09-15, tag: 1.0 } }
`;
      assert.deepEqual(errorsOf(plan, version), []);
    });
  }

  for (const [name, plan] of [
    ['a list of tasks', 'tasks: [a, b]'],
    ['a state that nobody knows', 'risks: { r: { status: opne } }'],
    ['a map where a text belongs', 'tasks: { a: { title: { x: 1 } } }'],
  ] as const) {
    it(`refuses ${name}`, () =>
      assert.notDeepEqual(errorsOf(`project: { name: Atlas }\n${plan}\n`, '1.2'), []));
  }

  it('leaves to the findings what is missing or not known', () => {
    const plan =
      'tasks: { a: { efort: 1d, tasks: { b: { effort: 1d } } } }\nteam: { ana: { rate: [{ from: 2026-01-01 }] } }\n';
    assert.deepEqual(errorsOf(plan, '1.2'), []);
    assert.deepEqual(printJsonSchema().match(/"required"|"additionalProperties": false/g), null);
  });

  it('describes every section', () => {
    for (const [name, { description }] of Object.entries(schema.properties)) assert.ok(description, name);
  });
});
