/** A tornado: a bar for each task and risk from one end to the other around the mean of all runs; risks are hatched. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { RiskTornado } from '../../core/views/risk-charts-model';

const barHeight = 11;
const head = 26;
/** Of a letter, in labels and in the smaller ticks: generous, since nobody measures text before it is drawn. */
const letter = 6.2;
const tickLetter = 5.6;
/** Most of the width that titles may take beside the bars. */
const mostTitles = 0.38;

interface Props {
  readonly chart: RiskTornado;
  readonly width: number;
  /** Names the hatch: two tornadoes stand on one page. */
  readonly id: string;
}

export function TornadoChart({ chart, width, id }: Props): JSX.Element {
  const narrow = width < 520;
  // A narrow chart has the titles above the bars.
  const rowHeight = narrow ? 32 : 24;
  const down = narrow ? 14 : 0;
  const height = head + rowHeight * chart.bars.length + 6;
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));
  const titles = Math.min(width * mostTitles, longest(chart.bars.map(({ title }) => title)) * letter + 12);
  const swings = longest(chart.bars.map(({ swing, chance }) => `${swing} ${chance}`)) * letter + 14;
  const [left, right] = [narrow ? 8 : titles, width - swings];
  const x = scaleLinear([chart.from, chart.to], [left, right]);
  const half = (label: string): number => (label.length * tickLetter) / 2;
  /** Where a label stands that is not to leave the drawing. */
  const inside = (at: number, label: string): number =>
    Math.max(half(label), Math.min(width - half(label), x(at)));
  const middleAt = inside(chart.middle.at, chart.middle.label);
  const apart = (at: number, label: string): boolean =>
    Math.abs(inside(at, label) - middleAt) > half(label) + half(chart.middle.label) * 1.15 + 8;
  const room = narrow ? width - left : titles - 8;
  return (
    <svg width={width} height={height} role="img" aria-label={`${chart.title}: ${chart.description}`}>
      <defs>
        <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch-line" x1={0} x2={0} y1={0} y2={5} />
        </pattern>
      </defs>
      {chart.ticks
        .filter(({ at, label }) => apart(at, label))
        .map(({ at, label }) => (
          <g key={at}>
            <line class="grid" x1={x(at)} x2={x(at)} y1={head - 6} y2={height} />
            <text class="tick" x={inside(at, label)} y={12} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
      <text class="mark-label strong" x={middleAt} y={12} text-anchor="middle">
        {chart.middle.label}
      </text>
      {chart.bars.map(({ key, title, isRisk, low, high, swing, chance }, i) => {
        const y = head + i * rowHeight;
        const [from, to] = [Math.min(x(low), x(high)), Math.max(x(low), x(high))];
        return (
          <g key={key}>
            <text class="bar-title" x={narrow ? left : 0} y={y + (narrow ? 10 : 9)}>
              {fitting(title, room)}
              <title>{title}</title>
            </text>
            <rect
              class={isRisk ? 'risk-bar' : 'task-bar'}
              x={from}
              y={y + down}
              width={Math.max(1.5, to - from)}
              height={barHeight}
              fill={isRisk ? `url(#${id})` : undefined}
            />
            <text class="swing" x={to + 6} y={y + down + 10}>
              {swing}
              {chance !== '' && (
                <tspan class="note" dx={5}>
                  {chance}
                </tspan>
              )}
            </text>
          </g>
        );
      })}
      <line class="middle" x1={x(chart.middle.at)} x2={x(chart.middle.at)} y1={head - 8} y2={height} />
    </svg>
  );
}

function fitting(title: string, room: number): string {
  const most = Math.floor(room / letter);
  return title.length <= most ? title : `${title.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}
