/** What the contingency has to bear: overrun, then open risks, up to its mark; what goes beyond it is red. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { Contingency } from '../../core/views/budget-model';
import { useWidth } from '../shared/use-width';

const barTop = 22;
const barHeight = 12;
/** About what a label of this size takes, so that it stays inside the drawing. */
const labelRoom = 100;

export function ContingencyBar({
  contingency,
  title,
}: {
  readonly contingency: Contingency;
  readonly title: string;
}): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>();
  return (
    <section class="contingency">
      <h2>{title}</h2>
      <div ref={box}>{width > 0 && <Drawing contingency={contingency} width={width} />}</div>
    </section>
  );
}

function Drawing({
  contingency: model,
  width,
}: {
  readonly contingency: Contingency;
  readonly width: number;
}): JSX.Element {
  const { contingency, overrun, exposure, labels } = model;
  const needed = overrun + exposure;
  const x = scaleLinear([0, Math.max(contingency, needed, 1)], [0, width - 2]);
  const borne = Math.min(overrun, contingency);
  const risk = Math.min(needed, contingency);
  const end = x(contingency);
  return (
    <svg width={width} height={70} role="img" aria-label={model.description}>
      <defs>
        <pattern
          id="exposure"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line class="orange-hatch" x1="0" y1="0" x2="0" y2="4" />
        </pattern>
      </defs>
      <rect class="free" x={0.5} y={barTop + 0.5} width={Math.max(0, end - 1)} height={barHeight - 1} />
      {borne > 0 && <rect class="spent-bar" x={0} y={barTop} width={x(borne)} height={barHeight} />}
      {risk > borne && (
        <rect
          class="exposure"
          x={x(borne) + 0.5}
          y={barTop + 0.5}
          width={Math.max(0, x(risk) - x(borne) - 1)}
          height={barHeight - 1}
          fill="url(#exposure)"
        />
      )}
      {needed > contingency && (
        <rect class="short" x={end} y={barTop} width={x(needed) - end} height={barHeight} />
      )}
      <line class="limit" x1={end} x2={end} y1={barTop - 8} y2={barTop + barHeight + 6} />
      <text class="sum" x={end - 4} y={barTop - 6} text-anchor={end > labelRoom ? 'end' : 'start'}>
        {labels.contingency}
      </text>
      {labels.overrun !== '' && (
        <text class="sum" x={0} y={barTop + barHeight + 15}>
          {labels.overrun}
        </text>
      )}
      {labels.exposure !== '' && (
        <text
          class="sum"
          x={labels.overrun === '' ? 0 : Math.max(labelRoom, Math.min(x(borne) + 4, width - 130))}
          y={barTop + barHeight + 15}
        >
          {labels.exposure}
        </text>
      )}
      {labels.short !== null && (
        <text class="sum strong red-text" x={width - 2} y={barTop + barHeight + 30} text-anchor="end">
          {labels.short}
        </text>
      )}
    </svg>
  );
}
