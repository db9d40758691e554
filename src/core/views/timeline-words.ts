/** What the timeline's page says beside the plan: names of its keys and controls. */
import type { Translate } from '../base/translate';
import type { TimelineHandWords, TimelineWords } from './timeline-model';

export function timelineWords(t: Translate): TimelineWords {
  return {
    task: t('Task'),
    zoomIn: t('Show less time (+)'),
    zoomOut: t('Show more time (−)'),
    fit: t('Show all of it (0)'),
    showTable: t('Show the timeline as a table (T)'),
    showChart: t('Show the timeline as a chart (T)'),
    groupBy: t('Group by'),
    filter: t('Filter (F)'),
    columns: t('Columns'),
    noMatch: t('No row matches.'),
    start: t('Start'),
    finish: t('Finish'),
    keys: [
      { keys: '↑ ↓', what: t('task') },
      { keys: '← →', what: t('fold') },
      { keys: '+ −', what: t('zoom') },
      { keys: 'Shift ← →', what: t('earlier, later') },
      { keys: 'Home', what: t('status date') },
      { keys: 'Enter', what: t('line') },
      { keys: 'Y', what: t('why this date') },
      { keys: 'T', what: t('table') },
      { keys: 'Alt ← →', what: t('move') },
      { keys: 'Shift Alt ← →', what: t('resize') },
      { keys: 'Alt ↑ ↓', what: t('order') },
      { keys: 'I O', what: t('in, out') },
      { keys: 'P', what: t('progress') },
      { keys: 'L', what: t('link') },
      { keys: 'N', what: t('add') },
      { keys: 'M', what: t('all changes') },
    ],
    handByKeys: t('Enter writes it, Escape leaves it.'),
    handByMouse: t('Letting go writes it, Escape leaves it.'),
    hand: handWords(t),
    shown: t('{0} of {1} rows'),
  };
}

function handWords(t: Translate): TimelineHandWords {
  return {
    people: t('People'),
    join: t('{0} joins'),
    leave: t('{0} leaves'),
    replace: t('{0} in the place of {1}'),
    progress: t('Progress'),
    link: t('{0} → {1}'),
    unlink: t('Remove the link'),
    types: {
      FS: t('From finish to start (FS)'),
      SS: t('From start to start (SS)'),
      FF: t('From finish to finish (FF)'),
      SF: t('From start to finish (SF)'),
    },
    later: t('One day later: {0}'),
    sooner: t('One day sooner: {0}'),
    place: t('Place'),
    up: t('Up'),
    down: t('Down'),
    in: t('Into the task above'),
    out: t('Out of its phase'),
    add: t('Add'),
    addTask: t('New task'),
    addMilestone: t('New milestone'),
  };
}
