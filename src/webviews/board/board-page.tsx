/** The whole page, and the keys that work everywhere in it. */
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { fillIn } from '../../core/base/translate';
import type { BoardModel } from '../../core/views/board-model';
import { FilterField } from '../shared/filter-field';
import { Icon } from '../shared/icon';
import { pressPageKey } from '../shared/page-keys';
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
    const press = (event: KeyboardEvent): void => pressPageKey(event, host, 'board');
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
  const { table, grouping } = host.state.value;
  const toggle = table ? words.showChart : words.showTable;
  return (
    <div class="controls">
      <Segments
        title={words.groupBy}
        items={model.groupings}
        chosen={grouping}
        onChoose={(id) => host.keep({ grouping: id })}
      />
      <FilterField label={words.filter} host={host} back=".board" />
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
    return fillIn(words.refused, [entry?.title ?? '', titleOf(moving.state), says.join('; ')]);
  }
  const move = fillIn(words.preview, [
    `${entry?.title ?? ''}: ${titleOf(entry?.state)}`,
    titleOf(moving.state),
  ]);
  return [says.join('; '), move].filter(Boolean).join('. ');
}
