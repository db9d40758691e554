/** The whole page, and the keys that work everywhere in it. */
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { BoardModel } from '../../core/views/board-model';
import { Icon } from '../shared/icon';
import { Runs } from '../shared/runs';
import { ScopeLine } from '../shared/scope-line';
import { Segments } from '../shared/segments';
import { BoardTable } from './board-table';
import { BoardView } from './board-view';
import type { BoardHost } from './choices';
import { createMover, verdictOf, type Mover } from './moving';

export function BoardPage({ host }: { readonly host: BoardHost }): JSX.Element | null {
  const mover = useMemo(() => createMover(host), [host]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => pressKey(event, host);
    document.addEventListener('keydown', press);
    const stop = host.model.subscribe(() => mover.answered());
    return () => {
      document.removeEventListener('keydown', press);
      stop();
    };
  }, [host, mover]);
  const model = host.model.value;
  if (model === null) return null;
  const { grouping, table } = host.state.value;
  const columns = (model.groupings.find(({ id }) => id === grouping) ?? model.groupings[0]!).columns;
  return (
    <>
      <ScopeLine scope={model.scope} stale={model.stale} />
      <h1 id="headline">
        <Runs runs={model.headline} />
      </h1>
      {model.empty === null ? (
        <>
          <Controls model={model} host={host} />
          {table ? (
            <BoardTable model={model} host={host} columns={columns} />
          ) : (
            <BoardView model={model} host={host} mover={mover} columns={columns} />
          )}
          <p class="caption" role="status">
            {captionOf(model, mover)}
          </p>
          <footer class="secondary" aria-hidden="true">
            {model.words.keys.map(({ keys, what }) => (
              <span key={keys}>
                <kbd>{keys}</kbd> {what}
              </span>
            ))}
          </footer>
        </>
      ) : (
        <p>{model.empty}</p>
      )}
    </>
  );
}

function Controls({ model, host }: { readonly model: BoardModel; readonly host: BoardHost }): JSX.Element {
  const { words } = model;
  const { table, filter, grouping } = host.state.value;
  const toggle = table ? words.showChart : words.showTable;
  return (
    <div class="controls">
      <Segments
        title={words.groupBy}
        items={model.groupings}
        chosen={grouping}
        onChoose={(id) => host.keep({ grouping: id })}
      />
      <input
        class="filter"
        type="search"
        value={filter}
        placeholder={words.filter}
        aria-label={words.filter}
        maxLength={100}
        onInput={(event) => host.keep({ filter: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          host.keep({ filter: '' });
          document.querySelector<HTMLElement>('.board')?.focus();
        }}
      />
      <button
        type="button"
        class="icon-button"
        aria-pressed={table}
        aria-label={toggle}
        title={toggle}
        onClick={() => host.keep({ table: !table })}
      >
        <Icon name={table ? 'project' : 'table'} />
      </button>
    </div>
  );
}

/** What the hand does, and what speaks against it, before it is written. */
function captionOf({ entries, states, words, locked }: BoardModel, mover: Mover): string {
  const moving = mover.moving.value;
  if (moving === null) return locked ?? '';
  const entry = entries.find(({ id }) => id === moving.id);
  const titleOf = (state: string | undefined): string => states.find(({ id }) => id === state)?.title ?? '';
  const says = moving.answer?.states.find(({ id }) => id === moving.state)?.says ?? [];
  if (verdictOf(moving, moving.state) === 'forbids') {
    return fill(words.refused, entry?.title ?? '', titleOf(moving.state), says.join('; '));
  }
  const move = fill(words.preview, `${entry?.title ?? ''}: ${titleOf(entry?.state)}`, titleOf(moving.state));
  return [says.join('; '), move].filter(Boolean).join('. ');
}

function fill(sentence: string, ...values: readonly string[]): string {
  return sentence.replaceAll(/\{(\d)\}/g, (_, i: string) => values[Number(i)] ?? '');
}

function pressKey(event: KeyboardEvent, host: BoardHost): void {
  const command = event.ctrlKey || event.metaKey;
  const inField = event.target instanceof HTMLInputElement;
  if (command && event.key === 'c' && !event.shiftKey && !event.altKey && !inField) {
    // A selection is copied as text, as everywhere.
    if (document.getSelection()?.isCollapsed !== false) host.send({ kind: 'copyTable', table: 'board' });
    return;
  }
  if (command || event.altKey || event.shiftKey || inField) return;
  if (event.key === 't') host.keep({ table: !host.state.value.table });
  else if (event.key === 'f') document.querySelector<HTMLInputElement>('.filter')?.focus();
  else return;
  event.preventDefault();
}
