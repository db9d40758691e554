/** Which words of a plan are names, as an editor colours them. */
import assert from 'node:assert/strict';
import { nameTokens } from '../../../src/core/language/names/name-tokens';
import { file, snapshotOf } from './support/cursor';

/** `task a`, and `task a!` where it is defined. */
function tokens(text: string, from = 0, to = text.length): readonly string[] {
  const found = nameTokens(snapshotOf(text), file, { start: from, end: to });
  for (const [i, { range }] of found.entries()) {
    assert.ok(range.start < range.end && (i === 0 || found[i - 1]!.range.end <= range.start));
  }
  return found.map(
    ({ range, kind, declaration }) =>
      `${kind} ${text.slice(range.start, range.end)}${declaration ? '!' : ''}`,
  );
}

function check(what: string, text: string, expected: readonly string[]): void {
  const head = 'project: { name: A, start: 2026-05-04 }\n';
  it(what, () => assert.deepEqual(tokens(head + text), expected));
}

describe('Names in a plan', () => {
  check(
    'are definitions and references of all kinds',
    'rates: { dev: 100/h }\nteam:\n  ana: { role: dev }\nmilestones:\n  m: { needs: [a SS+2d] }\ntasks:\n  a: { assign: ana 50%, status: doing }\n  p:\n    tasks:\n      b: { needs: [a, m], assign: [ana or ben] }\nrisks:\n  r: { affects: b, owner: ana }\n',
    [
      'role dev!',
      'person ana!',
      'role dev',
      'milestone m!',
      'task a',
      'task a!',
      'person ana',
      'state doing',
      'task p!',
      'task b!',
      'task a',
      'milestone m',
      'person ana',
      'risk r!',
      'task b',
      'person ana',
    ],
  );
  check('do not hold what nothing defines', 'tasks:\n  a: { needs: [zz], assign: nobody }\n', ['task a!']);
  check('are not what titles and comments say', 'tasks:\n  a: { title: a } # a\n  b: { notes: a }\n', [
    'task a!',
    'task b!',
  ]);
  check(
    'are ids in comments, titles and notes that can be nothing else',
    'tasks:\n  A-1: { title: Like A-2. } # see A-1, not A-12 nor A-1x\n  A-2:\n    notes: |\n      after A-1.\n',
    ['task A-1!', 'task A-2', 'task A-1', 'task A-2!', 'task A-1'],
  );
  check('stand in quotes', 'tasks:\n  "a": {}\n  b: { needs: "a" }\n', ['task "a"!', 'task b!', 'task a']);
  it('are told of what is seen', () => {
    const text = 'project: { name: A }\ntasks:\n  a: {}\n  b: { needs: a }\n  c: { needs: b }\n';
    const line = text.indexOf('  b:');
    assert.deepEqual(tokens(text, line, text.indexOf('\n', line)), ['task b!', 'task a']);
  });
});
