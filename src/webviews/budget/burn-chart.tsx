/** Money per month: what was spent solid, what is to come hatched, what was planned as a dashed line across. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { BudgetModel, Burn } from '../../core/views/budget-model';
import { ChartSection } from '../shared/chart-section';
import { DataTable } from '../shared/data-table';
import { follow, isTable, toggleTable, type BudgetHost } from './choices';

const narrowestLabel = 26;

interface Props {
  readonly burn: Burn;
  readonly words: BudgetModel['words'];
  readonly host: BudgetHost;
}

export function BurnChart({ burn, words, host }: Props): JSX.Element {
  const { title, hint, description, table } = burn;
  return (
    <>
      <ChartSection
        name="burn"
        title={title}
        hint={hint}
        words={words}
        table={isTable(host, 'burn')}
        onToggle={() => toggleTable(host, 'burn')}
        renderTable={() => <DataTable title={title} description={description} table={table} />}
        renderChart={(width) => <Drawing burn={burn} width={width} />}
      />
      {burn.sentence.length > 0 && (
        <p class="burn-note">
          {burn.sentence.map(({ text, strong, target }, i) =>
            target ? (
              <button key={i} type="button" class="link" onClick={() => follow(host, target)}>
                {text}
              </button>
            ) : strong ? (
              <b key={i}>{text}</b>
            ) : (
              <span key={i}>{text}</span>
            ),
          )}
        </p>
      )}
    </>
  );
}

function Drawing({ burn, width }: { readonly burn: Burn; readonly width: number }): JSX.Element {
  const height = 190;
  const bottom = height - 20;
  const x = scaleBand(
    burn.bars.map((_, i) => i),
    [0, width],
  )
    .paddingInner(0.23)
    .paddingOuter(0.06);
  const y = scaleLinear([0, burn.top], [bottom, 24]);
  const bar = x.bandwidth();
  const labelled = x.step() >= narrowestLabel;
  // Every n-th label, so that they never touch.
  const each = labelled ? 1 : Math.ceil(narrowestLabel / x.step());
  const now = burn.now === null ? null : (x(0) ?? 0) - (x.step() - bar) / 2 + burn.now * x.step();
  return (
    <svg width={width} height={height} role="img" aria-label={burn.description}>
      <defs>
        <pattern
          id="to-come"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line class="hatch" x1="0" y1="0" x2="0" y2="4" />
        </pattern>
      </defs>
      {burn.bars.map(({ label, value, planned, spent, toCome }, i) => {
        const left = x(i) ?? 0;
        const whole = Math.max(spent, 0) + Math.max(toCome, 0);
        return (
          <g key={i}>
            {spent > 0 && (
              <rect class="spent-bar" x={left} y={y(spent)} width={bar} height={bottom - y(spent)} />
            )}
            {toCome > 0 && (
              <rect
                class="to-come-bar"
                x={left + 0.5}
                y={y(whole)}
                width={Math.max(0, bar - 1)}
                height={y(Math.max(spent, 0)) - y(whole)}
                fill="url(#to-come)"
              />
            )}
            <line class="behind" x1={left - 3} x2={left + bar + 3} y1={y(planned)} y2={y(planned)} />
            <line class="planned-line" x1={left - 3} x2={left + bar + 3} y1={y(planned)} y2={y(planned)} />
            {labelled && (
              <text
                class="amount"
                x={left + bar / 2}
                y={Math.min(y(whole), y(planned)) - 5}
                text-anchor="middle"
              >
                {value}
              </text>
            )}
            {i % each === 0 && (
              <text class="tick" x={left + bar / 2} y={height - 6} text-anchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
      <line class="axis" x1={0} x2={width} y1={bottom} y2={bottom} />
      {now !== null && <line class="now" x1={now} x2={now} y1={10} y2={bottom} />}
    </svg>
  );
}
