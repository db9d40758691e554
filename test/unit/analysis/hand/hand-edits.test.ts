/** Each hand edit writes exactly the expected text, or says why not; and what is shown is what the written text gives. */
import assert from 'node:assert/strict';
import { handEffect } from '../../../../src/core/analysis/hand/hand-effect';
import { whatIf } from '../../../../src/core/analysis/what-if';
import { parseDay } from '../../../../src/core/base/dates';
import type { HandEdit } from '../../../../src/core/model/hand-edit';
import type { Plan } from '../../../../src/core/model/plan';
import { file, snapshotOf } from '../../language/support/cursor';

const plan = `project: { name: Atlas, key: A, start: 2026-05-04, currency: EUR }
team:
  ana: { name: Ana, rate: 100/h }
  ben: { name: Ben, rate: 50/h, capacity: 50%, away: [2026-05-12..2026-05-13] }
milestones:
  beta: { title: Beta, due: 2026-05-20, needs: [build] }
tasks:
  build:
    title: Build
    tasks:
      # what everything rests on
      A-1: { title: Tokens, effort: 5d, assign: ana }
      A-2:
        title: Form
        effort: 2d/3d/5d # a guess
        assign: [ana]
        needs: [A-1]
      A-3: { title: Wallets, duration: 4d, assign: ben, start: not-before 2026-05-11 }
      A-4: { title: Begun, effort: 4d, assign: ana, status: doing, started: 2026-05-04, progress: 25% }
      A-5: { title: Over, effort: 1d, status: done, started: 2026-05-04, finished: 2026-05-04 }
  ship:
    title: Ship
    tasks:
      A-6: { title: Alone, effort: 1d, needs: [A-2 FS+1d, A-3] }
`;

/** What a line of the plan becomes, by what it was. */
type Lines = readonly (readonly [was: string, is: string])[];

function checkWritten(what: string, edit: HandEdit, lines: Lines): void {
  it(what, () => {
    const snapshot = snapshotOf(plan);
    const found = handEffect(snapshot, edit);
    assert.ok(found.ok, found.ok ? '' : found.error);
    const written = whatIf(snapshot, found.value.edits);
    assert.ok(written.ok, written.ok ? '' : written.error);
    let expected = plan;
    for (const [was, is] of lines) {
      assert.equal(expected.split(was).length, 2, was);
      expected = expected.replace(was, is);
    }
    assert.equal(written.value.texts.get(file), expected);
    assert.deepEqual(written.value.problems, []);
    assert.deepEqual(found.value.effect, written.value.effect);
    const items = ({ tasks, milestones }: Plan): unknown => [...tasks.values(), ...milestones.values()];
    assert.deepEqual(items(found.value.after.plan), items(written.value.after.plan));
  });
}

function checkRefused(what: string, edit: HandEdit, why: RegExp): void {
  it(what, () => {
    const found = handEffect(snapshotOf(plan), edit);
    assert.match(found.ok ? JSON.stringify(found.value.edits) : found.error, why);
    if (!found.ok) assert.ok(found.error.length <= 120);
  });
}

const to = (day: string): { readonly to: number } => ({ to: parseDay(day)! });
const move = (id: string, days: number, way: 'date' | 'link' = 'date'): HandEdit => ({
  kind: 'move',
  items: [id],
  by: { days },
  way,
});
const resize = (id: string, days: number): HandEdit => ({ kind: 'resize', items: [id], by: { days } });

describe('a hand moves', () => {
  checkWritten('a start that is computed, by a date', move('A-2', 2), [
    ['        needs: [A-1]\n', '        needs: [A-1]\n        start: not-before 2026-05-13\n'],
  ]);
  checkWritten('a start that a link decides, by its lag', move('A-2', 2, 'link'), [
    ['needs: [A-1]', 'needs: [A-1 FS+2d]'],
  ]);
  checkWritten('a start that the last of several links decides', move('A-6', -1, 'link'), [
    ['A-3] }', 'A-3 FS-1d] }'],
  ]);
  checkWritten(
    'to the day under the hand',
    { kind: 'move', items: ['A-3'], by: to('2026-05-18'), way: 'date' },
    [['not-before 2026-05-11', 'not-before 2026-05-18']],
  );
  checkWritten('back to what its date held, whose line goes', move('A-3', -5), [
    [', start: not-before 2026-05-11', ''],
  ]);
  checkWritten('an actual start', { ...move('A-4', -1), by: to('2026-05-01') } as HandEdit, [
    ['doing, started: 2026-05-04', 'doing, started: 2026-05-01'],
  ]);
  checkWritten('the due date of a milestone', move('beta', 3), [['due: 2026-05-20', 'due: 2026-05-25']]);
  checkWritten('a phase', move('ship', 1), [
    ['    title: Ship\n', '    title: Ship\n    start: not-before 2026-05-20\n'],
  ]);
  checkWritten('several at once', { kind: 'move', items: ['A-2', 'A-3'], by: { days: 1 }, way: 'date' }, [
    ['        needs: [A-1]\n', '        needs: [A-1]\n        start: not-before 2026-05-12\n'],
    ['not-before 2026-05-11', 'not-before 2026-05-12'],
  ]);
  checkRefused(
    'nothing that waits for others',
    move('A-2', -1),
    /Form cannot start earlier: it waits for Tokens/,
  );
  checkRefused('no finished work', move('A-5', 1), /Over is done: its dates are facts/);
  checkRefused('no fact into the future', move('A-4', 1), /no actual start lies after the status date/);
  checkRefused('no link that decides nothing', move('A-3', 1, 'link'), /No link of Wallets decides/);
  checkRefused('nothing that is gone', move('A-9', 1), /A-9 has no dates/);
});

describe('a hand resizes', () => {
  checkWritten('effort', resize('A-1', 1), [['effort: 5d', 'effort: 6d']]);
  checkWritten('all three figures of an estimate', resize('A-2', 3), [
    ['2d/3d/5d # a guess', '3.89d/5.84d/9.74d # a guess'],
  ]);
  checkWritten('a duration', resize('A-3', -2), [['duration: 4d', 'duration: 2d']]);
  checkWritten('what is left of begun work', resize('A-4', 1), [
    ['progress: 25%', 'progress: 25%, remaining: 4d'],
  ]);
  checkWritten(
    'to a day, past days on which its people are away',
    { kind: 'resize', items: ['A-3'], by: to('2026-05-19') },
    [['duration: 4d', 'duration: 5d']],
  );
  checkRefused('no phase', resize('build', 1), /Build is as long as its tasks/);
  checkRefused('no milestone', resize('beta', 1), /Beta is a milestone: it has no length/);
  checkRefused('nothing to nothing', resize('A-1', -5), /Tokens would have no work left/);
});

describe('a hand sets progress', () => {
  const progress = (id: string, percent: number): HandEdit => ({ kind: 'progress', items: [id], percent });
  checkWritten('of begun work', progress('A-4', 60), [['progress: 25%', 'progress: 60%']]);
  checkWritten('of work that begins with it', progress('A-1', 20), [
    [
      'title: Tokens, effort: 5d,',
      'title: Tokens, status: doing, started: 2026-05-04, effort: 5d, progress: 20%,',
    ],
  ]);
  checkWritten('to all of it', progress('A-4', 100), [
    [
      'status: doing, started: 2026-05-04, progress: 25%',
      'status: done, started: 2026-05-04, finished: 2026-05-04',
    ],
  ]);
  checkRefused('of no phase', progress('build', 50), /progress of Build is that of its tasks/);
});

describe('a hand links', () => {
  const link = (from: string, after: string, type: 'FS' | 'SS' | 'FF' | 'SF' = 'FS', lag = ''): HandEdit => ({
    kind: 'link',
    from,
    to: after,
    type,
    lag,
  });
  checkWritten('two tasks', link('A-1', 'A-3'), [
    [
      'assign: ben, start: not-before 2026-05-11 }',
      'assign: ben, needs: [A-1], start: not-before 2026-05-11 }',
    ],
  ]);
  checkWritten('by another type with a lag', link('A-3', 'A-2', 'SS', '+2d'), [
    ['needs: [A-1]', 'needs: [A-1, A-3 SS+2d]'],
  ]);
  checkWritten('a milestone', link('ship', 'beta', 'FF'), [['needs: [build]', 'needs: [build, ship FF]']]);
  checkWritten('anew what is linked', link('A-2', 'A-6', 'SF', '-50%'), [['A-2 FS+1d', 'A-2 SF-50%']]);
  checkWritten('nothing any more', { kind: 'unlink', from: 'A-3', to: 'A-6' }, [
    ['[A-2 FS+1d, A-3]', '[A-2 FS+1d]'],
  ]);
  checkWritten('nothing at all', { kind: 'unlink', from: 'A-1', to: 'A-2' }, [
    ['        needs: [A-1]\n', ''],
  ]);
  checkRefused('no circle', link('A-6', 'A-1'), /would wait for each other/);
  checkRefused('nothing with itself', link('A-1', 'A-1'), /Tokens cannot wait for itself/);
  checkRefused('no part with its whole', link('A-1', 'build'), /Tokens is a part of Build/);
  checkRefused('by no lag that is none', link('A-1', 'A-3', 'FS', '<img>'), /«<img>» is no lag/);
});

describe('a hand changes people', () => {
  const assign = (id: string, person: string | null, instead: string | null): HandEdit => ({
    kind: 'assign',
    items: [id],
    person,
    instead,
  });
  checkWritten('somebody joins', assign('A-2', 'ben', null), [
    ['        assign: [ana]\n', '        assign: [ana, ben]\n'],
  ]);
  checkWritten('a first one comes', assign('A-6', 'ana', null), [
    ['title: Alone, effort: 1d,', 'title: Alone, effort: 1d, assign: [ana],'],
  ]);
  checkWritten('one takes the place of another', assign('A-3', 'ana', 'ben'), [
    ['4d, assign: ben', '4d, assign: ana'],
  ]);
  checkWritten('one leaves', assign('A-2', null, 'ana'), [['        assign: [ana]\n', '']]);
  checkRefused('nobody comes twice', assign('A-1', 'ana', null), /has ana already/);
  checkRefused('nobody unknown comes', assign('A-1', 'eve', null), /eve is not in the team/);
});

describe('a hand arranges', () => {
  const shift = (id: string, way: 'up' | 'down' | 'in' | 'out'): HandEdit => ({
    kind: 'shift',
    items: [id],
    way,
  });
  const a3 = '      A-3: { title: Wallets, duration: 4d, assign: ben, start: not-before 2026-05-11 }\n';
  const a4 =
    '      A-4: { title: Begun, effort: 4d, assign: ana, status: doing, started: 2026-05-04, progress: 25% }\n';
  const a6 = '    tasks:\n      A-6: { title: Alone, effort: 1d, needs: [A-2 FS+1d, A-3] }\n';
  checkWritten('down', shift('A-3', 'down'), [[a3 + a4, a4 + a3]]);
  checkWritten('up', shift('A-4', 'up'), [[a3 + a4, a4 + a3]]);
  checkWritten('out of its phase', shift('A-4', 'out'), [
    [a4, ''],
    ['  ship:\n', `${a4.slice(4)}  ship:\n`],
  ]);
  checkWritten('into another phase', { kind: 'place', items: ['A-3'], at: 'into', target: 'ship' }, [
    [a3, ''],
    [a6, a6 + a3],
  ]);
  checkWritten('above another task', { kind: 'place', items: ['A-6'], at: 'before', target: 'A-3' }, [
    [a6, ''],
    [a3, `${a6.split('\n')[1]}\n${a3}`],
  ]);
  checkRefused('no task into one with work of its own', shift('A-2', 'in'), /Tokens has work of its own/);
  checkRefused('nothing above the first', shift('A-1', 'up'), /Tokens is the first there/);
  checkRefused(
    'no phase into itself',
    { kind: 'place', items: ['build'], at: 'into', target: 'A-3' },
    /into itself/,
  );
});

describe('a hand adds', () => {
  const add = (what: 'task' | 'milestone', near: string | null, title: string): HandEdit => ({
    kind: 'add',
    what,
    title,
    near,
    seed: 1,
  });
  const id = 'A-c4d';
  checkWritten('a task behind another', add('task', 'A-3', 'New: one'), [
    ['2026-05-11 }\n', `2026-05-11 }\n      ${id}: { title: "New: one", effort: 1d }\n`],
  ]);
  checkWritten('a task into a phase', add('task', 'ship', 'New'), [
    ['A-3] }\n', `A-3] }\n      ${id}: { title: New, effort: 1d }\n`],
  ]);
  checkWritten('a milestone that needs what was looked at', add('milestone', 'A-1', 'First Öffnung!'), [
    [
      'needs: [build] }\n',
      'needs: [build] }\n  first-offnung: { title: First Öffnung!, due: 2026-05-08, needs: [A-1] }\n',
    ],
  ]);
  checkRefused('nothing without a title', add('task', null, ' \n '), /no title/);
});
