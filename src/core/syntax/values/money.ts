/**
 * Sums (`20k`, `1200 USD`) and rates (`95/h`, `2k/month`, `95 USD/h`); a sum without `/`, and one per `project`, counts
 * once.
 */
import { err, ok, type Result } from '../../base/result';
import type { Money, Rate, RateUnit, Share } from '../../model/values';
import { parseDecimal } from './decimal';
import { parseShare } from './share';

const currencyPattern = /^[A-Z]{3}$/;
const rateUnits: ReadonlyMap<string, RateUnit> = new Map([
  ['h', 'h'],
  ['hour', 'h'],
  ['d', 'd'],
  ['day', 'd'],
  ['w', 'w'],
  ['week', 'w'],
  ['mo', 'month'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['project', 'once'],
]);

export function parseMoney(text: string): Result<Money, string> {
  const [amount = '', currency, ...more] = text.split(/\s+/, 3);
  const decimal = parseDecimal(amount);
  if (!decimal.ok || more.length > 0) return err('is not a sum such as 1200, 20k or 1200 USD');
  if (currency !== undefined && !currencyPattern.test(currency)) {
    return err('has no currency of three capitals such as EUR or USD');
  }
  return ok({ amount: decimal.value, currency: currency ?? null });
}

/** A sum per unit of time, or once. */
export function parseRate(text: string): Result<Rate, string> {
  const slash = text.indexOf('/');
  const money = parseMoney((slash < 0 ? text : text.slice(0, slash)).trim());
  if (!money.ok) return err('is not a sum such as 8k, nor a rate such as 95/h or 2k/month');
  if (slash < 0) return ok({ money: money.value, per: 'once' });
  const per = rateUnits.get(text.slice(slash + 1).trim());
  return per
    ? ok({ money: money.value, per })
    : err('has no unit of time: h, d, w, month, quarter or year, nor project');
}

/** A sum per unit of time, and nothing else: what overtime costs. */
export function parseTimeRate(text: string): Result<Rate, string> {
  const rate = parseRate(text);
  if (rate.ok && rate.value.per === 'once')
    return err(`needs a unit of time, such as ${withoutUnit(text)}/h`);
  return rate.ok ? rate : err('is not a rate such as 95/h or 800/d');
}

/** What a person costs: a sum per unit of time, or one for all of the project, which has to say so (`12k/project`). */
export function parsePersonRate(text: string): Result<Rate, string> {
  const rate = parseRate(text);
  if (rate.ok && rate.value.per === 'once' && !text.includes('/'))
    return err(`needs a unit, such as ${text}/h, or ${text}/project for one sum`);
  return rate.ok ? rate : err('is not a rate such as 95/h, 800/d or 12k/project');
}

function withoutUnit(text: string): string {
  return text.replace(/\s*\/.*$/, '');
}

/** `10%` of the budget, or a sum. */
export function parseShareOrMoney(text: string): Result<Share | Money, string> {
  if (text.endsWith('%')) return parseShare(10)(text);
  const money = parseMoney(text);
  return money.ok ? money : err('is not a percentage such as 10%, nor a sum such as 20k');
}

export function parseCurrency(text: string): Result<string, string> {
  return currencyPattern.test(text)
    ? ok(text)
    : err('is not a currency of three capitals such as EUR or USD');
}
