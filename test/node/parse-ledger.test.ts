import assert from 'node:assert/strict';
import { parseLedger } from '../../src/core/budget/parse-ledger';
import { parseLedgerInSlices } from '../../src/node/parse-ledger';

const text = `date,amount,note\n${'05/04/2026,12.50,"a, note"\n'.repeat(40_000)}`;
const file = { path: 'l.csv', text };

describe('Large ledgers in slices', () => {
  it('say what they say at once, while the rest goes on', async () => {
    let turns = 0;
    let running = true;
    const others = (): void => {
      turns++;
      if (running) setImmediate(others);
    };
    setImmediate(others);
    const { parsed } = await parseLedgerInSlices(file, 'day-month-year', () => true);
    running = false;
    assert.deepEqual(parsed, parseLedger(file, 'day-month-year'));
    assert.equal(parsed?.rows.length, 40_000);
    assert.ok(turns > 1, 'nothing else had a turn');
  });

  it('are left unread where a newer text has overtaken them, and small ones for whoever computes', async () => {
    assert.equal(await parseLedgerInSlices(file, null, () => false), file);
    const small = { path: 's.csv', text: 'date,amount\n2026-01-05,5\n' };
    assert.equal(await parseLedgerInSlices(small, null, () => true), small);
    const gone = { path: 'g.csv', text: null };
    assert.equal(await parseLedgerInSlices(gone, null, () => true), gone);
  });
});
