/** Which scenario the page is drawn of, with what it assumes; a button shows all of them side by side. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { BudgetModel, ScenarioSwitch as Model, Table } from '../../core/views/budget-model';
import { DataTable } from '../shared/data-table';
import { Icon } from '../shared/icon';
import { Segments } from '../shared/segments';
import { assume, factors, isTable, toggleTable, type BudgetHost } from './choices';

interface Props {
  readonly scenarios: Model;
  readonly words: BudgetModel['words'];
  readonly host: BudgetHost;
}

export function ScenarioSwitch({ scenarios, words, host }: Props): JSX.Element {
  const { title, items, note, shown } = scenarios;
  const { scenario } = host.state.value;
  const table = isTable(host, 'scenarios');
  const label = table ? words.hideScenarios : words.showScenarios;
  return (
    <section class="scenarios" data-chart="scenarios" aria-label={title}>
      <div class="scenario-line">
        <span class="label">{title}</span>
        <Segments
          title={title}
          items={items}
          // What was chosen stays so while it has no value, and the note says why.
          chosen={items.some(({ id }) => id === scenario) ? scenario : shown}
          onChoose={(id) => assume(host, id)}
        />
        <span class="muted" role="status">
          {note}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-pressed={table}
          aria-label={label}
          title={label}
          onClick={() => toggleTable(host, 'scenarios')}
        >
          <Icon name="table" />
        </button>
      </div>
      {table && <SideBySide host={host} />}
    </section>
  );
}

function SideBySide({ host }: Pick<Props, 'host'>): JSX.Element | null {
  const [answer, setAnswer] = useState<Table | null>(null);
  const model = host.model.value;
  const { levers } = host.state.value;
  useEffect(() => {
    let isGone = false;
    void host.ask<Table>({ kind: 'scenarios', ...factors(levers) }).then((table) => {
      if (!isGone && table) setAnswer(table);
    });
    return () => {
      isGone = true;
    };
  }, [host, model, levers]);
  return answer && <DataTable title={answer.title} description={answer.title} table={answer} />;
}
