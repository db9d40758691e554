import { checkSchedule } from './support/check-schedule';

describe('schedule: dates and floats of a small network', () => {
  it('puts tasks one after the other and gives the shorter branch its float', () => {
    checkSchedule(
      {
        plan: `
tasks:
  A: { title: A, effort: 2d }
  B: { title: B, effort: 3d, needs: A }
  C: { title: C, effort: 1d, needs: A }
  D: { title: D, effort: 1d, needs: [B, C] }
`,
      },
      {
        A: '01-05 08:00 > 01-06 17:00, late 01-05 08:00 > 01-06 17:00, float 0, free 0, critical',
        B: '01-07 08:00 > 01-09 17:00, float 0, free 0, critical',
        C: '01-07 08:00 > 01-07 17:00, late 01-09 08:00 > 01-09 17:00, float 960, free 960, not critical',
        D: '01-12 08:00 > 01-12 17:00, float 0, free 0, critical',
      },
    );
  });
});
