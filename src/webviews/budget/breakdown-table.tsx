/** The money by phase, person, line or month, as a tree grid: arrows move and unfold, Enter goes to the line. */
import { max } from 'd3-array';
import { Fragment, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BudgetModel, Column, TableRow } from '../../core/views/budget-model';
import { Icon } from '../shared/icon';
import { moveFocus } from '../shared/roving-focus';
import { Segments } from '../shared/segments';
import { SortHeader } from '../shared/sort-header';
import { useWidth } from '../shared/use-width';
import { follow, type BudgetHost } from './choices';
import { FormulaPopup } from './formula-popup';
import { fold, pressTable, showAll } from './table-keys';
import { RowBar } from './row-bar';
import { useAskedCell, type CellPlace } from './use-asked-cell';
import { useFetchedRows } from './use-fetched-rows';
import { visibleRows, type VisibleRow } from './visible-rows';

/** What is looked for stands on top at first: large amounts, indices and variances that are bad. */
const firstWay: Readonly<Record<Column['id'], 'up' | 'down'>> = {
  item: 'up',
  budget: 'down',
  planned: 'down',
  earned: 'down',
  spent: 'down',
  cpi: 'up',
  spi: 'up',
  eac: 'down',
  vac: 'up',
};

interface Props {
  readonly model: BudgetModel;
  readonly host: BudgetHost;
}

export function BreakdownTable({ model, host }: Props): JSX.Element | null {
  const [box, width] = useWidth<HTMLElement>();
  const choices = host.state.value;
  const breakdown = model.breakdowns.find(({ id }) => id === choices.breakdown) ?? model.breakdowns[0];
  const fetched = useFetchedRows(host);
  const asking = useAskedCell(box, breakdown?.id ?? '', host);
  useEffect(() => {
    if (!breakdown) return;
    for (const { id, missing } of visibleRows(breakdown.rows, breakdown.columns, choices, fetched.rows)) {
      // What was asked for with an older model is asked for again.
      if (missing || fetched.rows.has(id)) fetched.want(breakdown.id, id);
    }
  });
  if (!breakdown) return null;
  const rows = visibleRows(breakdown.rows, breakdown.columns, choices, fetched.rows);
  const largest = (shown: readonly VisibleRow[]): number =>
    max(shown, ({ row }) => Math.max(row.bar?.budget ?? 0, row.bar?.spent ?? 0)) || 1;
  const top = largest(rows.filter(({ level }) => level === 1));
  const below = largest(rows.filter(({ level, more }) => level > 1 && !more));
  const zoom = below > 1 && below < top ? Math.max(1, Math.floor((top / below) * 2) / 2) : 1;
  const barWidth = Math.max(62, Math.min(404, width - 880));
  return (
    <section class="breakdown" ref={box}>
      <div class="table-head">
        <Segments
          title={model.words.breakdown}
          items={model.breakdowns.map(({ id, title }) => ({ id, label: title }))}
          chosen={breakdown.id}
          onChoose={(id) => host.keep({ breakdown: id })}
        />
        <span class="key">
          <i class="swatch earned" /> {model.words.earned}
          <i class="swatch spent" /> {model.words.spent}
          <i class="swatch planned" /> {model.words.planned}
          <i class="swatch budget" /> {model.words.budget}
          {zoom > 1 && <span class="secondary">{model.words.scale.replace('{0}', String(zoom))}</span>}
        </span>
      </div>
      <table
        role="treegrid"
        aria-label={breakdown.title}
        aria-describedby={asking.asked ? 'cell-formula' : undefined}
        onClick={(event) => point(event, (cell) => asking.ask(cell, true))}
        onMouseOver={(event) => point(event, (cell) => asking.ask(cell, false))}
        onMouseLeave={() => asking.close(false)}
      >
        <thead>
          <tr onKeyDown={(event) => moveFocus(event, 'horizontal')}>
            {breakdown.columns.map(({ id, title, secondary }, i) => (
              <Fragment key={id}>
                <SortHeader
                  id={id}
                  title={title}
                  label={model.words.sortBy.replace('{0}', title)}
                  style={`${id === 'item' ? 'item' : 'number'} ${secondary ? 'secondary' : ''}`}
                  first={firstWay[id]}
                  sorting={choices.sorting}
                  stop={i === 0}
                  onSort={(sorting) => host.keep({ sorting })}
                />
                {id === 'spent' && <th class="bar" aria-hidden="true" />}
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={(event) => pressTable(event, { rows, columns: breakdown.columns, asking, host })}>
          {rows.map((visible, i) => (
            <Row
              key={visible.id}
              visible={visible}
              first={i === 0}
              columns={breakdown.columns}
              bar={{ width: barWidth, top: visible.level > 1 ? top / zoom : top }}
              asked={asking.asked?.row === visible.id ? asking.asked.column : null}
              host={host}
            />
          ))}
          <tr class="total" data-item={breakdown.total.id} tabIndex={-1}>
            <td class="item" role="rowheader">
              {breakdown.total.title}
            </td>
            <Cells
              row={breakdown.total}
              columns={breakdown.columns}
              bar={null}
              asked={asking.asked?.row === breakdown.total.id ? asking.asked.column : null}
            />
          </tr>
        </tbody>
      </table>
      {asking.asked && (
        <FormulaPopup
          id="cell-formula"
          title={asking.asked.answer.title}
          formula={asking.asked.answer.formula}
          place={asking.asked.place}
          words={model.words}
          host={host}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly visible: VisibleRow;
  readonly first: boolean;
  readonly columns: BudgetModel['breakdowns'][number]['columns'];
  readonly bar: { readonly width: number; readonly top: number };
  /** The column whose formula is shown. */
  readonly asked: string | null;
  readonly host: BudgetHost;
}

function Row({ visible, first, columns, bar, asked, host }: RowProps): JSX.Element {
  const { row, level, foldable, open } = visible;
  const attributes = { 'data-item': visible.id, tabIndex: first ? 0 : -1, 'aria-level': level };
  if (visible.more) {
    return (
      <tr {...attributes} class={`level-${level}`} onClick={() => showAll(host, row)}>
        <td class="item more" colSpan={columns.length + 1} role="gridcell">
          <span class="link">{visible.more.text}</span> <span class="muted">{visible.more.note}</span>
        </td>
      </tr>
    );
  }
  const { target } = row;
  return (
    <tr
      {...attributes}
      class={`level-${Math.min(level, 6)}`}
      aria-expanded={foldable ? open : undefined}
      onClick={(event) => foldable && cellAt(event) === null && fold(host, row, !open)}
      onDblClick={() => target && follow(host, target)}
    >
      <td class="item" role="rowheader">
        {foldable && <Icon name={open ? 'chevron-down' : 'chevron-right'} />}
        {row.icon && <Icon name={row.icon.name} tone={row.icon.tone} />}
        {target ? (
          <span
            class="title"
            onClick={(event) => {
              event.stopPropagation();
              follow(host, target);
            }}
          >
            {row.title}
          </span>
        ) : (
          <span>{row.title}</span>
        )}
        {row.detail !== '' && <span class="muted"> {row.detail}</span>}
      </td>
      <Cells row={row} columns={columns} bar={bar} asked={asked} />
    </tr>
  );
}

interface CellsProps {
  readonly row: TableRow;
  readonly columns: RowProps['columns'];
  readonly bar: RowProps['bar'] | null;
  readonly asked: string | null;
}

function Cells({ row, columns, bar, asked }: CellsProps): JSX.Element {
  return (
    <>
      {row.cells.map(({ text, red }, i) => {
        const column = columns[i + 1]!;
        return (
          <Fragment key={column.id}>
            <td
              role="gridcell"
              data-column={column.id}
              class={`number ${red ? 'red' : ''} ${column.secondary ? 'secondary' : ''} ${asked === column.id ? 'asked' : ''}`}
            >
              {text}
            </td>
            {column.id === 'spent' && (
              <td class="bar" aria-hidden="true">
                {row.bar && bar && <RowBar bar={row.bar} width={bar.width} top={bar.top} />}
              </td>
            )}
          </Fragment>
        );
      })}
    </>
  );
}

/** The number under the pointer. */
function cellAt(event: Event): CellPlace | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-item]')?.dataset['item'];
  const column = cell?.dataset['column'];
  return row === undefined || column === undefined ? null : { row, column };
}

function point(event: Event, then: (cell: CellPlace) => void): void {
  const cell = cellAt(event);
  if (cell) then(cell);
}
