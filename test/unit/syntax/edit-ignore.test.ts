/** A rule switched off at the line of a finding: the finding is gone, and nothing else has changed. */
import assert from 'node:assert/strict';
import { withoutSuppressed } from '../../../src/core/analysis/suppressed';
import { applyEdits } from '../../../src/core/base/text';
import type { Finding } from '../../../src/core/model/finding';
import type { IgnorePlace } from '../../../src/core/model/plan-edit';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import type { ParsedPlan } from '../../../src/core/syntax/parsed-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';

const parse = (text: string): ParsedPlan => parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
const rule = 'schedule/no-estimate';
const head = 'project: { name: X }\n';
const title: IgnorePlace = { address: ['task', 'A', 'title'], part: 'value' };
const whole: IgnorePlace = { address: ['task', 'A'], part: 'key' };

/** The lines below the head, before and after; null where the line cannot be written to. */
type Case = readonly [name: string, at: IgnorePlace, before: string, after: string | null];

const cases: readonly Case[] = [
  [
    'at the end of a line',
    title,
    'tasks:\n  A:\n    title: T\n',
    `tasks:\n  A:\n    title: T # milewright-ignore ${rule}\n`,
  ],
  [
    'at the key of an item',
    whole,
    'tasks:\n  A:\n    title: T\n',
    `tasks:\n  A: # milewright-ignore ${rule}\n    title: T\n`,
  ],
  [
    'in braces',
    title,
    'tasks:\n  A: { title: T, labels: [a] }\n',
    `tasks:\n  A: { title: T, labels: [a] } # milewright-ignore ${rule}\n`,
  ],
  [
    'in braces over lines',
    title,
    'tasks:\n  A: {\n    title: T,\n    labels: [a] }\n',
    `tasks:\n  A: {\n    title: T, # milewright-ignore ${rule}\n    labels: [a] }\n`,
  ],
  [
    'behind white space',
    title,
    'tasks:\n  A:\n    title: T  \n',
    `tasks:\n  A:\n    title: T # milewright-ignore ${rule}  \n`,
  ],
  [
    'behind a comment',
    title,
    'tasks:\n  A:\n    title: T # so it is\n',
    `tasks:\n  A:\n    title: T # so it is # milewright-ignore ${rule}\n`,
  ],
  [
    'as one more id',
    title,
    'tasks:\n  A:\n    title: T # milewright-ignore risk/no-owner\n',
    `tasks:\n  A:\n    title: T # milewright-ignore risk/no-owner, ${rule}\n`,
  ],
  [
    'before its reason',
    title,
    'tasks:\n  A:\n    title: T # milewright-ignore risk/no-owner -- later\n',
    `tasks:\n  A:\n    title: T # milewright-ignore risk/no-owner, ${rule} -- later\n`,
  ],
  [
    'as the first id',
    title,
    'tasks:\n  A:\n    title: T # milewright-ignore\n',
    `tasks:\n  A:\n    title: T # milewright-ignore ${rule}\n`,
  ],
  ['not twice', title, `tasks:\n  A:\n    title: T # milewright-ignore ${rule}\n`, null],
  [
    'above a text over lines',
    title,
    'tasks:\n  A:\n    title: T\n      and more\n',
    `tasks:\n  A:\n    # milewright-ignore ${rule}\n    title: T\n      and more\n`,
  ],
  [
    'above a quoted text over lines',
    title,
    'tasks:\n  A:\n    title: "T\n      more"\n',
    `tasks:\n  A:\n    # milewright-ignore ${rule}\n    title: "T\n      more"\n`,
  ],
  [
    'behind the sign of a block',
    { address: ['task', 'A', 'notes'], part: 'value' },
    'tasks:\n  A:\n    title: T\n    notes: |\n      # text\n',
    `tasks:\n  A:\n    title: T\n    notes: | # milewright-ignore ${rule}\n      # text\n`,
  ],
  [
    'at the end of the file',
    title,
    'tasks:\n  A:\n    title: T',
    `tasks:\n  A:\n    title: T # milewright-ignore ${rule}`,
  ],
  [
    'at a problem',
    { problem: 0 },
    'tasks:\n  A: { title: T, efort: 3d }\n',
    `tasks:\n  A: { title: T, efort: 3d } # milewright-ignore ${rule}\n`,
  ],
  [
    'at the nearest that is written',
    { address: ['task', 'A', 'effort'], part: 'value' },
    'tasks:\n  A:\n    title: T\n',
    `tasks:\n  A: # milewright-ignore ${rule}\n    title: T\n`,
  ],
  ['nowhere', { address: ['budget', 'total'], part: 'value' }, 'tasks: {}\n', null],
  ['at no problem', { problem: 7 }, 'tasks: {}\n', null],
  ['not in a broken text', title, 'tasks:\n  A:\n    title: "T\n', null],
];

function checkCase([name, at, before, after]: Case, eol: string): void {
  it(`${name}${eol === '\n' ? '' : ', with CRLF'}`, () => {
    const text = (head + before).replaceAll('\n', eol);
    const parsed = parse(text);
    const edits = textEdits(parsed, [{ kind: 'ignore', rule, at }]);
    const written = edits.ok ? applyEdits(text, edits.value.get('project.yaml')!) : null;
    assert.equal(written, after === null ? null : (head + after).replaceAll('\n', eol));
    if (written === null) return;
    const again = parse(written);
    assert.deepEqual(again.plan, parsed.plan);
    assert.deepEqual(
      again.problems.map(({ message }) => message),
      parsed.problems.map(({ message }) => message),
    );
    const place =
      'problem' in at ? ({ kind: 'problem', index: 0 } as const) : ({ kind: 'address', ...at } as const);
    const finding: Finding = { rule, severity: 'warning', message: '', place, related: [], fixes: [] };
    const inputs = { files: [], ledgers: [] } as never;
    assert.deepEqual(withoutSuppressed({ parsed, inputs }, [finding]), [finding], 'found before');
    assert.deepEqual(withoutSuppressed({ parsed: again, inputs }, [finding]), [], 'not found after');
    const other = { ...finding, rule: 'people/overloaded' };
    assert.deepEqual(withoutSuppressed({ parsed: again, inputs }, [other]), [other]);
  });
}

describe('a rule off at a line', () => {
  for (const one of cases) for (const eol of ['\n', '\r\n']) checkCase(one, eol);
});
