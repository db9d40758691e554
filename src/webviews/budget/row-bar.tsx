/** A row's money on one line: budget outlined, earned filled, spent as a thin bar, planned to date as a dashed mark. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { TableRow } from '../../core/views/budget-model';

interface Props {
  readonly bar: NonNullable<TableRow['bar']>;
  readonly width: number;
  /** The amount that fills the width. */
  readonly top: number;
}

export function RowBar({ bar, width, top }: Props): JSX.Element {
  const x = scaleLinear([0, top], [0, width - 4]).clamp(true);
  const spent = x(bar.spent ?? 0);
  return (
    <svg width={width} height={14}>
      <rect class="budget-bar" x={0.5} y={3.5} width={Math.max(0, x(bar.budget) - 1)} height={7} />
      <rect class="earned-bar" x={0} y={3} width={x(bar.earned)} height={8} />
      <line class="planned-mark" x1={x(bar.planned)} x2={x(bar.planned)} y1={0} y2={14} />
      {spent > 0 && <rect class="spent-behind" x={0} y={5} width={spent} height={4} />}
      {spent > 0 && <rect class="spent-line" x={0} y={6} width={spent} height={2} />}
    </svg>
  );
}
