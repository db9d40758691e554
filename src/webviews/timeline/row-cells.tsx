/** The columns of one row, and what a reader of screens hears of its bar. */
import type { JSX } from 'preact';
import type { TimelineModel } from '../../core/views/timeline-model';
import { Icon } from '../shared/icon';
import type { TimelineHost } from './choices';
import { rowHeight } from './row-height';
import type { VisibleItem } from './visible-items';

interface Props {
  readonly item: VisibleItem;
  /** Its place among all rows. */
  readonly at: number;
  readonly chosen: boolean;
  readonly model: TimelineModel;
  readonly host: TimelineHost;
}

export function RowCells({ item, at, chosen, model, host }: Props): JSX.Element {
  const { row, level, foldable, open } = item;
  const fold = (): void => host.keep({ folds: { ...host.state.value.folds, [row.id]: !open } });
  return (
    <div
      id={`row-${at}`}
      class={`row ${row.kind} ${chosen ? 'chosen' : ''} ${row.muted ? 'over' : ''}`}
      role="row"
      data-row={row.id}
      style={{ top: `${at * rowHeight}px` }}
      aria-rowindex={at + 1}
      aria-level={level}
      aria-selected={chosen}
      aria-expanded={foldable ? open : undefined}
      aria-label={row.label}
      onClick={() => host.keep({ row: row.id })}
      onDblClick={() => row.address && host.send({ kind: 'openAddress', address: row.address })}
    >
      <span class="cells">
        <span class={`title indent-${Math.min(level, 8)}`} role="rowheader" title={row.title}>
          {foldable ? (
            <span class="twistie" onClick={fold}>
              <Icon name={open ? 'chevron-down' : 'chevron-right'} />
            </span>
          ) : (
            <span class="twistie" />
          )}
          {row.icon !== null && <Icon name={row.icon} tone={row.iconTone} />}
          <span class={row.struck ? 'text struck' : 'text'}>{row.title}</span>
        </span>
        {model.columns.map(({ id }) => (
          <span key={id} class={`${id} ${row.cells[id].tone}`} role="gridcell">
            {row.cells[id].text}
          </span>
        ))}
      </span>
    </div>
  );
}
