/** The whole page, and the keys that work everywhere in it. */
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { RiskModel } from '../../core/views/risk-model';
import { Runs } from '../shared/runs';
import { ScopeLine } from '../shared/scope-line';
import type { RiskHost } from './choices';
import { Matrix } from './matrix';
import { createMover, stepOfKey, type Mover } from './moving';
import { OddsCharts } from './odds-charts';
import { RiskListView } from './risk-list';

export function RiskPage({ host }: { readonly host: RiskHost }): JSX.Element | null {
  const mover = useMemo(() => createMover(host), [host]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => pressKey(event, host, mover);
    document.addEventListener('keydown', press);
    const stop = host.model.subscribe(() => mover.answered());
    return () => {
      document.removeEventListener('keydown', press);
      stop();
    };
  }, [host, mover]);
  const model = host.model.value;
  if (model === null) return null;
  return (
    <>
      <ScopeLine scope={model.scope} stale={model.stale}>
        {model.updating !== null && <span class="updating">{model.updating}</span>}
      </ScopeLine>
      <h1 id="headline">
        <Runs runs={model.headline} />
      </h1>
      <Register model={model} host={host} mover={mover} />
      <OddsCharts model={model} host={host} />
    </>
  );
}

interface RegisterProps {
  readonly model: RiskModel;
  readonly host: RiskHost;
  readonly mover: Mover;
}

function Register({ model, host, mover }: RegisterProps): JSX.Element {
  const { empty } = model;
  if (empty !== null) {
    const { target } = empty.link;
    return (
      <p>
        {empty.text}{' '}
        <button
          type="button"
          class="link"
          onClick={() =>
            target.kind === 'address' && host.send({ kind: 'openAddress', address: target.address })
          }
        >
          {empty.link.text}
        </button>
      </p>
    );
  }
  return (
    <div class="register">
      <Matrix model={model} host={host} mover={mover} />
      <RiskListView model={model} host={host} mover={mover} />
    </div>
  );
}

function pressKey(event: KeyboardEvent, host: RiskHost, mover: Mover): void {
  const model = host.model.value;
  if (model === null) return;
  const command = event.ctrlKey || event.metaKey;
  const isLink = event.target instanceof Element && event.target.closest('.link, .icon-button') !== null;
  const id = focusedRisk();
  const row = model.list.rows.find((each) => each.id === id);
  const step = stepOfKey(event);
  if (command && event.key === 'c' && !event.shiftKey && !event.altKey) {
    // A selection is copied as text, as everywhere.
    if (document.getSelection()?.isCollapsed !== false) host.send({ kind: 'copyTable', table: 'risks' });
    return;
  }
  if (step && row) {
    const onChip = document.activeElement?.classList.contains('chip') === true;
    host.keep({ risk: row.id });
    mover.step(row.id, ...step);
    // It has been drawn anew in another square.
    if (onChip) requestAnimationFrame(() => focusChip(row.id));
  } else if (command || event.altKey || event.shiftKey) {
    return;
  } else if (event.key === 'Escape') {
    if (!mover.cancel() && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  } else if (event.key === 'Enter' && row && !isLink) {
    if (!mover.apply()) host.send({ kind: 'openAddress', address: row.address });
  } else if (event.key === 'e' && row) {
    host.send({ kind: 'openAddress', address: [...row.address, 'probability'] });
  } else if (event.key === 'm' && row && model.matrix.locked === null) {
    host.send({ kind: 'addAction', risk: row.id });
  } else if (event.key === 't') {
    host.keep({ table: !host.state.value.table });
  } else {
    return;
  }
  event.preventDefault();
}

function focusChip(id: string): void {
  document.querySelector<HTMLElement>(`.chip[data-item="${CSS.escape(id)}"]`)?.focus();
}

function focusedRisk(): string | null {
  const element = document.activeElement;
  return element instanceof HTMLElement ? (element.dataset['item'] ?? null) : null;
}
