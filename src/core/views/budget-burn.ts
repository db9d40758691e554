/** Money per month beside what was planned for it, and what the contingency has to bear. */
import type { Snapshot } from '../analysis/snapshot';
import type { Day } from '../base/dates';
import type { Translate } from '../base/translate';
import type { MonthRow } from '../budget/budget-result';
import { monthStep, periodStarts } from './axis-ticks';
import { marginOf } from './budget-margin';
import type { Burn, BurnBar, Contingency } from './budget-model';
import { moneyScale, type Format, type MoneyScale } from './format';

const mostBars = 18;

interface Period {
  readonly first: Day;
  planned: number;
  spent: number;
  toCome: number;
}

export function budgetBurn(snapshot: Snapshot, format: Format, t: Translate): Burn {
  const { budget, statusDay } = snapshot;
  const { months } = budget;
  const first = months[0]?.month ?? statusDay;
  const last = months.at(-1)?.month ?? statusDay;
  const step = monthStep(first, last, mostBars);
  const periods = periodsOf(months, periodStarts(first, last, step));
  const scale = moneyScale(
    periods.map((period) => Math.max(period.planned, period.spent + period.toCome)),
    budget.decimals,
  );
  const title = step === 1 ? t('Per month') : step === 3 ? t('Per quarter') : t('Per year');
  const known = budget.figures.spent !== null;
  return {
    title,
    hint: known ? t('spent, then forecast; dashes planned') : t('planned'),
    description: t('Money {0}: planned, spent and still to come.', title.toLowerCase()),
    top: periods.reduce((top, period) => Math.max(top, period.planned, period.spent + period.toCome), 1),
    bars: periods.map((period) => barOf(period, step, scale, format)),
    now: nowOf(periods, statusDay),
    sentence: known ? sentenceOf(periods, statusDay, step, format, t) : [],
    table: {
      columns: [step === 1 ? t('Month') : t('From'), t('Planned'), t('Spent'), t('To come')],
      rows: periods.map(({ first: day, planned, spent, toCome }) => [
        step < 12 ? format.month(day) : format.year(day),
        format.money(planned, scale),
        format.money(known ? spent : null, scale),
        format.money(toCome, scale),
      ]),
    },
  };
}

/** Without a ledger all is still to come. */
function periodsOf(months: readonly MonthRow[], starts: readonly Day[]): Period[] {
  const periods: Period[] = starts.map((first) => ({ first, planned: 0, spent: 0, toCome: 0 }));
  let i = 0;
  for (const { month, planned, spent, forecast } of months) {
    while (i + 1 < periods.length && periods[i + 1]!.first <= month) i++;
    const period = periods[i]!;
    period.planned += planned;
    period.spent += spent ?? 0;
    period.toCome += forecast - (spent ?? 0);
  }
  return periods;
}

function barOf(period: Period, step: number, scale: MoneyScale, format: Format): BurnBar {
  const { first, planned, spent, toCome } = period;
  const value = format.roundMoney(spent + toCome, scale, 0).replace(/[kM]$/, '');
  return { label: step < 12 ? format.month(first) : format.year(first), value, planned, spent, toCome };
}

function nowOf(periods: readonly Period[], statusDay: Day): number | null {
  const index = periods.findLastIndex((period) => period.first <= statusDay);
  if (index < 0) return null;
  const from = periods[index]!.first;
  const next = periods[index + 1]?.first ?? from + 31;
  return statusDay < next ? index + (statusDay - from) / (next - from) : null;
}

/** «May must burn 41k; the best month so far was 31k.» Only where more is asked than was ever reached. */
function sentenceOf(
  periods: readonly Period[],
  statusDay: Day,
  step: number,
  format: Format,
  t: Translate,
): Burn['sentence'] {
  const now = periods.findLastIndex((period) => period.first <= statusDay);
  const best = periods.slice(0, Math.max(0, now)).reduce((most, { spent }) => Math.max(most, spent), 0);
  const ahead = periods.slice(Math.max(0, now)).reduce<Period | null>((most, period) => {
    const burn = period.spent + period.toCome;
    return most === null || burn > most.spent + most.toCome ? period : most;
  }, null);
  if (step !== 1 || ahead === null || best <= 0 || ahead.spent + ahead.toCome <= best) return [];
  const run = (text: string, strong = false): Burn['sentence'][number] => ({
    text,
    strong,
    red: false,
    target: null,
  });
  return [
    run(t('{0} must burn', format.month(ahead.first))),
    run(` ${format.roundMoney(ahead.spent + ahead.toCome)}`, true),
    run(t('; the best month so far was {0}. ', format.roundMoney(best))),
    { ...run(t('Who?')), target: { kind: 'breakdown', id: 'person' } },
  ];
}

export function budgetContingency(
  snapshot: Snapshot,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Contingency | null {
  const { contingency, over, exposure, short } = marginOf(snapshot);
  if (contingency === null) return null;
  const overrun = Math.max(0, over);
  const money = (amount: number): string => format.money(amount, scale);
  const labels = {
    contingency: t('contingency {0}', money(contingency)),
    overrun: overrun > 0 ? t('overrun {0}', money(overrun)) : '',
    exposure: exposure > 0 ? t('risk exposure {0}', money(exposure)) : '',
    short: short > 0 ? t('{0} short', money(short)) : null,
  };
  const description = [labels.contingency, labels.overrun, labels.exposure, labels.short]
    .filter(Boolean)
    .join(', ');
  return { description, contingency, overrun, exposure, labels };
}
