import fc from 'fast-check';
import assert from 'node:assert/strict';
import { level } from '../../../src/core/schedule/levelling/level';
import type {
  CapacityProfile,
  LevelledSchedule,
  LevellingProblem,
} from '../../../src/core/schedule/levelling/levelling-problem';
import { faults, optimum } from '../../unit/schedule/levelling/support';
import { runs } from '../runs';

/** Capacities of at least 4 in the end and anything before, so that every demand of at most 4 is met some day. */
const profile: fc.Arbitrary<CapacityProfile> = fc
  .tuple(
    fc.array(fc.record({ length: fc.integer({ min: 1, max: 4 }), capacity: fc.nat(6) }), { maxLength: 3 }),
    fc.integer({ min: 4, max: 9 }),
  )
  .map(([steps, last]) => {
    let from = 0;
    const early = steps.map(({ length, capacity }) => {
      from += length;
      return { from: from - length, capacity };
    });
    return [...early, { from, capacity: last }];
  });

function anyProblem(most: number, longest: number): fc.Arbitrary<LevellingProblem> {
  return fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .record({
        durations: fc.array(fc.nat(longest), { minLength: count, maxLength: count }),
        links: fc.array(
          fc.record({ from: fc.nat(count - 1), to: fc.nat(count - 1), lag: fc.integer({ min: -2, max: 5 }) }),
          { maxLength: count * 2 },
        ),
        resources: fc.array(profile, { minLength: 1, maxLength: 6 }),
        demands: fc.array(fc.array(fc.record({ resource: fc.nat(5), amount: fc.nat(2) }), { maxLength: 2 }), {
          minLength: count,
          maxLength: count,
        }),
        earliestStarts: fc.option(fc.array(fc.nat(6), { minLength: count, maxLength: count }), {
          nil: undefined,
        }),
      })
      .map(({ links, demands, resources, earliestStarts, durations }) => ({
        durations,
        resources,
        links: links.filter(({ from, to }) => from < to),
        demands: demands.map((list) => list.filter(({ resource }) => resource < resources.length)),
        ...(earliestStarts && { earliestStarts }),
      })),
  );
}

function levelled(problem: LevellingProblem, schedules: number, seed: number): LevelledSchedule {
  const result = level(problem, { schedules, seed });
  assert.ok(result.kind === 'levelled');
  return result;
}

describe('levelling: what always holds', () => {
  it('nothing is overloaded, too early or before what it waits for, and the finish is that of the last', () => {
    fc.assert(
      fc.property(
        anyProblem(14, 6),
        fc.integer({ min: 1, max: 120 }),
        fc.nat(),
        (problem, schedules, seed) => {
          const result = levelled(problem, schedules, seed);
          assert.deepEqual(faults(problem, result), []);
          assert.ok(result.schedules <= schedules);
          assert.ok(result.finish >= result.lowerBound);
        },
      ),
      runs(18),
    );
  });

  it('the same seed gives the same answer', () => {
    fc.assert(
      fc.property(anyProblem(10, 6), fc.nat(), (problem, seed) => {
        assert.deepEqual(levelled(problem, 60, seed), levelled(problem, 60, seed));
      }),
      runs(18),
    );
  });

  it('on tiny problems the finish is the least of all schedules, where capacities and starts are free', () => {
    fc.assert(
      fc.property(anyProblem(5, 4), fc.nat(), (problem, seed) => {
        const { durations, links, demands } = problem;
        const resources = problem.resources.map((steps) =>
          steps.slice(-1).map((step) => ({ ...step, from: 0 })),
        );
        const free = { durations, links, demands, resources };
        assert.equal(levelled(free, 200, seed).finish, optimum(free));
      }),
      runs(18),
    );
  });

  it('on tiny problems the lower bound is none above the least finish, with capacities that change too', () => {
    fc.assert(
      fc.property(anyProblem(4, 4), fc.nat(), (problem, seed) => {
        const { finish, lowerBound } = levelled(problem, 100, seed);
        const least = optimum(problem);
        assert.ok(lowerBound <= least && least <= finish);
      }),
      runs(18),
    );
  });
});
