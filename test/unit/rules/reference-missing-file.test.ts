import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { runRules } from '../../../src/core/rules/run-rules';
import type { PlanFile } from '../../../src/core/syntax/parsed-plan';

/** @param included the files that were read beside the root file */
function checkIncludes(include: string, included: readonly string[], finds: readonly string[]): void {
  it(`${include} with ${included.join(', ') || 'no file'}`, () => {
    const root = `project: { name: Atlas, start: 2026-05-04 }\ninclude: ${include}\n`;
    const files: readonly PlanFile[] = [
      { path: 'project.yaml', text: root, role: 'root' },
      ...included.map((path): PlanFile => ({ path, text: 'tasks: {}\n', role: 'included' })),
    ];
    const inputs = { files, ledgers: [], commits: noCommits, holidays: noHolidays };
    const snapshot = analyse({ ...inputs, today: parseDay('2026-05-04')! }, null);
    const messages = runRules(snapshot)
      .filter(({ rule }) => rule === 'reference/missing-file')
      .map(({ message }) => message);
    assert.deepEqual(messages, finds);
  });
}

const missing = (path: string): string =>
  `${path} cannot be read, or lies outside the repository; what it holds is not in the plan.`;
const nothing = (path: string): string => `${path} leads to no file that could be read; nothing is included.`;

describe('reference/missing-file', () => {
  checkIncludes('plan/a.yaml', [], [missing('plan/a.yaml')]);
  checkIncludes('[plan/a.yaml, ../out.yaml]', ['plan/a.yaml'], [missing('../out.yaml')]);
  checkIncludes(
    '[./plan/a.yaml, plan/x/../b.yaml, ../c.yaml]',
    ['plan/a.yaml', 'plan/b.yaml', '../c.yaml'],
    [],
  );
  checkIncludes('plan/*.yml', [], [nothing('plan/*.yml')]);
  checkIncludes('[plan/*.yaml, more/*.yaml]', ['plan/a.yaml'], []);
});
