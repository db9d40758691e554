import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import type { SimulationResult } from '../../../src/core/schedule/simulation/simulation';
import { createFormat } from '../../../src/core/views/format';
import { presentOdds } from '../../../src/core/views/odds-report';
import { simulationNotes } from '../../../src/core/views/simulation-notes';

const uncertain = `
project: { name: 'Odds of [x](command:y)', start: 2026-01-05, deadline: 2026-01-16, currency: EUR }
team: { ana: { name: Ana, rate: 100/h } }
milestones: { beta: { title: Beta <b>, due: 2026-01-13, needs: [B] } }
tasks:
  A: { title: First, effort: 2d/4d/9d, assign: ana }
  B: { title: Second, effort: 1d/2d/4d, assign: ana, needs: A, deadline: 2026-01-15 }
  C: { title: Aside, effort: 1d, status: done }
risks:
  late: { title: Late review, probability: 25%, impact: { schedule: 2d, cost: 1k }, affects: [B] }
  nowhere: { title: Nowhere, probability: 25%, impact: { schedule: 2d } }
  gone: { title: Gone, probability: 25%, impact: { schedule: 2d }, affects: [C] }
  typo: { title: Typo, probability: 25%, impact: { schedule: 2d }, affects: [BB] }
`;

function snapshotOf(text: string) {
  const files = [{ path: 'project.yaml', text, role: 'root' }] as const;
  const today = parseDay('2026-01-05')!;
  return analyse({ files, ledgers: [], commits: noCommits, holidays: noHolidays, today }, null);
}

function resultOf(text: string, runs = 2000): SimulationResult {
  return simulate(simulationInput(snapshotOf(text)), { runs, seed: 1 });
}

/** The lines of a plan's page that are not empty. */
function pageOf(text: string, result = resultOf(text)): readonly string[] {
  const snapshot = snapshotOf(text);
  const { hoursPerDay } = snapshot.plan.project;
  const { statusDay } = snapshot;
  const format = createFormat({ locale: 'en', currency: 'EUR', decimals: 2, statusDay, hoursPerDay });
  return presentOdds(snapshot, result, { format, translate: inEnglish, correlation: null })
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .filter((line) => line !== '');
}

describe('the page of a simulation', () => {
  it('holds a sentence, the dates, what moves them, the curve, the costs, and what is to know', () => {
    assert.deepEqual(pageOf(uncertain), [
      String.raw`# Odds of Odds of \[x\]\(command\:y\)`,
      'status date 5 Jan 2026 · 2,000 runs, seed 1 · 2 tasks with a range · 1 risk · every estimate errs on its own',
      String.raw`**The deadline of 16 Jan holds in 95 % of the runs.** Beta \<b\> keeps 13 Jan in only 49 % of them.`,
      '## Dates',
      '*odds: share of the runs that keep the date*',
      '|  | Due | Odds | Planned | P10 | P50 | P80 | P90 |',
      '| --- | --- | ---: | --- | --- | --- | --- | --- |',
      '| **Project** | 16 Jan | 95 % | 13 Jan | 12 Jan | 14 Jan | 15 Jan | 16 Jan |',
      '| Second | 15 Jan | 86 % | 13 Jan | 12 Jan | 14 Jan | 15 Jan | 16 Jan |',
      String.raw`| Beta \<b\> | 13 Jan | **49 %** | 13 Jan | 12 Jan | 14 Jan | 15 Jan | 16 Jan |`,
      '## What moves the finish',
      '*mean finish in the fifth of the runs with the shortest, and the longest; of a risk without it, and with it*',
      '|  | Swing |  | From | To | Of the spread | Critical |',
      '| --- | --- | ---: | --- | --- | ---: | ---: |',
      '| First | ████████████████████████ | +3.6 d | 12 Jan | 16 Jan | 59 % | 100 % |',
      '| Late review (risk) | █████████████ | +2 d | 13 Jan | 15 Jan | 30 % | — |',
      '| Second | ██████████ | +1.5 d | 13 Jan | 14 Jan | 11 % | 100 % |',
      '## When it is done',
      '*share of the runs that have finished by then*',
      String.raw`| Runs | Project | Beta \<b\> |`,
      '| ---: | --- | --- |',
      '| earliest | 8 Jan | 8 Jan |',
      '| 10 % | 12 Jan | 12 Jan |',
      '| 20 % | 12 Jan | 12 Jan |',
      '| 30 % | 13 Jan | 13 Jan |',
      '| 40 % | 13 Jan | 13 Jan |',
      '| 50 % | 14 Jan | 14 Jan |',
      '| 60 % | 14 Jan | 14 Jan |',
      '| 70 % | 14 Jan | 14 Jan |',
      '| 80 % | 15 Jan | 15 Jan |',
      '| 90 % | 16 Jan | 16 Jan |',
      '| latest | 21 Jan | 21 Jan |',
      '## Cost',
      '*EUR*',
      '| Forecast | Mean | P10 | P50 | P80 | P90 |',
      '| ---: | ---: | ---: | ---: | ---: | ---: |',
      '| 5,333 € | 5,572 € | 4,032 € | 5,522 € | 6,590 € | 7,230 € |',
      '## To know',
      '- Risk nowhere changes no date: it names nothing in «affects».',
      '- Risk gone changes no date: C is done or dropped.',
      '- Risk typo changes no date: the plan has no BB.',
    ]);
  });

  it('tells no odds of what has been reached, kept or missed', () => {
    const page = pageOf(`
project: { name: P, start: 2026-01-05, status-date: 2026-01-12, deadline: 2026-01-13 }
milestones:
  late: { title: Reached late, due: 2026-01-06, needs: [A], finished: 2026-01-08 }
  early: { title: Reached early, due: 2026-01-09, needs: [A], finished: 2026-01-08 }
  next: { title: Next, due: 2026-01-14, needs: [B] }
tasks:
  A: { title: First, effort: 4d, status: done, started: 2026-01-05, finished: 2026-01-08 }
  B: { title: Second, effort: 1d/4d/9d, needs: A }
`);
    assert.match(
      page[2]!,
      /^\*\*The deadline of 13 Jan holds in \d+ % of the runs\.\*\* Next keeps 14 Jan in only /,
    );
    assert.ok(page.includes('| Reached late | 6 Jan | missed | 8 Jan | 8 Jan | 8 Jan | 8 Jan | 8 Jan |'));
    assert.ok(page.includes('| Reached early | 9 Jan | kept | 8 Jan | 8 Jan | 8 Jan | 8 Jan | 8 Jan |'));
    assert.ok(page.includes('| Runs | Project | Next |'));
  });

  it('says of a plan without ranges that nothing is uncertain', () => {
    const page = pageOf('project: { name: P, start: 2026-01-05 }\ntasks: { A: { title: A, effort: 2d } }');
    assert.deepEqual(page.slice(2, 3), [
      '**The finish is 6 Jan in every run: nothing in the plan is uncertain.**',
    ]);
    assert.ok(!page.includes('## What moves the finish') && !page.includes('## Cost'));
  });

  it('says where nothing is scheduled', () => {
    assert.deepEqual(pageOf('project: { name: P }'), ['# Odds of P', 'Nothing is scheduled.']);
  });
});

describe('notes on a simulation', () => {
  const checkNotes = (change: Partial<SimulationResult>, expected: readonly string[]): void => {
    const plain = { ...resultOf(uncertain, 100), idleRisks: [] };
    assert.deepEqual(
      simulationNotes(snapshotOf(uncertain), { ...plain, ...change }, (id) => id),
      expected,
    );
  };

  it('are none where all is as asked for', () => checkNotes({}, []));
  it('name runs that memory did not allow', () =>
    checkNotes({ asked: 1_000_000 }, [
      'Only 100 of 1000000 runs were made: with 3 dates to follow, memory holds no more.',
    ]));
  it('name a simulation that was stopped', () =>
    checkNotes({ asked: 5000, reproducible: false }, [
      'Stopped after 100 of 5000 runs: another machine would come further, or less far.',
    ]));
  it('name figures that rest on fewer runs', () =>
    checkNotes({ driverRuns: 50 }, ['What drives the dates is taken from the first 50 of 100 runs.']));
  it('name effects of risks that are not followed', () =>
    checkNotes({ risksCut: true }, ['The risks affect more than a million tasks: the rest is not delayed.']));
  it('count dates without drivers', () => {
    const { targets } = resultOf(uncertain, 100);
    const [[id, first] = assert.fail()] = targets;
    checkNotes({ targets: new Map([...targets, [id, { ...first, drivers: null }]]) }, [
      'Of 1 of 2 dates it is not told what drives them: there are too many.',
    ]);
  });
  it('say why a risk changes no date', () =>
    checkNotes({ idleRisks: ['nowhere', 'gone', 'typo', 'late'] }, [
      'Risk nowhere changes no date: it names nothing in «affects».',
      'Risk gone changes no date: C is done or dropped.',
      'Risk typo changes no date: the plan has no BB.',
      'Risk late changes no date: nothing of B is left to do, or it is not scheduled.',
    ]));
});
