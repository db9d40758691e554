/**
 * Where the money goes from here: what a month costs, when the money ends by the forecast and at the pace so far, and
 * with which odds the budget holds. Odds come from a simulation, and are left out until there is one.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { Translate } from '../base/translate';
import type { MoneyEnd } from '../budget/budget-result';
import { divide } from '../budget/earned-value';
import type { Figure, FormulaInput, Outlook, Run, Target } from './budget-model';
import { limitName, oddsFigures } from './budget-odds';
import { besidePlan, isOfPlan, sayRest, type Scene } from './budget-scenarios';
import { noValue, type Format, type MoneyScale } from './format';
import { sayUnknown } from './say-unknown';
import type { KnownOdds } from './webview';

export function budgetOutlook(
  scene: Scene,
  known: KnownOdds | null,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Outlook {
  const { snapshot } = scene;
  const { cash } = snapshot.budget;
  return {
    title: t('Outlook'),
    sentence: scene.id === 'plan' ? sentenceOf(snapshot, format, t) : besidePlan(scene, format, t),
    figures: [
      burnFigure(snapshot, format, scale, t),
      endFigure(scene, format, t),
      paceFigure(snapshot, format, scale, t),
      ...oddsFigures(snapshot, isOfPlan(scene) ? (known?.cost ?? null) : null, format, scale, t),
    ],
    pending: isOfPlan(scene)
      ? pendingOf(known, t)
      : t('The odds are of the plan as it stands: not shown here.'),
    needs: {
      title: t('Cash need'),
      columns: [t('Month'), t('Need'), t('In all')],
      rows: cash.needs.map(({ month, amount, cumulative }) => [
        format.month(month),
        format.money(amount, scale),
        format.money(cumulative, scale),
      ]),
    },
  };
}

function pendingOf(known: KnownOdds | null, t: Translate): string | null {
  if (known?.running) return t('The odds are being simulated.');
  return known?.cost ? null : t('There are no odds: nothing with a cost is scheduled.');
}

/** `At this pace 271k, 8 % over; the money ends 12 Aug.` */
function sentenceOf({ budget }: Snapshot, format: Format, t: Translate): Run[] {
  const { eac } = budget.earned;
  const [limit] = budget.cash.limits;
  if (!limit) return [];
  const end = eac === null ? limit.forecast : limit.pace;
  const cost = eac ?? budget.figures.forecast;
  const share = divide(cost - limit.amount, limit.amount);
  const over = cost > limit.amount;
  const name =
    eac === null
      ? t('As planned {0}', format.roundMoney(cost))
      : t('At this pace {0}', format.roundMoney(cost));
  const runs: Run[] = [{ text: name, strong: true, red: false }];
  if (share !== null && cost !== limit.amount) {
    const text = over ? t('{0} over', format.share(share)) : t('{0} under', format.share(-share));
    runs.push({ text: `, ${text}`, strong: true, red: over });
  }
  const ending = end.day === null ? t('the money lasts') : endWords(end.day, budget.statusDay, format, t);
  if (end.day !== null || end.unknown === 'lasts') {
    runs.push({ text: `; ${ending}`, strong: false, red: false });
  }
  return [...runs, { text: '.', strong: false, red: false }];
}

function endWords(day: number, statusDay: number, format: Format, t: Translate): string {
  return day < statusDay
    ? t('the money ended {0}', format.day(day))
    : t('the money ends {0}', format.day(day));
}

function burnFigure({ budget }: Snapshot, format: Format, scale: MoneyScale, t: Translate): Figure {
  const { burn } = budget.cash;
  const { from, to } = burn;
  const within = budget.months.filter(
    ({ month }) => from !== null && to !== null && month >= from && month <= to,
  );
  const target: Target = { kind: 'breakdown', id: 'month' };
  const exact = (amount: number | null): string => exactUnits(amount, budget.decimals, format);
  const sum = within.reduce((all, { spent }) => all + (spent ?? 0), 0);
  return {
    id: 'burn',
    label: t('Burn per month'),
    value: format.money(burn.perMonth, scale),
    tone: 'plain',
    note:
      burn.unknown !== null
        ? sayUnknown(burn.unknown, t)
        : from === to
          ? format.month(from!)
          : t('{0} to {1}', format.month(from!), format.month(to!)),
    formula: {
      terms: burn.perMonth === null ? '' : `${t('Burn')} = ${exact(sum)} ÷ ${burn.months} = `,
      result: format.exactMoney(burn.perMonth),
      inputs: within.map(({ month, spent }) => ({
        name: format.month(month),
        value: exact(spent),
        source: t('spent'),
        target,
      })),
      others: [],
    },
  };
}

/** By the forecast; the other limits, and the pace, are its other methods. */
function endFigure(scene: Scene, format: Format, t: Translate): Figure {
  const { budget, statusDay } = scene.snapshot;
  const { limits, soFar } = budget.cash;
  const { forecast, spent } = budget.figures;
  const exact = (amount: number): string => exactUnits(amount, budget.decimals, format);
  const [first] = limits;
  const say = (end: MoneyEnd): string =>
    end.day === null ? sayUnknown(end.unknown ?? 'lasts', t) : format.day(end.day);
  const isPast = first?.forecast.day !== null && first !== undefined && first.forecast.day < statusDay;
  const inputs: FormulaInput[] = first
    ? [
        {
          name: t('Budget'),
          value: exact(first.amount),
          source: 'budget.total',
          target: { kind: 'address', address: ['budget', 'total'] },
        },
        {
          name: 'AC',
          value: exact(soFar),
          source:
            spent === null
              ? t('planned up to the status date')
              : t('{0} ledger rows', budget.ledger.rowsUsed),
          target: spent === null ? null : { kind: 'address', address: ['budget', 'ledger'] },
        },
        {
          name: 'ETC',
          value: exact(forecast - soFar),
          source: t('{0}, on its days', sayRest(scene, t)),
          target: { kind: 'breakdown', id: 'month' },
        },
      ]
    : [];
  return {
    id: 'ends',
    label: isPast ? t('Money ended') : t('Money ends'),
    value: first ? (first.forecast.day === null ? t('lasts') : format.day(first.forecast.day)) : noValue,
    tone: first && first.forecast.day !== null ? 'red' : 'plain',
    note: first ? leftWords(first.forecast.left, format, t) : t('no budget is set'),
    formula: {
      terms: first ? t('The first day with AC + ETC above {0}: ', exact(first.amount)) : '',
      result: first ? say(first.forecast) : noValue,
      inputs,
      others: limits.flatMap((limit, i) => [
        ...(i === 0 ? [] : [{ name: limitName(limit.kind, t), value: say(limit.forecast) }]),
        { name: `${limitName(limit.kind, t)}, ${t('at this pace')}`, value: say(limit.pace) },
      ]),
    },
  };
}

function paceFigure({ budget }: Snapshot, format: Format, scale: MoneyScale, t: Translate): Figure {
  const { eac, bac, cpi, unknown } = budget.earned;
  const budgeted = budget.total ?? budget.figures.planned;
  const share = eac === null ? null : divide(eac - budgeted, budgeted);
  const fine = cpi === null ? noValue : format.decimals(cpi, 4);
  return {
    id: 'pace',
    label: t('At this pace'),
    value: format.money(eac, scale),
    tone: eac !== null && eac > budgeted ? 'red' : 'plain',
    note: unknown.eac
      ? sayUnknown(unknown.eac, t)
      : share === null || eac === budgeted
        ? 'BAC ÷ CPI'
        : share > 0
          ? t('{0} over', format.share(share))
          : t('{0} under', format.share(-share)),
    formula: {
      terms: `EAC = BAC ÷ CPI = ${exactUnits(bac, budget.decimals, format)} ÷ ${fine} = `,
      result: format.exactMoney(eac),
      inputs: [
        {
          name: 'BAC',
          value: exactUnits(bac, budget.decimals, format),
          source: budget.earned.baseline ?? t('planned cost of all work and lines'),
          target: budget.earned.baseline === null ? null : { kind: 'address', address: ['baseline'] },
        },
        {
          name: 'CPI',
          value: fine,
          source: unknown.cpi ? sayUnknown(unknown.cpi, t) : 'EV ÷ AC',
          target: null,
        },
      ],
      others: [],
    },
  };
}

function leftWords(left: number | null, format: Format, t: Translate): string {
  if (left === null) return '';
  return left < 0 ? t('{0} short', format.roundMoney(-left)) : t('{0} left', format.roundMoney(left));
}

/** Whole units of the currency, as formulas have them. */
function exactUnits(minor: number | null, decimals: number, format: Format): string {
  return minor === null ? noValue : format.number(Math.round(minor / 10 ** decimals));
}
