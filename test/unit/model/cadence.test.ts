import assert from 'node:assert/strict';
import { parseDay, printDay } from '../../../src/core/base/dates';
import { addCadence } from '../../../src/core/model/cadence';
import { parseCadence } from '../../../src/core/syntax/values/cadence';

function check(day: string, cadence: string, times: number, expected: string): void {
  it(`${String(times)} × ${cadence} after ${day} is ${expected}`, () => {
    const read = parseCadence(cadence);
    assert.ok(read.ok);
    assert.equal(printDay(addCadence(parseDay(day)!, read.value, times)), expected);
  });
}

describe('how often something comes again', () => {
  check('2026-05-04', '2w', 1, '2026-05-18');
  check('2026-05-04', '2w', -1, '2026-04-20');
  check('2026-05-04', '10d', 2, '2026-05-24');
  check('2026-12-31', 'day', 1, '2027-01-01');
  check('2026-12-28', 'week', 1, '2027-01-04');
  check('2026-01-31', 'month', 1, '2026-02-28');
  check('2028-01-31', '1mo', 1, '2028-02-29');
  check('2026-01-31', 'month', 2, '2026-03-31');
  check('2026-01-15', 'month', -1, '2025-12-15');
  check('2026-11-30', 'quarter', 1, '2027-02-28');

  for (const text of ['', '0d', '-1w', '2 w', '1000d', 'never', '2W', '1y', '٢w'])
    it(`refuses «${text}»`, () => assert.equal(parseCadence(text).ok, false));
});
