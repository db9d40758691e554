/** What a reader of the risks has chosen; kept over reloads. */
import type { RiskModel } from '../../core/views/risk-model';
import type { Host } from '../shared/host';

export interface RiskChoices {
  /** The risk that is looked at; null for the first. */
  readonly risk: string | null;
  /** Charts are shown as tables. */
  readonly table: boolean;
}

export const firstChoices: RiskChoices = { risk: null, table: false };

export type RiskHost = Host<RiskModel, RiskChoices>;
