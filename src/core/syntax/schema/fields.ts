/**
 * The kinds of fields that the sections are made of, as zod types: from them come validation, completion, hover, the
 * JSON Schema and the docs. A grammar reads the source text of a scalar; YAML's own types never count.
 */
import * as z from 'zod/mini';
import { err, type Result } from '../../base/result';
import { parseAssignment } from '../values/assignment';
import { parseCadence } from '../values/cadence';
import { parseCalendarDays, parseClosedDays } from '../values/calendar-days';
import { parseConstraint } from '../values/constraint';
import { parseDuration, parseEffort, parseEstimate, parseWorkingTime } from '../values/duration';
import { parseId } from '../values/id';
import { amountOrWord } from '../values/impact';
import { parseLink } from '../values/link';
import {
  parseCurrency,
  parseMoney,
  parsePersonRate,
  parseRate,
  parseShareOrMoney,
  parseTimeRate,
} from '../values/money';
import { parseDate, parseDayRange, parseMoment } from '../values/moment';
import { parseNumber, type NumberBounds } from '../values/number';
import { parseProbability, parseShare } from '../values/share';
import { parseTimezone } from '../values/timezone';
import { parseUnits } from '../values/units';
import { parseWeekHours } from '../values/week-hours';

/** No value of a grammar is longer; longer ones are refused before any pattern looks at them. */
const longestValue = 200;

/** Free text: whatever is written. */
export const text = z.string();

/** The transform of a grammar carries the grammar itself, so that a plan's thousands of scalars need not go through zod. */
export interface GrammarTransform<T> {
  readonly read: (text: string) => Result<T, string>;
}

/** A scalar that `parse` reads; its error says what is wrong, as «"3x" is not a duration». */
export function grammar<T>(
  parse: (text: string) => Result<T, string>,
  ...examples: readonly string[]
): z.ZodMiniPipe<z.ZodMiniString, z.ZodMiniTransform<T, string>> {
  const read: GrammarTransform<T>['read'] = (raw) =>
    raw.length > longestValue ? err(`is longer than ${longestValue} characters`) : parse(raw.trim());
  const transform = (raw: string, context: z.core.ParsePayload): T => {
    const value = read(raw);
    if (value.ok) return value.value;
    context.issues.push({ code: 'custom', input: raw, message: value.error });
    return z.NEVER;
  };
  const type = z.pipe(z.string(), z.transform(Object.assign(transform, { read })));
  return type.with(z.meta({ examples: [...examples] }));
}

export const id = grammar(parseId);
export const date = grammar(parseDate, '2026-03-01');
export const moment = grammar(parseMoment, '2026-03-01', '2026-03-01 13:00');
export const dayRange = grammar(parseDayRange, '2026-12-24..2027-01-01', '2026-02-14');
export const closedDays = grammar(
  parseClosedDays,
  '2026-12-24..2027-01-01',
  'every year 12-24..12-26',
  'every month last fri',
  'every 2 weeks fri from 2026-01-09 until 2026-06-30',
);
export const openDays = grammar(
  parseCalendarDays,
  '2026-02-14',
  '2026-12-31 08:00-12:00',
  'every month 1st sat 08:00-12:00',
);
export const weekHours = grammar(parseWeekHours, 'mon-fri 08:00-12:00 13:00-17:00', 'mon-sun 00:00-24:00');
export const duration = grammar(parseDuration, '4h', '3d', '2w', '1mo', '3ed');
export const workingTime = grammar(parseWorkingTime, '2d', '4h');
export const effort = grammar(parseEffort, '5d', '3d/5d/9d');
export const estimate = grammar(parseEstimate, '2w', '3d/5d/9d', '3ed');
export const link = grammar(parseLink, 'ATLAS-a1b', 'ATLAS-c2d SS+2d', 'ATLAS-e3g FS+50%', 'ATLAS-h4j FF-1d');
export const assignment = grammar(parseAssignment, 'ana', 'ben 50%', 'lab-bench or ana');
export const constraint = grammar(
  parseConstraint,
  'not-before 2026-02-02',
  'on 2026-02-02',
  'as-late-as-possible',
);
export const money = grammar(parseMoney, '1200', '20k', '1200 USD');
export const rate = grammar(parseRate, '8k', '2k/month');
export const timeRate = grammar(parseTimeRate, '95/h', '800/d');
export const personRate = grammar(parsePersonRate, '95/h', '800/d', '12k/project');
export const shareOrMoney = grammar(parseShareOrMoney, '10%', '20k');
export const currency = grammar(parseCurrency, 'EUR', 'USD');
export const share = grammar(parseShare(1), '40%');
export const capacity = grammar(parseShare(100), '80%', '400%');
export const probability = grammar(parseProbability, '30%', 'medium');
export const impactTime = grammar(amountOrWord(parseDuration), '10d', 'high');
export const impactMoney = grammar(amountOrWord(parseMoney), '20k', 'low');
export const timezone = grammar(parseTimezone, 'Europe/Berlin', 'UTC');
export const units = grammar(parseUnits, '12/40');
export const cadence = grammar(parseCadence, '2w', 'month', 'quarter');
export const severity = z.enum(['error', 'warning', 'info', 'hint', 'off']);
export const level = z.enum(['low', 'medium', 'high', 'critical']);

export function number(bounds: NumberBounds, example: string): ReturnType<typeof grammar<number>> {
  return grammar(parseNumber(bounds), example);
}

/** The element's type stands in it by name, since a union of one type and a list of another is something else. */
export type ScalarOrList<E extends z.ZodMiniType> = z.ZodMiniUnion<readonly [E, z.ZodMiniArray<E>]> & {
  readonly scalarOrList?: E;
};

/** A list whose only element may stand without brackets: `assign: ben`. Read as a list either way. */
export function scalarOrList<E extends z.ZodMiniType>(element: E): ScalarOrList<E> {
  return z.union([element, z.array(element)] as const);
}

/** What a person may write of a thing, key by key: none must be there. */
export function fieldsOf<F extends z.core.$ZodShape>(
  fields: F,
): z.ZodMiniObject<{ [K in keyof F]: z.ZodMiniOptional<F[K]> }> {
  return z.partial(z.object(fields));
}

/** A map keyed by what a person writes: ids, names, roles. */
export function mapOf<V extends z.ZodMiniType>(value: V): z.ZodMiniRecord<z.ZodMiniString, V> {
  return z.record(z.string(), value);
}
