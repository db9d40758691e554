/** All that is drawn below the register: what moves finish and cost, their curves, and the exposure over time. */
import type { JSX } from 'preact';
import type { RiskChart } from '../../core/views/risk-charts-model';
import type { RiskModel } from '../../core/views/risk-model';
import { ChartSection } from '../shared/chart-section';
import { BurndownChart } from './burndown-chart';
import { ChartTable } from './chart-table';
import type { RiskHost } from './choices';
import { OddsChart } from './odds-chart';
import { TornadoChart } from './tornado-chart';

interface Props {
  readonly model: RiskModel;
  readonly host: RiskHost;
}

export function OddsCharts({ model, host }: Props): JSX.Element {
  const { odds, burndown, noBurndown } = model;
  const { finish, cost, finishTornado, costTornado } = odds;
  const section = (
    name: string,
    chart: RiskChart,
    renderChart: (width: number) => JSX.Element,
  ): JSX.Element => (
    <ChartSection
      key={name}
      name={name}
      title={chart.title}
      hint={chart.hint}
      words={model.words}
      table={host.state.value.table}
      onToggle={() => host.keep({ table: !host.state.value.table })}
      renderTable={() => <ChartTable chart={chart} />}
      renderChart={renderChart}
    />
  );
  return (
    <div class="charts">
      {finishTornado &&
        section('tornado', finishTornado, (width) => (
          <TornadoChart chart={finishTornado} width={width} id="hatch-finish" />
        ))}
      {finish && section('curves', finish, (width) => <OddsChart chart={finish} width={width} />)}
      {costTornado &&
        section('tornado-cost', costTornado, (width) => (
          <TornadoChart chart={costTornado} width={width} id="hatch-cost" />
        ))}
      {cost && section('curves-cost', cost, (width) => <OddsChart chart={cost} width={width} />)}
      {burndown
        ? section('burndown', burndown, (width) => <BurndownChart chart={burndown} width={width} />)
        : noBurndown !== null && model.empty === null && <p class="muted">{noBurndown}</p>}
      {odds.none !== null && (
        <p class="muted" role="status">
          {odds.none}
        </p>
      )}
      {odds.notes.length > 0 && (
        <ul class="notes">
          {odds.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
