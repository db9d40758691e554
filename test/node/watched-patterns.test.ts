import assert from 'node:assert/strict';
import { watchedPatterns } from '../../src/node/watched-patterns';
import { planOf } from '../support/plan-of';

describe('What is watched for a plan', () => {
  const check = (text: string, expected: readonly string[]): void => {
    const plan = planOf(`project: { name: X }\n${text}\n`);
    assert.deepEqual(
      watchedPatterns(plan).map(({ folder, glob }) => (folder === '' ? glob : `${folder} ${glob}`)),
      expected,
    );
  };

  it('is what it names', () => {
    check('include: [plan/*.yaml, ./more.yaml]\nprivate: mine.yaml\nbudget: { ledger: [money/a.csv] }', [
      'plan/*.yaml',
      'more.yaml',
      'mine.yaml',
      'money/a.csv',
    ]);
  });

  it('is a file of that very name, also beside the folder of the plan', () => {
    check('budget: { ledger: ["a [2026] {x}*.csv", ../money/a.csv, ../../b.csv] }', [
      'a [[]2026[]] [{]x[}][*].csv',
      '../money a.csv',
      '../.. b.csv',
      // It may also be meant as a glob.
      'a [2026] {x}*.csv',
    ]);
    check('budget: { ledger: [../money/*/x.csv] }', ['../money/* x.csv', '../money */x.csv']);
  });

  it('is an absolute ledger in a folder that this machine allows, and no other', () => {
    const plan = planOf(
      'project: { name: X }\nbudget: { ledger: [/books/2026/a.csv, /etc/b.csv, /books] }\n',
    );
    assert.deepEqual(watchedPatterns(plan, ['/books', 'etc', '/books/2026/a.csv']), [
      { folder: '/books/2026', glob: 'a.csv', elsewhere: true },
    ]);
    assert.deepEqual(watchedPatterns(plan, ['/book', '/books/2027']), []);
  });

  it('is no glob that takes long to match, and nothing absolute', () => {
    check(
      `include: ["${'*a'.repeat(13)}", "(a|b).yaml", /etc/*, "${'a'.repeat(300)}"]\nprivate: /etc/passwd`,
      [],
    );
  });
});
