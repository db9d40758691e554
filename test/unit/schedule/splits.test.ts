import { checkRows } from './support/check-rows';

// The calendar is that of compute-schedule.test.ts: working days from Monday 2026-01-05.
describe('schedule: work in parts', () => {
  checkRows([
    {
      it: 'is split by an absence, and not by nights, weekends and holidays',
      tasks: `
        A: { effort: 4d, assign: cay }
        B: { effort: 6d }`,
      more: 'team: { cay: { name: Cay, away: [2026-01-07..2026-01-08] } }',
      expect: {
        A: '01-05 08:00 > 01-12 17:00, in 01-05 08:00 > 01-06 17:00 + 01-09 08:00 > 01-12 17:00',
        B: '01-05 08:00 > 01-12 17:00, in ',
      },
    },
    {
      it: 'goes on while one of two is away',
      tasks: `A: { effort: 4d, assign: [ana, cay] }`,
      more: 'team: { ana: { name: Ana }, cay: { name: Cay, away: [2026-01-06] } }',
      expect: { A: '01-05 08:00 > 01-07 12:00, in ' },
    },
    {
      it: 'is split by what it needs beside people, but not by hours that this never has',
      tasks: `A: { effort: 12h, assign: [ana, rig] }`,
      more: `
team: { ana: { name: Ana, away: [2026-03-02] }, rig: { kind: equipment, calendar: mornings, away: [2026-01-06] } }
calendars: { mornings: { week: mon-fri 08:00-12:00 } }`,
      expect: {
        A: '01-05 08:00 > 01-08 12:00, in 01-05 08:00 > 01-05 12:00 + 01-07 08:00 > 01-08 12:00',
      },
    },
    {
      it: 'pauses on days of its own, with people and without',
      tasks: `
        A: { effort: 3d, pause: 2026-01-06 }
        B: { effort: 3d, assign: ana, pause: [2026-01-06..2026-01-06, 2026-01-08] }
        C: { duration: 2d, assign: ana, calendar: always, pause: 2026-01-06 }`,
      more: `
team: { ana: { name: Ana } }
calendars: { always: { week: mon-sun 00:00-24:00 } }`,
      expect: {
        A: '01-05 08:00 > 01-08 17:00, work 1440, duration 1440, in 01-05 08:00 > 01-05 17:00 + 01-07 08:00 > 01-08 17:00',
        B: 'in 01-05 08:00 > 01-05 17:00 + 01-07 08:00 > 01-07 17:00 + 01-09 08:00 > 01-09 17:00, by ana 1440',
        C: '01-05 08:00 > 01-07 17:00',
      },
    },
    {
      it: 'starts after a pause that lies at its start',
      tasks: `
        A: { effort: 1d }
        B: { effort: 1d, needs: A, pause: 2026-01-06..2026-01-07 }`,
      expect: { B: '01-08 08:00 > 01-08 17:00, in , driven by pause after A FS', A: 'float 960, free 960' },
    },
    {
      it: 'is split where the rest of started work waits',
      tasks: `
        A: { effort: 2d }
        B: { effort: 2d, status: doing, started: 2026-01-12, progress: 50%, needs: A }`,
      status: '2026-01-14',
      expect: { B: '01-12 08:00 > 01-16 17:00, in 01-12 08:00 > 01-13 17:00 + 01-16 08:00 > 01-16 17:00' },
    },
    {
      it: 'elapsed time does not pause',
      tasks: `A: { duration: 3ed, pause: 2026-01-06 }`,
      expect: { A: '01-05 00:00 > 01-08 00:00, in ' },
    },
  ]);
});

describe('schedule: levelling delays', () => {
  checkRows([
    {
      it: 'let a task start so much later than what it waits for, and move along with that',
      tasks: `
        A: { effort: 2d }
        B: { effort: 1d, needs: A, delay: 2d }
        C: { effort: 1d, needs: B }
        D: { effort: 9d }`,
      expect: {
        A: 'float 1440, free 0',
        B: '01-09 08:00 > 01-09 17:00, float 1440, free 0, driven by delay after A FS',
        C: '01-12 08:00 > 01-12 17:00, float 1440, free 1440, driven by B FS',
      },
    },
    {
      it: 'count from the start of the project and from a constraint too, in working or elapsed time',
      tasks: `
        A: { effort: 1d, delay: 1d }
        B: { effort: 1d, delay: 2ed, start: not-before 2026-01-08 }
        C: { effort: 1d, delay: 3ed, start: not-before 2026-01-08 }`,
      expect: {
        A: '01-06 08:00 > 01-06 17:00, driven by delay after project-start',
        B: '01-12 08:00 > 01-12 17:00, driven by delay after task/B/start',
        C: '01-12 08:00 > 01-12 17:00',
      },
    },
    {
      it: 'do not go on counting from a status date',
      tasks: `
        A: { effort: 1d, delay: 2d }
        B: { effort: 1d, delay: 10d }`,
      status: '2026-01-14',
      expect: { A: '01-14 08:00 > 01-14 17:00, driven by status-date', B: '01-19 08:00 > 01-19 17:00' },
    },
    {
      it: 'do not hold what has begun',
      tasks: `A: { effort: 1d, delay: 9d, status: doing, started: 2026-01-05 }`,
      expect: { A: '01-05 08:00 > 01-05 17:00' },
    },
    {
      it: 'come after a phase too, and after start-to-start links, but do not touch the finish',
      tasks: `
        P: { tasks: { A: { title: A, effort: 1d } } }
        B: { effort: 1d, needs: P, delay: 1d }
        C: { effort: 2d, needs: A SS+1d, delay: 1d }
        Q: { needs: B, tasks: { D: { title: D, effort: 1d, delay: 1d } } }
        E: { effort: 1d, needs: B FF, delay: 1d }`,
      expect: {
        B: '01-07 08:00 > 01-07 17:00, driven by delay after A FS',
        C: '01-07 08:00 > 01-08 17:00, driven by delay after A SS',
        D: '01-09 08:00 > 01-09 17:00, driven by delay after B FS',
        E: '01-07 08:00 > 01-07 17:00',
      },
    },
  ]);
});

describe('schedule: thresholds and logic that the plan sets', () => {
  const tasks = `
        A: { effort: 9d }
        B: { effort: 8d }
        C: { effort: 5d }
        D: { effort: 1d }`;
  checkRows([
    {
      it: 'critical from 0 float on, nearly so up to five days',
      tasks,
      expect: {
        A: 'critical, not nearly critical',
        B: 'not critical, nearly critical',
        C: 'nearly critical',
        D: 'not nearly critical',
      },
    },
    {
      it: 'or as the plan says',
      tasks,
      more: 'project: { name: T, start: 2026-01-05, critical-float: 1d, near-critical-float: 2d }',
      expect: { B: 'critical, not nearly critical', C: 'not critical, not nearly critical' },
    },
    {
      it: 'progress override: started work does not wait',
      tasks: `
        A: { effort: 2d }
        B: { effort: 2d, status: doing, started: 2026-01-12, progress: 50%, needs: A }`,
      more: 'project: { name: T, start: 2026-01-05, out-of-sequence: progress-override }',
      status: '2026-01-14',
      expect: { A: '01-14 08:00 > 01-15 17:00, float 0', B: '01-12 08:00 > 01-14 17:00, float 480' },
    },
  ]);
});
