/** Who has how much work on which day, beside what that person can do. */
import type { Snapshot } from '../analysis/snapshot';
import { minutesPerDay, startOfDay, type Day } from '../base/dates';
import { oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import type { DayLoad } from '../schedule/schedule';
import type { Format } from './format';
import type { Run } from './budget-model';
import type { TimelineLoad } from './timeline-model';

/** What rounding adds is no overload. */
const tolerance = 1;

export function timelineLoad(
  { plan, schedule, statusDay }: Snapshot,
  format: Format,
  t: Translate,
): TimelineLoad {
  const people = Array.from(plan.team.values()).flatMap((person) => {
    const loads = schedule.loads.get(person.id) ?? [];
    if (loads.length === 0) return [];
    return [
      {
        id: person.id,
        name: oneLine(person.name),
        address: ['team', person.id],
        note: noteOf(
          loads.filter(({ day }) => day >= statusDay),
          format,
          t,
        ),
        days: loads.map(({ day, work, capacity }) => [day, percentOf(work, capacity)] as const),
        away: person.away.map(({ first, last }) => ({
          from: startOfDay(first),
          to: startOfDay(last) + minutesPerDay,
        })),
      },
    ];
  });
  return {
    title: t('Load'),
    hint: t('share of capacity per day; dashed line 100 %, red above it, hatched away'),
    people,
  };
}

/** Work on a day without capacity is more than any. */
function percentOf(work: number, capacity: number): number {
  return capacity > 0 ? Math.min(999, Math.round((work / capacity) * 100)) : 999;
}

/** `15 d over 18 May–25 Jun, peak 167 %` */
function noteOf(loads: readonly DayLoad[], format: Format, t: Translate): readonly Run[] {
  const over = loads.filter(({ work, capacity }) => work > capacity + tolerance);
  const plain = (text: string): Run => ({ text, strong: false, red: false });
  const [first, last] = [over[0]?.day, over.at(-1)?.day];
  if (first === undefined || last === undefined) return [plain(t('never over 100 %'))];
  const peak = over.reduce((most, { work, capacity }) => Math.max(most, percentOf(work, capacity)), 0);
  return [
    { text: t('{0} d over', format.number(over.length)), strong: true, red: true },
    plain(` ${spanOf(first, last, format)}, ${t('peak {0}', format.share(peak / 100))}`),
  ];
}

function spanOf(first: Day, last: Day, format: Format): string {
  return first === last ? format.day(first) : format.dayRange(first, last);
}
