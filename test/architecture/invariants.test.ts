/** I3, I4, I8 and I10, each on a plan in which every engine has something to do. */
import assert from 'node:assert/strict';
import type { Snapshot } from '../../src/core/analysis/snapshot';
import { parseDay } from '../../src/core/base/dates';
import { presentDiagnostics } from '../../src/core/language/diagnostics';
import { runRules } from '../../src/core/rules/run-rules';
import { createSession, type SessionPorts } from '../../src/core/session/session';
import { atlas, inputsOf, snapshotOf } from './support/plans';

/** All that is derived, without the parse, which alone knows positions. */
function resultsOf(snapshot: Snapshot) {
  const { schedule, evidence, exposure, budget, plan } = snapshot;
  return { schedule, evidence, exposure, budget, plan, findings: runRules(snapshot) };
}

describe('I3: results never contain text positions', () => {
  it('moving every line changes no result, only where findings are shown', () => {
    const before = snapshotOf(atlas);
    const after = snapshotOf(`# one\n\n# three\n${atlas.replaceAll('\n', '\r\n')}`);
    assert.deepEqual(resultsOf(after), resultsOf(before));
    const linesOf = (snapshot: Snapshot): readonly number[] =>
      presentDiagnostics(snapshot, runRules(snapshot)).map(({ start }) => start.line);
    assert.ok(linesOf(before).length > 0);
    assert.deepEqual(
      linesOf(after),
      linesOf(before).map((line) => line + 3),
    );
  });
});

describe('I4: what no date depends on schedules nothing again', () => {
  const before = snapshotOf(atlas);
  const edited = (from: string, to: string): Snapshot => {
    const text = atlas.replace(from, to);
    assert.notEqual(text, atlas);
    return snapshotOf(text, before);
  };
  const quiet: readonly (readonly [what: string, from: string, to: string])[] = [
    ['a comment', '# comment', '# another one'],
    ['a new line', 'milestones:', '\nmilestones:'],
    ['a title', 'Session tokens', 'Tokens of a session'],
    ['a note', 'first words', 'other words'],
    ['the title of a milestone', 'title: Beta', 'title: Public beta'],
    ['a note of a risk', 'seen elsewhere', 'never seen'],
    ['a cost', 'licences: 1200', 'licences: 1300'],
    ['an address', 'ana@example.com', 'ana@example.org'],
  ];
  for (const [what, from, to] of quiet) {
    it(`${what} keeps the schedule, without computing it`, () => {
      const after = edited(from, to);
      assert.equal(after.stages.get('schedule'), before.stages.get('schedule'));
      assert.equal(after.schedule, before.schedule);
    });
  }
  for (const [what, from, to] of [
    ['an effort', 'effort: 3d', 'effort: 5d'],
    ['an absence', 'role: backend }\nmilestones', 'role: backend, away: [2026-01-06] }\nmilestones'],
    ['a link', 'needs: [ATLAS-1a', 'needs: [ATLAS-1a SS'],
    ['a region of holidays', 'holidays: [DE-BY]', 'holidays: [DE]'],
  ] as const) {
    it(`${what} schedules again`, () => {
      const after = edited(from, to);
      assert.notEqual(after.stages.get('schedule'), before.stages.get('schedule'));
      assert.notDeepEqual(after.schedule, before.schedule);
    });
  }
});

describe('I8: broken text keeps the last plan for views, and findings are of the present text', () => {
  const ports: SessionPorts = {
    after: () => ({ dispose: () => {} }),
    today: () => parseDay('2026-01-05')!,
    timeOfDay: () => '14:02',
  };
  const broken = `${atlas.replace('Login form', 'Form of login')}\noops: "never closed\n`;
  const { today: _, ...first } = inputsOf(atlas);

  it('views stay with the last text that parsed, marked stale; findings do not', () => {
    const session = createSession(ports, first);
    const good = session.state();
    assert.equal(good.stale, null);
    session.update(inputsOf(broken));
    const { shown, snapshot, stale, findings } = session.state();
    assert.equal(shown, good.snapshot);
    assert.deepEqual(stale?.since, '14:02');
    assert.ok(snapshot.parsed.broken);
    assert.equal(snapshot.plan.tasks.get('ATLAS-2b')?.title.startsWith('Form of login'), true);
    assert.ok(findings.some(({ rule }) => rule === 'syntax/broken-yaml'));
    session.update(inputsOf(atlas));
    assert.equal(session.state().stale, null);
    session.dispose();
  });

  it('a bad value is not broken text', () => {
    const session = createSession(ports, first);
    session.update(inputsOf(atlas.replace('effort: 3d', 'effort: a while')));
    assert.equal(session.state().stale, null);
    session.dispose();
  });
});

describe('I10: nothing in the core throws because of what is in a file', () => {
  const hostile: readonly (readonly [what: string, text: string])[] = [
    ['nothing', ''],
    ['not YAML', '\u0000\u0001\uD800{{{'],
    ['not a mapping', '- a\n- b'],
    [
      'sections of the wrong kind',
      'project: { name: A }\ntasks: 5\nteam: [a]\nmilestones: x\nbudget: []\nrisks: 1',
    ],
    [
      'prototype keys',
      'project: { name: A, __proto__: { x: 1 } }\ntasks: { __proto__: { title: T }, constructor: { title: C, needs: toString } }',
    ],
    ['a cycle', 'project: { name: A }\ntasks: { a1: { title: A, needs: b1 }, b1: { title: B, needs: a1 } }'],
    [
      'a phase that needs its child',
      'project: { name: A }\ntasks: { p: { title: P, needs: c, tasks: { c: { title: C } } } }',
    ],
    [
      'numbers out of range',
      'project: { name: A, start: 9999-12-31, hours-per-day: 1e99 }\ntasks: { a: { title: A, effort: 999999999999d, progress: 1e9% } }',
    ],
    [
      'no working time',
      'project: { name: A }\ncalendar: { week: "" , closed: [1900-01-01..9999-12-31] }\ntasks: { a: { title: A, effort: 1d } }',
    ],
    [
      'half of every line',
      atlas
        .split('\n')
        .map((line) => line.slice(0, line.length / 2))
        .join('\n'),
    ],
  ];
  for (const [what, text] of hostile) {
    it(`${what}: analysed, judged and shown`, () => {
      const snapshot = snapshotOf(text);
      const shown = presentDiagnostics(snapshot, runRules(snapshot));
      assert.ok(shown.every(({ start, end }) => start.line >= 0 && end.line >= start.line));
    });
  }
});
