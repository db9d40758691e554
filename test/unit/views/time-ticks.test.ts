import assert from 'node:assert/strict';
import { parseDay, startOfDay } from '../../../src/core/base/dates';
import { axisWords, timeTicks } from '../../../src/core/views/time-ticks';

const words = axisWords('en-150');
const at = (text: string): number => startOfDay(parseDay(text)!);

function checkTicks(pixelsPerDay: number, until: string, major: string, minor: string): void {
  const ticks = timeTicks(at('2026-12-20'), at(until), pixelsPerDay, words);
  assert.equal(ticks.major.map(({ label }) => label).join(' | '), major);
  assert.equal(ticks.minor.map(({ label }) => label).join(' '), minor);
}

describe('the axis of time', () => {
  it('has days below months', () => checkTicks(30, '2026-12-22', 'Dec', '20 21 22 23'));
  it('has weeks below months, and says the year with January', () =>
    checkTicks(5, '2027-01-12', 'Dec | Jan 2027', '14 21 28 4 11'));
  it('has months below years', () => checkTicks(1.2, '2027-03-15', '2026 | 2027', 'Dec Jan Feb Mar'));
  it('has quarters below years', () => checkTicks(0.5, '2027-08-01', '2026 | 2027', 'Oct Jan Apr Jul'));
  it('has years, as many as there is room for', () =>
    checkTicks(0.05, '2045-01-01', '', '2025 2028 2031 2034 2037 2040 2043'));
  it('begins with the same week wherever it is moved to', () => {
    const first = timeTicks(at('2026-05-05'), at('2026-07-01'), 2, words).minor.map((tick) => tick.at);
    const later = timeTicks(at('2026-05-13'), at('2026-07-01'), 2, words).minor.map((tick) => tick.at);
    assert.ok(later.every((tick) => first.includes(tick)));
  });
  it('has nothing beyond the calendar', () =>
    assert.deepEqual(timeTicks(1e12, 2e12, 1, words), { major: [], minor: [] }));
});
