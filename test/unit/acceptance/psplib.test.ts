/** The reader of PSPLIB's instances, and the check that every schedule must pass before it counts. */
import assert from 'node:assert/strict';
import { checkInstance } from '../../acceptance/psplib/check-instance';
import { readInstance } from '../../acceptance/psplib/read-instance';

const text = `jobs (incl. supersource/sink ):  4
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     3       2    0
  3      1     2       1    4
  4      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    2    4
************************************************************************
`;

describe('acceptance: PSPLIB', () => {
  const instance = readInstance(text);

  it('reads an instance', () => {
    assert.deepEqual(instance, {
      durations: [0, 3, 2, 0],
      successors: [[1, 2], [3], [3], []],
      demands: [
        [0, 0],
        [2, 0],
        [1, 4],
        [0, 0],
      ],
      capacities: [2, 4],
    });
  });

  const cases: readonly (readonly [starts: readonly number[], finish: number, ...faults: string[]])[] = [
    [[0, 0, 3, 5], 5],
    [[0, 2, 0, 5], 5],
    [[0, 0, 3, 5], 4, 'finishes at 5, not at 4'],
    [[0, 0, 3, 4], 5, '3 starts before 2 is finished'],
    [[0, 0, 2, 4], 4, 'resource 0 has 3 of 2 in use in slot 2'],
    [[0, -1, 3, 5], 5, '1 starts before 0 is finished', '1 starts at -1'],
    [[0, 0.5, 3.5, 5.5], 5.5, '1 starts at 0.5', '2 starts at 3.5', '3 starts at 5.5'],
    [[0, 0, 3], 5, '3 starts of 4'],
  ];
  for (const [starts, finish, ...faults] of cases) {
    it(`${starts.join(', ')} until ${finish}: ${faults.join(', ') || 'may count'}`, () => {
      assert.deepEqual([...checkInstance(instance, starts, finish)].sort(byText), faults.sort(byText));
    });
  }
});

const byText = (a: string, b: string): number => (a < b ? -1 : 1);
