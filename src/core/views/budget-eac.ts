/** The formula of the estimate at completion: that of the scenario which is shown, with what the other methods give. */
import type { CostOdds } from '../analysis/cost-odds';
import type { Minor } from '../budget/budget-result';
import { oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import type { Formula, FormulaInput } from './budget-model';
import { sayRest, type Scene } from './budget-scenarios';
import { runsInput } from './budget-odds';
import { noValue, type Format } from './format';

/** As many changes as a pop-up has room for. */
const shownChanges = 5;

/** Inputs of all formulas that this one rests on, too. */
export interface EacInputs {
  readonly bac: FormulaInput;
  readonly ev: FormulaInput;
  readonly ac: FormulaInput;
}

export function eacFormula(
  scene: Scene,
  odds: CostOdds | null,
  { bac, ev, ac }: EacInputs,
  format: Format,
  t: Translate,
): Formula {
  const { earned, figures, decimals } = scene.snapshot.budget;
  const known = (amount: Minor | null): string =>
    amount === null ? noValue : format.number(Math.round(amount / 10 ** decimals));
  const result = format.exactMoney(figures.forecast);
  if (earned.ac === null) {
    const planned = { name: t('Planned'), value: known(figures.planned), source: bac.source, target: null };
    const isBac = earned.baseline === null;
    return { terms: isBac ? 'EAC = BAC = ' : 'EAC = ', result, inputs: [isBac ? bac : planned], others: [] };
  }
  const toGo = figures.forecast - earned.ac;
  const etc = { name: 'ETC', value: known(toGo), source: sayRest(scene, t), target: null };
  const others = [
    { id: 'plan', name: t('AC + ETC, as planned'), amount: scene.present.budget.figures.forecast },
    { id: 'pace', name: 'BAC ÷ CPI', amount: earned.eac },
    { id: 'approved', name: 'AC + (BAC − EV)', amount: earned.eacAsPlanned },
    { id: 'on-time', name: 'AC + (BAC − EV) ÷ (CPI × SPI)', amount: earned.eacOnTime },
  ]
    .filter(({ id }) => id !== scene.id)
    .map(({ name, amount }) => ({ name, value: known(amount) }));
  switch (scene.id) {
    case 'approved': {
      const terms = `EAC = AC + (BAC − EV) = ${known(earned.ac)} + (${known(earned.bac)} − ${known(earned.ev)}) = `;
      return { terms, result, inputs: [ac, bac, ev], others };
    }
    case 'pace': {
      const cpi = earned.cpi === null ? noValue : format.decimals(earned.cpi, 4);
      const terms = `EAC = BAC ÷ CPI = ${known(earned.bac)} ÷ ${cpi} = `;
      const index = { name: 'CPI', value: cpi, source: 'EV ÷ AC', target: null };
      return { terms, result, inputs: [bac, index, ev, ac], others };
    }
    case 'p80': {
      const runs = odds === null ? [] : [runsInput(odds, format, t)];
      const terms = t('{0} of the runs cost at most ', format.share(0.8));
      return { terms, result, inputs: [...runs, ac, etc], others };
    }
    case 'plan':
    case 'changes':
    case 'levers': {
      const terms = `EAC = AC + ETC = ${known(earned.ac)} + ${known(toGo)} = `;
      return { terms, result, inputs: [ac, etc, ...changeInputs(scene, known, t)], others };
    }
  }
}

/** What each open change adds to ETC. */
function changeInputs(
  { changes }: Scene,
  known: (amount: Minor) => string,
  t: Translate,
): readonly FormulaInput[] {
  const shown = changes.length > shownChanges ? changes.slice(0, shownChanges - 1) : changes;
  const rest = changes.slice(shown.length);
  const left = rest.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...shown.map(({ change: { id, title }, amount }): FormulaInput => ({
      name: t('Change'),
      value: known(amount),
      source: oneLine(title, 60),
      target: { kind: 'address', address: ['changes', id] },
    })),
    ...(rest.length > 0
      ? [{ name: t('{0} more', rest.length), value: known(left), source: '', target: null }]
      : []),
  ];
}
