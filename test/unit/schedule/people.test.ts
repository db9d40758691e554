import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { checkSchedule, scheduleOf } from './support/check-schedule';

const team = `
team:
  ana: { name: Ana, role: dev }
  ben: { name: Ben, role: dev, capacity: 80% }
  cay: { name: Cay, role: dev, away: [2026-01-06..2026-01-07] }
  dee: { name: Dee, role: dev, calendar: early }
  bench: { kind: equipment, units: 2 }
  rig: { kind: equipment, away: [2026-01-06] }
calendars:
  early: { week: mon-thu 06:00-16:00 }
  office: { week: mon-fri 08:00-17:00 }
`;

const cases: readonly [string, string, string][] = [
  [
    'one person, all of the time',
    'effort: 2d, assign: ana',
    '01-05 08:00 > 01-06 17:00, work 960, by ana 960',
  ],
  ['nobody is one full-time person of no name', 'effort: 2d', '01-05 08:00 > 01-06 17:00, work 960, by '],
  ['somebody unknown is nobody', 'effort: 2d, assign: eve', '01-05 08:00 > 01-06 17:00, by '],
  [
    'a capacity stretches the work',
    'effort: 4d, assign: ben',
    '01-05 08:00 > 01-09 17:00, work 1920, by ben 1920',
  ],
  ['a share is of a full day', 'effort: 1d, assign: ben 50%', '01-05 08:00 > 01-06 17:00, by ben 480'],
  [
    'two people share the work by their rates',
    'effort: 9d, assign: [ana, ben]',
    '01-05 08:00 > 01-09 17:00, by ana 2400 ben 1920',
  ],
  [
    'an absence interrupts it',
    'effort: 2d, assign: cay',
    '01-05 08:00 > 01-08 17:00, duration 960, by cay 960',
  ],
  [
    'while one is away the other goes on, and each is credited with his time',
    'effort: 4d, assign: [ana, cay]',
    '01-05 08:00 > 01-07 17:00, by ana 1440 cay 480',
  ],
  [
    'different hours add up where they meet',
    'effort: 18h, assign: [ana, dee]',
    '01-05 06:00 > 01-05 17:00, by ana 480 dee 600',
  ],
  [
    'a person’s own calendar counts, not the project’s',
    'effort: 10h, assign: dee',
    '01-05 06:00 > 01-05 16:00',
  ],
  [
    'with a calendar of the task, both have to work',
    'effort: 8h, assign: dee, calendar: office',
    '01-05 08:00 > 01-05 16:00',
  ],
  [
    'a fixed duration keeps its length, the share is the work',
    'duration: 2d, assign: ana 50%',
    '01-05 08:00 > 01-06 17:00, work 480, by ana 480',
  ],
  [
    'a fixed duration is stretched by an absence',
    'duration: 2d, assign: cay',
    '01-05 08:00 > 01-08 17:00, work 960',
  ],
  [
    'effort beside a duration is the work in it',
    'duration: 4d, effort: 1d, assign: ana',
    '01-05 08:00 > 01-08 17:00, work 480, by ana 480',
  ],
  [
    'equipment beside people does no part of the work',
    'effort: 2d, assign: [ana, bench]',
    '01-05 08:00 > 01-06 17:00, work 960, by ana 960 bench 960',
  ],
  [
    '… but has to be there',
    'effort: 2d, assign: [ana, rig]',
    '01-05 08:00 > 01-07 17:00, by ana 960 rig 960',
  ],
  [
    'equipment alone does the work',
    'effort: 2d, assign: bench',
    '01-05 08:00 > 01-06 17:00, work 960, by bench 960',
  ],
  [
    'several units are more work in the same time',
    'effort: 2d, assign: bench 200%',
    '01-05 08:00 > 01-05 17:00, by bench 960',
  ],
  ['of alternatives the first', 'effort: 1d, assign: [cay or ana]', '01-05 08:00 > 01-05 17:00, by cay 480'],
];

describe('schedule: people', () => {
  for (const [name, fields, expected] of cases) {
    it(name, () => {
      checkSchedule({ plan: `tasks: { A: { title: A, ${fields} } }\n${team}` }, { A: expected });
    });
  }

  it('says who is away when that moves a start, and what stood behind it', () => {
    const schedule = scheduleOf({
      plan: `tasks: { A: { title: A, effort: 1d }, B: { title: B, effort: 1d, assign: cay, needs: A } }${team}`,
    });
    assert.deepEqual(schedule.tasks.get('B')!.driver, {
      kind: 'absence',
      person: 'cay',
      first: parseDay('2026-01-06'),
      last: parseDay('2026-01-07'),
      behind: { kind: 'task', task: 'A', type: 'FS' },
    });
  });

  it('names the absences that stretch a task', () => {
    const schedule = scheduleOf({ plan: `tasks: { A: { title: A, effort: 2d, assign: cay } }${team}` });
    const away = { person: 'cay', first: parseDay('2026-01-06'), last: parseDay('2026-01-07') };
    assert.deepEqual(schedule.tasks.get('A')!.absences, [away]);
  });

  it('cannot schedule what nobody ever works on', () => {
    const schedule = scheduleOf({
      plan: `
tasks: { A: { title: A, effort: 1d, assign: ben 0% }, B: { title: B, needs: A }, C: { title: C, effort: 1d } }${team}`,
    });
    assert.deepEqual(
      [...schedule.unscheduled],
      [
        ['A', { kind: 'no-working-time', people: ['ben'], beyond: false }],
        ['B', { kind: 'waits', predecessor: 'A' }],
      ],
    );
    assert.deepEqual([...schedule.tasks.keys()], ['C']);
  });
});

describe('schedule: loads', () => {
  const loads = (plan: string, status?: string): Record<string, string[]> =>
    Object.fromEntries(
      [...scheduleOf({ plan, ...(status ? { status } : {}) }).loads].map(([person, days]) => [
        person,
        days.map(
          (load) =>
            `${load.day - parseDay('2026-01-05')! + 5}: ${load.work}/${load.capacity} ${load.tasks.join('+')}`,
        ),
      ]),
    );

  it('adds up parallel tasks, day by day', () => {
    const plan = `tasks: { A: { title: A, effort: 12h, assign: ana }, B: { title: B, effort: 2h, assign: ana } }${team}`;
    assert.deepEqual(loads(plan), { ana: ['5: 600/480 A+B', '6: 240/480 A'] });
  });

  it('knows capacity, absence and units', () => {
    const plan = `tasks:
  A: { title: A, effort: 1d, assign: ben 100% }
  B: { title: B, effort: 2d, assign: cay }
  C: { title: C, effort: 1d, assign: bench }${team}`;
    assert.deepEqual(loads(plan), {
      ben: ['5: 480/384 A'],
      cay: ['5: 480/480 B', '8: 480/480 B'],
      bench: ['5: 480/960 C'],
    });
  });

  it('takes equipment up while people work with it, on days of theirs too', () => {
    const workers = `
calendars: { daily: { week: mon-sun 10:00-16:00 } }
team:
  cay: { name: Cay, away: 2026-01-06..2026-01-07 }
  dan: { name: Dan, calendar: daily }
  rig: { name: Rig, kind: equipment }
`;
    const withCay = `tasks: { A: { title: A, effort: 2d, assign: [cay, rig] } }${workers}`;
    assert.deepEqual(loads(withCay)['rig'], ['5: 480/480 A', '8: 480/480 A']);
    const withDan = `tasks: { A: { title: A, effort: 18h, start: not-before 2026-01-09, assign: [dan, rig] } }${workers}`;
    assert.deepEqual(loads(withDan)['rig'], ['9: 360/540 A', '10: 360/360 A', '11: 360/360 A']);
    const ownDays = workers.replace('kind: equipment', 'kind: equipment, calendar: daily, away: 2026-01-10');
    const withBoth = `tasks: { A: { title: A, effort: 18h, start: not-before 2026-01-09, assign: [dan, rig] } }${ownDays}`;
    assert.deepEqual(loads(withBoth)['rig'], ['9: 360/360 A', '11: 360/360 A', '12: 360/360 A']);
  });

  it("counts nothing that was done on the status date itself: it takes nobody's time any more", () => {
    const plan = `tasks:
  A: { title: A, effort: 1d, assign: ana, status: done, started: 2026-01-05, finished: 2026-01-05 }
  B: { title: B, effort: 2d, assign: ana, status: doing, started: 2026-01-05, progress: 50% }${team}`;
    assert.deepEqual(loads(plan, '2026-01-05'), { ana: ['5: 480/480 B'] });
  });

  it('puts done work before the status date and the rest after it', () => {
    const plan = `tasks: { A: { title: A, effort: 2d, assign: ana, status: doing, started: 2026-01-05, progress: 50% } }${team}`;
    assert.deepEqual(loads(plan, '2026-01-08'), {
      ana: ['5: 160/480 A', '6: 160/480 A', '7: 160/480 A', '8: 480/480 A'],
    });
  });
});
