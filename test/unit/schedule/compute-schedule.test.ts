import { checkRows } from './support/check-rows';

// Working days from Monday 2026-01-05: 5–9, 12–16, 19–23, 26–30 January; 08:00–12:00, 13:00–17:00, 480 minutes.
describe('schedule: dates and floats of a small network', () => {
  checkRows([
    {
      it: 'puts tasks one after the other and gives the shorter branch its float',
      tasks: `
        A: { effort: 2d }
        B: { effort: 3d, needs: A }
        C: { effort: 1d, needs: A }
        D: { effort: 1d, needs: [B, C] }`,
      expect: {
        A: '01-05 08:00 > 01-06 17:00, late 01-05 08:00 > 01-06 17:00, float 0, free 0, critical',
        B: '01-07 08:00 > 01-09 17:00, float 0, free 0, critical',
        C: '01-07 08:00 > 01-07 17:00, late 01-09 08:00 > 01-09 17:00, float 960, free 960, not critical',
        D: '01-12 08:00 > 01-12 17:00, float 0, free 0, critical',
      },
    },
    {
      it: 'shares the float of a chain, and gives free float to its last task alone',
      tasks: `
        A: { effort: 5d }
        B: { effort: 1d }
        C: { effort: 1d, needs: B }
        D: { effort: 1d, needs: [A, C] }`,
      expect: { B: 'float 1440, free 0', C: 'float 1440, free 1440', D: '01-12 08:00 > 01-12 17:00' },
    },
    {
      it: 'works through noon and over the weekend',
      tasks: `
        A: { effort: 6h }
        B: { effort: 36h, needs: A }`,
      expect: { A: '01-05 08:00 > 01-05 15:00', B: '01-05 15:00 > 01-12 10:00, duration 2160' },
    },
    {
      it: 'takes the threshold of what is critical',
      tasks: `
        A: { effort: 2d }
        B: { effort: 1d }`,
      options: { criticalFloat: 480 },
      expect: { B: 'float 480, critical' },
    },
    {
      it: 'gives work without an estimate no time, where it follows',
      tasks: `
        A: { effort: 1d }
        B: { needs: A }
        C: { effort: 1d, needs: B }`,
      expect: {
        B: '01-05 17:00 > 01-05 17:00, duration 0, float 0',
        C: '01-06 08:00 > 01-06 17:00',
      },
    },
    {
      it: 'starts without a project start at the status date',
      tasks: `A: { effort: 1d }`,
      more: 'project: { name: T }',
      status: '2026-01-10',
      expect: { A: '01-12 08:00 > 01-12 17:00' },
    },
  ]);
});

describe('schedule: estimates', () => {
  checkRows([
    {
      it: 'takes the expected value: PERT (o+4m+p)/6, triangular (o+m+p)/3, lognormal as PERT',
      tasks: `
        A: { effort: 3d/5d/13d }
        B: { effort: 3d/5d/13d, estimate: triangular }
        C: { effort: 3d/5d/13d, estimate: lognormal }`,
      expect: { A: 'duration 2880', B: 'duration 3360', C: 'duration 2880' },
    },
    {
      it: 'knows w as five days, mo as twenty, d as hours-per-day',
      tasks: `
        A: { duration: 1w }
        B: { duration: 1mo }
        C: { duration: 2d }`,
      more: 'project: { name: T, start: 2026-01-05, hours-per-day: 6 }',
      expect: { A: 'duration 1800', B: 'duration 7200', C: '01-05 08:00 > 01-06 12:00' },
    },
    {
      it: 'lets elapsed time pass at night and at weekends',
      tasks: `
        A: { effort: 5d }
        B: { duration: 2ed, needs: A }
        C: { effort: 1d, needs: B }`,
      expect: {
        B: '01-09 17:00 > 01-11 17:00, duration 2880, work 0',
        C: '01-12 08:00 > 01-12 17:00',
      },
    },
  ]);
});

describe('schedule: links', () => {
  checkRows([
    {
      it: 'SS: starts together',
      tasks: `
        A: { effort: 3d, start: not-before 2026-01-06 }
        B: { effort: 1d, needs: A SS }`,
      expect: { B: '01-06 08:00 > 01-06 17:00, float 960' },
    },
    {
      it: 'FF: finishes together, the start follows from the finish',
      tasks: `
        A: { effort: 4d }
        B: { effort: 1d, needs: A FF }`,
      expect: { A: 'float 0', B: '01-08 08:00 > 01-08 17:00, float 0' },
    },
    {
      it: 'FF: does not hold a task that is longer anyway',
      tasks: `
        A: { effort: 1d }
        B: { effort: 3d, needs: A FF }`,
      expect: { A: 'float 960, free 960', B: '01-05 08:00 > 01-07 17:00' },
    },
    {
      it: 'SF: finishes not before the other starts',
      tasks: `
        A: { effort: 2d, start: not-before 2026-01-08 }
        B: { effort: 1d, needs: A SF }`,
      expect: { B: '01-07 08:00 > 01-07 17:00, float 960' },
    },
    {
      it: 'lags in working time, over the weekend',
      tasks: `
        A: { effort: 4d }
        B: { effort: 1d, needs: A FS+2d }`,
      expect: { B: '01-13 08:00 > 01-13 17:00, float 0', A: 'float 0' },
    },
    {
      it: 'leads in working time',
      tasks: `
        A: { effort: 4d }
        B: { effort: 2d, needs: A FS-1d }`,
      expect: { B: '01-08 08:00 > 01-09 17:00, float 0', A: 'float 0, free 0' },
    },
    {
      it: 'lags in elapsed time',
      tasks: `
        A: { effort: 5d }
        B: { effort: 1d, needs: A FS+2ed }
        C: { effort: 1d, needs: A FS+3ed }`,
      expect: { B: '01-12 08:00 > 01-12 17:00', C: '01-13 08:00 > 01-13 17:00' },
    },
    {
      it: 'lags in percent of the duration of the predecessor',
      tasks: `
        A: { effort: 4d }
        B: { effort: 1d, needs: A FS+50% }
        C: { effort: 1d, needs: A SS+25% }
        D: { effort: 1d, needs: A FS-25% }`,
      expect: {
        B: '01-13 08:00 > 01-13 17:00',
        C: '01-06 08:00 > 01-06 17:00',
        D: '01-08 08:00 > 01-08 17:00',
      },
    },
    {
      it: 'lags on the calendar of the task that waits',
      tasks: `
        A: { effort: 5d }
        B: { effort: 1d, needs: A FS+1d, calendar: always }`,
      more: 'calendars: { always: { week: mon-sun 00:00-24:00 } }',
      expect: { B: '01-10 01:00 > 01-10 09:00' },
    },
    {
      it: 'ignores predecessors that the plan does not have',
      tasks: `A: { effort: 1d, needs: [nobody] }`,
      expect: { A: '01-05 08:00 > 01-05 17:00' },
    },
  ]);
});

describe('schedule: milestones and points in time', () => {
  checkRows([
    {
      it: 'leaves a milestone at the finish it follows, not at the next morning',
      tasks: `
        A: { effort: 1d }
        B: { effort: 1d, needs: M }`,
      more: 'milestones: { M: { title: M, needs: [A] } }',
      expect: {
        M: '01-05 17:00 > 01-05 17:00, float 0, critical, duration 0',
        B: '01-06 08:00 > 01-06 17:00, float 0',
      },
    },
    {
      it: 'puts a milestone without needs at the first working minute',
      tasks: `A: { effort: 1d }`,
      more: 'milestones: { M: { title: M } }',
      expect: { M: '01-05 08:00 > 01-05 08:00, late 01-05 17:00 > 01-05 17:00, float 480' },
    },
    {
      it: 'waits for all tasks of a phase, at any depth',
      tasks: `
        P: { tasks: { A: { title: A, effort: 1d }, Q: { title: Q, tasks: { B: { title: B, effort: 3d } } } } }
        C: { effort: 4d }`,
      more: 'milestones: { M: { title: M, needs: [P] } }',
      expect: {
        M: '01-07 17:00 > 01-07 17:00, float 480',
        A: 'float 1440, free 960',
        B: 'float 480, free 0',
      },
    },
    {
      it: 'says by how much a due date is passed, and moves nothing',
      tasks: `A: { effort: 3d }`,
      more: 'milestones: { M: { title: M, needs: [A], due: 2026-01-06 }, N: { title: N, needs: [A], due: 2026-01-07 } }',
      expect: {
        M: '01-07 17:00 > 01-07 17:00, overdue 480, float -480',
        N: 'overdue 0, float 0',
        A: '01-05 08:00 > 01-07 17:00, float -480, critical',
      },
    },
  ]);
});

describe('schedule: phases', () => {
  checkRows([
    {
      it: 'spans its tasks and adds up their work',
      tasks: `
        P: { tasks: { A: { title: A, effort: 1d }, B: { title: B, effort: 2d, needs: A } } }
        C: { effort: 4d }`,
      expect: { P: '01-05 08:00 > 01-07 17:00, work 1440, duration 1440, float 480, free 0, not critical' },
    },
    {
      it: 'a link to a phase holds each of its tasks',
      tasks: `
        A: { effort: 2d }
        P: { needs: A, tasks: { B: { title: B, effort: 1d }, Q: { title: Q, tasks: { C: { title: C, effort: 2d } } } } }`,
      expect: { B: '01-07 08:00 > 01-07 17:00', C: '01-07 08:00 > 01-08 17:00', A: 'float 0' },
    },
    {
      it: 'a link between phases holds all tasks of one until all of the other are finished',
      tasks: `
        P: { tasks: { A: { title: A, effort: 1d }, B: { title: B, effort: 3d } } }
        Q: { needs: P FS+1d, tasks: { C: { title: C, effort: 1d }, D: { title: D, effort: 2d } } }`,
      expect: {
        A: 'float 960, free 960',
        B: 'float 0, free 0, critical',
        C: '01-09 08:00 > 01-09 17:00, float 480',
        D: '01-09 08:00 > 01-12 17:00, float 0',
      },
    },
    {
      it: 'FF to a phase holds the finish of each of its tasks',
      tasks: `
        A: { effort: 3d }
        P: { needs: A FF, tasks: { B: { title: B, effort: 1d }, C: { title: C, effort: 4d } } }`,
      expect: { B: '01-07 08:00 > 01-07 17:00', C: '01-05 08:00 > 01-08 17:00' },
    },
    {
      it: 'takes a percentage of the phase from first start to last finish',
      tasks: `
        P: { tasks: { A: { title: A, effort: 1d }, B: { title: B, effort: 1d, needs: A } } }
        C: { effort: 1d, needs: P FS+50% }`,
      expect: { C: '01-08 08:00 > 01-08 17:00' },
    },
    {
      it: 'hands its calendar, not-before and deadline down',
      tasks: `
        P: { calendar: always, start: not-before 2026-01-10, deadline: 2026-01-10, tasks: { A: { title: A, effort: 8h }, B: { title: B, effort: 32h } } }`,
      more: 'calendars: { always: { week: mon-sun 00:00-24:00 } }',
      expect: {
        A: '01-10 00:00 > 01-10 08:00, float 960',
        B: '01-10 00:00 > 01-11 08:00, float -480',
        P: 'float -480, overdue 0',
      },
    },
  ]);
});
