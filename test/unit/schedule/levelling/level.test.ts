import assert from 'node:assert/strict';
import { level } from '../../../../src/core/schedule/levelling/level';
import type { LevellingProblem } from '../../../../src/core/schedule/levelling/levelling-problem';
import { faults, optimum, problem, steady } from './support';

function checkFinish(of: LevellingProblem, finish: number, starts?: readonly number[]): void {
  const result = level(of, { schedules: 200, seed: 1 });
  assert.ok(result.kind === 'levelled');
  assert.deepEqual(faults(of, result), []);
  assert.equal(result.finish, finish);
  if (starts) assert.deepEqual(result.starts, starts);
}

describe('levelling: proved by hand', () => {
  const cases: readonly (readonly [name: string, of: LevellingProblem, finish: number, starts?: number[]])[] =
    [
      ['nothing at all', problem([], []), 0, []],
      ['points in time', problem([steady(1)], [[0, 5], [0]], [[0, 1, 3]]), 3, [0, 3]],
      [
        'a chain',
        problem(
          [steady(1)],
          [
            [2, 1],
            [3, 1],
          ],
          [[0, 1]],
        ),
        5,
        [0, 2],
      ],
      [
        'two at once where both fit',
        problem(
          [steady(2)],
          [
            [2, 1],
            [3, 1],
          ],
        ),
        3,
        [0, 0],
      ],
      [
        'one after the other where they do not',
        problem(
          [steady(1)],
          [
            [2, 1],
            [3, 1],
          ],
        ),
        5,
      ],
      [
        'nobody needed: by links alone',
        problem(
          [steady(1)],
          [
            [2, 0],
            [3, 0],
            [1, 0],
          ],
          [[0, 2]],
        ),
        3,
        [0, 0, 2],
      ],
      [
        'a lag between starts',
        problem(
          [steady(2)],
          [
            [4, 1],
            [2, 1],
          ],
          [[0, 1, 1]],
        ),
        4,
        [0, 1],
      ],
      [
        'a lead: one starts before the other ends',
        problem(
          [steady(2)],
          [
            [4, 1],
            [2, 1],
          ],
          [[0, 1, 3]],
        ),
        5,
        [0, 3],
      ],
      [
        'a negative lag is no reason to wait',
        problem(
          [steady(2)],
          [
            [4, 1],
            [2, 1],
          ],
          [[0, 1, -3]],
        ),
        4,
        [0, 0],
      ],
      [
        'a lag longer than the duration',
        problem(
          [steady(1)],
          [
            [1, 1],
            [1, 1],
            [4, 1],
          ],
          [[0, 1, 5]],
        ),
        6,
        [0, 5, 1],
      ],
      [
        'not before an earliest start',
        problem(
          [steady(1)],
          [
            [2, 1],
            [3, 1],
          ],
          [],
          [4, 0],
        ),
        6,
        [4, 0],
      ],
      // 3 | 3 over 2 + 2 + 2: the two long ones side by side, the three short ones side by side before or after.
      [
        'packing in two dimensions',
        problem(
          [steady(6)],
          [
            [3, 3],
            [3, 3],
            [2, 2],
            [2, 2],
            [2, 2],
          ],
        ),
        5,
      ],
      // Capacity 1, then 2 from slot 4: of four activities of 2 slots two fit before 4 and two side by side after it.
      [
        'capacity that grows',
        problem(
          [
            [
              { from: 0, capacity: 1 },
              { from: 4, capacity: 2 },
            ],
          ],
          [
            [2, 1],
            [2, 1],
            [2, 1],
            [2, 1],
          ],
        ),
        6,
      ],
      // Nobody in slots 2–4: 3 slots of work do not fit before, 2 do.
      [
        'an absence that work cannot be split by',
        problem(
          [
            [
              { from: 0, capacity: 1 },
              { from: 2, capacity: 0 },
              { from: 5, capacity: 1 },
            ],
          ],
          [
            [3, 1],
            [2, 1],
          ],
        ),
        8,
        [5, 0],
      ],
      // Each alone would fit side by side; who needs both resources waits for both.
      [
        'two resources at once',
        problem(
          [steady(1), steady(1)],
          [
            [2, 1, 0],
            [3, 0, 1],
            [1, 1, 1],
          ],
          [
            [0, 2],
            [1, 2],
          ],
        ),
        4,
        [0, 0, 3],
      ],
      // 40 people do not fit one word: the check must hold over several.
      [
        'more resources than fit one word',
        problem(
          Array.from({ length: 40 }, () => steady(100)),
          [0, 1, 2].map((i) => [
            2,
            ...Array.from({ length: 40 }, (_, r) => (r === 39 ? 60 : r === i ? 100 : 1)),
          ]),
        ),
        6,
      ],
      [
        'large amounts',
        problem(
          [steady(2 ** 30 - 1)],
          [
            [1, 2 ** 29],
            [1, 2 ** 29 - 1],
          ],
        ),
        1,
      ],
      [
        'large amounts that do not fit together',
        problem(
          [steady(2 ** 29)],
          [
            [1, 2 ** 28],
            [1, 2 ** 28 + 1],
          ],
        ),
        2,
      ],
    ];
  for (const [name, of, finish, starts] of cases) {
    it(name, () => checkFinish(of, finish, starts));
    if (of.durations.length <= 5 && of.resources.length < 3) {
      it(`${name}: nothing shorter, by trying all`, () =>
        assert.equal(of.durations.length === 0 ? 0 : optimum(of), finish));
    }
  }
});

describe('levelling: what cannot be levelled', () => {
  const cases: readonly (readonly [
    name: string,
    of: LevellingProblem,
    cause: string,
    activities: number[],
  ])[] = [
    [
      'a cycle, without what only hangs on it',
      problem(
        [steady(1)],
        [[1], [1], [1], [1], [1]],
        [
          [0, 1],
          [1, 2],
          [2, 1],
          [2, 3],
        ],
      ),
      'cycle',
      [1, 2],
    ],
    ['a link to itself', problem([], [[1], [1]], [[1, 1]]), 'cycle', [1]],
    [
      'more than there is',
      problem(
        [steady(2)],
        [
          [1, 2],
          [1, 3],
        ],
      ),
      'demand',
      [1],
    ],
    [
      'more than there is in the end',
      problem(
        [
          [
            { from: 0, capacity: 3 },
            { from: 9, capacity: 2 },
          ],
        ],
        [
          [1, 2],
          [1, 3],
        ],
      ),
      'demand',
      [1],
    ],
    ['an infinite demand', problem([steady(2)], [[1, Infinity]]), 'size', [0]],
    ['a huge demand', problem([steady(2)], [[1, 1e300]]), 'demand', [0]],
    [
      'durations of no end',
      problem(
        [steady(1)],
        [
          [1, 1],
          [1e9, 1],
        ],
      ),
      'size',
      [1],
    ],
    [
      'too many slots in all',
      problem(
        [steady(1)],
        [
          [2 ** 25, 1],
          [2 ** 25, 1],
        ],
      ),
      'size',
      [0, 1],
    ],
    [
      'half a slot',
      problem(
        [steady(1)],
        [
          [1, 1],
          [0.5, 1],
        ],
      ),
      'size',
      [1],
    ],
    ['a negative duration', problem([steady(1)], [[-1, 1]]), 'size', [0]],
    ['a negative demand', problem([steady(1)], [[1, -1]]), 'size', [0]],
    ['a link to nothing', problem([], [[1]], [[0, 7, 1]]), 'size', [0]],
    ['a lag that is no number', problem([], [[1], [1]], [[0, 1, NaN]]), 'size', [0, 1]],
    ['a capacity without a first slot', problem([[{ from: 3, capacity: 1 }]], [[1, 1]]), 'size', [0]],
  ];
  for (const [name, of, cause, activities] of cases) {
    it(name, () =>
      assert.deepEqual(level(of, { schedules: 10, seed: 1 }), { kind: 'impossible', cause, activities }),
    );
  }
});
