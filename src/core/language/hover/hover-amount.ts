/**
 * A value that a field holds, as what it comes to: money in the plan's currency, a share of a day or of the budget, a link
 * in a sentence, hours of a week. By the grammars of the fields, so that it is told what the plan reads.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { dayOfMinute, lastDayOf } from '../../base/dates';
import { escapeMarkdown } from '../../base/markdown';
import { exactMinorOf, minorOf, moneyBase, rateMinutes, roundMinor } from '../../model/money';
import type { Money, Rate } from '../../model/values';
import { titleOf } from '../../rules/names';
import { sayLink } from '../../rules/say-link';
import type { Field, ValueKind } from '../../syntax/schema/field-at';
import { parseAssignment } from '../../syntax/values/assignment';
import { parseConstraint } from '../../syntax/values/constraint';
import { parseLink } from '../../syntax/values/link';
import { parseMoney, parseRate, parseShareOrMoney } from '../../syntax/values/money';
import { parseProbability, parseShare } from '../../syntax/values/share';
import { parseUnits } from '../../syntax/values/units';
import { parseWeekHours } from '../../syntax/values/week-hours';
import type { TextPlace } from '../place/place-at';
import { meaningOf } from '../word-meanings';
import type { LanguageWords } from '../words';
import type { Hover } from './hover';

interface AmountAsk {
  readonly snapshot: Snapshot;
  /** The whole value, without quotes. */
  readonly value: string;
  /** Keys on the way to it. */
  readonly path: TextPlace['path'];
  readonly words: LanguageWords;
}

/** Null where there is nothing to say that does not stand there. */
type Said = (ask: AmountAsk) => string | null;

const said: Partial<Readonly<Record<ValueKind, Said>>> = {
  money: saySum,
  impactMoney: saySum,
  rate: sayRate,
  timeRate: sayRate,
  personRate: sayRate,
  shareOrMoney: sayShareOfTotal,
  share: sayProgress,
  capacity: sayDay,
  probability: sayProbability,
  link: sayNeeded,
  assignment: sayAssigned,
  constraint: sayConstraint,
  units: sayUnits,
  weekHours: sayWeek,
  words: ({ value, path, words }) => {
    const meaning = meaningOf(value, path[0]);
    return meaning === null ? null : `\`${value}\`: ${escapeMarkdown(words.t(meaning))}`;
  },
};

export function hoverAmount(
  snapshot: Snapshot,
  text: string,
  place: TextPlace,
  { value: kind }: Field,
  words: LanguageWords,
): Hover | null {
  const say = kind === null ? undefined : said[kind];
  if (!say) return null;
  const range = valueRange(text, place);
  const value = text.slice(range.start, range.end);
  const markdown = say({ snapshot, value, path: place.path, words });
  return markdown === null ? null : { markdown, range };
}

/** Values have words (`1200 USD`, `ana 50%`): from the first to the last of one line. */
function valueRange(text: string, { token, word, flow }: TextPlace): Hover['range'] {
  const start = /["']/.test(text[token] ?? '') ? token + 1 : token;
  const line = text.slice(word.end).split('\n', 1)[0]!;
  const rest = line.slice(0, line.search(flow ? /[,\]}"']|\s#|\r|$/ : /["']|\s#|\r|$/)).trimEnd();
  return { start, end: word.end + rest.length };
}

function saySum({ snapshot: { plan }, value, words }: AmountAsk): string | null {
  const money = parseMoney(value);
  return money.ok ? bold(sumOf(money.value, plan, words)) : null;
}

type Priced = Parameters<typeof moneyBase>[0];

/** In the plan's currency, behind the sum as written where that is another one. */
function sumOf(money: Money, plan: Priced, words: LanguageWords): string {
  const minor = minorOf(money, moneyBase(plan));
  if (minor === null) return words.t('{0} has no rate in budget.currencies', money.currency ?? '');
  return words.exactMoney(minor);
}

/** `95/h` is so much a day; a line's `2k/month` comes to so much over the project. */
function sayRate({ snapshot: { plan, budget }, value, path, words }: AmountAsk): string | null {
  const rate = parseRate(value);
  if (!rate.ok) return null;
  const line =
    path[0] === 'budget' && path[1] === 'lines' ? budget.lines.find(({ id }) => id === path[2]) : null;
  const { t } = words;
  const all = line ? t('{0} over the project', words.exactMoney(line.bac)) : '';
  if (rate.value.per === 'once') return bold(sumOf(rate.value.money, plan, words));
  const parts = [...perUnits(rate.value, plan, words), all].filter(Boolean);
  return parts.length === 0 ? bold(sumOf(rate.value.money, plan, words)) : parts.join(' · ');
}

/** A working day and a month of twenty, beside what is written. */
function perUnits(
  { money, per }: Rate,
  plan: Priced & { readonly project: { readonly hoursPerDay: number } },
  words: LanguageWords,
): readonly string[] {
  const { hoursPerDay } = plan.project;
  const exact = exactMinorOf(money, moneyBase(plan));
  const minutes = rateMinutes(per, hoursPerDay);
  if (exact === null || minutes === null || minutes <= 0) return [];
  const of = (unit: Rate['per']): string =>
    words.exactMoney(roundMinor((exact * (rateMinutes(unit, hoursPerDay) ?? 0)) / minutes));
  const { t } = words;
  const told = [
    ['h', t('{0} an hour', of('h'))],
    ['d', t('{0} a day', of('d'))],
    ['month', t('{0} a month', of('month'))],
  ] as const;
  return per === 'h' || per === 'd'
    ? told.map(([, text]) => text)
    : [told[2][1], t('{0} a year', of('year'))];
}

function sayShareOfTotal(ask: AmountAsk): string | null {
  const { snapshot, value, path, words } = ask;
  const read = parseShareOrMoney(value);
  if (!read.ok) return null;
  if (typeof read.value !== 'number') return saySum(ask);
  const { total, contingency, reserve } = snapshot.budget;
  const own = path.at(-1) === 'contingency' ? contingency : reserve;
  if (own === null || total === null) return null;
  return words.t('{0} of the total of {1}', bold(words.exactMoney(own)), words.exactMoney(total));
}

/** What a share of a task comes to in work. */
function sayProgress({ snapshot: { plan, schedule }, value, path, words }: AmountAsk): string | null {
  const share = parseShare(1)(value);
  const scheduled = path[0] === 'tasks' ? schedule.tasks.get(String(path.at(-2))) : undefined;
  if (!share.ok || !scheduled || scheduled.work <= 0 || !plan.tasks.has(String(path.at(-2)))) return null;
  const done = Math.max(0, scheduled.work - scheduled.remainingWork);
  return words.t('{0} of {1} done', words.workingTime(done), words.workingTime(scheduled.work));
}

function sayDay({ snapshot: { plan }, value, path, words }: AmountAsk): string | null {
  const share = parseShare(100)(value);
  return share.ok && path.at(-1) === 'capacity' ? ofDay(share.value, plan.project.hoursPerDay, words) : null;
}

function ofDay(share: number, hoursPerDay: number, words: LanguageWords): string {
  const hours = Number((share * hoursPerDay).toFixed(2));
  return words.t('{0} h of a day of {1} h', hours, hoursPerDay);
}

function sayProbability({ value, words }: AmountAsk): string | null {
  const share = parseProbability(value);
  return share.ok && !value.endsWith('%') ? bold(words.share(share.value)) : null;
}

function sayNeeded({ snapshot: { plan }, value }: AmountAsk): string | null {
  const link = parseLink(value);
  if (!link.ok) return null;
  const { predecessor, type, lag } = link.value;
  if (!plan.tasks.has(predecessor) && !plan.milestones.has(predecessor)) return null;
  return escapeMarkdown(`${type}: ${sayLink(lag, `«${titleOf(plan, predecessor)}»`, type)}`);
}

function sayAssigned({ snapshot: { plan }, value, words }: AmountAsk): string | null {
  const assigned = parseAssignment(value);
  if (!assigned.ok || assigned.value.share === null) return null;
  return ofDay(assigned.value.share, plan.project.hoursPerDay, words);
}

/** What bounds it, and where the schedule has it now. */
function sayConstraint({ snapshot: { schedule }, value, path, words }: AmountAsk): string | null {
  const constraint = parseConstraint(value);
  if (!constraint.ok) return null;
  const { t } = words;
  const isStart = path.at(-1) === 'start';
  const scheduled = schedule.tasks.get(String(path.at(-2)));
  const bound = {
    'not-before': isStart ? t('begins then, or later') : t('ends then, or later'),
    'not-after': isStart ? t('begins then, or earlier') : t('ends then, or earlier'),
    on: isStart ? t('begins then') : t('ends then'),
    'as-late-as-possible': t('as late as what follows allows'),
  }[constraint.value.kind];
  if (!scheduled) return bound;
  const now = words.day(isStart ? dayOfMinute(scheduled.start) : lastDayOf(scheduled.finish));
  return `${bound} · ${t('computed {0}', now)}`;
}

function sayUnits({ value, words }: AmountAsk): string | null {
  const units = parseUnits(value);
  if (!units.ok || units.value.total <= 0) return null;
  return words.t('{0} done', bold(words.share(units.value.done / units.value.total)));
}

function sayWeek({ value, words }: AmountAsk): string | null {
  const week = parseWeekHours(value);
  if (!week.ok) return null;
  const minutes = week.value.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  const days = week.value.filter((day) => day.length > 0).length;
  return words.t('{0} h a week, on {1} days', Number((minutes / 60).toFixed(2)), days);
}

function bold(text: string): string {
  return `**${text}**`;
}
