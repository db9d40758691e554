import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { printJsonSchema } from '../../../src/build/json-schema';
import { allRules } from '../../../src/core/rules/index';

const schema = JSON.parse(printJsonSchema()) as {
  readonly properties: Record<string, { readonly description?: string }>;
};
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

function errorsOf(text: string, version: '1.1' | '1.2'): readonly string[] {
  const read: unknown = parse(text, { version, merge: true, uniqueKeys: false });
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
    ['a nested task without a title', 'tasks: { a: { title: A, tasks: { b: { effort: 1d } } } }'],
  ] as const) {
    it(`refuses ${name}`, () =>
      assert.notDeepEqual(errorsOf(`project: { name: Atlas }\n${plan}\n`, '1.2'), []));
  }

  it('describes every section', () => {
    for (const [name, { description }] of Object.entries(schema.properties)) assert.ok(description, name);
  });
});
