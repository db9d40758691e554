/** Which texts belong to which entry of `budget.ledger`, and what is read again. */
import assert from 'node:assert/strict';
import { parseLedger } from '../../../src/core/budget/parse-ledger';
import { parseLedgers } from '../../../src/core/budget/parse-ledgers';

const text = 'date,amount\n2026-01-05,5\n';
const named = { ledger: ['a.csv', 'more/*.csv'], ledgerDates: null };
const files = [
  { path: 'a.csv', text },
  { path: 'more/b.csv', entry: 'more/*.csv', text },
  { path: 'more/c.csv', entry: 'more/*.csv', text },
];

describe('ledgers of a plan', () => {
  it('are the files of each entry, in the order of the entries', () => {
    assert.deepEqual(
      parseLedgers(named, files).map(({ path, rows }) => [path, rows.length]),
      [
        ['a.csv', 1],
        ['more/b.csv', 1],
        ['more/c.csv', 1],
      ],
    );
  });

  it('are missing by the name of the entry, also of a glob that finds nothing', () => {
    const [, missing] = parseLedgers(named, files.slice(0, 1));
    assert.deepEqual([missing!.path, missing!.text, missing!.problems.length], ['more/*.csv', null, 1]);
  });

  it('count a file once that two entries name', () => {
    const twice = [...files, { path: 'a.csv', entry: '*.csv', text }];
    assert.equal(parseLedgers({ ledger: ['a.csv', '*.csv'], ledgerDates: null }, twice).length, 1);
  });

  it('are not read again where text and order of dates are the same', () => {
    const first = parseLedgers(named, files);
    const changed = [
      { path: 'a.csv', text: `${text}2026-01-06,6\n` },
      ...files.slice(1).map((file) => ({ ...file })),
    ];
    const second = parseLedgers(named, changed, first);
    assert.deepEqual(
      second.map((ledger, i) => ledger === first[i]),
      [false, true, true],
    );
    const parsed = parseLedger(files[0]!);
    assert.equal(parseLedgers(named, [{ ...files[0]!, parsed }], null)[0], parsed);
    // What was read of another text, or by another order, does not hold.
    assert.notEqual(parseLedgers(named, [{ ...changed[0]!, parsed }], null)[0], parsed);
    const other = { ...named, ledgerDates: 'day-month-year' as const };
    assert.notEqual(parseLedgers(other, [{ ...files[0]!, parsed }], first)[0], parsed);
  });
});
