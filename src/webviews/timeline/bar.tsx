/** What stands for one row: the work in its parts, the critical spine, float, baseline, due date and forecast. */
import type { JSX } from 'preact';
import type { TimelineBar, TimelineRow } from '../../core/views/timeline-model';
import { positionOf, type TimeView } from './time-view';

const top = 5;
const height = 10;
const spineY = top + height + 1;
const baselineY = top + height + 4;
const middle = top + height / 2;
/** About the width of a character of a note. */
const characterWidth = 5.6;

interface Props {
  readonly row: TimelineRow;
  readonly bar: TimelineBar;
  readonly view: TimeView;
  /** Of the row's upper edge. */
  readonly y: number;
}

export function Bar({ row, bar, view, y }: Props): JSX.Element {
  const x = (at: number): number => Math.round(positionOf(view, at) * 10) / 10;
  const dates = [bar.start, bar.finish, ...(bar.due === null ? [] : [bar.due])].map(x);
  const left = Math.min(...dates);
  const right = Math.max(...dates);
  if (right < 0 || left > view.width) return <Beyond bar={bar} view={view} y={y} before={right < 0} />;
  const tone = `${bar.blocked ? 'blocked' : ''} ${bar.late ? 'late' : ''}`;
  return (
    <g class={`bar ${row.kind} ${tone}`} transform={`translate(0 ${y})`}>
      {bar.baseline && (
        <line
          class="baseline"
          x1={x(bar.baseline.from)}
          x2={Math.max(x(bar.baseline.from) + 2, x(bar.baseline.to))}
          y1={baselineY}
          y2={baselineY}
        />
      )}
      {bar.floatTo !== null && row.kind !== 'milestone' && (
        <path class="float" d={`M${x(bar.finish) + 2} ${middle}H${x(bar.floatTo)}m0 -3v6`} />
      )}
      {row.kind === 'phase' && (
        <path class="bracket" d={`M${x(bar.start)} ${middle + 4}v-4H${x(bar.finish)}v4`} />
      )}
      {bar.parts.slice(1).map(({ from }, i) => (
        <line key={from} class="pause" x1={x(bar.parts[i]!.to)} x2={x(from)} y1={middle} y2={middle} />
      ))}
      {bar.parts.map(({ from, to, kind }) => (
        <rect
          key={`${from} ${kind}`}
          class={`part ${kind}`}
          x={x(from) + 0.5}
          y={top + 0.5}
          width={Math.max(1, x(to) - x(from) - 1)}
          height={height - 1}
        />
      ))}
      {bar.critical && row.kind === 'task' && (
        <line class="spine" x1={x(bar.start)} x2={x(bar.finish)} y1={spineY} y2={spineY} />
      )}
      {bar.due !== null && <path class="due" d={diamond(x(bar.due))} />}
      {row.kind === 'milestone' && <path class="forecast" d={diamond(x(bar.finish))} />}
      {bar.p80 !== null && bar.p80 > bar.finish && (
        <path class="whisker" d={`M${x(bar.finish) + 5} ${middle}H${x(bar.p80)}m0 -3v6`} />
      )}
      {row.kind === 'milestone' && bar.due !== null && bar.late && (
        <line class="delay" x1={x(bar.due) + 5} x2={x(bar.finish) - 5} y1={middle} y2={middle} />
      )}
      <Note
        bar={bar}
        left={left - (row.kind === 'milestone' ? 5 : 0)}
        right={Math.max(right + 5, x(bar.p80 ?? bar.finish), x(bar.floatTo ?? bar.finish))}
        width={view.width}
      />
    </g>
  );
}

function diamond(x: number): string {
  return `M${x} ${middle - 5}l5 5l-5 5l-5 -5z`;
}

/** On the side where there is room for it, or not at all: the table and the hover of the line say it too. */
function Note({
  bar,
  left,
  right,
  width,
}: {
  readonly bar: TimelineBar;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}): JSX.Element | null {
  if (bar.note.length === 0) return null;
  const needed = bar.note.reduce((sum, { text }) => sum + text.length, 0) * characterWidth + 8;
  const isLeft = left > needed;
  if (!isLeft && right + needed > width) return null;
  return (
    <text
      class="note"
      x={isLeft ? left - 6 : right + 6}
      y={middle + 4}
      text-anchor={isLeft ? 'end' : 'start'}
    >
      {bar.note.map(({ text, strong, red }, i) => (
        <tspan key={i} class={`${strong ? 'strong' : ''} ${red ? 'red' : ''}`} xml:space="preserve">
          {text}
        </tspan>
      ))}
    </text>
  );
}

/** A bar that lies before or behind what is seen: an arrow, and its dates. */
function Beyond({ bar, view, y, before }: Omit<Props, 'row'> & { readonly before: boolean }): JSX.Element {
  return (
    <text
      class="note beyond"
      x={before ? 8 : view.width - 8}
      y={y + middle + 4}
      text-anchor={before ? 'start' : 'end'}
    >
      {before ? `← ${bar.dates}` : `${bar.dates} →`}
    </text>
  );
}
