import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { isoDates, unscheduledSentence, whySentences } from '../../../src/core/rules/why-sentence';
import { computeSchedule } from '../../../src/core/schedule/compute-schedule';
import { scheduleProjection } from '../../../src/core/schedule/schedule-projection';
import { planOf } from '../../support/plan-of';

const plan = planOf(`
team: { ben: { name: Ben, away: [2026-01-12..2026-01-13] }, cay: { name: Cay } }
tasks:
  P: { title: P, start: not-before 2026-01-19, tasks: { in: { title: In, effort: 1d } } }
  done: { title: Done, effort: 1d, status: done, started: 2026-01-05, finished: 2026-01-05 }
  doing: { title: Doing, effort: 2d, status: doing, started: 2026-01-05, remaining: 12h, needs: done }
  free: { title: Free, effort: 1d }
  next: { title: Next, effort: 3d, assign: ben, needs: doing }
  held: { title: Held, effort: 1d, assign: ben, needs: doing FS+3d }
  lead: { title: Lead, effort: 2d, needs: [next FS-1d] }
  half: { title: Half, effort: 2d, needs: next SS+50% }
  early: { title: Early, effort: 2d, needs: next SS-1ed }
  with: { title: With, effort: 1d, needs: next FF }
  last: { title: Last, effort: 1d, needs: next FF+1d }
  until: { title: Until, effort: 1d, needs: held SF }
  fixed: { title: Fixed, effort: 1d, start: on 2026-01-20 }
  ends: { title: Ends, effort: 1d, finish: not-before 2026-01-21 }
  late: { title: Late, effort: 1d, start: as-late-as-possible }
  pause: { title: Pause, effort: 3d, needs: doing, pause: 2026-01-08 }
  after: { title: After, effort: 1d, needs: pause, delay: 2d }
  wait: { title: Wait, effort: 1d, needs: doing, delay: 1ed }
  c1: { title: C, effort: 1d, needs: doing }
  c2: { title: C, effort: 1d, needs: c1 }
  c3: { title: C, effort: 1d, needs: c2 }
  c4: { title: C, effort: 1d, needs: c3 }
  c5: { title: C, effort: 1d, needs: c4 }
  c6: { title: C, effort: 1d, needs: c5 }
milestones:
  M: { title: M, needs: [next] }
  N: { title: N, status: done, finished: 2026-01-05 }`);

const resumed = 'resumed on the status date 2026-01-06';
const doing = `doing, ${resumed}`;
const cases: readonly [string, string, string][] = [
  [
    'free',
    'starts 2026-01-06: not before the status date 2026-01-06.',
    'ends 2026-01-06: 1 d from 2026-01-06 on, not before the status date 2026-01-06.',
  ],
  ['done', 'started 2026-01-05, as the plan records.', 'ended 2026-01-05, as the plan records.'],
  [
    'doing',
    'started 2026-01-05, as the plan records.',
    'ends 2026-01-07: 1.5 d of work left, resumed on the status date 2026-01-06.',
  ],
  [
    'next',
    `starts 2026-01-07: after ${doing}.`,
    `ends 2026-01-14: 3 d from 2026-01-07 on (Ben away 2026-01-12..2026-01-13), after ${doing}.`,
  ],
  ['held', `starts 2026-01-14: 3d after doing (Ben away 2026-01-12..2026-01-13), ${resumed}.`, 'ends'],
  [
    'lead',
    `starts 2026-01-13: 1d before the end of next (Ben away 2026-01-12..2026-01-13), after ${doing}.`,
    'ends',
  ],
  ['half', `starts 2026-01-09: 50% of its length after the start of next, after ${doing}.`, 'ends'],
  ['early', `starts 2026-01-06: 1ed before the start of next, after ${doing}.`, 'ends'],
  ['with', `starts 2026-01-13: to end with next (Ben away 2026-01-12..2026-01-13), after ${doing}.`, 'ends'],
  [
    'last',
    `starts 2026-01-14: to end 1d after next (Ben away 2026-01-12..2026-01-13), after ${doing}.`,
    'ends',
  ],
  [
    'until',
    `starts 2026-01-13: to end when held starts, 3d after doing (Ben away 2026-01-12..2026-01-13), ${resumed}.`,
    'ends',
  ],
  ['fixed', 'starts 2026-01-20: held by start on 2026-01-20.', 'ends'],
  ['ends', 'starts 2026-01-21: held by finish not-before 2026-01-21.', 'ends'],
  ['late', 'starts 2026-01-21: held by start as-late-as-possible.', 'ends'],
  ['in', 'starts 2026-01-19: held by start not-before 2026-01-19 of P.', 'ends'],
  [
    'P',
    'starts 2026-01-19: held by start not-before 2026-01-19.',
    'ends 2026-01-19: with in, held by start not-before 2026-01-19 of P.',
  ],
  [
    'pause',
    `starts 2026-01-07: after ${doing}.`,
    `ends 2026-01-13: 3 d from 2026-01-07 on (paused 2026-01-08), after ${doing}.`,
  ],
  ['after', `starts 2026-01-15: after pause (paused 2026-01-08, delayed by 2 d), after ${doing}.`, 'ends'],
  ['wait', `starts 2026-01-08: after doing (delayed by 1 ed), ${resumed}.`, 'ends'],
  ['c5', `starts 2026-01-13: after c4, after c3, after c2, after c1, after ${doing}.`, 'ends'],
  ['c6', `starts 2026-01-14: after c5, after c4, after c3, 2 more, after ${doing}.`, 'ends'],
  ['M', `is reached 2026-01-14: after next (Ben away 2026-01-12..2026-01-13), after ${doing}.`, 'is reached'],
  ['N', 'was reached 2026-01-05, as the plan records.', 'was reached'],
];

describe('rules: why a date is what it is, in a sentence', () => {
  const schedule = computeSchedule(scheduleProjection(plan), parseDay('2026-01-06')!);
  for (const [id, start, finish] of cases) {
    it(id, () => {
      const said = whySentences(plan, schedule, id, isoDates)!;
      assert.equal(said.start, `${id} ${start}`);
      assert.equal(said.finish.slice(0, `${id} ${finish}`.length), `${id} ${finish}`);
    });
  }

  it('has none for what has no dates, and says why', () => {
    assert.equal(whySentences(plan, schedule, 'nobody', isoDates), null);
    const ring = { kind: 'cycle', tasks: ['a', 'b'] } as const;
    assert.equal(unscheduledSentence('a', ring, plan), 'a has no dates: a → b → a wait for each other.');
    const itself = { kind: 'cycle', tasks: ['a'] } as const;
    assert.equal(unscheduledSentence('a', itself, plan), 'a has no dates: a waits for itself.');
    const never = { kind: 'no-working-time', people: ['ben', 'cay'], beyond: false } as const;
    assert.equal(
      unscheduledSentence('a', never, plan),
      'a has no dates: Ben and Cay never work when its calendar does.',
    );
    const beyond = { ...never, beyond: true };
    assert.equal(unscheduledSentence('a', beyond, plan), 'a has no dates: it would end after the year 9999.');
    const behind = { kind: 'waits', predecessor: 'a' } as const;
    assert.equal(unscheduledSentence('b', behind, plan), 'b has no dates: it waits for a, which has none.');
  });
});
