/** Quick fixes say what would follow, and stand in the order in which a person wants them. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay, printDay } from '../../../src/core/base/dates';
import { previewEdits, titleWithConsequence } from '../../../src/core/language/preview-fix';
import { finished } from '../../../src/core/base/sliced';
import { presentQuickFixes } from '../../../src/core/language/quick-fixes';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { at, type Finding } from '../../../src/core/model/finding';
import type { PlanEdit } from '../../../src/core/model/plan-edit';

const text = `
project: { name: Atlas, start: 2026-05-04, currency: EUR }
rates: { backend: 100/h }
team: { ana: { name: Ana, role: backend } }
milestones:
  beta: { title: Public beta, due: 2026-05-08, needs: [b] }
tasks:
  a: { title: First, effort: 5d, assign: ana }
  b: { title: Second, effort: 3d, assign: ana, needs: a }
  c: { title: Apart, duration: 1d }
`;
const today = parseDay('2026-05-04')!;

const snapshot = (): Snapshot =>
  analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today,
    },
    null,
  );
const words = { day: printDay, consequence: (minor: number) => `${minor / 100} EUR` };
const set = (task: string, field: string, value: string): PlanEdit => ({
  kind: 'set',
  address: ['task', task, field],
  value,
});

function checkTitle(what: string, edit: PlanEdit, expected: string): void {
  it(what, () => {
    const before = snapshot();
    assert.equal(titleWithConsequence('Change', previewEdits(before, [edit]), before, words), expected);
  });
}

describe('The consequence of a fix', () => {
  checkTitle(
    'names the milestone that moves, in working days, and the money',
    set('a', 'effort', '2d'),
    'Change: Public beta 2026-05-08 (−3 d), -2400 EUR',
  );
  checkTitle(
    'is a plus where it is later',
    set('a', 'effort', '6d'),
    'Change: Public beta 2026-05-14 (+1 d), 800 EUR',
  );
  checkTitle('is not told where there is none', set('c', 'notes', 'read'), 'Change');

  it('names the finish of the project where no milestone moves', () => {
    const before = snapshot();
    const consequence = previewEdits(before, [set('c', 'duration', '20d')]);
    assert.deepEqual(consequence?.moved?.milestone, null);
    assert.match(
      titleWithConsequence('Wait', consequence, before, words),
      /^Wait: finish 2026-05-29 \(\+\d+ d\)$/,
    );
  });

  it('leaves the title whole where both do not fit', () => {
    const before = snapshot();
    const title = 'x'.repeat(70);
    assert.equal(
      titleWithConsequence(title, previewEdits(before, [set('a', 'effort', '2d')]), before, words),
      title,
    );
  });

  it('is not known of edits that fit nowhere', () =>
    assert.equal(previewEdits(snapshot(), [{ kind: 'quote', problem: 99 }]), null));
});

describe('The list of quick fixes', () => {
  const finding: Finding = {
    rule: 'schedule/milestone-missed',
    severity: 'warning',
    message: '',
    place: at('milestones', 'beta', 'due'),
    related: [],
    fixes: [{ title: 'Shorten', preferred: true, edits: [set('a', 'effort', '2d')] }],
  };
  const list = (shouldStop: () => boolean) =>
    finished(
      presentQuickFixes(snapshot(), [finding, finding], {
        words,
        shouldStop,
        all: [finding, finding],
        fixAll: (rule, count) => `All ${count} of ${rule}`,
        turnOff: (rule) => `Off ${rule}`,
        turnOffHere: (rule) => `Off here ${rule}`,
      }),
    );

  it('ends with the ways to turn each rule off, at the line and in the plan', () => {
    const fixes = list(() => false);
    assert.deepEqual(
      fixes.map(({ title, preferred, silences }) => [title.split(':')[0], preferred, silences]),
      [
        ['Shorten', true, false],
        ['Shorten', true, false],
        ['All 2 of schedule/milestone-missed', false, false],
        ['Off here schedule/milestone-missed', false, true],
        ['Off schedule/milestone-missed', false, true],
      ],
    );
    assert.deepEqual(fixes.at(-2)!.edits, [
      {
        kind: 'ignore',
        rule: 'schedule/milestone-missed',
        at: { address: ['milestones', 'beta', 'due'], part: 'value' },
      },
    ]);
    assert.deepEqual(fixes.at(-1)!.edits, [
      { kind: 'set', address: ['checks', 'schedule/milestone-missed'], value: 'off' },
    ]);
  });

  it('goes without consequences when there is no time', () =>
    assert.deepEqual(
      list(() => true).map(({ title }) => title),
      ['Shorten', 'Shorten', 'Off here schedule/milestone-missed', 'Off schedule/milestone-missed'],
    ));
});
