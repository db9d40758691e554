/** A misspelt word of the format: the finding asks whether another was meant, and the fix writes it. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import type { ParsedPlan } from '../../../src/core/syntax/parsed-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';

const parse = (text: string): ParsedPlan => parsePlan([{ path: 'project.yaml', text, role: 'root' }]);

/** Fields of the task A, what is wrong in them, and what the fixes write; the first is preferred where it is the only one. */
type Case = readonly [fields: string, message: string, written: readonly string[]];

const task: readonly Case[] = [
  ['status: doign', 'status of A: «doign» cannot be read; did you mean «doing»?', ['status: doing']],
  ['status: Done', 'status of A: «Done» cannot be read; did you mean «done»?', ['status: done']],
  ['status: later', 'status of A: «later» is not one of todo, doing, review, done, blocked, dropped.', []],
  ['priority: hihg', 'priority of A: «hihg» cannot be read; did you mean «high»?', ['priority: high']],
  ['priority: urgent', 'priority of A: «urgent» is not one of low, medium, high, critical.', []],
  ['estimate: perd', 'estimate of A: «perd» cannot be read; did you mean «pert»?', ['estimate: pert']],
  ['measure: unit', 'measure of A: «unit» cannot be read; did you mean «units»?', ['measure: units']],
  [
    'needs: B FA+2d',
    'needs of A: «B FA+2d» cannot be read; did you mean «B FS+2d» or «B FF+2d»?',
    ['needs: B FS+2d', 'needs: B FF+2d'],
  ],
  [
    'needs: [B, B S+2d]',
    'needs of A: «B S+2d» cannot be read; did you mean «B FS+2d» or «B SS+2d»?',
    ['needs: [B, B FS+2d]', 'needs: [B, B SS+2d]', 'needs: [B, B SF+2d]'],
  ],
  [
    'start: not-befor 2026-05-04',
    'start of A: «not-befor 2026-05-04» cannot be read; did you mean «not-before 2026-05-04»?',
    ['start: not-before 2026-05-04'],
  ],
  [
    'start: not before 2026-05-04',
    'start of A: «not before 2026-05-04» cannot be read; did you mean «not-before 2026-05-04»?',
    ['start: not-before 2026-05-04'],
  ],
  [
    'finish: as-late-as-posible',
    'finish of A: «as-late-as-posible» cannot be read; did you mean «as-late-as-possible»?',
    ['finish: as-late-as-possible'],
  ],
  ['effort: three days', 'effort of A: «three days» is not a duration such as 4h, 3d or 2w.', []],
];
const risk: readonly Case[] = [
  [
    'response: mitgate',
    'response of r: «mitgate» cannot be read; did you mean «mitigate»?',
    ['response: mitigate'],
  ],
  [
    'probability: meduim',
    'probability of r: «meduim» cannot be read; did you mean «medium»?',
    ['probability: medium'],
  ],
  ['status: openn', 'status of r: «openn» cannot be read; did you mean «open»?', ['status: open']],
  [
    'kind: oportunity',
    'kind of r: «oportunity» cannot be read; did you mean «opportunity»?',
    ['kind: opportunity'],
  ],
];

function checkCase([fields, message, written]: Case, section: string, id: string): void {
  it(fields, () => {
    const textOf = (line: string): string =>
      `project: { name: X }\n${section}:\n  ${id}:\n    title: T\n    ${line}\nmilestones: { B: { title: B } }\n`;
    const text = textOf(fields);
    const parsed = parse(text);
    assert.deepEqual(
      parsed.problems.map(({ rule, message: said }) => [rule, said]),
      [['syntax/bad-value', message]],
    );
    const { fixes } = parsed.problems[0]!;
    assert.deepEqual(
      fixes.map(({ edits }) => {
        const changes = textEdits(parsed, edits);
        assert.ok(changes.ok);
        return applyEdits(text, changes.value.get('project.yaml')!);
      }),
      written.map(textOf),
    );
    assert.deepEqual(
      fixes.map(({ preferred }) => preferred),
      written.map(() => written.length === 1),
    );
    for (const line of written) assert.deepEqual(parse(textOf(line)).problems, []);
  });
}

describe('misspelt values', () => {
  for (const one of task) checkCase(one, 'tasks', 'A');
  for (const one of risk) checkCase(one, 'risks', 'r');
  it('are looked at no longer than a person would', () => {
    const { problems } = parse(
      `project: { name: X }\ntasks: { A: { title: T, needs: '${'FA '.repeat(20_000)}' } }\n`,
    );
    assert.deepEqual(
      problems.map(({ fixes }) => fixes.length),
      [0],
    );
  });
});
