/** The marks of time above the rows, with the status date and the deadline by name. */
import type { JSX } from 'preact';
import type { TimelineModel } from '../../core/views/timeline-model';
import type { TimeTicks } from '../../core/views/time-ticks';
import { positionOf, type TimeView } from './time-view';

/** Labels nearer than this to a named date would be written over it. */
const air = 30;

interface Props {
  readonly model: TimelineModel;
  readonly view: TimeView;
  readonly ticks: TimeTicks;
}

export function TimeAxis({ model, view, ticks }: Props): JSX.Element {
  const x = (at: number): number => Math.round(positionOf(view, at));
  const status = x(model.status.at);
  const deadline = model.deadline && x(model.deadline.at);
  const isFree = (at: number): boolean =>
    Math.abs(at - status) > air && (deadline === null || Math.abs(at - deadline) > air);
  return (
    <svg class="axis" width={view.width} height={40} aria-hidden="true">
      {ticks.major.map(({ at, label }, i) => {
        // What began before the edge keeps its name in sight, until the next one needs the room.
        const next = ticks.major[i + 1];
        const place = Math.min(Math.max(x(at), 0), next ? x(next.at) - 64 : Infinity);
        return (
          <text key={at} class="major" x={place + 4} y={14}>
            {label}
          </text>
        );
      })}
      {ticks.minor.map(({ at, label }) => (
        <g key={at}>
          <line class="tick-mark" x1={x(at) + 0.5} x2={x(at) + 0.5} y1={35} y2={40} />
          {isFree(x(at)) && (
            <text class="minor" x={x(at)} y={31} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      <text class="status" x={status} y={31} text-anchor="middle">
        {model.status.label}
      </text>
      {model.deadline && deadline !== null && (
        <text class="deadline" x={deadline} y={31} text-anchor="middle">
          {model.deadline.label}
        </text>
      )}
    </svg>
  );
}
