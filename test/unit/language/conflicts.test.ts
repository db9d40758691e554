/** Conflicts as the editor shows them: in words, and with what taking a side would do. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay, printDay } from '../../../src/core/base/dates';
import { applyEdits } from '../../../src/core/base/text';
import { inEnglish } from '../../../src/core/base/translate';
import { explainConflicts, takeSideEdit } from '../../../src/core/language/conflicts';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { textEdits } from '../../../src/core/syntax/text-edits';

const snapshotOf = (text: string): Snapshot =>
  analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-05-04')!,
    },
    null,
  );
const words = {
  t: inEnglish,
  day: printDay,
  consequence: (minor: number) => `${minor > 0 ? '+' : ''}${minor / 100} EUR`,
};
const marked = (ours: string, theirs: string): string =>
  `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> tokens\n`;
const plan = (
  lines: string,
  after = '',
): string => `project: { name: Atlas, start: 2026-05-04, currency: EUR }
rates: { backend: 100/h }
team: { ana: { name: Ana, role: backend } }
tasks:
  a:
    title: First
    assign: ana
${lines}${after}`;

/** Each conflict as its sentence and the titles of its choices. */
function checkConflicts(
  text: string,
  expected: readonly (readonly [string, ...string[]])[],
  shouldStop = false,
  base: string | null = null,
): void {
  const options = { base, words, shouldStop: () => shouldStop };
  const found = explainConflicts(snapshotOf(text), 'project.yaml', options);
  assert.deepEqual(
    found.map(({ sentence, choices }) => [sentence, ...choices.map(({ title }) => title)]),
    expected,
  );
  for (const { range } of found) assert.ok(text.startsWith('<<<<<<<', range.start));
}

describe('conflicts in the editor', () => {
  const effort = plan(marked('    effort: 5d\n', '    effort: 8d\n'));

  it('show what somebody else has computed, and nothing where that is not known yet', () => {
    const asked: string[] = [];
    const [found] = explainConflicts(snapshotOf(effort), 'project.yaml', {
      base: null,
      words,
      shouldStop: () => true,
      preview(edit) {
        asked.push(edit.kind === 'resolve' ? edit.take : edit.kind);
        return edit.kind === 'resolve' && edit.take === 'theirs' ? { moved: null, cost: 120 } : null;
      },
    });
    assert.ok(asked.includes('theirs'));
    assert.deepEqual(
      found!.choices.map(({ title }) => title),
      ['Take our side', `Take their side: ${words.consequence(120)}`, 'Take both sides'],
    );
  });

  it('say what the sides say against each other, and what theirs would do', () => {
    checkConflicts(effort, [
      [
        'Effort of a: our side says 5d, their side says 8d.',
        'Take our side',
        'Take their side: finish 2026-05-13 (+3 d), +2400 EUR',
        'Take both sides',
      ],
    ]);
  });

  it('say where nothing is in dispute', () => {
    checkConflicts(plan(marked('    status: doing\n', '    effort: 1d\n')), [
      [
        'The sides do not contradict each other: both can be taken.',
        'Take our side',
        'Take their side: +800 EUR',
        'Take both sides: +800 EUR',
      ],
    ]);
  });

  it('are each explained though others are left, and without more words where there is no time', () => {
    const two = plan(
      marked('    effort: 5d\n', '    effort: 8d\n'),
      marked('  b: { title: B }\n', '  b: { title: C }\n'),
    );
    const found = explainConflicts(snapshotOf(two), 'project.yaml', {
      base: null,
      words,
      shouldStop: () => false,
    });
    assert.deepEqual(
      found.map(({ sentence }) => sentence),
      [
        'Effort of a: our side says 5d, their side says 8d.',
        'Both sides added b: our side says B, their side says C.',
      ],
    );
    assert.match(found[0]!.choices[1]!.title, /^Take their side: finish 2026-05-13 \(\+3 d\)/);
    checkConflicts(
      effort,
      [['Both sides changed these lines.', 'Take our side', 'Take their side', 'Take both sides']],
      true,
    );
  });

  it('are decided by the place of their first marker, while it is there', () => {
    const snapshot = snapshotOf(effort);
    const start = effort.indexOf('<<<<<<<');
    assert.deepEqual(takeSideEdit(snapshot, 'project.yaml', start, { take: 'theirs', base: null }), {
      kind: 'resolve',
      problem: 0,
      take: 'theirs',
    });
    assert.equal(takeSideEdit(snapshot, 'project.yaml', start + 1, { take: 'theirs', base: null }), null);
    assert.equal(takeSideEdit(snapshot, 'other.yaml', start, { take: 'theirs', base: null }), null);
  });

  it('know from the common version what each side changed, and merge all at once', () => {
    const base = plan('    effort: 3d\n    status: todo\n');
    const text = plan(marked('    effort: 5d\n    status: todo\n', '    effort: 3d\n    status: doing\n'));
    checkConflicts(
      text,
      [
        [
          'The sides do not contradict each other: both can be taken.',
          'Merge all by what they say',
          'Take our side',
          'Take their side: finish 2026-05-06 (−2 d), -1600 EUR',
          'Take both sides',
        ],
      ],
      false,
      base,
    );
    const snapshot = snapshotOf(text);
    const start = text.indexOf('<<<<<<<');
    for (const take of ['both', 'merge'] as const) {
      const edit = takeSideEdit(snapshot, 'project.yaml', start, { take, base });
      const found = textEdits(snapshot.parsed, [edit!]);
      assert.ok(found.ok);
      assert.equal(
        applyEdits(text, found.value.get('project.yaml')!),
        plan('    effort: 5d\n    status: doing\n'),
      );
    }
    assert.equal(takeSideEdit(snapshot, 'project.yaml', start, { take: 'merge', base: null }), null);
  });
});
