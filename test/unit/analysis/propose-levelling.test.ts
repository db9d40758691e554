/** Levelling as edits of the text, and what any edits would do: told before, and true after. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { compareSnapshots, isWithoutEffect } from '../../../src/core/analysis/effect';
import { proposeLevelling, type LevellingProposal } from '../../../src/core/analysis/propose-levelling';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { whatIf } from '../../../src/core/analysis/what-if';
import { parseDay, printDay, printMinute } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import type { PlanEdit } from '../../../src/core/model/plan-edit';
import { noHolidays } from '../../../src/core/model/public-holidays';

/** Monday 2026-05-04, four people at 100 an hour but Dan. */
const head = `project: { name: Atlas, start: 2026-05-04, currency: EUR }
rates: { dev: 100/h, senior: 150/h }
team:
  ana: { name: Ana, role: dev }
  ben: { name: Ben, role: dev, capacity: 50% }
  cay: { name: Cay, role: dev, away: [2026-05-07..2026-05-08] }
  dan: { name: Dan, role: senior }
  rig: { name: Rig, kind: equipment, units: 2 }
milestones:
  beta: { title: Public beta, due: 2026-05-08, needs: [a, b] }
tasks:
`;

/** The same without the milestone, from Friday 2026-05-22 back. */
const back = head
  .replace('start: 2026-05-04', 'start: 2026-05-04, schedule-from: finish, finish: 2026-05-22')
  .replace(/^milestones:\n.*\n/m, '');

function snapshotOf(text: string): Snapshot {
  const files = [{ path: 'project.yaml', text, role: 'root' as const }];
  const today = parseDay('2026-05-04')!;
  return analyse({ files, ledgers: [], commits: noCommits, holidays: noHolidays, today }, null);
}

const propose = (snapshot: Snapshot): LevellingProposal =>
  proposeLevelling(snapshot, { schedules: 50, seed: 1 });

function textAfter(snapshot: Snapshot, edits: readonly PlanEdit[]): string {
  const found = whatIf(snapshot, edits);
  assert.ok(found.ok, found.ok ? '' : found.error);
  const { path, text } = snapshot.inputs.files[0]!;
  return found.value.texts.get(path) ?? text;
}

/** What the edits say, and nobody has too much after them but who is named. */
function checkLevelled(
  what: string,
  tasks: string,
  expected: readonly string[],
  left: readonly string[] = [],
  above = head,
): void {
  it(what, () => {
    const before = snapshotOf(above + tasks);
    assert.deepEqual(
      before.parsed.problems.map(({ message }) => message),
      [],
    );
    const proposal = propose(before);
    const said = proposal.edits.map((edit) =>
      edit.kind === 'set' && typeof edit.value === 'string'
        ? `${edit.address.slice(1).join('/')}: ${edit.value}`
        : edit.kind,
    );
    assert.deepEqual(said, expected);
    assert.deepEqual(
      proposal.after.flatMap(({ person, first, causes }) =>
        causes.map(({ task, reason }) => `${person} ${printDay(first)} ${task} ${reason}`),
      ),
      left,
    );
    if (expected.length === 0) return;
    const after = snapshotOf(textAfter(before, proposal.edits));
    assert.deepEqual(proposal.effect, compareSnapshots(before, after));
    if (left.length === 0) assert.equal(proposal.effect?.overload.after, 0);
  });
}

describe('Levelling as edits', () => {
  checkLevelled(
    'lets the task wait that delays nothing',
    `  a: { title: Long, effort: 3d, assign: ana }
  b: { title: Short, effort: 1d, assign: ana }
  c: { title: Behind the short one, duration: 10d, needs: b }
`,
    ['a/start: not-before 2026-05-05'],
  );
  checkLevelled(
    'begins in the middle of a day where that is when time is free',
    `  a: { title: First, effort: 12h, assign: ana, priority: high }
  b: { title: Second, effort: 8h, assign: ana }
`,
    ['b/start: not-before 2026-05-05 13:00'],
  );
  checkLevelled(
    'gives people to the higher priority first, whatever that costs',
    `  a: { title: Long, effort: 3d, assign: ana, priority: high }
  b: { title: Short, effort: 1d, assign: ana }
  c: { title: Behind the short one, duration: 10d, needs: b }
`,
    ['b/start: not-before 2026-05-07'],
  );
  checkLevelled(
    'hands a priority on to what leads there',
    `  a: { title: Long, effort: 3d, assign: ana }
  b: { title: Short, effort: 1d, assign: ana }
  c: { title: Behind the long one, duration: 1d, needs: a, priority: critical }
  d: { title: Behind the short one, duration: 10d, needs: b }
`,
    ['b/start: not-before 2026-05-07'],
  );
  checkLevelled(
    'lets two share a day where their shares leave room',
    `  a: { title: Half, duration: 2d, assign: ana 50%, priority: high }
  b: { title: Other half, duration: 2d, assign: ana 50% }
  c: { title: More, duration: 1d, assign: ana 25%, priority: high }
`,
    ['b/start: not-before 2026-05-04 13:00'],
  );
  checkLevelled(
    'knows absences',
    `  a: { title: First, effort: 3d, assign: cay, priority: high }
  b: { title: Second, effort: 1d, assign: cay }
`,
    ['b/start: not-before 2026-05-11'],
  );
  checkLevelled(
    'uses as many units as there are',
    `  a: { title: One, duration: 2d, assign: rig }
  b: { title: Two, duration: 2d, assign: rig }
  c: { title: Three, duration: 1d, assign: rig }
`,
    ['c/start: not-before 2026-05-06'],
  );
  checkLevelled(
    'lets another do it where the task names one',
    `  a: { title: First, effort: 3d, assign: ana }
  b: { title: Second, effort: 2d, assign: ana or dan }
`,
    ['b/assign/0: dan or ana'],
  );
  checkLevelled(
    'keeps the share and the others of a list',
    `  a: { title: First, effort: 3d, assign: ana, priority: high }
  b: { title: Second, effort: 2d, assign: [ ben, ana 50% or dan or cay ] }
`,
    ['b/assign/1: dan 50% or ana or cay'],
  );
  checkLevelled(
    'waits for somebody where the other one would take longer',
    `  a: { title: First, effort: 1d, assign: ana, priority: high }
  b: { title: Second, effort: 4d, assign: ana or ben }
`,
    ['b/start: not-before 2026-05-05'],
  );
  checkLevelled(
    'takes the later start in place of the one that is there',
    `  a: { title: First, effort: 2d, assign: ana, priority: high }
  b: { title: Second, effort: 2d, assign: ana, start: not-before 2026-05-05 }
`,
    ['b/start: not-before 2026-05-06'],
  );
  checkLevelled(
    'says nothing where nobody has too much',
    '  a: { title: First, effort: 2d, assign: ana }\n',
    [],
  );
});

describe('Levelling of a plan that is scheduled back from its finish', () => {
  const checkBack = (
    what: string,
    tasks: string,
    expected: readonly string[],
    left: readonly string[] = [],
  ): void => checkLevelled(what, tasks, expected, left, back);

  checkBack(
    'does earlier what lets the plan begin as late as it can',
    `  a: { title: Long, effort: 3d, assign: ana }
  b: { title: Short, effort: 1d, assign: ana, needs: c }
  c: { title: Before the short one, duration: 10d }
`,
    ['a/finish: not-after 2026-05-21'],
  );
  checkBack(
    'ends in the middle of a day where that is until when time is free',
    `  a: { title: Last, effort: 12h, assign: ana, priority: high }
  b: { title: Before, effort: 8h, assign: ana }
`,
    ['b/finish: not-after 2026-05-21 12:00'],
  );
  checkBack(
    'leaves the late days to the higher priority, and to what waits for it',
    `  a: { title: Long, effort: 3d, assign: ana, priority: high }
  b: { title: Behind it, effort: 1d, assign: ben, needs: a }
  c: { title: Other, effort: 3d, assign: ana }
  d: { title: Another, effort: 4h, assign: ben }
`,
    ['c/finish: not-after 2026-05-15', 'd/finish: not-after 2026-05-20'],
  );
  checkBack(
    'lets another do it where the task names one',
    `  a: { title: Last, effort: 3d, assign: ana }
  b: { title: Before, effort: 2d, assign: ana or dan }
`,
    ['b/assign/0: dan or ana'],
  );
  checkBack(
    'moves what comes before along, without a date of its own',
    `  a: { title: Last, effort: 2d, assign: ana, priority: high }
  b: { title: Other, effort: 2d, assign: ana }
  c: { title: Before the other, effort: 2d, assign: cay, needs: [] }
  d: { title: Same, effort: 1d, assign: dan, needs: [] }
`.replace('assign: ana }', 'assign: ana, needs: [c, d] }'),
    ['b/finish: not-after 2026-05-20'],
  );
  checkBack(
    'keeps a fixed date, and names what finds no room after the start of the plan',
    `  a: { title: Long, effort: 10d, assign: ana }
  b: { title: Long too, effort: 10d, assign: ana }
  c: { title: Fixed, effort: 1d, assign: dan, start: on 2026-05-22 }
  d: { title: Moved, effort: 1d, assign: dan }
`,
    ['d/finish: not-after 2026-05-21'],
    ['ana 2026-05-11 b no-room'],
  );
});

describe('Levelling names what it cannot level', () => {
  checkLevelled(
    'work that is by itself too much, around which the rest is placed',
    `  a: { title: Too much, duration: 1d, assign: ana 150% }
  b: { title: Usual, duration: 1d, assign: ana }
`,
    ['b/start: not-before 2026-05-05'],
    ['ana 2026-05-04 a alone'],
  );
  checkLevelled(
    'work under way',
    `  a: { title: First, effort: 2d, assign: ana, status: doing }
  b: { title: Second, effort: 2d, assign: ana, status: doing }
  c: { title: Third, effort: 1d, assign: ana }
`,
    ['c/start: not-before 2026-05-06'],
    ['ana 2026-05-04 a started', 'ana 2026-05-04 b started'],
  );
  checkLevelled(
    'dates that the plan has fixed',
    `  a: { title: First, effort: 2d, assign: ana, start: on 2026-05-04 }
  b: { title: Second, effort: 2d, assign: ana, start: on 2026-05-05 }
  c: { title: Third, effort: 1d, assign: ana }
`,
    ['c/start: not-before 2026-05-07'],
    ['ana 2026-05-05 a pinned', 'ana 2026-05-05 b pinned'],
  );
  checkLevelled(
    'work as late as possible, whose days are kept',
    `  a: { title: First, effort: 1d, assign: ana, start: as-late-as-possible, needs: [] }
  b: { title: Last, duration: 5d, needs: [c] }
  c: { title: Second, effort: 2d, assign: ana }
  d: { title: Third, effort: 2d, assign: ana }
`,
    ['d/start: not-before 2026-05-06'],
  );
});

describe('What if', () => {
  it('tells the finish, the cost, every milestone and the load', () => {
    const before = snapshotOf(`${head}  a: { title: First, effort: 3d, assign: ana }
  b: { title: Second, effort: 2d, assign: ana, needs: a }
`);
    const found = whatIf(before, [
      { kind: 'set', address: ['task', 'a', 'effort'], value: '5d' },
      { kind: 'remove', address: ['task', 'b', 'needs'] },
    ]);
    assert.ok(found.ok);
    const { finish, cost, milestones, tasks, overload } = found.value.effect;
    assert.deepEqual([finish.days, cost.after - cost.before], [0, 160_000]);
    assert.deepEqual(
      milestones.map(({ id, due, after, days }) => [id, printMinute(due!), printMinute(after!), days]),
      [['beta', '2026-05-08T17:00', '2026-05-08T17:00', 0]],
    );
    assert.deepEqual(
      tasks.map(({ id, start, finish: end }) => [id, start.days, end.days]),
      [
        ['a', 0, 2],
        ['b', -3, -3],
      ],
    );
    assert.deepEqual(overload, { before: 0, after: 2 * 480 });
  });

  it('knows when nothing changes', () => {
    const before = snapshotOf(`${head}  a: { title: First, effort: 3d, assign: ana }\n`);
    const found = whatIf(before, [{ kind: 'set', address: ['task', 'a', 'title'], value: 'Other' }]);
    assert.ok(found.ok && isWithoutEffect(found.value.effect));
  });

  it('refuses what has no place', () => {
    const before = snapshotOf(`${head}  a: { title: First, effort: 3d, assign: ana }\n`);
    assert.equal(whatIf(before, [{ kind: 'set', address: ['task', 'z', 'effort'], value: '1d' }]).ok, false);
  });
});
