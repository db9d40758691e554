/** Units behind a figure that is being typed (`3` → `3d`, `3h`, `3%`), and examples where nothing is typed yet. */
import type { Plan } from '../../model/plan';
import type { ValueKind } from '../../syntax/schema/field-at';
import { offer, type Ask, type Completion } from './completion';

const figure = /^\d{1,9}(?:\.\d{1,6})?$/;

export function completeAmounts(ask: Ask): readonly Completion[] {
  const { field, before, typed } = ask;
  const kind = field.value;
  if (kind === 'link') return before.length === 1 ? lags(ask) : [];
  if (kind === 'timezone') return before.length === 0 ? zones(ask) : [];
  if (kind === 'currency') return currencies(ask.snapshot.plan).map((one) => offer(ask, one, 'word', ''));
  if (kind === null || before.length > 0) return [];
  const units = unitsOf(kind, ask);
  if (units.length === 0) return exampled.has(kind) && typed === '' ? examples(ask) : [];
  // `3d/5d/9`: the last figure is completed.
  const head = threePoint.has(kind) ? typed.slice(0, typed.lastIndexOf('/') + 1) : '';
  const last = typed.slice(head.length);
  if (last === '' && head === '') return examples(ask);
  if (!figure.test(last)) return [];
  return units.map(([unit, detail]) => offer(ask, `${head}${last}${unit}`, 'amount', detail));
}

const threePoint: ReadonlySet<ValueKind> = new Set(['effort', 'estimate']);
const exampled: ReadonlySet<string> = new Set(['weekHours', 'units', 'dayRange', 'closedDays', 'openDays']);

type Units = readonly (readonly [unit: string, detail: string])[];

function unitsOf(kind: ValueKind, ask: Ask): Units {
  const {
    snapshot: { plan },
    words,
  } = ask;
  const { t } = words;
  const working: Units = [
    ['d', t('working days of {0} h', plan.project.hoursPerDay)],
    ['h', t('working hours')],
    ['w', t('weeks of five working days')],
    ['mo', t('months of twenty working days')],
  ];
  const elapsed: Units = [
    ['ed', t('days of the calendar')],
    ['ew', t('weeks of the calendar')],
  ];
  const { currency } = plan.project;
  const per = (unit: string, detail: string): readonly [string, string] => [`/${unit}`, detail];
  switch (kind) {
    case 'duration':
    case 'impactTime':
    case 'estimate':
      return [...working, ...elapsed];
    case 'effort':
    case 'workingTime':
      return working;
    case 'timeRate':
      return [
        per('h', t('an hour')),
        per('d', t('a day')),
        per('w', t('a week')),
        per('month', t('a month')),
      ];
    case 'personRate':
      return [...unitsOf('timeRate', ask), per('project', t('once, for all of the project'))];
    case 'rate':
      return [
        ['k', t('thousand')],
        ['k/month', t('thousand a month')],
        per('h', t('an hour')),
        per('month', t('a month')),
      ];
    case 'money':
    case 'impactMoney':
      return [['k', t('thousand {0}', currency)], ['M', t('million {0}', currency)], ...foreign(plan)];
    case 'shareOrMoney':
      return [
        ['%', t('of the total')],
        ['k', t('thousand {0}', currency)],
      ];
    case 'share':
    case 'capacity':
    case 'probability':
      return [['%', '']];
    default:
      return [];
  }
}

function foreign(plan: Plan): Units {
  return Array.from(plan.budget.currencies.keys(), (currency) => [` ${currency}`, ''] as const);
}

/** `SS+2` → `SS+2d`, behind the task that is waited for. */
function lags(ask: Ask): readonly Completion[] {
  const { t } = ask.words;
  const match = /^((?:FS|SS|FF|SF)?[+-])(\d{0,6}(?:\.\d{1,4})?)$/i.exec(ask.typed);
  if (!match) return [];
  const amount = match[2] || '1';
  const units = [
    ['d', t('working days')],
    ['h', t('working hours')],
    ['w', t('weeks of five working days')],
    ['ed', t('days of the calendar')],
    ['%', t("of the predecessor's duration")],
  ] as const;
  return units.map(([unit, detail]) => offer(ask, `${match[1]}${amount}${unit}`, 'amount', detail));
}

function examples(ask: Ask): readonly Completion[] {
  return ask.field.examples
    .filter((example) => !/[[{]/.test(example))
    .map((example) => offer(ask, example, 'amount', ask.words.t('for example')));
}

function zones(ask: Ask): readonly Completion[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => offer(ask, zone, 'word', ''));
}

/** Those of the plan, and the most traded ones (BIS Triennial Survey 2022). */
function currencies({ project, budget }: Plan): readonly string[] {
  const traded = [
    'EUR',
    'USD',
    'GBP',
    'JPY',
    'CNY',
    'AUD',
    'CAD',
    'CHF',
    'HKD',
    'SGD',
    'SEK',
    'NOK',
    'NZD',
    'INR',
  ];
  return [...new Set([project.currency, ...budget.currencies.keys(), ...traded])];
}
