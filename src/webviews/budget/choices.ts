/** What a reader of the budget has chosen; kept over reloads. */
import type { Host } from '../shared/host';
import type { Sorting } from '../shared/sorting';
import type { BudgetModel, Target } from '../../core/views/budget-model';

export interface Choices {
  readonly breakdown: string;
  /** The curve is shown as a table. */
  readonly table: boolean;
  /** Rows that were unfolded (true) or folded (false) by hand, by their ids. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** Rows that show all their children. */
  readonly whole: readonly string[];
  /** Null: as the plan has it. */
  readonly sorting: Sorting | null;
}

export const firstChoices: Choices = {
  breakdown: 'phase',
  table: false,
  folds: {},
  whole: [],
  sorting: null,
};

export type BudgetHost = Host<BudgetModel, Choices>;

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
