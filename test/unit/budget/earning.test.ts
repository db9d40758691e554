/** How tasks earn by their measures, and what work and costs of tasks cost beside rates. Ana costs 100 an hour. */
import assert from 'node:assert/strict';
import type { Accrual } from '../../../src/core/model/plan';
import { budgetOf, person, rate, type Scene } from './plan-and-schedule';

const scene: Scene = {
  team: [person('ana', { rates: [{ from: null, rate: rate('100/h') }] })],
  today: '2026-01-19',
};

describe('what tasks earn and cost', () => {
  const measures: readonly (readonly [
    name: string,
    work: Partial<NonNullable<Scene['tasks']>[string]>,
    earned: number,
  ])[] = [
    ['0/100 before the end', { measure: '0/100', progress: 0.9 }, 0],
    ['0/100 when done', { measure: '0/100', status: 'done' }, 1],
    ['50/50 once started', { measure: '50/50' }, 0.5],
    ['50/50 before', { measure: '50/50', status: 'todo' }, 0],
    ['percent', { measure: 'percent', progress: 0.3 }, 0.3],
    ['percent beyond all', { progress: 7 }, 1],
    ['what remains of the work', { left: 0.4 }, 0.6],
    [
      'checklist',
      {
        measure: 'checklist',
        checklist: new Map([
          ['a', 'done'],
          ['b', 'todo'],
          ['c', 'doing'],
          ['d', 'done'],
        ]),
      },
      0.5,
    ],
    [
      'checklist with weights',
      {
        measure: 'checklist',
        checklist: new Map([
          ['a', 'done'],
          ['b', 'todo'],
          ['c', 'todo'],
        ]),
        weights: new Map([
          ['a', 3],
          ['c', 0],
          ['gone', 9],
        ]),
      },
      0.75,
    ],
    [
      'checklist that weighs nothing',
      {
        measure: 'checklist',
        checklist: new Map([['a', 'done']]),
        weights: new Map([['a', 0]]),
        progress: 0.1,
      },
      0.1,
    ],
    ['units', { measure: 'units', units: { done: 3, total: 10 } }, 0.3],
    ['units of none', { measure: 'units', units: { done: 3, total: 0 }, progress: 0.2 }, 0.2],
    ['done', { status: 'done', progress: 0.1 }, 1],
  ];
  for (const [name, work, earned] of measures) {
    it(`earns by ${name}`, () => {
      const tasks = {
        build: { from: '2026-01-12', to: '2026-01-16', hours: { ana: 10 }, status: 'doing', ...work },
      };
      assert.equal(budgetOf({ ...scene, tasks }).earned.ev, Math.round(100_000 * earned));
    });
  }

  it('adds overheads to the work of people, planned and booked by the hour', () => {
    const rig = person('rig', { kind: 'equipment', rates: [{ from: null, rate: rate('10/h') }] });
    const budget = budgetOf({
      ...scene,
      team: [...scene.team!, rig],
      tasks: {
        a: { from: '2026-01-12', to: '2026-01-16', hours: { ana: 10, rig: 10 }, costs: { licence: '50' } },
      },
      budget: { overhead: 0.15 },
      ledgers: {
        'l.csv': 'date,person,hours,amount\n2026-01-12,ana,2,\n2026-01-12,rig,2,\n2026-01-13,ana,1,7\n',
      },
    });
    assert.equal(budget.figures.planned, 115_000 + 10_000 + 5_000);
    assert.equal(budget.figures.spent, 23_000 + 2_000 + 700);
  });

  const accruals: readonly (readonly [accrual: Accrual, today: string, pv: number, forecast: number])[] = [
    // Nothing is booked: what is left to be paid is the forecast.
    ['along', '2026-01-13', 200, 750],
    ['start', '2026-01-12', 0, 1000],
    ['start', '2026-01-13', 1000, 0],
    ['end', '2026-01-16', 0, 1000],
    ['end', '2026-01-17', 1000, 1000],
  ];
  for (const [accrual, today, pv, forecast] of accruals) {
    it(`plans the costs of a task at its ${accrual}, seen on ${today}`, () => {
      const work = { from: '2026-01-12', to: '2026-01-16', status: 'doing', progress: 0.25, accrual };
      const budget = budgetOf({
        tasks: { a: { ...work, costs: { licence: '1000' } } },
        ledgers: { 'l.csv': 'date,amount\n' },
        today,
      });
      assert.deepEqual([budget.earned.pv, budget.figures.forecast], [pv * 100, forecast * 100]);
    });
  }
});
