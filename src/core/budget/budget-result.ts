/**
 * The results of the budget engine. Money is integer minor units of the project's currency (cents for EUR); every
 * breakdown sums to the same total to the cent. Null is «not computed»: no budget, no ledger, a division by zero.
 */
import type { Day } from '../base/dates';

/** Integer minor units. */
export type Minor = number;

export interface BudgetResult {
  readonly currency: string;
  /** Decimal places of the currency: 2 for EUR, 0 for JPY, 3 for KWD. */
  readonly decimals: number;
  readonly statusDay: Day;
  readonly privateUsed: boolean;
  /** The approved budget, without contingency and reserve. */
  readonly total: Minor | null;
  readonly contingency: Minor | null;
  readonly reserve: Minor | null;
  readonly figures: Figures;
  readonly earned: EarnedValue;
  readonly phases: readonly BudgetRow[];
  readonly people: readonly BudgetRow[];
  readonly lines: readonly BudgetRow[];
  /** By the month a cost falls in. */
  readonly months: readonly MonthRow[];
  /** Cumulative, one point at the end of each week, and one at the status date. */
  readonly series: readonly SeriesPoint[];
  readonly ledger: LedgerState;
}

/** `forecast` = spent + cost of the work that remains; planned where nothing is known to be spent. */
export interface Figures {
  readonly planned: Minor;
  readonly spent: Minor | null;
  readonly forecast: Minor;
}

export interface BudgetRow extends Figures {
  readonly id: string;
  readonly title: string;
  readonly children: readonly BudgetRow[];
}

export interface MonthRow extends Figures {
  /** Its first day. */
  readonly month: Day;
}

export interface SeriesPoint {
  readonly day: Day;
  readonly planned: Minor;
  /** Null after the status date. */
  readonly earned: Minor | null;
  readonly spent: Minor | null;
  /** Null before the status date. */
  readonly forecast: Minor | null;
}

/** PMI's terms. PV is the plan's own schedule until a baseline revision can be read. */
export interface EarnedValue {
  readonly bac: Minor;
  readonly pv: Minor;
  readonly ev: Minor;
  readonly ac: Minor | null;
  readonly cv: Minor | null;
  readonly sv: Minor;
  readonly cpi: number | null;
  readonly spi: number | null;
  readonly eac: Minor | null;
  readonly etc: Minor | null;
  readonly vac: Minor | null;
  readonly tcpi: number | null;
}

export interface LedgerState {
  /** Files named by the plan, and those that could be read. */
  readonly named: readonly string[];
  readonly rows: number;
  readonly rowsUsed: number;
  readonly lastDay: Day | null;
  readonly problems: readonly LedgerProblem[];
}

export interface LedgerProblem {
  readonly file: string;
  /** Line in the file, from 1; null: the file itself. */
  readonly line: number | null;
  readonly kind:
    'missing-file' | 'bad-row' | 'unknown-task' | 'unknown-person' | 'unknown-line' | 'missing-rate';
  readonly message: string;
}

/** A ledger as it enters: `text` is null where the file could not be read. */
export interface LedgerFile {
  readonly path: string;
  readonly text: string | null;
}
