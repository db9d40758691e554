/**
 * What the budget's page shows, as data: all text in the reader's language, all amounts printed, all marks decided.
 * Positions on axes are the only numbers left (days, minor units), and the page only scales them.
 */
import type { ScenarioId } from '../analysis/budget-scenario';
import type { Address } from '../model/address';

export interface BudgetModel {
  /** `Atlas payments`, `status date 4 May 2026`, `EUR`. */
  readonly scope: readonly string[];
  /** `ledger.csv to 30 Apr, 412 rows`; what could not be read follows in `sourceNote`. */
  readonly source: string;
  readonly sourceNote: Link | null;
  /** `as of 14:02, line 85 does not parse`; null: the text is the present one. */
  readonly stale: string | null;
  readonly headline: readonly Run[];
  readonly scenarios: ScenarioSwitch;
  /** One sentence in the place of everything below the headline. */
  readonly empty: { readonly text: string; readonly link: Link } | null;
  readonly figures: readonly Figure[];
  readonly outlook: Outlook;
  readonly curve: Curve;
  readonly burn: Burn;
  /** Null: there is no more than one period to tell of. */
  readonly indices: Indices | null;
  readonly contingency: Contingency | null;
  readonly levers: LeverPanel;
  readonly breakdowns: readonly Breakdown[];
  readonly words: Words;
}

/** Under which assumption of what is still to come the page is drawn. */
export interface ScenarioSwitch {
  readonly title: string;
  readonly hint: string;
  /** The one that the model is of: `plan` where the chosen one has no value. */
  readonly shown: ScenarioId;
  readonly items: readonly {
    readonly id: ScenarioId;
    readonly label: string;
    /** Why it has no value; null: it has. */
    readonly unknown: string | null;
  }[];
  /** What is assumed, or why what was chosen is not shown. */
  readonly note: string;
}

export interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly red: boolean;
}

export interface Link {
  readonly text: string;
  readonly target: Target;
}

export type Target =
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'row'; readonly file: string; readonly line: number }
  | { readonly kind: 'breakdown'; readonly id: string };

export type Tone = 'plain' | 'red' | 'blue' | 'muted';

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly tone: Tone;
  readonly note: string;
  readonly formula: Formula;
}

/** Where the money goes from here: how fast it is spent, when it ends, and with which odds. */
export interface Outlook {
  readonly title: string;
  /** `At this pace 271k, 8 % over; the money ends 12 Aug.` Empty where nothing can be said. */
  readonly sentence: readonly Run[];
  /** In the form of the strip: burn, end of the money, pace, P50, P80, odds of the budget. */
  readonly figures: readonly Figure[];
  /** Why the odds are not there, or that newer ones are on the way; null: they are of the present plan. */
  readonly pending: string | null;
  /** Cash need by month. */
  readonly needs: Table;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Formula {
  /** `EAC = AC + ETC = 95,420 + 161,754 = `, then the result. */
  readonly terms: string;
  readonly result: string;
  readonly inputs: readonly FormulaInput[];
  /** Other methods, with what they give. */
  readonly others: readonly { readonly name: string; readonly value: string }[];
}

export interface FormulaInput {
  readonly name: string;
  readonly value: string;
  readonly source: string;
  readonly target: Target | null;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Days across, minor units up. */
export interface Curve {
  readonly title: string;
  readonly hint: string;
  /** What the drawing shows, in words. */
  readonly description: string;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly days: readonly Tick[];
  readonly amounts: readonly Tick[];
  readonly lines: readonly CurveLine[];
  /** What the simulation makes of the forecast; null: it has not run, or there is nothing to simulate. */
  readonly band: Band | null;
  /** The status date. */
  readonly now: Tick;
  readonly levels: readonly { readonly at: number; readonly label: string; readonly dashed: boolean }[];
  /** The same points as a table. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** Between `low` and `high` lie four of five runs; in half of them less than `middle` is spent, in 80 % less than `likely`. */
export interface Band {
  readonly points: readonly {
    readonly day: number;
    readonly low: number;
    readonly middle: number;
    readonly likely: number;
    readonly high: number;
  }[];
  /** `P50 275.6k`, `by 24 Sep`: beside the last points of `middle` and `likely`. */
  readonly labels: readonly NonNullable<CurveLine['label']>[];
  readonly description: string;
}

export interface CurveLine {
  /** `present`: the forecast of the plan as it stands, beside that of another scenario. */
  readonly kind: 'planned' | 'earned' | 'spent' | 'forecast' | 'present';
  readonly points: readonly (readonly [day: number, amount: number])[];
  /** Beside its last point, or for `planned` its point at the status date. */
  readonly label: {
    readonly day: number;
    readonly amount: number;
    readonly text: string;
    readonly note: string;
  } | null;
}

/** Money per month, quarter or year. */
export interface Burn {
  readonly title: string;
  readonly hint: string;
  readonly description: string;
  readonly top: number;
  readonly bars: readonly BurnBar[];
  /** The status date lies this far into the bars: 4.1 is in the fifth, near its beginning; null: outside. */
  readonly now: number | null;
  readonly sentence: readonly (Run & { readonly target: Target | null })[];
  /** The same bars as a table. */
  readonly table: Omit<Table, 'title'>;
}

/** CPI and SPI over time; days across, indices up. */
export interface Indices {
  readonly title: string;
  readonly hint: string;
  readonly description: string;
  readonly from: number;
  readonly to: number;
  /** What the drawing reaches from and to; what lies beyond is drawn at its edge. */
  readonly low: number;
  readonly high: number;
  readonly marks: readonly Tick[];
  readonly days: readonly Tick[];
  /** Between these an index is as planned. */
  readonly tolerance: readonly [low: number, high: number];
  readonly lines: readonly {
    readonly kind: 'cpi' | 'spi';
    /** Gaps are where an index has no value. */
    readonly points: readonly (readonly [day: number, index: number])[];
    /** `CPI 0.87`, at the last point. */
    readonly label: string;
    readonly red: boolean;
  }[];
  readonly table: Omit<Table, 'title'>;
}

export interface BurnBar {
  readonly label: string;
  readonly value: string;
  readonly planned: number;
  readonly spent: number;
  readonly toCome: number;
}

/** Parts of the contingency, in minor units from 0. */
export interface Contingency {
  readonly description: string;
  readonly contingency: number;
  readonly overrun: number;
  readonly exposure: number;
  readonly labels: {
    readonly contingency: string;
    readonly overrun: string;
    readonly exposure: string;
    /** Null: it suffices. */
    readonly short: string | null;
  };
}

export interface Breakdown {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly total: TableRow;
}

export interface Column {
  readonly id: 'item' | 'budget' | 'planned' | 'earned' | 'spent' | 'cpi' | 'spi' | 'eac' | 'vac';
  readonly title: string;
  /** Left out where the page is narrow. */
  readonly secondary: boolean;
}

export interface TableRow {
  /** Unique in its breakdown, the same in the next model. */
  readonly id: string;
  readonly title: string;
  /** Who: beside the title, muted. */
  readonly detail: string;
  readonly icon: { readonly name: string; readonly tone: Tone } | null;
  readonly target: Target | null;
  /** One for each column after the first. */
  readonly cells: readonly Cell[];
  /** Minor units; null: nothing to draw. */
  readonly bar: {
    readonly budget: number;
    readonly planned: number;
    readonly earned: number;
    readonly spent: number | null;
  } | null;
  /** Those of large plans that are seen at first; the page asks for all of them where there are fewer than `below`. */
  readonly children: readonly TableRow[];
  readonly below: number;
  /** Unfolded until somebody folds it. */
  readonly open: boolean;
  /** After this many children the rest is one row: `9 more tasks`, `sorted by variance`. */
  readonly shown: number;
  readonly more: { readonly text: string; readonly note: string } | null;
}

export interface Cell {
  readonly text: string;
  readonly red: boolean;
  /** What rows are sorted by: minor units, or an index; null: the cell has no value, and stands last. */
  readonly value: number | null;
}

/** Sliders that ask «what if»; percents of what the plan says. */
export interface LeverPanel {
  readonly title: string;
  readonly hint: string;
  readonly sliders: readonly {
    readonly id: 'team' | 'rate' | 'scope';
    readonly label: string;
    readonly hint: string;
    readonly min: number;
    readonly max: number;
    readonly step: number;
  }[];
  readonly columns: readonly string[];
  readonly apply: string;
  readonly reset: string;
  readonly open: string;
  readonly close: string;
}

/** What the sliders do, as they stand. */
export interface LeverAnswer {
  readonly rows: readonly LeverRow[];
  /** `12 changes of the plan`: what applying would write; null: nothing. */
  readonly edits: string | null;
  readonly note: string | null;
}

export interface LeverRow {
  readonly id: string;
  readonly label: string;
  readonly now: string;
  readonly whatIf: string;
  readonly difference: string;
  /** Worse, or over. */
  readonly red: boolean;
}

/** The page's own words. */
export interface Words {
  readonly earned: string;
  readonly spent: string;
  readonly planned: string;
  readonly budget: string;
  readonly otherMethods: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly showScenarios: string;
  readonly hideScenarios: string;
  readonly contingency: string;
  readonly figures: string;
  readonly breakdown: string;
  /** What the button of a column does: `Sort by {0}`. */
  readonly sortBy: string;
  /** `tasks drawn at {0} × scale` */
  readonly scale: string;
}
