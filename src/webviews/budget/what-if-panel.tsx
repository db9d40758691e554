/** The sliders of «what if» with what they do, live; writing is proposed by one button, and shown before it happens. */
import type { JSX } from 'preact';
import type { LeverAnswer, LeverPanel } from '../../core/views/budget-model';
import { Icon } from '../shared/icon';
import { Slider } from '../shared/slider';
import { idlePercents, type BudgetHost } from './choices';
import { leverQuestion, useLeverAnswer } from './use-lever-answer';

interface Props {
  readonly panel: LeverPanel;
  readonly host: BudgetHost;
}

export function WhatIfPanel({ panel, host }: Props): JSX.Element {
  const { whatIf: isOpen } = host.state.value;
  return (
    <section class="what-if">
      <h2>
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          title={isOpen ? panel.close : panel.open}
          onClick={() => host.keep({ whatIf: !isOpen })}
        >
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} /> {panel.title}
        </button>
        <span class="hint">{panel.hint}</span>
      </h2>
      {isOpen && <Levers panel={panel} host={host} />}
    </section>
  );
}

function Levers({ panel, host }: Props): JSX.Element {
  const answer = useLeverAnswer(host);
  const { levers } = host.state.value;
  const isIdle = panel.sliders.every(({ id }) => levers[id] === idlePercents[id]);
  return (
    <div class="levers">
      <div class="sliders">
        {panel.sliders.map(({ id, ...slider }) => (
          <Slider
            key={id}
            id={`lever-${id}`}
            {...slider}
            value={levers[id]}
            onMove={(percent) => host.keep({ levers: { ...levers, [id]: percent } })}
          />
        ))}
        <p class="lever-buttons">
          <button
            type="button"
            class="button"
            disabled={isIdle || answer?.edits === null}
            onClick={() => host.send({ kind: 'propose', question: leverQuestion(levers) })}
          >
            {panel.apply}
          </button>
          <button
            type="button"
            class="link"
            disabled={isIdle}
            onClick={() => host.keep({ levers: idlePercents })}
          >
            {panel.reset}
          </button>
          {!isIdle && <span class="muted">{answer?.edits}</span>}
        </p>
        {answer?.note && <p class="muted">{answer.note}</p>}
      </div>
      {answer && <Outcome panel={panel} answer={answer} isIdle={isIdle} />}
    </div>
  );
}

interface OutcomeProps {
  readonly panel: LeverPanel;
  readonly answer: LeverAnswer;
  readonly isIdle: boolean;
}

function Outcome({ panel, answer, isIdle }: OutcomeProps): JSX.Element {
  return (
    <table class="outcome" aria-live="polite" aria-label={panel.title}>
      <thead>
        <tr>
          {panel.columns.map((column, i) => (
            <th key={i} scope="col" class={i > 0 ? 'number' : undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map(({ id, label, now, whatIf, difference, red }) => (
          <tr key={id} data-outcome={id}>
            <th scope="row">{label}</th>
            <td class="number">{now}</td>
            <td class={`number ${red && !isIdle ? 'red' : ''}`}>{whatIf}</td>
            <td class={`number ${red && !isIdle ? 'red' : ''}`}>{isIdle ? '' : difference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
