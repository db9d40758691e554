/**
 * Dates: today, in two weeks, next Monday, and the days of the plan that a person would look up: what commits show of a
 * start or an end, where the schedule is, what is due. Each says in words which day it is, and can be typed by them.
 */
import { civilOf, dayOf, dayOfMinute, printDay, weekdayOf, type Day } from '../../base/dates';
import { workDays } from '../../model/work-days';
import { offer, type Ask, type Completion } from './completion';

const dated: ReadonlySet<string> = new Set(['date', 'moment', 'constraint']);
/** Both ends of `2026-04-01..2026-04-14` are completed. */
const ranges: ReadonlySet<string> = new Set(['dayRange', 'closedDays', 'openDays']);
/** What has happened lies behind, all else ahead. */
const actual: ReadonlySet<string> = new Set(['started', 'finished', 'date', 'status-date']);

interface NamedDay {
  readonly day: Day | null;
  readonly name: string;
}

export function completeDates(ask: Ask): readonly Completion[] {
  const { field, before, typed, place } = ask;
  const isRange = field.value !== null && ranges.has(field.value);
  if (field.value === null || !(isRange || dated.has(field.value))) return [];
  // `not-before 2026-02-02`: the date is the second word.
  if (before.length !== (field.value === 'constraint' ? 1 : 0)) return [];
  if (field.value === 'constraint' && before[0] === 'as-late-as-possible') return [];
  const first = isRange ? typed.lastIndexOf('..') + 2 : 0;
  const from = first > 1 ? first : 0;
  const replace = { start: place.word.start + from, end: place.word.end };
  const seen = new Set<Day>();
  return namedDays(ask).flatMap(({ day, name }) => {
    if (day === null || seen.has(day)) return [];
    seen.add(day);
    const iso = printDay(day);
    const detail = `${name}, ${ask.words.weekday(day)}`;
    return [offer(ask, iso, 'date', detail, { filter: `${iso} ${name}`, replace })];
  });
}

function namedDays(ask: Ask): readonly NamedDay[] {
  const { snapshot, key } = ask;
  const { t } = ask.words;
  const { today } = snapshot.inputs;
  const days = workDays(snapshot.plan.calendar, snapshot.inputs.holidays.days);
  if (actual.has(key)) {
    return [
      ...ofCommits(ask),
      { day: today, name: t('today') },
      { day: today - 1, name: t('yesterday') },
      { day: days.before(today), name: t('last working day') },
      { day: today - 7, name: t('a week ago') },
      ...ofSchedule(ask),
    ];
  }
  const { year, month } = civilOf(today);
  const endOfMonth = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1;
  return [
    ...ofSchedule(ask),
    { day: today, name: t('today') },
    { day: today + 1, name: t('tomorrow') },
    { day: days.onOrAfter(today + 1), name: t('next working day') },
    { day: today + 8 - weekdayOf(today), name: t('next Monday') },
    { day: today + 7, name: t('in a week') },
    { day: today + 14, name: t('in two weeks') },
    { day: today + 28, name: t('in four weeks') },
    { day: endOfMonth, name: t('end of the month') },
    ...ofProject(ask),
  ];
}

/** First and last day of the task's commits. */
function ofCommits({ snapshot, item, key, words }: Ask): readonly NamedDay[] {
  const commits = item === null ? [] : (snapshot.evidence.byTask.get(item) ?? []);
  const seconds = commits.map(({ commit }) => commit.day);
  if (seconds.length === 0) return [];
  if (key === 'started') return [{ day: Math.min(...bounds(seconds)), name: words.t('first commit') }];
  return key === 'finished' ? [{ day: Math.max(...bounds(seconds)), name: words.t('last commit') }] : [];
}

/** The lowest and the highest; a task may have more commits than a call takes arguments. */
function bounds(values: readonly number[]): readonly [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

/** Where the schedule has the item, for fields that speak of its start or end. */
function ofSchedule({ snapshot, item, key, words }: Ask): readonly NamedDay[] {
  const scheduled = item === null ? undefined : snapshot.schedule.tasks.get(item);
  if (!scheduled) return [];
  const start = { day: dayOfMinute(scheduled.start), name: words.t('computed start') };
  const finish = { day: dayOfMinute(scheduled.finish), name: words.t('computed finish') };
  if (key === 'start' || key === 'started') return [start];
  return ['finish', 'finished', 'deadline', 'due'].includes(key) ? [finish] : [];
}

function ofProject({ snapshot: { plan, schedule }, words }: Ask): readonly NamedDay[] {
  const { project } = plan;
  return [
    { day: dayOfMinute(schedule.finish), name: words.t('computed finish of the project') },
    { day: project.deadline?.day ?? null, name: words.t('deadline of the project') },
    ...Array.from(plan.milestones.values(), ({ title, due }) => ({ day: due?.day ?? null, name: title })),
  ];
}
