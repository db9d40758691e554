/**
 * Earned value of any sum of money (the project, a phase, a person, a line) in whole minor units, with the reason for
 * each figure that has no value. The formulas are those of `earned-value.ts`; what is decided here is when their result
 * would say nothing: an index of less than nothing spent, an efficiency needed after the money is gone.
 */
import { roundMinor } from '../model/money';
import type { EarnedFigures, Minor, UnknownFigure, WhyUnknown } from './budget-result';
import { performance } from './earned-value';

/** What a row of a breakdown adds up. */
export interface EarnedSums {
  readonly bac: Minor;
  readonly pv: Minor;
  readonly ev: Minor;
  /** Null: no ledger could be read. */
  readonly spent: Minor | null;
  /** Spent and the cost of the work that remains. */
  readonly forecast: Minor;
}

type Unknown = Partial<Record<UnknownFigure, WhyUnknown>>;

export function earnedFigures({ bac, pv, ev, spent: ac, forecast }: EarnedSums): EarnedFigures {
  const unknown = whyUnknown({ bac, pv, ev, ac });
  const exact = performance({ bac, pv, ev, ac });
  const index = (figure: 'cpi' | 'spi' | 'tcpi' | 'tcpiEac'): number | null =>
    figure in unknown ? null : exact[figure];
  const amount = (figure: 'eac' | 'eacOnTime'): Minor | null => {
    const value = figure in unknown ? null : exact[figure];
    return value === null ? null : roundMinor(value);
  };
  // EAC is rounded once, so that ETC and VAC agree with it to the cent.
  const eac = amount('eac');
  return {
    bac,
    pv,
    ev,
    ac,
    cv: ac === null ? null : ev - ac,
    sv: ev - pv,
    cpi: index('cpi'),
    spi: index('spi'),
    eac,
    eacAsPlanned: ac === null ? null : ac + (bac - ev),
    eacOnTime: amount('eacOnTime'),
    eacBottomUp: ac === null ? null : forecast,
    etc: eac === null || ac === null ? null : eac - ac,
    vac: eac === null ? null : bac - eac,
    tcpi: index('tcpi'),
    tcpiEac: index('tcpiEac'),
    unknown,
  };
}

const ofSpent = ['cpi', 'eac', 'eacOnTime', 'etc', 'vac', 'tcpiEac'] as const;

/** Each figure has the first reason that holds. */
function whyUnknown({ bac, pv, ev, ac }: Omit<EarnedSums, 'spent' | 'forecast'> & { ac: Minor | null }) {
  const unknown: Unknown = {};
  const say = (why: WhyUnknown, figures: readonly UnknownFigure[]): void => {
    for (const figure of figures) unknown[figure] ??= why;
  };
  if (bac <= 0) say('nothing-approved', ['spi', 'tcpi', ...ofSpent]);
  if (ac === null) {
    say('no-ledger', ['ac', 'cv', 'eacAsPlanned', 'eacBottomUp', 'tcpi', ...ofSpent]);
  } else {
    if (ac < 0) say('spent-below-zero', ofSpent);
    if (ac === 0) say('nothing-spent', ofSpent);
    if (ev <= 0) say('nothing-earned', ['eac', 'eacOnTime', 'etc', 'vac', 'tcpiEac']);
    if (ev >= bac) say('finished', ['tcpi', 'tcpiEac']);
    if (ac >= bac) say('budget-spent', ['tcpi']);
  }
  if (pv <= 0) say('nothing-planned-yet', ['spi', 'eacOnTime']);
  return unknown;
}
