/** The matrix of probability and impact, with a mark for each risk, which hand and keys move from square to square. */
import type { JSX } from 'preact';
import type { MatrixSquare, RiskModel } from '../../core/views/risk-model';
import { moveFocus } from '../shared/roving-focus';
import type { RiskHost } from './choices';
import { dragOf } from './drag';
import { placeOf, type Mover } from './moving';
import { RiskMark } from './risk-mark';

interface Props {
  readonly model: RiskModel;
  readonly host: RiskHost;
  readonly mover: Mover;
}

export function Matrix({ model, host, mover }: Props): JSX.Element {
  const { matrix } = model;
  return (
    <section class="matrix">
      <h2>
        {matrix.title} <span class="hint">{matrix.hint}</span>
      </h2>
      <div
        class="pane"
        onKeyDown={(event) => {
          if (!moveFocus(event, 'horizontal')) return;
          const id =
            document.activeElement instanceof HTMLElement ? document.activeElement.dataset['item'] : null;
          if (id) host.keep({ risk: id });
        }}
      >
        <table aria-label={matrix.title} aria-describedby="matrix-description">
          <tbody>
            {matrix.rows.map((row, i) => (
              <tr key={row.step}>
                <th scope="row">
                  {row.label}
                  <span class="note">{row.note}</span>
                </th>
                {matrix.cells
                  .slice(i * matrix.columns.length, (i + 1) * matrix.columns.length)
                  .map((square) => (
                    <Square key={square.impact} square={square} model={model} host={host} mover={mover} />
                  ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {matrix.columns.map(({ step, label, note }) => (
                <th key={step} scope="col">
                  {label}
                  <span class="note">{note}</span>
                </th>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p id="matrix-description" class="for-readers">
        {matrix.description}
      </p>
      <Caption model={model} host={host} mover={mover} />
    </section>
  );
}

function Square({ square, model, host, mover }: Props & { readonly square: MatrixSquare }): JSX.Element {
  const moving = mover.moving.value;
  const { probability, impact } = square;
  const chosen = host.state.value.risk ?? model.list.rows[0]?.id;
  const isHere = moving?.probability === probability && moving.impact === impact;
  const row = model.list.rows.find(({ id }) => id === moving?.id);
  const marks = [
    ...square.marks.filter(({ id }) => id !== moving?.id),
    ...(isHere && row ? [{ id: row.id, title: row.title, kind: row.kind }] : []),
  ];
  const first = model.list.rows[0]?.id;
  const selected = model.list.rows.some(({ id }) => id === chosen) ? chosen : first;
  const residual = model.list.rows.find(({ id }) => id === selected)?.residual;
  const isLeft = residual?.probability === probability && residual.impact === impact;
  return (
    <td
      class={`square ${square.level} ${isHere ? 'target' : ''}`}
      data-probability={probability}
      data-impact={impact}
      title={`${square.label}: ${square.levelWord}`}
    >
      <div class="marks">
        {marks.map(({ id, title, kind }) => (
          <button
            key={id}
            type="button"
            class={`chip ${id === selected ? 'chosen' : ''}`}
            data-item={id}
            tabIndex={id === selected ? 0 : -1}
            title={title}
            aria-label={`${title}, ${square.label}, ${square.levelWord}`}
            aria-pressed={id === selected}
            onClick={() => host.keep({ risk: id })}
            {...dragOf(id, mover, () => host.keep({ risk: id }))}
          >
            <RiskMark kind={kind} />
          </button>
        ))}
        {isLeft && <i class="residual" aria-hidden="true" />}
      </div>
      {marks.length === 0 && square.zone !== null && <span class="zone">{square.zone}</span>}
      {marks.length > 0 && <span class="count">{marks.length}</span>}
    </td>
  );
}

/** What is chosen and where it stands; while it is moved, where to, for eyes and for ears. */
function Caption({ model, host, mover }: Props): JSX.Element {
  const moving = mover.moving.value;
  const id = moving?.id ?? host.state.value.risk ?? model.list.rows[0]?.id;
  const row = model.list.rows.find((each) => each.id === id) ?? model.list.rows[0];
  const place = row && placeOf(model, row.id, moving);
  const square = model.matrix.cells.find(
    ({ probability, impact }) => probability === place?.probability && impact === place.impact,
  );
  const { locked } = model.matrix;
  const sentence = moving && !moving.sent ? model.words.preview : model.words.unchanged;
  const said = row && square ? sentence.replace('{0}', row.title).replace('{1}', square.label) : '';
  return (
    <p class="caption" role="status" aria-live="polite">
      {locked ?? said}
    </p>
  );
}
