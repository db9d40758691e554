/** A formula with its inputs, beside the number that it explains; an input leads to where it stands. */
import type { JSX } from 'preact';
import type { BudgetModel, Formula } from '../../core/views/budget-model';
import { follow, type BudgetHost } from './choices';

/** From the edges of what it is positioned in, in pixels: below its number, or above it where there is more room. */
export interface PopupPlace {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
}

export const popupWidth = 340;

interface Props {
  readonly id: string;
  /** What it explains, for those who do not see where it stands. */
  readonly title: string;
  readonly formula: Formula;
  readonly place: PopupPlace;
  readonly words: BudgetModel['words'];
  readonly host: BudgetHost;
}

export function FormulaPopup({ id, title, formula, place, words, host }: Props): JSX.Element {
  const style = Object.fromEntries(Object.entries(place).map(([side, at]) => [side, `${at}px`]));
  return (
    <div id={id} class="popup" role="group" aria-label={title} style={style}>
      <p aria-live="polite">
        {formula.terms}
        <b>{formula.result}</b>
      </p>
      <table>
        <tbody>
          {formula.inputs.map(({ name, value, source, target }, i) => (
            <tr key={i}>
              <td class="muted">{name}</td>
              <td class="number">{value}</td>
              <td>
                {target ? (
                  <button type="button" class="link" onClick={() => follow(host, target)}>
                    {source}
                  </button>
                ) : (
                  source
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {formula.others.length > 0 && (
        <>
          <p class="label">{words.otherMethods}</p>
          <table>
            <tbody>
              {formula.others.map(({ name, value }) => (
                <tr key={name}>
                  <td>{name}</td>
                  <td class="number">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
