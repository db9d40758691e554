/** A sentence whose weight and colour the model has decided. */
import type { JSX } from 'preact';

interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly red: boolean;
}

export function Runs({ runs }: { readonly runs: readonly Run[] }): JSX.Element {
  return (
    <>
      {runs.map((run, i) => {
        const tone = run.red ? 'red' : undefined;
        return run.strong ? (
          <b key={i} class={tone}>
            {run.text}
          </b>
        ) : (
          <span key={i} class={tone}>
            {run.text}
          </span>
        );
      })}
    </>
  );
}
