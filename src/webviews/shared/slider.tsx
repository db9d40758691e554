/** A native slider with its label and its value, in percent; keys and screen readers get what the browser gives. */
import type { JSX } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly onMove: (value: number) => void;
}

export function Slider({ id, label, hint, min, max, step, value, onMove }: Props): JSX.Element {
  const text = `${value}\u00A0%`;
  return (
    <div class="slider">
      <label for={id}>
        <b>{label}</b> <span class="muted">{hint}</span>
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onInput={(event) => onMove(Number(event.currentTarget.value))}
      />
      <output for={id} class={value === 100 ? 'muted' : 'strong'}>
        {text}
      </output>
    </div>
  );
}
