/**
 * The results of the budget engine. Money is integer minor units of the project's currency (cents for EUR); every
 * breakdown sums to the same total to the cent. Null is «not computed»: no budget, no ledger, a division by zero.
 */
import type { Day } from '../base/dates';
import type { Address } from '../model/address';

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
  /** Burn, need and end of the money. */
  readonly cash: CashFlow;
  readonly ledger: LedgerState;
  /** What the sums leave out because the plan does not say what it costs. */
  readonly gaps: readonly BudgetGap[];
}

/** `forecast` = spent + cost of the work that remains; planned where nothing is known to be spent. */
export interface Figures {
  readonly planned: Minor;
  readonly spent: Minor | null;
  readonly forecast: Minor;
}

/**
 * Children sum to their row: what a phase costs of its own, and what belongs to no task, person or line, are rows too.
 * `rest` rows have the id `''`.
 */
export interface BudgetRow extends Figures {
  readonly kind: 'task' | 'person' | 'line' | 'rest';
  readonly id: string;
  readonly title: string;
  /** Budget at completion, and planned and earned value at the status date: of the baseline where one is set. */
  readonly bac: Minor;
  readonly pv: Minor;
  readonly ev: Minor;
  /** Where it stands in the plan; null for what the ledger alone knows. */
  readonly address: Address | null;
  readonly children: readonly BudgetRow[];
}

export interface MonthRow extends Figures {
  /** Its first day. */
  readonly month: Day;
}

/** What is reached at the end of the day; at the status date `planned` is PV, the day itself being still ahead. */
export interface SeriesPoint {
  readonly day: Day;
  /** Planned value: of the baseline where one is set. */
  readonly planned: Minor;
  /**
   * Null after the status date. Before it, what is earned today is spread over the time in which the plan says it was
   * worked, until the plan's own history is read.
   */
  readonly earned: Minor | null;
  readonly spent: Minor | null;
  /** Null before the status date. */
  readonly forecast: Minor | null;
}

/**
 * PMI's terms. BAC and PV are those of the baseline where one can be read, and EV is the share that is done of what the
 * baseline approved: work that came later has no budget, and shows in AC and in the forecast.
 */
export interface EarnedFigures {
  readonly bac: Minor;
  readonly pv: Minor;
  readonly ev: Minor;
  readonly ac: Minor | null;
  readonly cv: Minor | null;
  readonly sv: Minor;
  readonly cpi: number | null;
  readonly spi: number | null;
  /** BAC ÷ CPI: what is left costs as what was done. */
  readonly eac: Minor | null;
  /** AC + (BAC − EV): what is left costs as approved. */
  readonly eacAsPlanned: Minor | null;
  /** AC + (BAC − EV) ÷ (CPI × SPI): what is left costs as what was done, and the dates are held. */
  readonly eacOnTime: Minor | null;
  /** AC + what the remaining work costs as the plan has it now: `forecast`. */
  readonly eacBottomUp: Minor | null;
  /** EAC − AC and BAC − EAC, of BAC ÷ CPI. */
  readonly etc: Minor | null;
  readonly vac: Minor | null;
  /** (BAC − EV) ÷ (BAC − AC) */
  readonly tcpi: number | null;
  /** (BAC − EV) ÷ (EAC − AC) */
  readonly tcpiEac: number | null;
  /** Why a figure is null: one for each that is. */
  readonly unknown: Readonly<Partial<Record<UnknownFigure, WhyUnknown>>>;
}

export type UnknownFigure =
  | 'ac'
  | 'cv'
  | 'cpi'
  | 'spi'
  | 'eac'
  | 'eacAsPlanned'
  | 'eacOnTime'
  | 'eacBottomUp'
  | 'etc'
  | 'vac'
  | 'tcpi'
  | 'tcpiEac';

/** docs/money.md says what each means. */
export type WhyUnknown =
  | 'no-ledger'
  | 'nothing-approved'
  | 'nothing-planned-yet'
  | 'nothing-earned'
  | 'nothing-spent'
  | 'spent-below-zero'
  | 'budget-spent'
  | 'finished';

export interface EarnedValue extends EarnedFigures {
  /** The revision that `baseline` names; null: BAC and PV are of the plan as it stands. */
  readonly baseline: string | null;
  /** Earned schedule; null where nothing is approved, or it takes more than ten years. */
  readonly time: EarnedTime | null;
}

/** Earned schedule (Lipke), in working days of the project's calendar. */
export interface EarnedTime {
  /** The first day of what was approved, and its last. */
  readonly start: Day;
  readonly finish: Day;
  /** PD */
  readonly planned: number;
  /** AT: the working days before the status date, or up to the day on which the last of BAC was earned. */
  readonly actual: number;
  /** ES: where on the curve of PV what is earned by now was to be earned. */
  readonly earned: number;
  /** SV(t) = ES − AT */
  readonly variance: number;
  /** SPI(t) = ES ÷ AT */
  readonly index: number | null;
  /** PD ÷ SPI(t), and the day it leads to. */
  readonly forecast: number | null;
  readonly forecastFinish: Day | null;
  /** Why `index` or `forecast` is null. */
  readonly unknown: 'not-begun' | 'nothing-earned' | 'too-far' | null;
}

export interface CashFlow {
  readonly burn: BurnRate;
  /** From the month of the status date to the last one with money, none left out. */
  readonly needs: readonly CashNeed[];
  /** Empty where the plan states no total; each with all that is in those before it. */
  readonly limits: readonly MoneyLimit[];
  /** Paid up to and with the status date; what is planned before it where no ledger says. */
  readonly soFar: Minor;
  /** What is still to be paid, by day from the status date on, ascending. */
  readonly ahead: readonly { readonly day: Day; readonly amount: Minor }[];
}

/** Mean of the last whole months that the ledger reaches, three at the most. */
export interface BurnRate {
  readonly perMonth: Minor | null;
  readonly months: number;
  /** First day of the first of them, and of the last. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly unknown: 'no-ledger' | 'no-whole-month' | null;
}

export interface CashNeed {
  /** Its first day. */
  readonly month: Day;
  readonly amount: Minor;
  /** All that is paid by its end. */
  readonly cumulative: Minor;
}

export interface MoneyLimit {
  readonly kind: 'total' | 'contingency' | 'reserve';
  readonly amount: Minor;
  readonly forecast: MoneyEnd;
  readonly pace: MoneyEnd;
}

export interface MoneyEnd {
  /** The first day from which on more is paid than there is; it may be past. */
  readonly day: Day | null;
  /** What is left of it when all is done; below 0: what is missing. */
  readonly left: Minor | null;
  /** Why there is no day. */
  readonly unknown: 'lasts' | 'nothing-ahead' | WhyUnknown | null;
}

export interface LedgerState {
  /** Files named by the plan, and those that could be read. */
  readonly named: readonly string[];
  /** Rows with anything in them; those in the sums; those dated after the status date, which count later. */
  readonly rows: number;
  readonly rowsUsed: number;
  readonly rowsLater: number;
  /** The latest date in the sums. */
  readonly lastDay: Day | null;
  readonly problems: readonly LedgerProblem[];
  /** Rows in the sums that were spent on a task after the day on which it was finished. */
  readonly afterFinish: readonly LateBooking[];
  /** Hours of rows in the sums, by person and week; overtime is not among them. */
  readonly weeks: readonly PersonWeek[];
}

export interface LateBooking {
  readonly file: string;
  readonly line: number;
  readonly task: string;
  readonly day: Day;
  readonly finished: Day;
  readonly amount: Minor;
}

export interface PersonWeek {
  readonly person: string;
  /** Its Monday. */
  readonly week: Day;
  readonly hours: number;
  /** The last row of it. */
  readonly file: string;
  readonly line: number;
}

export interface LedgerProblem {
  readonly file: string;
  /** Line in the file, from 1; null: the file itself. */
  readonly line: number | null;
  readonly kind:
    'missing-file' | 'bad-row' | 'unknown-task' | 'unknown-person' | 'unknown-line' | 'missing-rate';
  readonly message: string;
}

/** A cost that cannot be computed, and counts as 0. */
export type BudgetGap =
  /** Assigned work of someone who has no rate on at least one of the days, nor their role. */
  | { readonly kind: 'rate'; readonly person: string; readonly task: string; readonly address: Address }
  /** An amount in a currency that `budget.currencies` does not know. */
  | { readonly kind: 'currency'; readonly currency: string; readonly address: Address };
