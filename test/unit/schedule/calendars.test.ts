import { checkRows } from './support/check-rows';

// Working days from Monday 2026-01-05, as in compute-schedule.test.ts.
describe('schedule: calendars as a plan writes them', () => {
  checkRows([
    {
      it: 'rules that come again: every second Friday is closed, with the hours of one day changed',
      tasks: `A: { effort: 12d }`,
      more: `calendar: { closed: [every 2 weeks fri from 2026-01-09], open: [2026-01-06 08:00-12:00] }`,
      // 5, 6 (half), 7, 8, 12–16, 19–22 are 12.5 days; 9 and 23 are closed.
      expect: { A: '01-05 08:00 > 01-22 12:00' },
    },
    {
      it: 'open days win over closed ones, with hours of their own on every one',
      tasks: `
        A: { effort: 5d }
        B: { effort: 4h, needs: A }`,
      more: 'calendar: { open: [every month 2nd sat 09:00-13:00] }',
      expect: { B: '01-10 09:00 > 01-10 13:00' },
    },
    {
      it: 'night shifts over midnight, with a lag in their time and a closed night',
      tasks: `
        A: { effort: 8h, calendar: night }
        B: { effort: 8h, needs: A, calendar: night }
        C: { effort: 8h, needs: B FS+8h, calendar: night }`,
      more: 'calendars: { night: { week: mon-fri 22:00-06:00, closed: 2026-01-08 } }',
      // A closed day is one of the calendar: the shift of the 7th ends at midnight, and the lag at 06:00 on the 9th.
      expect: {
        A: '01-05 22:00 > 01-06 06:00, float 0',
        B: '01-06 22:00 > 01-07 06:00, float 0',
        C: '01-09 22:00 > 01-10 06:00, float 0',
      },
    },
    {
      it: 'elapsed durations and lags run through nights, weekends and holidays; floats stay working time',
      tasks: `
        A: { effort: 4d }
        B: { duration: 3ed, needs: A }
        C: { effort: 1d, needs: B FS+1ed }
        D: { effort: 1d, needs: A SS-1ed, start: not-before 2026-01-05 }`,
      more: 'calendar: { closed: 2026-01-12 }',
      expect: {
        B: '01-08 17:00 > 01-11 17:00, duration 4320, float 0, critical',
        C: '01-13 08:00 > 01-13 17:00',
        D: '01-05 08:00 > 01-05 17:00',
      },
    },
    {
      it: 'percent lags of elapsed work are elapsed, of other work working time',
      tasks: `
        A: { duration: 2ed, start: not-before 2026-01-08 08:00 }
        B: { effort: 1d, needs: A FS+50% }
        C: { effort: 2d }
        D: { effort: 1d, needs: C FS+150% }
        E: { effort: 1d, needs: C SS+50%, assign: ana }`,
      more: 'team: { ana: { name: Ana, away: [2026-01-06] } }',
      expect: {
        A: '01-08 08:00 > 01-10 08:00',
        B: '01-12 08:00 > 01-12 17:00',
        D: '01-12 08:00 > 01-12 17:00',
        E: '01-07 08:00 > 01-07 17:00, driven by ana away after C SS',
      },
    },
  ]);
});
