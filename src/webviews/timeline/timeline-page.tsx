/** The whole page, and the keys that work everywhere in it. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Runs } from '../shared/runs';
import { ScopeLine } from '../shared/scope-line';
import type { TimelineHost } from './choices';
import type { Hand } from './hand';
import { Legend } from './legend';
import { TimelineChart } from './timeline-chart';
import { TimelineTable } from './timeline-table';
import { ViewControls } from './view-controls';

interface Props {
  readonly host: TimelineHost;
  readonly hand: Hand;
}

export function TimelinePage({ host, hand }: Props): JSX.Element | null {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => pressKey(event, host);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [host]);
  const model = host.model.value;
  if (model === null) return null;
  return (
    <>
      <ScopeLine scope={model.scope} stale={model.stale}>
        {model.empty === null && <Legend model={model} />}
      </ScopeLine>
      <h1 id="headline">
        <Runs runs={model.headline} />
      </h1>
      {model.empty === null ? (
        <>
          <ViewControls model={model} host={host} />
          {host.state.value.table ? (
            <TimelineTable model={model} host={host} />
          ) : (
            <TimelineChart model={model} host={host} hand={hand} />
          )}
        </>
      ) : (
        <p>{model.empty}</p>
      )}
    </>
  );
}

function pressKey(event: KeyboardEvent, host: TimelineHost): void {
  const command = event.ctrlKey || event.metaKey;
  const inField = event.target instanceof HTMLInputElement;
  if (command && event.key === 'c' && !event.shiftKey && !event.altKey && !inField) {
    // A selection is copied as text, as everywhere.
    if (document.getSelection()?.isCollapsed !== false) host.send({ kind: 'copyTable', table: 'timeline' });
    return;
  }
  if (command || event.altKey || event.shiftKey || inField) return;
  if (event.key === 't') host.keep({ table: !host.state.value.table });
  else if (event.key === 'f') document.querySelector<HTMLInputElement>('.filter')?.focus();
  else return;
  event.preventDefault();
}
