/** What is new since an earlier text: findings are known again by rule and place. */
import assert from 'node:assert/strict';
import { newFindings, type FoundIn } from '../../../src/core/language/new-findings';
import { runRules } from '../../../src/core/rules/run-rules';
import { snapshotOf } from './support/cursor';

const head = 'project: { name: Atlas, start: 2026-05-04 }\n';

function checkNew(what: string, before: string, now: string, expected: readonly string[]): void {
  it(what, () => {
    const found = (text: string): FoundIn => {
      const snapshot = snapshotOf(head + text);
      return { findings: runRules(snapshot), problems: snapshot.parsed.problems };
    };
    const added = newFindings(found(before), found(now), snapshotOf(head + now).plan);
    assert.deepEqual(
      added.map(({ rule, message }) => `${rule}: ${message}`),
      expected,
    );
  });
}

describe('new findings', () => {
  const late = 'tasks:\n  A-1: { title: A, effort: 5d, deadline: 2026-05-06 }\n';
  checkNew('are none in the same text', late, late, []);
  checkNew(
    'are none where lines have moved and words have changed',
    late,
    `# more\n\n${late.replace('A,', 'B,')}`,
    [],
  );
  checkNew(
    'are those of another task, and of another rule',
    late,
    `${late}  A-2: { title: B, effort: 5d, deadline: 2026-05-07 }\n  A-3: { title: C }\n`,
    [
      'schedule/deadline-missed: B is due 2026-05-07; the plan ends it 2026-05-08, 1 d late.',
      'schedule/no-estimate: C has no estimate; the schedule counts it as no time at all.',
    ],
  );
  checkNew('know a task by its former id', late, late.replace('A-1: {', 'B-1: { was: [A-1],'), []);
  checkNew(
    'know a slip of the text by what it says',
    'tasks:\n  a: { title: "A }\n',
    'tasks:\n  b: { title: B, effort: 1d }\n  a: { title: "A }\n',
    [],
  );
  checkNew(
    'are counted: of two alike one may be new',
    'tasks:\n  a: { title: A, effort: 1d, needs: [x] }\n',
    'tasks:\n  a: { title: A, effort: 1d, needs: [x, y] }\n',
    ['reference/unknown-task: No task or milestone is called «y»; did you mean «a»?'],
  );
  const chain = (first: number): string =>
    `milestones:\n  m: { title: M, needs: T3 }\ntasks:\n${[0, 1, 2, 3].map((i) => `  T${i}: { title: T, effort: 1d, ${i === first ? 'needs: [T0 FS+1d]' : i > 0 ? `needs: T${i - 1}` : ''} }\n`).join('')}checks: { schedule/lags: { from: 1 } }\n`;
  checkNew('know what is counted over the plan by its rule', chain(1), chain(2), []);
});
