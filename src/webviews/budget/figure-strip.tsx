/** The figures in one line; pointing at one, or Enter on it, shows the formula it comes from. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BudgetModel, Figure } from '../../core/views/budget-model';
import { moveFocus } from '../shared/roving-focus';
import type { BudgetHost } from './choices';
import { FormulaPopup, popupWidth } from './formula-popup';

interface Shown {
  readonly id: string;
  /** By Enter or a click: it stays until Escape. */
  readonly pinned: boolean;
  readonly left: number;
  readonly top: number;
}

interface Props {
  /** Before the ids of its figures. */
  readonly name: string;
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly model: BudgetModel;
  readonly host: BudgetHost;
}

export function FigureStrip({ name, title, figures, model, host }: Props): JSX.Element {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = (id: string, pinned: boolean, element: HTMLElement): void => {
    const room = (element.offsetParent?.clientWidth ?? 0) - popupWidth;
    const left = Math.max(0, Math.min(element.offsetLeft, room));
    setShown({ id, pinned, left, top: element.offsetTop + element.offsetHeight });
  };
  const toggle = (id: string, element: HTMLElement): void => {
    if (shown?.pinned && shown.id === id) setShown(null);
    else show(id, true, element);
  };
  const press = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    if (moveFocus(event, 'horizontal')) return;
    if (event.key === 'Escape' && shown) {
      setShown(null);
      event.stopPropagation();
    } else if (
      event.key === 'y' &&
      event.target instanceof HTMLElement &&
      event.target.id.startsWith(`${name}-`)
    ) {
      toggle(event.target.id.slice(name.length + 1), event.target);
    }
  };
  const figure = figures.find(({ id }) => id === shown?.id);
  return (
    <div
      class={`figures-pane strip-${name}`}
      onKeyDown={press}
      onMouseLeave={() => !shown?.pinned && setShown(null)}
    >
      <div class="figures" role="group" aria-label={title}>
        {figures.map((each, i) => (
          <button
            key={each.id}
            id={`${name}-${each.id}`}
            type="button"
            class="figure"
            data-item
            tabIndex={i === 0 ? 0 : -1}
            aria-expanded={shown?.id === each.id}
            aria-controls={shown?.id === each.id ? `${name}-formula` : undefined}
            onClick={(event) => toggle(each.id, event.currentTarget)}
            onMouseEnter={(event) => !shown?.pinned && show(each.id, false, event.currentTarget)}
          >
            <span class="label">{each.label}</span>
            <span class={`value ${each.tone}`}>{each.value}</span>
            <span class="label">{each.note}</span>
          </button>
        ))}
      </div>
      {figure && shown && (
        <FormulaPopup
          id={`${name}-formula`}
          title={figure.label}
          formula={figure.formula}
          place={{ left: shown.left, top: shown.top }}
          words={model.words}
          host={host}
        />
      )}
    </div>
  );
}
