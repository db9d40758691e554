import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { simulate } from '../../../src/core/schedule/simulation/simulate';

const plan = `
project: { name: Input, start: 2026-01-05, deadline: 2026-01-30, currency: EUR }
team:
  ana: { name: Ana, rate: 100/h }
  ben: { name: Ben, rate: 9k }
tasks:
  P:
    title: Phase
    cost: { room: 70 }
    tasks:
      A: { title: A, effort: 2d/3d/4d, assign: ana, cost: { licences: 120.50 }, labels: [web] }
      B: { title: B, effort: 4d, assign: [ana, ben], needs: A, status: doing, started: 2026-01-05, progress: 50% }
  C: { title: C, effort: 1d, assign: ben }
risks:
  open: { title: R, probability: 30%, impact: { schedule: 2d, cost: 1k }, affects: [A] }
  watched: { title: R, probability: 10%, status: watching, impact: { cost: 500 } }
  gain: { title: R, kind: opportunity, probability: 50%, impact: { schedule: 1w, cost: -200 }, affects: [P] }
  unassessed: { title: R, impact: { schedule: 2d }, affects: [A] }
  foreign: { title: R, probability: 20%, impact: { cost: 5 XYZ } }
  happened: { title: R, probability: 30%, status: happened, impact: { schedule: 2d }, affects: [A] }
  closed: { title: R, probability: 30%, status: closed, impact: { schedule: 2d }, affects: [A] }
`;

function snapshotOf(text: string, ledger: string | null = null): Snapshot {
  return analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: ledger === null ? [] : [{ path: 'ledger.csv', text: ledger }],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-01-06')!,
    },
    null,
  );
}

describe('simulation input', () => {
  it('takes the risks that may still happen and have a probability', () => {
    assert.deepEqual(simulationInput(snapshotOf(plan)).risks, [
      { id: 'open', probability: 0.3, affects: ['A'], delay: 960, cost: 100_000 },
      { id: 'watched', probability: 0.1, affects: [], delay: 0, cost: 50_000 },
      { id: 'gain', probability: 0.5, affects: ['P'], delay: -2400, cost: -20_000 },
      { id: 'foreign', probability: 0.2, affects: [], delay: 0, cost: 0 },
    ]);
  });

  it('splits the forecast into what grows with time and what does not, to the cent', () => {
    const snapshot = snapshotOf(plan);
    const { tasks, other } = simulationInput(snapshot).costs!;
    // A: 3 days of Ana. B: 4 days shared by two, half of Ana's two days done; Ben costs one sum, however long it takes.
    assert.deepEqual(tasks.get('A'), { fixed: 12_050, work: 240_000 });
    assert.equal(tasks.get('B')!.work, 80_000);
    assert.equal(tasks.get('C')!.work, 0);
    assert.equal(other, 7_000);
    const sum = [...tasks.values()].reduce((total, { fixed, work }) => total + fixed + work, other);
    assert.equal(sum, snapshot.budget.figures.forecast);
  });

  it('counts as growing what a ledger leaves to be spent', () => {
    const text = `${plan}budget: { ledger: ledger.csv }\n`;
    const snapshot = snapshotOf(text, 'date,task,person,amount\n2026-01-05,B,ana,300\n');
    const { tasks, other } = simulationInput(snapshot).costs!;
    assert.equal(tasks.get('B')!.work, 80_000);
    const sum = [...tasks.values()].reduce((total, { fixed, work }) => total + fixed + work, other);
    assert.equal(sum, snapshot.budget.figures.forecast);
    const { project } = simulate(simulationInput(snapshot), { runs: 100, seed: 1 });
    assert.equal(project!.cost!.planned, snapshot.budget.figures.forecast);
    assert.equal(project!.finish.planned, snapshot.schedule.finish);
  });

  it('has no costs where the plan has no money', () => {
    const text = 'project: { name: T, start: 2026-01-05 }\ntasks: { A: { title: A, effort: 1d } }\n';
    assert.equal(simulationInput(snapshotOf(text)).costs, null);
  });

  it('lets estimates err together by person or by label, when asked', () => {
    const snapshot = snapshotOf(plan);
    assert.equal(simulationInput(snapshot).commonCauses, null);
    const byPerson = simulationInput(snapshot, { by: 'person', share: 0.3 }).commonCauses!;
    assert.deepEqual([byPerson.correlation, byPerson.byTask.get('B')], [0.3, ['ana', 'ben']]);
    const byLabel = simulationInput(snapshot, { by: 'label', share: 1 }).commonCauses!;
    assert.deepEqual([byLabel.byTask.get('A'), byLabel.byTask.get('B')], [['web'], []]);
  });
});
