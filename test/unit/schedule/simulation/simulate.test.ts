import assert from 'node:assert/strict';
import { dayOf } from '../../../../src/core/base/dates';
import { inputOf, short, simulatePlan, type SimulationCase } from './support/simulate-plan';

const day = 480;

/** What every run gives where nothing is drawn but events that always happen. */
function checkFinishes(
  name: string,
  given: SimulationCase,
  expected: Readonly<Record<string, string>>,
): void {
  it(name, () => {
    const { project, targets } = simulatePlan(given, { runs: 40 });
    const found = Object.fromEntries(
      Object.keys(expected).map((id) => {
        const finish = id === 'project' ? project!.finish : targets.get(id)!.finish;
        assert.equal(finish.percentiles[0], finish.percentiles[100], `${id} differs from run to run`);
        return [id, short(finish.percentiles[50]!)];
      }),
    );
    assert.deepEqual(found, expected);
  });
}

const chain = `
milestones: { m: { title: M, needs: [B] }, first: { title: F, needs: [A] } }
tasks:
  A: { title: A, effort: 2d }
  B: { title: B, effort: 3d, needs: A }`;

describe('simulation: risks', () => {
  checkFinishes(
    'none: the schedule itself',
    { plan: chain },
    {
      first: '01-06 17:00',
      m: '01-09 17:00',
      project: '01-09 17:00',
    },
  );
  checkFinishes(
    'one that cannot happen changes nothing',
    {
      plan: chain,
      risks: [{ probability: 0, affects: ['A'], delay: 5 * day }],
    },
    { first: '01-06 17:00', project: '01-09 17:00' },
  );
  checkFinishes(
    'a delay makes its task longer, and what waits for it later',
    {
      plan: chain,
      risks: [{ affects: ['A'], delay: day }],
    },
    { first: '01-07 17:00', m: '01-12 17:00' },
  );
  checkFinishes(
    'delays of one task add up',
    {
      plan: chain,
      risks: [
        { affects: ['A'], delay: day },
        { affects: ['A', 'A'], delay: 2 * day },
      ],
    },
    { first: '01-09 17:00' },
  );
  checkFinishes(
    'an event on two tasks delays both',
    {
      plan: chain,
      risks: [{ affects: ['A', 'B'], delay: day }],
    },
    { first: '01-07 17:00', m: '01-13 17:00' },
  );
  checkFinishes(
    'an opportunity saves time, but not more than there is',
    {
      plan: chain,
      risks: [
        { affects: ['A'], delay: -9 * day },
        { affects: ['B'], delay: -day },
      ],
    },
    { first: '01-05 08:00', m: '01-06 17:00' },
  );
  checkFinishes(
    'a milestone is reached later by its own risk',
    {
      plan: chain,
      risks: [{ affects: ['m'], delay: 2 * day }],
    },
    { first: '01-06 17:00', m: '01-13 17:00', project: '01-13 17:00' },
  );
  checkFinishes(
    'a phase ends later, once, whatever ends it',
    {
      plan: `
milestones: { m: { title: M, needs: [P] }, inner: { title: I, needs: [A] } }
tasks:
  P:
    title: P
    tasks:
      A: { title: A, effort: 1d }
      B: { title: B, effort: 2d, needs: A }
      C: { title: C, effort: 3d }`,
      risks: [{ affects: ['P'], delay: day }],
    },
    { inner: '01-05 17:00', m: '01-08 17:00' },
  );
  checkFinishes(
    'a delay of elapsed time is ten days of the calendar for a week and a half of work',
    {
      plan: `
milestones: { m: { title: M, needs: [A] } }
tasks: { A: { title: A, duration: 1ed } }`,
      risks: [{ affects: ['A'], delay: 5 * day }],
    },
    { m: '01-13 00:00' },
  );
  checkFinishes(
    'with people of different hours a delay is worth their mean rate',
    {
      plan: `
calendars: { mornings: { week: 'mon-fri 08:00-12:00' } }
team: { ana: { name: Ana }, ben: { name: Ben, calendar: mornings } }
milestones: { m: { title: M, needs: [A] } }
tasks: { A: { title: A, effort: 24h, assign: [ana, ben] } }`,
      // 12 person-hours a day: two days; a day more is worth 12 hours.
      risks: [{ affects: ['A'], delay: day }],
    },
    { m: '01-07 17:00' },
  );
  checkFinishes(
    'started work is resumed for longer, finished and dropped work is not',
    {
      plan: `
milestones: { m: { title: M, needs: [A] }, o: { title: O, needs: [B] } }
tasks:
  A: { title: A, effort: 4d, status: doing, started: 2026-01-05, remaining: 2d }
  B: { title: B, effort: 1d, status: done, finished: 2026-01-06 }
  C: { title: C, effort: 9d, status: dropped }`,
      status: '2026-01-07',
      risks: [{ affects: ['A', 'B', 'C'], delay: day }],
    },
    { m: '01-09 17:00', o: '01-07 08:00', project: '01-09 17:00' },
  );

  it('names those whose delay falls on nothing that is to be done', () => {
    const risks = [
      { id: 'on-done', affects: ['B'], delay: day },
      { id: 'nowhere', delay: day },
      { id: 'unknown', affects: ['X'], delay: day },
      { id: 'money', cost: 5 },
      { id: 'fine', affects: ['A'], delay: day },
    ];
    const plan = `tasks: { A: { title: A, effort: 1d }, B: { title: B, effort: 1d, status: done } }`;
    assert.deepEqual(simulatePlan({ plan, risks }).idleRisks, ['on-done', 'nowhere', 'unknown']);
  });

  it('happen as often as they are probable', () => {
    const { project } = simulatePlan(
      {
        plan: chain,
        risks: [{ probability: 0.3, affects: ['B'], delay: day }],
        deadline: { day: dayOf(2026, 1, 9), time: null },
      },
      { runs: 10_000 },
    );
    // Four standard errors.
    assert.ok(Math.abs(project!.finish.chance! - 0.7) < 4 * Math.sqrt((0.7 * 0.3) / 10_000));
    const bar = project!.drivers!.find(({ kind }) => kind === 'risk')!;
    assert.deepEqual(
      [bar.id, short(bar.low), short(bar.high), bar.swing],
      ['risk-0', '01-09 17:00', '01-12 17:00', day],
    );
    assert.ok(Math.abs(bar.correlation - 1) < 1e-9);
  });
});

const three = `
milestones: { m: { title: M, due: 2026-01-20, needs: [B] }, side: { title: S, needs: [C] } }
tasks:
  A: { title: A, effort: 2d/4d/9d }
  B: { title: B, effort: 1d/2d/4d, needs: A, deadline: 2026-01-14 }
  C: { title: C, effort: 1h/1h/2h }`;

describe('simulation: results', () => {
  it('are the same for the same seed, and others for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => simulatePlan({ plan: three }, { seed }));
    assert.deepEqual(one, same);
    assert.notDeepEqual(one!.project, other!.project);
    assert.equal(one!.reproducible, true);
  });

  it('do not change with what has nothing to do with them, nor with the size of the blocks', () => {
    const few = simulatePlan({ plan: three }, { runs: 1500 });
    const more = Array.from({ length: 1000 }, (_, i) => `  X${i}: { title: X, effort: 1h/2h/4h }`).join('\n');
    const many = simulatePlan({ plan: `${three}\n${more}` }, { runs: 1500 });
    assert.deepEqual(many.targets.get('m'), few.targets.get('m'));
  });

  it('hold percentiles in order, and the chance of each due as the share of runs', () => {
    const { project, targets } = simulatePlan({ plan: three }, { runs: 5000 });
    for (const { finish } of [project!, ...targets.values()]) {
      assert.equal(finish.percentiles.length, 101);
      for (let p = 1; p <= 100; p++) assert.ok(finish.percentiles[p]! >= finish.percentiles[p - 1]!);
      assert.equal(
        finish.histogram.counts.reduce((sum, count) => sum + count, 0),
        5000,
      );
      if (finish.due === null) assert.equal(finish.chance, null);
      else {
        const percent = finish.percentiles.filter((minute) => minute <= finish.due!).length - 1;
        assert.ok(finish.chance! * 100 >= percent && finish.chance! * 100 < percent + 1.0001);
      }
    }
    assert.deepEqual([...targets.keys()], ['B', 'm', 'side']);
  });

  it('say what is critical, and what drives the finish', () => {
    const { project, targets, criticality } = simulatePlan({ plan: three }, { runs: 5000 });
    assert.deepEqual(Object.fromEntries(criticality), { A: 1, B: 1, C: 0, m: 1, side: 0 });
    assert.deepEqual(
      project!.drivers!.map(({ id }) => id),
      ['A', 'B'],
    );
    assert.deepEqual(
      targets.get('side')!.drivers!.map(({ id }) => id),
      ['C'],
    );
    for (const { low, high, swing } of project!.drivers!) assert.ok(low < high && swing > 0);
    // The root of A's share in the variance, 11.25/7 days squared beside 77/252.
    assert.ok(
      Math.abs(project!.drivers![0]!.correlation - Math.sqrt(11.25 / 7 / (11.25 / 7 + 77 / 252))) < 0.05,
    );
  });

  it('stopped halfway hold the runs that were made, and say so', () => {
    const seen: number[] = [];
    const result = simulatePlan(
      { plan: three },
      { runs: 100_000, shouldStop: () => seen.length >= 3, onProgress: (done) => seen.push(done) },
    );
    assert.equal(seen.length, 3);
    assert.deepEqual([result.runs, result.asked, result.reproducible], [seen[2], 100_000, false]);
    assert.deepEqual(simulatePlan({ plan: three }, { runs: seen[2]! }).project, result.project);
  });

  for (const runs of [0, -5, NaN, 0.5]) {
    it(`of ${runs} runs are those of one`, () =>
      assert.equal(simulatePlan({ plan: three }, { runs }).runs, 1));
  }

  it('of a plan without tasks, or with cycles alone, are none', () => {
    assert.equal(simulatePlan({ plan: '' }).project, null);
    const cycle = `tasks: { A: { title: A, effort: 1d/2d/3d, needs: B }, B: { title: B, effort: 1d, needs: A } }`;
    const { project, runs, criticality } = simulatePlan({ plan: cycle });
    assert.deepEqual([project, runs, criticality.size], [null, 0, 0]);
  });

  it('leave out what cannot be scheduled', () => {
    const plan = `${three}\n  D: { title: D, effort: 1d/2d/3d, needs: D, deadline: 2026-01-09 }`;
    const { targets } = simulatePlan({ plan });
    assert.deepEqual([...targets.keys()], ['B', 'm', 'side']);
  });
});

describe('simulation: costs', () => {
  const costs = {
    tasks: new Map([
      ['A', { fixed: 1000, work: 40_000 }],
      ['B', { fixed: 0, work: 20_000 }],
      ['C', { fixed: 500, work: 0 }],
    ]),
    other: 7,
    perDay: 0,
  };

  it('without anything uncertain are the plan, and of a milestone what leads to it', () => {
    const { project, targets } = simulatePlan({ plan: chain, costs });
    assert.deepEqual(
      [project!.cost!.planned, project!.cost!.mean, project!.cost!.deviation],
      [61_507, 61_507, 0],
    );
    assert.equal(targets.get('first')!.cost!.percentiles[80], 41_000);
    assert.equal(targets.get('m')!.cost!.planned, 61_000);
  });

  it('grow with the work, and with risks on the way', () => {
    const risks = [
      { id: 'a', affects: ['A'], cost: 300, delay: 60 },
      { id: 'c', affects: ['C'], cost: -50 },
      { id: 'none', cost: 9 },
    ];
    const { project, targets } = simulatePlan({ plan: three, costs, risks }, { runs: 20_000 });
    const { cost } = targets.get('m')!;
    // (mean − o)(p − mean)/7 is 11.25/7 of A and 77/252 of B; they are independent.
    const deviation = Math.hypot(
      (40_000 * Math.sqrt(11.25 / 7)) / 4.5,
      (20_000 * Math.sqrt(77 / 252)) / (13 / 6),
    );
    assert.ok(Math.abs(cost!.mean - 61_300) < (4 * deviation) / Math.sqrt(20_000) + 1, `${cost!.mean}`);
    assert.ok(Math.abs(cost!.deviation - deviation) < 0.03 * deviation, `${cost!.deviation} ${deviation}`);
    assert.equal(project!.cost!.planned, 61_507);
    assert.ok(
      Math.abs(project!.cost!.mean - (61_507 + 300 - 50 + 9)) < (4 * deviation) / Math.sqrt(20_000) + 1,
    );
    assert.equal(targets.get('side')!.cost!.percentiles[50], 450);
  });

  it('are not simulated where none are given', () => {
    assert.equal(simulatePlan({ plan: three }).project!.cost, null);
  });
});

describe('simulation: common causes', () => {
  const count = 12;
  const plan = `tasks:\n${Array.from(
    { length: count },
    (_, i) => `  T${i}: { title: T, effort: 10h/20h/30h${i > 0 ? `, needs: T${i - 1}` : ''} }`,
  ).join('\n')}`;
  const deviationOf = (causesOf: (i: number) => readonly string[], correlation: number): number => {
    const byTask = new Map(Array.from({ length: count }, (_, i) => [`T${i}`, causesOf(i)]));
    const result = simulatePlan({ plan, commonCauses: { byTask, correlation } }, { runs: 20_000 });
    return result.project!.finish.deviation / 60;
  };
  /** Of a task: (mean − o)(p − mean)/7 = 100/7; of n that correlate by rho: n s² (1 + (n − 1) rho). */
  const expected = (rho: number): number => Math.sqrt((100 / 7) * count * (1 + (count - 1) * rho));

  for (const [name, causesOf, correlation, rho] of [
    ['without correlation every task errs on its own', () => ['ana'], 0, 0],
    ['one cause for all', () => ['ana'], 0.5, 0.5],
    ['a full correlation makes one draw of all', () => ['ana'], 1, 1],
    ['a cause for each task is none', (i: number) => [`p${i}`], 0.9, 0],
    // Each pair shares one of two causes: half of it.
    ['two causes, of which one is shared', (i: number) => ['ana', `p${i}`], 0.8, 0.4],
  ] as const) {
    it(name, () => {
      const found = deviationOf(causesOf, correlation);
      // The copula correlates normal scores; for a symmetric PERT that is within 2 % of the durations' correlation.
      assert.ok(
        Math.abs(found - expected(rho)) < 0.035 * expected(rho),
        `${found}, expected ${expected(rho)}`,
      );
    });
  }

  it('do not move the mean', () => {
    const input = inputOf({ plan });
    assert.equal(input.commonCauses, null);
    const byTask = new Map(Array.from({ length: count }, (_, i) => [`T${i}`, ['ana']]));
    const { project } = simulatePlan({ plan, commonCauses: { byTask, correlation: 0.7 } }, { runs: 20_000 });
    const { mean, planned, deviation } = project!.finish;
    // 240 hours are 30 days; the mean may be off by four standard errors, over a weekend at the most.
    assert.ok(Math.abs(mean - planned) < (4 * deviation) / Math.sqrt(20_000) + 4000, `${mean - planned}`);
  });
});

describe('simulation: calibration', () => {
  const costs = { tasks: new Map([['A', { fixed: 10, work: 100 }]]), other: 0, perDay: 0 };

  it('stretches what has no range, and what it costs; the planned date stays', () => {
    const plan = 'tasks:\n  A: { title: A, effort: 4d }\n  B: { title: B, effort: 2d, needs: A }';
    const { project, uncertain } = simulatePlan({ plan, costs, calibration: 1.5 });
    assert.deepEqual(
      [project!.finish.planned, project!.finish.percentiles[0]!, project!.finish.percentiles[100]!].map(
        short,
      ),
      ['01-12 17:00', '01-15 17:00', '01-15 17:00'],
    );
    assert.deepEqual([project!.cost!.planned, project!.cost!.mean], [110, 160]);
    assert.deepEqual([uncertain.tasks, project!.drivers], [0, []]);
  });

  it('stretches what is left of started work, and nothing of finished work', () => {
    const plan = `tasks:
  A: { title: A, effort: 4d, status: done, started: 2026-01-05, finished: 2026-01-06 }
  B: { title: B, effort: 4d, status: doing, started: 2026-01-05, progress: 50% }`;
    const { project } = simulatePlan({ plan, status: '2026-01-07', calibration: 2 });
    assert.deepEqual([project!.finish.planned, project!.finish.percentiles[50]!].map(short), [
      '01-08 17:00',
      '01-12 17:00',
    ]);
  });

  it('stretches a range as a whole', () => {
    const plan = 'tasks: { A: { title: A, effort: 10h/20h/60h } }';
    const deviation = (calibration: number): number =>
      simulatePlan({ plan, calibration }, { runs: 5000 }).project!.finish.deviation;
    assert.ok(Math.abs(deviation(2) / deviation(1) - 2) < 0.01, `${deviation(2)}, ${deviation(1)}`);
  });
});
