/** What the board's page says beside the plan, and what states are called there. */
import type { Translate } from '../base/translate';
import { oneLine } from '../base/one-line';
import type { BoardWords } from './board-model';

/** `todo` → `To do`, `in-test` → `In test`: as a heading, whatever the plan calls it. */
export function stateTitle(state: string, t: Translate): string {
  if (state === 'todo') return t('To do');
  const text = oneLine(state).replaceAll(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function boardWords(t: Translate): BoardWords {
  return {
    groupBy: t('Group by'),
    filter: t('Filter (F)'),
    showTable: t('Show the board as a table (T)'),
    showChart: t('Show the board as columns (T)'),
    noMatch: t('No task matches.'),
    preview: t('{0} → {1}. Enter writes it, Escape leaves it.'),
    refused: t('{0} cannot become {1}: {2}'),
    shown: t('{0} of {1} rows'),
    keys: [
      { keys: '↑ ↓ ← →', what: t('task') },
      { keys: 'Alt ← →', what: t('change state') },
      { keys: 'S', what: t('start or stop') },
      { keys: 'Enter', what: t('line') },
      { keys: 'Y', what: t('why this date') },
      { keys: 'F', what: t('filter') },
      { keys: 'T', what: t('table') },
    ],
  };
}
