import assert from 'node:assert/strict';
import { parseDay, startOfDay } from '../../../src/core/base/dates';
import type { ChangedItem, PlanChange } from '../../../src/core/history/plan-change';
import { sayPlanChange, summarizeChanges } from '../../../src/core/views/say-plan-change';
import { planOf } from '../../support/plan-of';

const plan = planOf('tasks: { A: { title: A } }');
const task: ChangedItem = { section: 'tasks', id: 'A-1', title: 'Login form' };
const milestone: ChangedItem = { section: 'milestones', id: 'beta', title: 'Public beta' };
const project: ChangedItem = { section: 'project' };
const risk: ChangedItem = { section: 'risks', id: 'leak', title: 'Tokens leak' };
const at = (day: string, minute = 1020): number => startOfDay(parseDay(day)!) + minute;
const moment = (day: string) => ({ day: parseDay(day)!, time: null });
const money = (digits: number, currency: string | null = null) => ({
  amount: { digits, scale: 0 },
  currency,
});

function check(change: PlanChange, expected: string): void {
  it(expected, () => assert.equal(sayPlanChange(change, plan), expected));
}

describe('sayPlanChange', () => {
  check({ item: task, kind: 'added' }, 'A-1 Login form is new.');
  check({ item: { ...task, title: 'A-1' }, kind: 'added' }, 'A-1 is new.');
  check({ item: risk, kind: 'dropped', by: 'removed' }, 'Risk Tokens leak is gone from the plan.');
  check({ item: task, kind: 'dropped', by: 'state' }, 'A-1 Login form is dropped.');
  check({ item: task, kind: 'renamed', from: 'A-9', to: 'A-1' }, 'A-1 Login form had the id A-9.');
  check(
    { item: task, kind: 'retitled', from: 'Form', to: 'Login form' },
    'A-1 is called Login form, was Form.',
  );
  check({ item: project, kind: 'retitled', from: 'A', to: 'B' }, 'The project is called B, was A.');
  check({ item: task, kind: 'moved', from: 'build', to: 'test' }, 'A-1 Login form moves from build to test.');
  check({ item: task, kind: 'moved', from: null, to: 'test' }, 'A-1 Login form moves into test.');
  check(
    { item: task, kind: 'moved', from: 'build', to: null },
    'A-1 Login form moves out of build to the top.',
  );
  check({ item: task, kind: 'grown', from: 480, to: 720 }, 'A-1 Login form grows from 1 d to 1.5 d.');
  check({ item: task, kind: 'shrunk', from: 480, to: 60 }, 'A-1 Login form shrinks from 1 d to 1 h.');
  check({ item: task, kind: 'grown', from: null, to: 480 }, 'A-1 Login form has an estimate: 1 d.');
  check(
    { item: task, kind: 'shrunk', from: 480, to: null },
    'A-1 Login form has no estimate any more, was 1 d.',
  );
  check(
    { item: milestone, kind: 'slipped', from: at('2026-01-09'), to: at('2026-01-12'), by: 480 },
    'Public beta is reached 2026-01-12, was 2026-01-09 (+1 d).',
  );
  check(
    { item: project, kind: 'pulled-in', from: at('2026-01-09'), to: at('2026-01-09', 780), by: -240 },
    'The project ends 2026-01-09 13:00, was 17:00 (−4 h).',
  );
  check({ item: task, kind: 'state', from: 'todo', to: 'done' }, 'A-1 Login form is done, was todo.');
  check(
    { item: milestone, kind: 'due', from: moment('2026-01-09'), to: { ...moment('2026-01-12'), time: 720 } },
    'Public beta is due 2026-01-12 12:00, was 2026-01-09.',
  );
  check(
    { item: task, kind: 'due', from: null, to: moment('2026-01-12') },
    'A-1 Login form has a deadline: 2026-01-12.',
  );
  check(
    { item: project, kind: 'due', from: moment('2026-01-12'), to: null },
    'The project has no deadline any more, was 2026-01-12.',
  );
  check(
    { item: task, kind: 'assigned', from: ['ana'], to: ['ben', 'cy'] },
    'A-1 Login form is with ben and cy, was with ana.',
  );
  check({ item: task, kind: 'assigned', from: [], to: ['ben'] }, 'A-1 Login form is with ben.');
  check(
    { item: task, kind: 'assigned', from: ['ben'], to: [] },
    'A-1 Login form has nobody any more, was with ben.',
  );
  check({ item: task, kind: 'needs', added: ['B'], removed: [] }, 'A-1 Login form waits for B too.');
  check(
    { item: task, kind: 'needs', added: ['B'], removed: ['C'] },
    'A-1 Login form waits for B, no more for C.',
  );
  check({ item: task, kind: 'needs', added: [], removed: ['C'] }, 'A-1 Login form waits for C no more.');
  check(
    { item: project, kind: 'budget', from: null, to: money(5000) },
    'The budget is 5,000 EUR, was not set.',
  );
  check(
    { item: project, kind: 'budget', from: money(5, 'JPY'), to: money(5000) },
    'The budget is 5,000 EUR, was 5 JPY.',
  );

  it('is one line of 120 characters, whatever the titles hold', () => {
    const item: ChangedItem = { ...task, title: `a\nb${'x'.repeat(500)}` };
    const sentence = sayPlanChange({ item, kind: 'retitled', from: 'y'.repeat(500), to: item.title }, plan);
    assert.ok(sentence.length <= 120 && !sentence.includes('\n'), sentence);
  });

  it('is summed up by kind, without the project', () => {
    const slip = { kind: 'slipped', from: 0, to: 480, by: 480 } as const;
    const changes: PlanChange[] = [
      { item: project, ...slip },
      { item: task, kind: 'renamed', from: 'A', to: 'B' },
      { item: task, ...slip },
      { item: milestone, ...slip },
      { item: task, kind: 'added' },
    ];
    assert.equal(summarizeChanges(changes), '1 new, 2 later, 1 renamed');
    assert.equal(summarizeChanges([]), '');
  });
});
