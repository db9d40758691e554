/** The whole page, and the keys that work everywhere in it. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Runs } from '../shared/runs';
import { pressPageKey } from '../shared/page-keys';
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
    const press = (event: KeyboardEvent): void => pressPageKey(event, host, 'timeline');
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
