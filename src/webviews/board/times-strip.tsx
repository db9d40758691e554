/** Working days from start to done, a ring each, with median and 85th percentile; the name of its column says it in words. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { BoardTimes } from '../../core/views/board-model';

export function TimesStrip({
  times,
  width,
}: {
  readonly times: BoardTimes;
  readonly width: number;
}): JSX.Element {
  const { days, median, p85 } = times;
  const x = scaleLinear([0, Math.max(1, days.at(-1) ?? 1)], [5, width - 5]);
  // Rings on the same spot say no more than one does.
  const spots = [...new Set(days)];
  const middle = Math.max(34, Math.min(x(median), width - 34));
  return (
    <svg width={width} height={44} aria-hidden="true">
      <line class="axis" x1={0} x2={width} y1={22} y2={22} />
      {spots.map((day) => (
        <circle key={day} class="ring" cx={x(day)} cy={22} r={3.5} />
      ))}
      <line class="median" x1={x(median)} x2={x(median)} y1={14} y2={30} />
      <line class="p85" x1={x(p85)} x2={x(p85)} y1={16} y2={28} />
      <text x={middle} y={10} text-anchor="middle">
        {times.medianText}
      </text>
      <text x={0} y={41}>
        0
      </text>
      <text x={width} y={41} text-anchor="end">
        {times.p85Text}
      </text>
    </svg>
  );
}
