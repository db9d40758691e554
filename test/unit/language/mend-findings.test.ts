/** Mending many findings at once, and what is left alone. */
import assert from 'node:assert/strict';
import { mendFindings } from '../../../src/core/language/mend-findings';
import { file, snapshotOf } from './support/cursor';

const head = 'project: { name: Atlas, start: 2026-05-04 }\n';

function checkMended(
  what: string,
  text: string,
  rules: readonly string[],
  expected: { readonly text: string; readonly count: number; readonly left: readonly string[] },
): void {
  it(what, () => {
    const { texts, count, findings } = mendFindings(snapshotOf(head + text), ({ rule }) =>
      rules.includes(rule),
    );
    assert.deepEqual(
      {
        text: (texts.get(file) ?? head + text).slice(head.length),
        count,
        left: findings.map(({ rule }) => rule),
      },
      expected,
    );
  });
}

describe('mending findings', () => {
  const misspelt =
    'tasks:\n  ATLAS-1: { title: A, effort: 1d }\n  ATLAS-2: { titel: B, effort: 1d, needs: ATLAS-11 }\n';
  checkMended(
    'goes in rounds, until nothing wanted is left',
    misspelt,
    ['syntax/unknown-key', 'reference/unknown-task'],
    {
      text: 'tasks:\n  ATLAS-1: { title: A, effort: 1d }\n  ATLAS-2: { title: B, effort: 1d, needs: ATLAS-1 }\n',
      count: 2,
      left: [],
    },
  );
  checkMended('leaves other rules alone', misspelt, ['reference/unknown-task'], {
    text: misspelt.replace('ATLAS-11', 'ATLAS-1'),
    count: 1,
    left: ['syntax/missing-title', 'syntax/unknown-key'],
  });
  checkMended(
    'does nothing where no fix is the best',
    'tasks:\n  a: { title: A, effort: 5d, deadline: 2026-05-05 }\n',
    ['schedule/deadline-missed'],
    {
      text: 'tasks:\n  a: { title: A, effort: 5d, deadline: 2026-05-05 }\n',
      count: 0,
      left: ['schedule/deadline-missed'],
    },
  );
  checkMended(
    'mends a slip that YAML cannot read',
    'tasks:\n  a: { title: "A }\n  b: { title: B, effort: 1d }\n',
    ['syntax/broken-yaml'],
    {
      text: 'tasks:\n  a: { title: "A" }\n  b: { title: B, effort: 1d }\n',
      count: 1,
      left: ['schedule/no-estimate'],
    },
  );
});
