import assert from 'node:assert/strict';
import { printDay } from '../../src/core/base/dates';
import { todayIn } from '../../src/node/clock';
import { knownZone, zonedDays } from '../../src/node/zoned-days';

function check(zone: string, instant: string, expected: string): void {
  it(`${instant} in ${zone}`, () =>
    assert.equal(printDay(zonedDays(zone)(Date.parse(instant) / 1000)), expected));
}

describe('zonedDays', () => {
  check('UTC', '2026-03-01T23:59:59Z', '2026-03-01');
  check('Europe/Berlin', '2026-03-01T22:59:59Z', '2026-03-01');
  check('Europe/Berlin', '2026-03-01T23:00:00Z', '2026-03-02');
  check('Europe/Berlin', '2026-07-01T22:00:00Z', '2026-07-02');
  check('Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29');
  check('Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30');
  check('America/New_York', '2026-03-01T04:59:59Z', '2026-02-28');
  check('Pacific/Kiritimati', '2026-03-01T10:00:00Z', '2026-03-02');
  check('Pacific/Pago_Pago', '2026-03-01T10:59:59Z', '2026-02-28');
  check('America/St_Johns', '2011-11-06T02:30:00Z', '2011-11-06');
  check('Europe/Berlin', '1969-12-31T23:30:00Z', '1970-01-01');
  check('Europe/Berlin', '2150-07-01T22:00:00Z', '2150-07-02');

  it('agrees with Intl at every hour of two years, in zones that change their clocks at odd times', () => {
    for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca']) {
      const format = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      });
      const dayOf = zonedDays(zone);
      const from = Date.UTC(2011, 0, 1) / 1000;
      for (let hour = 0; hour < 2 * 8766; hour++) {
        const seconds = from + hour * 3600 + 1799;
        assert.equal(printDay(dayOf(seconds)), format.format(seconds * 1000), `${zone} ${String(seconds)}`);
      }
    }
  });

  it("takes the machine's zone for an unknown one, and bounds what no calendar has", () => {
    assert.equal(knownZone('Mars/Olympus'), knownZone(null));
    const dayOf = zonedDays('no such zone');
    assert.equal(printDay(dayOf(1e18)), '9999-12-31');
    assert.equal(dayOf(Number.NaN) - dayOf(0), 0);
  });

  it('knows today', () => {
    const now = Math.floor(Date.now() / 86_400_000);
    assert.equal(Math.abs(todayIn('UTC') - now) <= 1, true);
  });
});
