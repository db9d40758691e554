/** What a reader of the budget has chosen; kept over reloads. */
import type { Host } from '../shared/host';
import type { Sorting } from '../shared/sorting';
import type { BudgetModel, Target } from '../../core/views/budget-model';

export interface Choices {
  readonly breakdown: string;
  /** Charts that are shown as tables, by their names. */
  readonly tables: readonly string[];
  /** Rows that were unfolded (true) or folded (false) by hand, by their ids. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** Rows that show all their children. */
  readonly whole: readonly string[];
  /** Null: as the plan has it. */
  readonly sorting: Sorting | null;
  /** «What if» is unfolded. */
  readonly whatIf: boolean;
  readonly levers: Percents;
}

/** Where the sliders stand: 100 is as planned. */
export interface Percents {
  readonly team: number;
  readonly rate: number;
  readonly scope: number;
}

export const idlePercents: Percents = { team: 100, rate: 100, scope: 100 };

export const firstChoices: Choices = {
  breakdown: 'phase',
  tables: [],
  folds: {},
  whole: [],
  sorting: null,
  whatIf: false,
  levers: idlePercents,
};

export type BudgetHost = Host<BudgetModel, Choices>;

export function isTable(host: BudgetHost, chart: string): boolean {
  return host.state.value.tables.includes(chart);
}

export function toggleTable(host: BudgetHost, chart: string): void {
  const { tables } = host.state.value;
  host.keep({
    tables: tables.includes(chart) ? tables.filter((each) => each !== chart) : [...tables, chart],
  });
}

export function follow(host: BudgetHost, target: Target): void {
  switch (target.kind) {
    case 'address':
      return host.send({ kind: 'openAddress', address: target.address });
    case 'row':
      return host.send({ kind: 'openRow', file: target.file, line: target.line });
    case 'breakdown':
      return host.keep({ breakdown: target.id });
  }
}
