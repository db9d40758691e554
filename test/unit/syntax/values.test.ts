import assert from 'node:assert/strict';
import { printDay, printTimeOfDay } from '../../../src/core/base/dates';
import type { Result } from '../../../src/core/base/result';
import type { Duration, Moment, Money } from '../../../src/core/model/values';
import { parseAssignment } from '../../../src/core/syntax/values/assignment';
import { parseConstraint } from '../../../src/core/syntax/values/constraint';
import { decimalNumber, parseDecimal } from '../../../src/core/syntax/values/decimal';
import {
  parseDuration,
  parseEffort,
  parseEstimate,
  parseWorkingTime,
} from '../../../src/core/syntax/values/duration';
import { isId } from '../../../src/core/syntax/values/id';
import { parseLink } from '../../../src/core/syntax/values/link';
import {
  parseMoney,
  parsePersonRate,
  parseRate,
  parseShareOrMoney,
  parseTimeRate,
} from '../../../src/core/syntax/values/money';
import { parseDate, parseDayRange, parseMoment } from '../../../src/core/syntax/values/moment';
import { parseNumber } from '../../../src/core/syntax/values/number';
import { parseProbability, parseShare } from '../../../src/core/syntax/values/share';
import { parseTimezone } from '../../../src/core/syntax/values/timezone';
import { parseUnits } from '../../../src/core/syntax/values/units';
import { joinWeeks, parseWeekHours } from '../../../src/core/syntax/values/week-hours';

/** Each line is `text → what it means`; `✗` and what the error says where it means nothing. */
function checkValues<T>(
  parse: (text: string) => Result<T, string>,
  print: (value: T) => string,
  golden: string,
): void {
  const lines = golden
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const actual = lines.map((line) => {
    const text = line.split(' → ')[0]!.replaceAll('·', ' ');
    const read = parse(text === '∅' ? '' : text);
    return `${line.split(' → ')[0]} → ${read.ok ? print(read.value) : `✗ ${read.error}`}`;
  });
  assert.equal(actual.join('\n'), lines.join('\n'));
}

const duration = ({ amount, unit, elapsed }: Duration): string =>
  `${amount}${elapsed ? ' elapsed' : ''} ${unit}`;
const money = ({ amount, currency }: Money): string =>
  `${amount.digits}e${-amount.scale}${currency ? ` ${currency}` : ''}`;
const moment = ({ day, time }: Moment): string =>
  printDay(day) + (time === null ? '' : ` at ${printTimeOfDay(time)}`);

describe('values', () => {
  it('decimals are exact', () => {
    checkValues(
      parseDecimal,
      ({ digits, scale }) => `${digits} scale ${scale}`,
      `
      1200 → 1200 scale 0
      1.10 → 110 scale 2
      -3.50 → -350 scale 2
      007 → 7 scale 0
      20k → 20 scale -3
      1.2M → 12 scale -5
      0 → 0 scale 0
      -0 → 0 scale 0
      9007199254740993 → ✗ is not a number such as 1200, 3.5, 20k or 1.2M
      999999999999999M → ✗ is too large to count exactly
      1e3 → ✗ is not a number such as 1200, 3.5, 20k or 1.2M
      1,200 → ✗ is not a number such as 1200, 3.5, 20k or 1.2M
      ١٢ → ✗ is not a number such as 1200, 3.5, 20k or 1.2M
      ∅ → ✗ is not a number such as 1200, 3.5, 20k or 1.2M`,
    );
    assert.equal(decimalNumber({ digits: 12, scale: -5 }), 1_200_000);
    assert.equal(decimalNumber({ digits: 110, scale: 2 }), 1.1);
  });
  it('numbers stay within their bounds', () => {
    checkValues(
      parseNumber({ from: 1, to: 24 }),
      String,
      `
      8 → 8
      7.5 → 7.5
      0 → ✗ is not a number from 1 to 24
      Infinity → ✗ is not a number from 1 to 24`,
    );
    checkValues(
      parseNumber({ from: 1, to: 10, whole: true }),
      String,
      `
      10 → 10
      1.5 → ✗ is not a whole number from 1 to 10`,
    );
  });
  it('durations', () => {
    checkValues(
      parseDuration,
      duration,
      `
      4h → 4 h
      3d → 3 d
      1.5w → 1.5 w
      1mo → 1 mo
      30min → 30 min
      3ed → 3 elapsed d
      2eh → 2 elapsed h
      0 → 0 d
      3·d → 3 d
      3 → ✗ needs a unit: 3h, 3d or 3w
      -3d → ✗ is not a duration such as 4h, 3d or 2w
      3x → ✗ is not a duration such as 4h, 3d or 2w
      12345678d → ✗ is not a duration such as 4h, 3d or 2w`,
    );
    checkValues(
      parseWorkingTime,
      duration,
      `
      2d → 2 d
      2ed → ✗ is elapsed time; working time such as 3d is needed`,
    );
  });
  it('estimates', () => {
    checkValues(
      parseEstimate,
      ({ optimistic, likely, pessimistic }) => [optimistic, likely, pessimistic].map(duration).join(', '),
      `
      5d → 5 d, 5 d, 5 d
      3d/5d/9d → 3 d, 5 d, 9 d
      3/5/9d → 3 d, 5 d, 9 d
      4h / 1d / 2w → 4 h, 1 d, 2 w
      9d/5d/3d → ✗ is not in the order optimistic/likely/pessimistic, such as 3d/5d/9d
      3d/5d → ✗ is not one duration such as 5d, nor three such as 3d/5d/9d
      3d/x/9d → ✗ is not an estimate such as 3d/5d/9d
      5 → ✗ needs a unit: 5h, 5d or 5w`,
    );
    checkValues(
      parseEffort,
      ({ likely }) => duration(likely),
      `
      5d → 5 d
      1d/2d/3ed → ✗ is elapsed time; effort is working time such as 3d`,
    );
  });
  it('money and rates', () => {
    checkValues(
      parseMoney,
      money,
      `
      20k → 20e3
      1200·USD → 1200e0 USD
      -50 → -50e0
      USD·1200 → ✗ is not a sum such as 1200, 20k or 1200 USD
      1200·dollars → ✗ has no currency of three capitals such as EUR or USD
      $5 → ✗ is not a sum such as 1200, 20k or 1200 USD`,
    );
    checkValues(
      parseRate,
      (rate) => `${money(rate.money)} per ${rate.per}`,
      `
      95/h → 95e0 per h
      2k/month → 2e3 per month
      95·USD/h → 95e0 USD per h
      800 / day → 800e0 per d
      8k → 8e3 per once
      2k/moon → ✗ has no unit of time: h, d, w, month, quarter or year, nor project
      8k/project → 8e3 per once
      /h → ✗ is not a sum such as 8k, nor a rate such as 95/h or 2k/month`,
    );
    checkValues(
      parseTimeRate,
      (rate) => rate.per,
      `
      95/h → h
      95 → ✗ needs a unit of time, such as 95/h
      12k/project → ✗ needs a unit of time, such as 12k/h`,
    );
    checkValues(
      parsePersonRate,
      (rate) => rate.per,
      `
      95/h → h
      12k/project → once
      12k → ✗ needs a unit, such as 12k/h, or 12k/project for one sum
      dear → ✗ is not a rate such as 95/h, 800/d or 12k/project`,
    );
    checkValues(
      parseShareOrMoney,
      (value) => (typeof value === 'number' ? String(value) : money(value)),
      `
      10% → 0.1
      20k → 20e3
      a tenth → ✗ is not a percentage such as 10%, nor a sum such as 20k`,
    );
  });
  it('shares', () => {
    checkValues(
      parseShare(1),
      String,
      `
      40% → 0.4
      7% → 0.07
      12.5 % → 0.125
      0.4 → 0.4
      1 → 1
      100% → 1
      40 → ✗ is not a percentage such as 40%
      140% → ✗ is more than 100%
      -5% → ✗ is not a percentage such as 40%`,
    );
    checkValues(
      parseProbability,
      String,
      `
      very-low → 0.05
      low → 0.1
      medium → 0.3
      high → 0.5
      very-high → 0.8
      30% → 0.3
      likely → ✗ is not a percentage such as 30%, nor very-low, low, medium, high, very-high`,
    );
  });
  it('days, moments and ranges', () => {
    checkValues(
      parseDate,
      printDay,
      `
      2026-03-01 → 2026-03-01
      2024-02-29 → 2024-02-29
      2026-02-29 → ✗ is no day of the calendar
      0000-00-00 → ✗ is no day of the calendar
      2026-3-1 → ✗ is not a date such as 2026-03-01
      01.03.2026 → ✗ is not a date such as 2026-03-01`,
    );
    checkValues(
      parseMoment,
      moment,
      `
      2026-02-02 → 2026-02-02
      2026-02-02 13:00 → 2026-02-02 at 13:00
      2026-02-02T13:00 → 2026-02-02 at 13:00
      2026-02-02 8:00 → 2026-02-02 at 08:00
      2026-02-02 24:00 → 2026-02-02 at 24:00
      2026-02-02 24:01 → ✗ has no time of day between 00:00 and 24:00
      2026-02-30 13:00 → ✗ is no day of the calendar
      13:00 → ✗ is not a date such as 2026-03-01 or 2026-03-01 13:00`,
    );
    checkValues(
      parseDayRange,
      ({ first, last }) => `${printDay(first)} to ${printDay(last)}`,
      `
      2026-04-01..2026-04-14 → 2026-04-01 to 2026-04-14
      2026-02-14 → 2026-02-14 to 2026-02-14
      2026-02-14 .. 2026-02-15 → 2026-02-14 to 2026-02-15
      2026-04-14..2026-04-01 → ✗ ends before it begins
      2026-04-14..2026-04-31 → ✗ names a day that the calendar does not have
      2026-04-01.. → ✗ is not a date such as 2026-04-01, nor a range such as 2026-04-01..2026-04-14
      2026-04-01..2026-04-02..2026-04-03 → ✗ is not a date such as 2026-04-01, nor a range such as 2026-04-01..2026-04-14`,
    );
  });
  it('links', () => {
    const print = ({
      predecessor,
      type,
      lag,
    }: ReturnType<typeof parseLink> extends Result<infer L, string> ? L : never): string =>
      `${predecessor} ${type}${lag === null ? '' : lag.kind === 'percent' ? ` ${lag.share}` : ` ${duration(lag.duration)}`}`;
    checkValues(
      parseLink,
      print,
      `
      ATLAS-a1b → ATLAS-a1b FS
      ATLAS-c2d SS+2d → ATLAS-c2d SS 2 d
      ATLAS-c2d ss + 2d → ATLAS-c2d SS 2 d
      ATLAS-e3g FS+50% → ATLAS-e3g FS 0.5
      ATLAS-h4j FF-1d → ATLAS-h4j FF -1 d
      ATLAS-k5m SS+2ed → ATLAS-k5m SS 2 elapsed d
      ATLAS-k5m +2d → ATLAS-k5m FS 2 d
      ATLAS-k5m SF → ATLAS-k5m SF
      1.0.0 → 1.0.0 FS
      FS+2d → ✗ is not a link such as ATLAS-c2d, ATLAS-c2d SS+2d or ATLAS-c2d FS+50%
      a, b → ✗ names several tasks; a list stands in brackets
      a SS+ → ✗ is not a link such as ATLAS-c2d, ATLAS-c2d SS+2d or ATLAS-c2d FS+50%
      a SS+2x → ✗ has a lag that is neither a duration such as 2d nor a percentage
      ∅ → ✗ is not a link such as ATLAS-c2d, ATLAS-c2d SS+2d or ATLAS-c2d FS+50%`,
    );
  });
  it('assignments', () => {
    checkValues(
      parseAssignment,
      ({ person, share, alternatives }) => [person, share ?? 'all', ...alternatives].join(' '),
      `
      ana → ana all
      ben 50% → ben 0.5
      lab-bench or ana → lab-bench all ana
      lab 200% or ana or ben → lab 2 ana ben
      or → or all
      ben 50 → ✗ is not a person such as ana, ben 50% or lab-bench or ana
      ana, ben → ✗ names several people; a list stands in brackets`,
    );
  });
  it('constraints', () => {
    checkValues(
      parseConstraint,
      (one) => (one.kind === 'as-late-as-possible' ? one.kind : `${one.kind} ${moment(one.moment)}`),
      `
      not-before 2026-02-02 → not-before 2026-02-02
      on 2026-02-02 13:00 → on 2026-02-02 at 13:00
      as-late-as-possible → as-late-as-possible
      2026-02-02 → ✗ needs a word in front: not-before, not-after or on
      not-after 2026-02-31 → ✗ has a date that is no day of the calendar
      after 2026-02-02 → ✗ is not a constraint such as not-before 2026-02-02 or as-late-as-possible`,
    );
  });
  it('working weeks', () => {
    const names = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
    const print = (week: readonly (readonly { readonly from: number; readonly to: number }[])[]): string =>
      week
        .flatMap((day, index) =>
          day.length === 0
            ? []
            : [`${names[index]} ${day.map(({ from, to }) => `${from / 60}-${to / 60}`).join('+')}`],
        )
        .join(', ');
    checkValues(
      parseWeekHours,
      print,
      `
      mon-tue 08:00-12:00 13:00-17:00 → mo 8-12+13-17, tu 8-12+13-17
      mon 08:00-12:00, fri 9:30-12:00 → mo 8-12, fr 9.5-12
      mon wed 08:00-12:00 → mo 8-12, we 8-12
      sat-mon 10:00-11:00 → mo 10-11, sa 10-11, su 10-11
      sun 22:00-06:00 → mo 0-6, su 22-24
      Mon 00:00-24:00 → mo 0-24
      mon 08:00-12:00 11:00-13:00 → mo 8-13
      mon → ✗ is not a working week such as mon-fri 08:00-12:00 13:00-17:00
      mon-fry 08:00-12:00 → ✗ is not a working week such as mon-fri 08:00-12:00 13:00-17:00
      mon 08:00-08:00 → ✗ is not a working week such as mon-fri 08:00-12:00 13:00-17:00
      08:00-12:00 → ✗ is not a working week such as mon-fri 08:00-12:00 13:00-17:00`,
    );
    const parts = ['mon 08:00-12:00', 'mon 13:00-17:00, tue 08:00-09:00'].map(parseWeekHours);
    assert.equal(
      print(joinWeeks(parts.flatMap((part) => (part.ok ? [part.value] : [])))),
      'mo 8-12+13-17, tu 8-9',
    );
  });
  it('counts, zones and ids', () => {
    checkValues(
      parseUnits,
      ({ done, total }) => `${done} of ${total}`,
      `
      12/40 → 12 of 40
      41/40 → ✗ is not a count such as 12/40
      0/0 → ✗ is not a count such as 12/40`,
    );
    checkValues(
      parseTimezone,
      String,
      `
      Europe/Berlin → Europe/Berlin
      UTC → UTC
      Mars/Base → ✗ is not a time zone such as Europe/Berlin or UTC
      __proto__ → ✗ is not a time zone such as Europe/Berlin or UTC`,
    );
    for (const id of ['a', '1', 'ATLAS-k3f', '1.0.0', 'lab_bench', 'Müller', 'x'.repeat(64)])
      assert.ok(isId(id), id);
    for (const id of ['', '-a', '_a', '__proto__', 'a b', 'a/b', 'x'.repeat(65), 'a\n'])
      assert.ok(!isId(id), id);
  });
});
