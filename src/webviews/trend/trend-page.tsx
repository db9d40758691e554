/** The whole page, and the keys that work everywhere in it. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Runs } from '../shared/runs';
import { ScopeLine } from '../shared/scope-line';
import { openStep, stepBeside, type TrendHost } from './choices';
import { StepList } from './step-list';
import { TrendChartView } from './trend-chart';

export function TrendPage({ host }: { readonly host: TrendHost }): JSX.Element | null {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => pressKey(event, host);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [host]);
  const model = host.model.value;
  if (model === null) return null;
  const { scope, stale, empty, headline, chart, totals, words } = model;
  return (
    <>
      <ScopeLine scope={scope} stale={stale} />
      {empty !== null ? (
        <p role="status">{empty}</p>
      ) : (
        <>
          <h1 id="headline">
            <Runs runs={headline} />
          </h1>
          <div class="halves">
            <TrendChartView chart={chart} words={words} host={host} />
            <div class="side">
              <StepList model={model} host={host} />
              <section>
                <h2>
                  {totals.title} <span class="hint">{totals.hint}</span>
                </h2>
                <table>
                  <tbody>
                    {totals.rows.map(({ label, value }) => (
                      <tr key={label}>
                        <th scope="row" class="row-name">
                          {label}
                        </th>
                        <td class="number">{value}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            </div>
          </div>
        </>
      )}
    </>
  );
}

function pressKey(event: KeyboardEvent, host: TrendHost): void {
  if (host.model.value === null) return;
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key === 'c' && !event.shiftKey && !event.altKey) {
    // A selection is copied as text, as everywhere.
    if (document.getSelection()?.isCollapsed !== false) host.send({ kind: 'copyTable', table: 'trend' });
    return;
  }
  if (command || event.altKey || event.shiftKey) return;
  if (event.key === 'ArrowLeft') stepBeside(host, -1);
  else if (event.key === 'ArrowRight') stepBeside(host, 1);
  else if (event.key === 'd') openStep(host);
  else if (event.key === 't') host.keep({ table: !host.state.value.table });
  else if (event.key === 'Escape') host.keep({ step: null });
  else return;
  event.preventDefault();
}
