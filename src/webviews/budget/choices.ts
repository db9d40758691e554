/** What a reader of the budget has chosen; kept over reloads. */
import type { Host } from '../shared/host';
import type { Sorting } from '../shared/sorting';
import type { BudgetModel, ScenarioSwitch, Target } from '../../core/views/budget-model';
import type { WebviewMessage } from '../../core/views/webview';

type ScenarioId = ScenarioSwitch['shown'];

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
  readonly scenario: ScenarioId;
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
  scenario: 'plan',
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

/** «What if» is drawn of its sliders, which are shown then. */
export function assume(host: BudgetHost, scenario: ScenarioId): void {
  host.keep(scenario === 'levers' ? { scenario, whatIf: true } : { scenario });
}

/** Tells the editor which scenario the models are to be of. */
export function assumption({ scenario, levers }: Choices): WebviewMessage {
  return { kind: 'assume', id: scenario, levers: factors(levers) };
}

export function factors({ team, rate, scope }: Percents): Percents {
  return { team: team / 100, rate: rate / 100, scope: scope / 100 };
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
