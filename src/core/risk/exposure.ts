/** Expected effect of risks: probability × impact, in money and in working time. Opportunities count as negative. */
import type { Risk } from '../model/plan';

/** A place in the plan's matrix, each side from 1. */
export interface MatrixCell {
  readonly probability: number;
  readonly impact: number;
}

export interface RiskExposure {
  readonly risk: Risk;
  /** Minor units of the project's currency; null where probability or cost is not stated. */
  readonly cost: number | null;
  /** Working minutes; null where probability or time is not stated. */
  readonly delay: number | null;
  /** The same once the response is carried out; null where nobody has said what is left then. */
  readonly residual: {
    readonly cost: number | null;
    readonly delay: number | null;
    readonly cell: MatrixCell;
  } | null;
  readonly level: 'high' | 'medium' | 'low';
  readonly cell: MatrixCell;
  readonly reviewOverdue: boolean;
}

export interface Exposure {
  /** Open and watched risks by exposure, the greatest first; then the others. */
  readonly risks: readonly RiskExposure[];
  readonly byTask: ReadonlyMap<string, readonly RiskExposure[]>;
  /** Sums over the open and watched ones. */
  readonly cost: number;
  readonly openCount: number;
}
