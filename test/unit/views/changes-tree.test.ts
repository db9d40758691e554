/** What changed in the plan since a revision, as rows: in which group, in which words, and where a click leads. */
import assert from 'node:assert/strict';
import type { ComparedRevision, PlanComparison } from '../../../src/core/analysis/plan-comparison';
import { planAt } from '../../../src/core/analysis/plan-at';
import { parseDay } from '../../../src/core/base/dates';
import { checkTree, every, present, snapshotOf } from './support/present-tree';

const then = `
project: { name: Atlas, key: A, start: 2026-05-04, deadline: 2026-06-30 }
team: { ana: { name: Ana Ruiz }, ben: { name: Ben Okafor } }
budget: { total: 20k }
milestones:
  beta: { title: Public beta, due: 2026-05-15, needs: [A-2c] }
tasks:
  build:
    title: Build
    tasks:
      A-1b: { title: Session tokens, duration: 2d, assign: ana }
      A-2c: { title: Login form, duration: 3d, assign: ana, needs: A-1b }
      A-3d: { title: Wallets, duration: 1d }
  ship: { title: Ship, tasks: { A-4f: { title: Handbook, duration: 4d } } }
risks: { leak: { title: Keys leak } }
`;

const now = `
project: { name: Atlas, key: A, start: 2026-05-04, deadline: 2026-07-31 }
team: { ana: { name: Ana Ruiz }, ben: { name: Ben Okafor } }
budget: { total: 25k }
milestones:
  beta: { title: Public beta, due: 2026-05-20, needs: [A-9z] }
tasks:
  build:
    title: Build
    tasks:
      A-1b: { title: Session tokens, duration: 4d, assign: ana, status: doing, started: 2026-05-04 }
      A-9z: { title: Login page, duration: 3d, assign: ben, needs: A-1b, was: A-2c }
      A-5g: { title: Passkeys, duration: 1d, assign: [ana, ben] }
  ship:
    title: Ship
    tasks:
      A-3d: { title: Wallets, duration: 1d, needs: A-5g }
      A-4f: { title: Handbook, duration: 2d, status: dropped }
risks: { fee: { title: Fees rise } }
`;

function at(text: string, name: string | null, date = '2026-05-04'): ComparedRevision {
  const day = parseDay(date)!;
  const head = { hash: 'c0ffee'.padEnd(40, '0'), day, author: 'Ana Ruiz', subject: 'Plan' };
  return { name, head, at: planAt([{ path: 'project.yaml', text, role: 'root' }], day, new Map()) };
}

const pair = (from: ComparedRevision, to: ComparedRevision | null = null): PlanComparison => ({
  kind: 'read',
  from,
  to,
  holidays: null,
});

describe('The tree of changes', () => {
  it('says what became of finish and milestones, and of tasks by what it is, beside what it was', () => {
    checkTree(
      'changes',
      now,
      `
(milestone) Finish and milestones | 5
  Finish | +2 d, 8 May → 12 May
  Deadline of the project | 30 Jun → 31 Jul
  Budget | 20.0k → 25.0k
  Public beta | 15 May → 20 May
  Public beta | +2 d, 8 May → 12 May
(arrow-right) Later | 3
  Session tokens | +2 d, 5 May → 7 May
  Login page | +2 d, 8 May → 12 May
  Wallets | +1 d, 4 May → 5 May
(diff-added) New | 1
  Passkeys | in Build, Ana Ruiz, Ben Okafor
(diff-removed) Dropped | 1
  Handbook | dropped
(expand-all) Grown | 1
  Session tokens | 2 d → 4 d
(collapse-all) Shrunk | 1
  Handbook | 4 d → 2 d
(play-circle) In another state | 1
  Session tokens | todo → doing
(list-tree) In another phase | 1
  Wallets | Build → Ship
(account) With other people | 1
  Login page | Ana Ruiz → Ben Okafor
(link) Waiting for others | 1
  Wallets | + Passkeys
(diff-renamed) With another name | 2
  Login page | had the id A-2c
  Login page | was «Login form»
(shield) Risks | 2
  Fees rise | new
  Keys leak | gone from the plan
`,
      { comparison: pair(at(then, 'plan-1')) },
    );
  });

  it('leads to the line of the present text, and to both texts for what that has no line of', () => {
    const { nodes, description } = present('changes', snapshotOf(now), {
      comparison: pair(at(then, 'plan-1')),
    });
    assert.equal(description, 'since plan-1, 4 May');
    const rows = every(nodes).filter(({ context }) => context === 'change');
    const targetOf = (label: string, id: string) =>
      rows.find((row) => row.label === label && row.id.startsWith(id))?.target;
    assert.deepEqual(targetOf('Passkeys', 'added'), { kind: 'address', address: ['task', 'A-5g'] });
    assert.deepEqual(targetOf('Budget', 'dates'), { kind: 'address', address: ['budget', 'total'] });
    assert.deepEqual(targetOf('Handbook', 'dropped'), { kind: 'address', address: ['task', 'A-4f'] });
    assert.deepEqual(targetOf('Keys leak', 'risks'), {
      kind: 'change',
      address: ['risks', 'leak'],
      side: 'earlier',
    });
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  });

  it('compares two revisions, whatever the present text says', () => {
    const comparison = pair(at(then, null, '2026-05-01'), at(now, 'main'));
    const view = present('changes', snapshotOf('project: { name: Other }\n'), { comparison });
    assert.equal(view.description, 'c0ffee0, 1 May to main, 4 May');
    const added = every(view.nodes).find(({ label }) => label === 'Passkeys');
    assert.deepEqual(added?.target, { kind: 'change', address: ['task', 'A-5g'], side: 'later' });
  });

  it('says so where there is nothing to say', () => {
    const same = snapshotOf(then);
    for (const [comparison, message] of [
      [null, 'There is no earlier plan to compare with yet.'],
      [{ kind: 'reading' }, 'The earlier plan is being read.'],
      [{ kind: 'failed', why: 'plan-7 is no\ntag.' }, 'plan-7 is no tag.'],
      [pair(at(then, 'plan-1')), 'Nothing has changed in the plan since plan-1, 4 May.'],
      [pair(at(then, 'a'), at(then, 'b')), 'Nothing has changed in the plan from a, 4 May to b, 4 May.'],
    ] as const) {
      const view = present('changes', same, { comparison });
      assert.deepEqual(view.nodes, []);
      assert.equal(view.message, message);
    }
  });

  it('compares again only where one of the two has changed', () => {
    const snapshot = snapshotOf(now);
    const comparison = pair(at(then, 'plan-1'));
    present('changes', snapshot, { comparison });
    const first = snapshot.stages.get('plan-changes');
    present('changes', snapshot, { comparison });
    assert.equal(snapshot.stages.get('plan-changes'), first);
  });

  it('stays on its lines whatever a plan of the past says', () => {
    const title = JSON.stringify(`a\nb \u202Egnp.exe ${'x'.repeat(10_000)}`);
    const hostile = then
      .replace('title: Wallets', `title: ${title}`)
      .replace('title: Build', `title: ${title}`);
    const { nodes, description } = present('changes', snapshotOf(now), {
      comparison: pair(at(hostile, 'a\u202Eb')),
    });
    for (const row of every(nodes)) {
      for (const text of [row.label, row.description, row.accessibleLabel, description]) {
        assert.doesNotMatch(text, /[\p{Cc}\p{Bidi_Control}]/u);
        assert.ok(text.length <= 600);
      }
    }
  });
});
