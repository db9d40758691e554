/** The open risks in rows: arrows walk, Enter goes to the line, Alt and arrows move the risk in the matrix. */
import type { JSX } from 'preact';
import type { RiskAlert, RiskModel, RiskRow } from '../../core/views/risk-model';
import { Icon } from '../shared/icon';
import { moveFocus } from '../shared/roving-focus';
import type { RiskHost } from './choices';
import { dragOf } from './drag';
import type { Mover } from './moving';
import { RiskMark } from './risk-mark';

const barWidth = 80;

interface Props {
  readonly model: RiskModel;
  readonly host: RiskHost;
  readonly mover: Mover;
}

export function RiskListView({ model, host, mover }: Props): JSX.Element {
  const { list } = model;
  const wanted = host.state.value.risk;
  const chosen = list.rows.some(({ id }) => id === wanted) ? wanted : (list.rows[0]?.id ?? null);
  const shown = list.rows.find(({ id }) => id === chosen);
  const history = shown?.history ?? [];
  return (
    <section class="risks">
      <h2>
        {list.title} <span class="hint">{list.hint}</span>
      </h2>
      <table role="grid" aria-label={list.title} onKeyDown={(event) => moveFocus(event, 'vertical')}>
        <thead>
          <tr>
            <th scope="col">{model.words.risk}</th>
            {list.columns.map(({ id, title, number, secondary }) => [
              id === 'exposure' && <th key="bar" class="bar" aria-hidden="true" />,
              <th key={id} scope="col" class={`${number ? 'number' : ''} ${secondary ? 'secondary' : ''}`}>
                {title}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <Row key={row.id} row={row} chosen={row.id === chosen} model={model} host={host} mover={mover} />
          ))}
        </tbody>
        <tfoot>
          <tr class="total">
            <th scope="row">
              {list.total.label} {list.over !== null && <span class="muted">{list.over}</span>}
            </th>
            {list.columns.map(({ id, secondary }) => [
              id === 'exposure' && <td key="bar" class="bar" aria-hidden="true" />,
              <td key={id} class={`number ${secondary ? 'secondary' : ''}`}>
                {id === 'exposure' ? list.total.exposure : ''}
              </td>,
            ])}
          </tr>
        </tfoot>
      </table>
      <ul class="details">
        {shown?.details.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {history.length > 0 && (
        <table class="history" aria-label={model.words.history}>
          <tbody>
            {history.map(({ date, text, hash, shortHash }) => (
              <tr key={hash ?? ''}>
                <td>{date}</td>
                <td class="change">{text}</td>
                <td>
                  {hash !== null && (
                    <button
                      type="button"
                      class="link hash"
                      title={model.words.openCommit}
                      aria-label={`${model.words.openCommit}: ${shortHash}`}
                      onClick={() => host.send({ kind: 'openCommit', hash })}
                    >
                      <Icon name="git-commit" /> {shortHash}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.alerts.map(({ text, action, adds, note }) => (
        <p key={text} class="alert">
          <Icon name="warning" tone="orange" /> {text}{' '}
          <button type="button" class="link" onClick={() => act(host, action, adds)}>
            {action.text}
          </button>{' '}
          <span class="muted">{note}</span>
        </p>
      ))}
    </section>
  );
}

function act(host: RiskHost, { target }: RiskAlert['action'], adds: string | null): void {
  if (adds !== null) host.send({ kind: 'addAction', risk: adds });
  else if (target.kind === 'address') host.send({ kind: 'openAddress', address: target.address });
}

interface RowProps extends Props {
  readonly row: RiskRow;
  readonly chosen: boolean;
}

function Row({ row, chosen, model, host, mover }: RowProps): JSX.Element {
  const open = (): void => host.send({ kind: 'openAddress', address: row.address });
  return (
    <tr
      class={chosen ? 'chosen' : undefined}
      aria-selected={chosen}
      data-item={row.id}
      tabIndex={chosen ? 0 : -1}
      onFocus={() => host.keep({ risk: row.id })}
      onDblClick={open}
      {...dragOf(row.id, mover, () => host.keep({ risk: row.id }))}
    >
      <td class="item" role="rowheader" title={row.title}>
        <RiskMark kind={row.kind} />
        <span class="for-readers">{row.kindWord}: </span>
        <span class="title" onClick={open}>
          {row.title}
        </span>
      </td>
      {model.list.columns.map(({ id, number, secondary }) => {
        const { text, red } = row.cells[id];
        return [
          id === 'exposure' && (
            <td key="bar" class="bar" role="presentation" aria-hidden="true">
              <svg width={barWidth} height={8}>
                <rect
                  class={`exposure-bar ${row.kind}`}
                  x={0.5}
                  y={0.5}
                  height={7}
                  width={row.bar * (barWidth - 1)}
                />
              </svg>
            </td>
          ),
          <td
            key={id}
            role="gridcell"
            class={`${number ? 'number' : ''} ${secondary ? 'secondary' : ''} ${red ? 'red' : ''} ${id}`}
            title={number ? undefined : text}
          >
            {text}
          </td>,
        ];
      })}
    </tr>
  );
}
