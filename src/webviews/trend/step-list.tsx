/** The commits that moved milestones, as a waterfall from the first forecast to the present one. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { TrendModel, TrendStep } from '../../core/views/trend-model';
import { Icon } from '../shared/icon';
import type { TrendHost } from './choices';

const barWidth = 72;
const barHeight = 14;

export function StepList({
  model: { steps, words },
  host,
}: {
  readonly model: TrendModel;
  readonly host: TrendHost;
}): JSX.Element | null {
  if (steps.rows.length === 0) return null;
  const ends = steps.rows.flatMap(({ from, to }) => [from, to]);
  const x = scaleLinear([Math.min(0, ...ends), Math.max(1, ...ends)], [0, barWidth]);
  const chosen = host.state.value.step;
  return (
    <section class="steps">
      <h2>
        {steps.title} <span class="hint">{steps.hint}</span>
      </h2>
      <ol>
        {steps.rows.map((step) => (
          <li key={step.hash} class={step.hash === chosen ? 'chosen' : undefined}>
            <button
              type="button"
              class="step"
              aria-pressed={step.hash === chosen}
              onClick={() => host.keep({ step: step.hash === chosen ? null : step.hash })}
            >
              <span class="muted">{step.date}</span>
              <span class="what">
                <span>{step.subject}</span>
                <span class="muted small">{step.what}</span>
              </span>
              <Bar step={step} x={(value) => x(value)} />
              <span class="number">{step.shift}</span>
            </button>
            {step.shortHash === '' ? (
              <span />
            ) : (
              <button
                type="button"
                class="link hash"
                title={words.openCommit}
                aria-label={`${words.openCommit}: ${step.shortHash}`}
                onClick={() => host.send({ kind: 'openCommit', hash: step.hash })}
              >
                <Icon name="git-commit" /> {step.shortHash}
              </button>
            )}
            {step.hash === chosen && <Moves step={step} />}
          </li>
        ))}
        <li class="total">
          <span />
          <span>{steps.total.label}</span>
          <svg width={barWidth} height={barHeight} aria-hidden="true">
            <rect
              class="bar-total"
              x={Math.min(x(0), x(steps.total.to))}
              width={Math.abs(x(steps.total.to) - x(0))}
              height={barHeight}
            />
          </svg>
          <span class="number">{steps.total.shift}</span>
        </li>
      </ol>
    </section>
  );
}

function Bar({
  step: { from, to },
  x,
}: {
  readonly step: TrendStep;
  readonly x: (value: number) => number;
}): JSX.Element {
  return (
    <svg width={barWidth} height={barHeight} aria-hidden="true">
      <rect
        class={to > from ? 'bar-later' : 'bar-earlier'}
        x={Math.min(x(from), x(to)) + 0.5}
        y={0.5}
        width={Math.max(to === from ? 0 : 1, Math.abs(x(to) - x(from)) - 1)}
        height={barHeight - 1}
      />
    </svg>
  );
}

/** What the commit did to each milestone. */
function Moves({ step }: { readonly step: TrendStep }): JSX.Element {
  return (
    <table class="moves">
      <caption>
        {step.author}
        {step.author && step.what ? ', ' : ''}
        {step.what}
      </caption>
      <tbody>
        {step.moves.map(({ title, dates, shift }) => (
          <tr key={title}>
            <th scope="row" class="row-name">
              {title}
            </th>
            <td>{dates}</td>
            <td class="number">{shift}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
