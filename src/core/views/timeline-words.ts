/** What the timeline's page says beside the plan: names of its keys and controls. */
import type { Translate } from '../base/translate';
import type { TimelineWords } from './timeline-model';

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
    ],
    shown: t('{0} of {1} rows'),
  };
}
