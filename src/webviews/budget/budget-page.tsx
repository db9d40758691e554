/** The whole page, and the keys that work everywhere in it. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BudgetModel, Link } from '../../core/views/budget-model';
import { Runs } from '../shared/runs';
import { ScopeLine } from '../shared/scope-line';
import { usePainted } from '../shared/use-painted';
import { BreakdownTable } from './breakdown-table';
import { BurnChart } from './burn-chart';
import { follow, idlePercents, toggleTable, type BudgetHost } from './choices';
import { ContingencyBar } from './contingency-bar';
import { CurveChart } from './curve-chart';
import { FigureStrip } from './figure-strip';
import { IndexChart } from './index-chart';
import { ScenarioSwitch } from './scenario-switch';
import { useAssumption } from './use-assumption';
import { WhatIfPanel } from './what-if-panel';

export function BudgetPage({ host }: { readonly host: BudgetHost }): JSX.Element | null {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => pressKey(event, host);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [host]);
  // What the sliders asked for is in the plan now: on top of it they would ask for it once more.
  const applied = host.applied.value;
  useEffect(() => {
    if (applied === 0) return;
    const { scenario } = host.state.value;
    host.keep({ levers: idlePercents, scenario: scenario === 'levers' ? 'plan' : scenario });
  }, [host, applied]);
  useAssumption(host);
  const model = host.model.value;
  const isPainted = usePainted(model !== null);
  if (model === null) return null;
  if (model.empty !== null) {
    return (
      <>
        <Scope model={model} host={host} />
        <p>
          {model.empty.text} <LinkButton link={model.empty.link} host={host} />
        </p>
      </>
    );
  }
  return (
    <>
      <Scope model={model} host={host} />
      <h1 id="headline">
        <Runs runs={model.headline} />
      </h1>
      {model.outlook.sentence.length > 0 && (
        <p class="pace">
          <Runs runs={model.outlook.sentence} />
        </p>
      )}
      <ScenarioSwitch scenarios={model.scenarios} words={model.words} host={host} />
      <FigureStrip
        name="figure"
        title={model.words.figures}
        figures={model.figures}
        model={model}
        host={host}
      />
      <FigureStrip
        name="outlook"
        title={model.outlook.title}
        figures={model.outlook.figures}
        model={model}
        host={host}
      />
      {model.outlook.pending !== null && (
        <p class="pending muted" role="status">
          {model.outlook.pending}
        </p>
      )}
      {isPainted && <Below model={model} host={host} />}
    </>
  );
}

/** Charts and table, which cost most of the time that the page takes. */
function Below({ model, host }: { readonly model: BudgetModel; readonly host: BudgetHost }): JSX.Element {
  return (
    <>
      <div class="charts">
        <CurveChart curve={model.curve} words={model.words} host={host} />
        <div class="side">
          <BurnChart burn={model.burn} words={model.words} host={host} />
          {model.contingency && (
            <ContingencyBar contingency={model.contingency} title={model.words.contingency} />
          )}
          {model.indices && <IndexChart indices={model.indices} words={model.words} host={host} />}
        </div>
      </div>
      <WhatIfPanel panel={model.levers} host={host} />
      <BreakdownTable model={model} host={host} />
    </>
  );
}

function Scope({ model, host }: { readonly model: BudgetModel; readonly host: BudgetHost }): JSX.Element {
  return (
    <ScopeLine scope={model.scope} stale={model.stale}>
      <span class="source">
        {model.source} {model.sourceNote && <LinkButton link={model.sourceNote} host={host} />}
      </span>
    </ScopeLine>
  );
}

function LinkButton({ link, host }: { readonly link: Link; readonly host: BudgetHost }): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => follow(host, link.target)}>
      {link.text}
    </button>
  );
}

function pressKey(event: KeyboardEvent, host: BudgetHost): void {
  const model = host.model.value;
  if (model === null) return;
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key === 'c' && !event.shiftKey && !event.altKey) {
    // A selection is copied as text, as everywhere.
    if (document.getSelection()?.isCollapsed === false) return;
    host.send({ kind: 'copyTable', table: focusedChart() ?? host.state.value.breakdown });
    return;
  }
  if (command || event.altKey || event.shiftKey) return;
  const breakdown = model.breakdowns[Number(event.key) - 1];
  if (breakdown) host.keep({ breakdown: breakdown.id });
  else if (event.key === 't') toggleTable(host, focusedChart() ?? 'curve');
  else if (event.key === 'Escape' && document.activeElement instanceof HTMLElement)
    document.activeElement.blur();
}

/** The chart that has the focus, by its name. */
function focusedChart(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-chart]')?.dataset['chart'];
}
