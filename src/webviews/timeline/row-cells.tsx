/** The columns of one row, and what a reader of screens hears of its bar. */
import type { JSX } from 'preact';
import type { TimelineModel } from '../../core/views/timeline-model';
import { Icon } from '../shared/icon';
import { columnsOf, type TimelineHost } from './choices';
import { rowHeight } from './row-height';
import type { VisibleItem } from './visible-items';

interface Props {
  readonly item: VisibleItem;
  /** Its place among all rows. */
  readonly at: number;
  readonly chosen: boolean;
  readonly marked: boolean;
  readonly model: TimelineModel;
  readonly host: TimelineHost;
}

export function RowCells({ item, at, chosen, marked, model, host }: Props): JSX.Element {
  const { row, level, foldable, open } = item;
  const fold = (): void => host.keep({ folds: { ...host.state.value.folds, [row.id]: !open } });
  const choose = ({ ctrlKey, metaKey }: MouseEvent): void => {
    const { marked: all, row: last } = host.state.value;
    const before = all.length === 0 && last !== null ? [last] : all;
    const next = before.includes(row.id) ? before.filter((id) => id !== row.id) : [...before, row.id];
    host.keep({ row: row.id, marked: ctrlKey || metaKey ? next : [] });
  };
  return (
    <div
      id={`row-${at}`}
      class={`row ${row.kind} ${chosen ? 'chosen' : ''} ${marked ? 'marked' : ''} ${row.muted ? 'over' : ''}`}
      role="row"
      data-row={row.id}
      style={{ top: `${at * rowHeight}px` }}
      aria-rowindex={at + 1}
      aria-level={level}
      aria-selected={chosen || marked}
      aria-expanded={foldable ? open : undefined}
      aria-label={row.label}
      onClick={(event) => choose(event)}
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
        {columnsOf(model, host.state.value).map(({ id }) => (
          <span key={id} class={`${id} ${row.cells[id].tone}`} role="gridcell">
            {row.cells[id].text}
          </span>
        ))}
      </span>
    </div>
  );
}
