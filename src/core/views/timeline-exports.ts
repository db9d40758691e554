/** What can be taken out of the timeline: the drawing, a chart for Markdown, and a page to print. */
import { printDay, type Day } from '../base/dates';
import type { Translate } from '../base/translate';
import { timelineMermaid } from './timeline-mermaid';
import type { TimelineModel } from './timeline-model';
import { timelinePage } from './timeline-print';
import { timelineSvg } from './timeline-svg';
import type { ViewExport } from './webview';

export function timelineExports(model: TimelineModel, statusDay: Day, t: Translate): readonly ViewExport[] {
  const day = printDay(statusDay);
  return [
    { label: t('Timeline as SVG'), file: `timeline-${day}.svg`, make: () => timelineSvg(model) },
    {
      label: t('Timeline by person as SVG'),
      file: `timeline-people-${day}.svg`,
      make: () => timelineSvg(model, 'person'),
    },
    {
      label: t('Gantt chart of Mermaid for Markdown'),
      file: `timeline-${day}.md`,
      make: () => timelineMermaid(model),
    },
    { label: t('Page to print'), file: `timeline-${day}.html`, make: () => timelinePage(model) },
  ];
}
