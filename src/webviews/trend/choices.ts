/** What a reader of the trend has chosen; kept over reloads. */
import type { TrendModel } from '../../core/views/trend-model';
import type { Host } from '../shared/host';

export interface TrendChoices {
  /** The commit that is looked at, by its hash; empty for what is not committed; null for none. */
  readonly step: string | null;
  /** The chart is shown as a table. */
  readonly table: boolean;
}

export const firstChoices: TrendChoices = { step: null, table: false };

export type TrendHost = Host<TrendModel, TrendChoices>;

/** The commit beside the chosen one, or the newest where none is chosen. */
export function stepBeside(host: TrendHost, by: 1 | -1): void {
  const rows = host.model.value?.steps.rows ?? [];
  if (rows.length === 0) return;
  const at = rows.findIndex(({ hash }) => hash === host.state.value.step);
  const next = at < 0 ? rows.length - 1 : Math.min(rows.length - 1, Math.max(0, at + by));
  host.keep({ step: rows[next]!.hash });
}

export function openStep(host: TrendHost): void {
  const { step } = host.state.value;
  if (step) host.send({ kind: 'openCommit', hash: step });
}
