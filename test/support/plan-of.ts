/** Plans for engine tests, read from a few lines of YAML; what the text does not say about the project is filled in. */
import assert from 'node:assert/strict';
import type { Plan } from '../../src/core/model/plan';
import { parsePlan } from '../../src/core/syntax/parse-plan';

/** @param text the plan without `project:`, unless it has one; Monday 2026-01-05 is the start then */
export function planOf(text: string): Plan {
  const whole = /^project:/m.test(text) ? text : `project: { name: Test, start: 2026-01-05 }\n${text}`;
  const { plan, problems } = parsePlan([{ path: 'project.yaml', text: whole, role: 'root' }]);
  assert.deepEqual(
    problems.map((problem) => problem.message),
    [],
  );
  return plan;
}
