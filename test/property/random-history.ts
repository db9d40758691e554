/** Random histories of a few commits that name tasks, merge, copy and take back in all the ways there are. */
import fc from 'fast-check';
import type { LinkIds } from '../../src/core/history/id-index';
import type { Commit } from '../../src/core/model/commit';

export const hash = (n: number): string => n.toString(16).padStart(40, 'a');
export const idSets: readonly LinkIds[] = [
  { ids: ['A-1', 'A-2', 'login'], was: [], key: 'A', earlier: [] },
  { ids: ['A-1', 'A-2', 'A-3'], was: [['B-9', 'A-3']], key: 'A', earlier: ['A-7'] },
];

export const pool = 14;
export const number = fc.nat({ max: pool - 1 });
const message = fc.oneof(
  fc.constantFrom(
    'work',
    'A-1: begin',
    'Closes A-2',
    'fix [login] for B-9',
    'A-9 is unknown',
    "Merge branch 'A-2-more'",
    "Merge branches 'A-1-x' and 'A-3-y'",
    'Merge pull request #4 from ana/A-1-x\n\nA-2 in the title',
    'Revert "A-1: begin"',
  ),
  number.map((n) => `Take back\n\nThis reverts commit ${hash(n)}.`),
  number.map((n) => `Copy\n\n(cherry picked from commit ${hash(n)})`),
);

/** Commit 0 is the oldest; parents are older ones. Some share a second, and an author's clock may be wrong. */
export const commits: fc.Arbitrary<readonly Commit[]> = fc
  .tuple(
    ...Array.from({ length: pool }, (_, n) =>
      fc.tuple(
        message,
        fc.array(fc.nat({ max: Math.max(0, n - 1) }), { maxLength: 3 }),
        fc.integer({ min: 0, max: 4 }),
      ),
    ),
  )
  .map((list) =>
    list.map(([text, parents, late], n): Commit => {
      const [subject = '', ...body] = text.split('\n');
      return {
        hash: hash(n),
        parents: n === 0 ? [] : Array.from(new Set(parents.length > 0 ? parents : [n - 1]), hash),
        author: { name: 'Ana Ruiz', email: 'ana@example.com' },
        day: 20_000,
        seconds: 1000 + Math.floor(n / 2) + late,
        subject,
        body: body.join('\n').trim(),
        trailers: text.startsWith('A-1') ? [['Refs', 'login']] : [],
        tags: [],
      };
    }),
  );
