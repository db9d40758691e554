/** Which regions and years a plan asks for. */
import assert from 'node:assert/strict';
import { holidayRequest, mostRegions } from '../../../src/core/analysis/holiday-request';
import { parseDay } from '../../../src/core/base/dates';
import { planOf } from '../../support/plan-of';

/** `regions first..last` */
function checkRequest(plan: string, expected: string | null, status = '2026-05-04'): void {
  const request = holidayRequest(planOf(plan), parseDay(status)!);
  const printed = request && `${request.regions.join(' ')} ${request.firstYear}..${request.lastYear}`;
  assert.equal(printed, expected);
}

const calendar = 'calendar: { holidays: [DE-BY] }';

describe('the public holidays that a plan asks for', () => {
  it('are none where no calendar names a region', () =>
    checkRequest('calendar: { closed: [2026-12-24] }', null));

  it('are those of every calendar, each once, as written', () =>
    checkRequest(
      'calendar: { holidays: [DE-BY, fr] }\ncalendars: { lab: { holidays: [DE-BY, US-CA] }, dock: { holidays: FR } }',
      'DE-BY fr US-CA FR 2025..2036',
    ));

  it('reach from a year before the first date to ten after the last', () =>
    checkRequest(
      `project: { name: A, start: 2024-03-01 }
${calendar}
milestones: { beta: { title: Beta, due: 2031-06-30 } }
tasks: { a: { title: A, effort: 1d, started: 2023-12-01, deadline: 2028-01-01 } }`,
      'DE-BY 2022..2041',
    ));

  it('hold the status date, whatever else the plan says', () =>
    checkRequest(`project: { name: A, start: 2020-01-06 }\n${calendar}`, 'DE-BY 2019..2036'));

  it('are of sixty years at most, about the start', () =>
    checkRequest(
      `project: { name: A, start: 2026-01-05 }
${calendar}
tasks:
  a: { title: A, effort: 1d, start: not-before 9999-12-31 }
  b: { title: B, effort: 1d, started: 1900-01-01, status: doing }`,
      'DE-BY 2016..2076',
    ));

  it('are of years that calendars know', () => {
    checkRequest(`project: { name: A, start: 1901-01-07 }\n${calendar}`, 'DE-BY 1900..1951');
    checkRequest(`project: { name: A, start: 2190-01-07 }\n${calendar}`, 'DE-BY 2180..2200');
  });

  it('leave a start so far off without any', () =>
    assert.ok(
      (({ firstYear, lastYear }) => firstYear > lastYear)(
        holidayRequest(
          planOf(`project: { name: A, start: 9990-01-08 }\n${calendar}`),
          parseDay('2026-05-04')!,
        )!,
      ),
    ));

  it('are of so many regions and no more', () => {
    const regions = Array.from({ length: mostRegions + 5 }, (_, i) => `R${i}`);
    const request = holidayRequest(
      planOf(`calendar: { holidays: [${regions.join()}] }`),
      parseDay('2026-05-04')!,
    );
    assert.deepEqual(request?.regions, regions.slice(0, mostRegions));
  });
});
