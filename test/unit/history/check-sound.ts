/** Proposed plans as the analysis sees them. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { proposePlan, type RepositoryFacts } from '../../../src/core/history/propose-plan';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { runRules } from '../../../src/core/rules/run-rules';

const today = parseDay('2026-05-04')!;

export function analysed(text: string): Snapshot {
  const inputs = {
    files: [{ path: 'project.yaml', text, role: 'root' as const }],
    ledgers: [],
    commits: noCommits,
    holidays: noHolidays,
    today,
  };
  return analyse(inputs, null);
}

/** Without a problem of the text, and without a finding of severity error. */
export function checkSound(of: RepositoryFacts): Snapshot {
  const snapshot = analysed(proposePlan(of));
  assert.equal(snapshot.parsed.isPlan, true);
  assert.deepEqual(snapshot.parsed.problems, []);
  assert.deepEqual(
    runRules(snapshot).filter(({ severity }) => severity === 'error'),
    [],
  );
  return snapshot;
}
