/**
 * The strip of figures, each with the formula it comes from and that formula's inputs: a number can always be asked
 * why. Terms and abbreviations are PMI's.
 */
import type { CostOdds } from '../analysis/cost-odds';
import type { Snapshot } from '../analysis/snapshot';
import { oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import { divide } from '../budget/earned-value';
import { sayUnknown } from './say-unknown';
import type { Figure, FormulaInput, Target, Tone } from './budget-model';
import { eacFormula } from './budget-eac';
import { marginOf } from './budget-margin';
import { forecastMethod, sayRest, type Scene } from './budget-scenarios';
import { noValue, type Format, type MoneyScale } from './format';

/** CPI and SPI from 0.95 on, as printed, are as planned, and are not coloured. */
export function isOffTarget(index: number | null): boolean {
  return index !== null && Math.round(index * 100) < 95;
}

export function budgetFigures(
  scene: Scene,
  odds: CostOdds | null,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Figure[] {
  const { snapshot } = scene;
  const { budget } = snapshot;
  const { baseline, bac, pv, ev, ac, cv, sv, cpi, spi, tcpi, unknown } = budget.earned;
  const { forecast } = budget.figures;
  const margin = marginOf(snapshot);
  const toGo = ac === null ? null : forecast - ac;
  const left = margin.budget - forecast;

  const money = (amount: number | null): string => format.money(amount, scale);
  const exact = (amount: number | null): string => format.number(toUnits(amount, budget.decimals));
  const known = (amount: number | null): string => (amount === null ? noValue : exact(amount));
  const result = (amount: number | null): string => format.exactMoney(amount);
  const at = (...address: readonly string[]): Target => ({ kind: 'address', address });
  const ledger: Target | null = budget.ledger.named.length > 0 ? at('budget', 'ledger') : null;
  const input = (
    name: string,
    value: string,
    source: string,
    target: Target | null = null,
  ): FormulaInput => ({
    name,
    value,
    source,
    target,
  });

  const approved = baseline === null ? null : t('the baseline {0}', oneLine(baseline, 60));
  const atBaseline = baseline === null ? null : at('baseline');
  const inputs = {
    bac: input('BAC', known(bac), approved ?? t('planned cost of all work and lines'), atBaseline),
    pv: input('PV', known(pv), approved ?? t('planned up to the status date'), atBaseline),
    ev: input('EV', known(ev), t('earned by progress')),
    ac: input(
      'AC',
      known(ac),
      ac === null ? t('no ledger') : t('{0} ledger rows', budget.ledger.rowsUsed),
      ledger,
    ),
    etc: input('ETC', known(toGo), sayRest(scene, t)),
    budget: input(
      t('Budget'),
      known(margin.budget),
      budget.total === null ? t('planned') : 'budget.total',
      at('budget', 'total'),
    ),
  };
  const ofBac = (amount: number | null): string => {
    const share = amount === null ? null : divide(amount, bac);
    return share === null ? '' : t('{0} of BAC', format.share(share));
  };
  const figure = (
    id: string,
    label: string,
    value: string,
    note: string,
    terms: string,
    total: string,
    used: readonly FormulaInput[],
    tone: Tone = 'plain',
    others: readonly { readonly name: string; readonly value: string }[] = [],
  ): Figure => ({ id, label, value, tone, note, formula: { terms, result: total, inputs: used, others } });

  const method = forecastMethod(scene, t);
  const contingency =
    budget.contingency === null ? '' : t('+ {0} contingency', format.money(budget.contingency, scale));
  const overShare = divide(left, margin.budget);
  return [
    {
      id: 'eac',
      label: t('Forecast EAC'),
      value: money(forecast),
      tone: 'plain',
      note: method,
      formula: eacFormula(scene, odds, inputs, format, t),
    },
    figure(
      'vac',
      t('At completion VAC'),
      money(left),
      overShare === null ? '' : percentWithSign(overShare, format),
      `VAC = ${t('Budget')} − EAC = ${known(margin.budget)} − ${known(forecast)} = `,
      result(left),
      [inputs.budget, input('EAC', known(forecast), method)],
      left < 0 ? 'red' : 'plain',
    ),
    figure(
      'bac',
      budget.total === null ? t('Planned BAC') : t('Budget'),
      money(margin.budget),
      contingency,
      budget.total === null ? 'BAC = ' : `${t('Budget')} = `,
      result(margin.budget),
      [
        inputs.bac,
        ...(budget.contingency === null
          ? []
          : [
              input(
                t('Contingency'),
                known(budget.contingency),
                'budget.contingency',
                at('budget', 'contingency'),
              ),
            ]),
        ...(budget.reserve === null
          ? []
          : [input(t('Reserve'), known(budget.reserve), 'budget.reserve', at('budget', 'reserve'))]),
      ],
    ),
    figure('pv', t('Planned PV'), money(pv), ofBac(pv), 'PV = ', result(pv), [inputs.pv, inputs.bac]),
    figure('ev', t('Earned EV'), money(ev), ofBac(ev), 'EV = ', result(ev), [inputs.ev, inputs.bac], 'blue'),
    figure('ac', t('Spent AC'), money(ac), ac === null ? t('no ledger') : ofBac(ac), 'AC = ', result(ac), [
      inputs.ac,
    ]),
    figure(
      'cv',
      t('Cost CV'),
      money(cv),
      `CPI ${format.index(cpi)}`,
      `CV = EV − AC = ${known(ev)} − ${known(ac)} = `,
      result(cv),
      [
        inputs.ev,
        inputs.ac,
        input('CPI', fine(cpi, format), unknown.cpi ? sayUnknown(unknown.cpi, t) : 'EV ÷ AC'),
      ],
      isOffTarget(cpi) ? 'red' : 'plain',
    ),
    figure(
      'sv',
      t('Schedule SV'),
      money(sv),
      `SPI ${format.index(spi)}`,
      `SV = EV − PV = ${known(ev)} − ${known(pv)} = `,
      result(sv),
      [
        inputs.ev,
        inputs.pv,
        input('SPI', fine(spi, format), unknown.spi ? sayUnknown(unknown.spi, t) : 'EV ÷ PV'),
      ],
      isOffTarget(spi) ? 'red' : 'plain',
      earnedSchedule(snapshot, format, t),
    ),
    figure(
      'etc',
      t('To go ETC'),
      money(toGo),
      '',
      `ETC = EAC − AC = ${known(forecast)} − ${known(ac)} = `,
      result(toGo),
      [inputs.etc, inputs.ac],
    ),
    figure(
      'tcpi',
      t('Needed TCPI'),
      format.index(tcpi),
      unknown.tcpi ? sayUnknown(unknown.tcpi, t) : t('to end at {0}', format.roundMoney(bac)),
      `TCPI = (BAC − EV) ÷ (BAC − AC) = (${known(bac)} − ${known(ev)}) ÷ (${known(bac)} − ${known(ac)}) = `,
      format.index(tcpi),
      [inputs.bac, inputs.ev, inputs.ac],
    ),
  ];
}

/** The same in time, which money cannot say: at the end SV is 0, however late it is. */
function earnedSchedule(
  { budget, plan }: Snapshot,
  format: Format,
  t: Translate,
): readonly { readonly name: string; readonly value: string }[] {
  const { time } = budget.earned;
  if (time === null) return [];
  const finish =
    time.forecastFinish === null
      ? `${noValue} ${time.unknown === null ? '' : sayUnknown(time.unknown, t)}`.trim()
      : format.day(time.forecastFinish);
  return [
    {
      name: 'SV(t) = ES − AT',
      value: format.slip(Math.round(time.variance * plan.project.hoursPerDay * 60)),
    },
    { name: 'SPI(t) = ES ÷ AT', value: format.index(time.index) },
    { name: t('Finish by earned schedule'), value: finish },
  ];
}

function toUnits(minor: number | null, decimals: number): number {
  return Math.round((minor ?? 0) / 10 ** decimals);
}

/** Four decimals, where a formula is checked by hand. */
function fine(index: number | null, format: Format): string {
  return index === null ? noValue : format.decimals(index, 4);
}

function percentWithSign(share: number, format: Format): string {
  return share > 0 ? `+${format.percent(share)}` : format.percent(share);
}
