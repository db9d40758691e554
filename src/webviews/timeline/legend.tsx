/** What the marks mean, in the marks themselves. */
import type { JSX } from 'preact';
import type { TimelineLegendMark, TimelineModel } from '../../core/views/timeline-model';

export function Legend({ model }: { readonly model: TimelineModel }): JSX.Element {
  return (
    <span class="legend secondary">
      {model.legend.map(({ mark, label }) => (
        <span key={mark}>
          <svg width={16} height={10} aria-hidden="true">
            <Mark mark={mark} />
          </svg>{' '}
          {label}
        </span>
      ))}
    </span>
  );
}

function Mark({ mark }: { readonly mark: TimelineLegendMark }): JSX.Element {
  switch (mark) {
    case 'worked':
    case 'planned':
      return <rect class={`part ${mark}`} x={0.5} y={1.5} width={15} height={7} />;
    case 'critical':
      return <path class="spine" d="M0 5H16" />;
    case 'baseline':
      return <path class="baseline" d="M0 5H16" />;
    case 'float':
      return <path class="float" d="M0 5H16" />;
    case 'due':
      return <path class="due" d="M8 0.5L12.5 5L8 9.5L3.5 5z" />;
    case 'odds':
      return <path class="whisker" d="M1 5H14m0 -3v6" />;
    case 'forecast':
      return <path class="forecast" d="M8 0.5L12.5 5L8 9.5L3.5 5z" />;
  }
}
