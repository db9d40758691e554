/** `milewright export`: the timeline as a drawing, a page to print or a chart of Mermaid, the same that the editor gives. */
import { inEnglish } from '../../core/base/translate';
import { presentTimeline } from '../../core/views/timeline';
import { timelineMermaid } from '../../core/views/timeline-mermaid';
import type { TimelineModel } from '../../core/views/timeline-model';
import { timelinePage } from '../../core/views/timeline-print';
import { timelineSvg } from '../../core/views/timeline-svg';
import type { PlanReport } from '../open-plan';
import type { Command, OptionValues } from './command';

const forms: Readonly<Record<string, (model: TimelineModel) => string>> = {
  svg: (model) => timelineSvg(model),
  mermaid: timelineMermaid,
  html: timelinePage,
};

export const exportTimeline: Command = {
  name: 'export',
  summary: 'print the timeline as a drawing (SVG), a page to print, or a chart of Mermaid',
  description:
    'Prints the timeline as a file that others can look at without an editor: bars, critical work and its links, float, baseline, due dates and the status date, as SVG; the same on a landscape page of HTML that prints well; or a Gantt chart of Mermaid for Markdown. «milewright export --to svg > plan.svg» writes the file.',
  options: [
    {
      name: 'to',
      argument: 'form',
      summary: 'svg, mermaid or html; svg when left out',
      read: (text) => (Object.hasOwn(forms, text) ? text : null),
      takes: Object.keys(forms).join(', '),
    },
  ],
  answers: 'figures',
  commits: 'unused',
  text: (report, _style, options) => drawn(report, options).text,
  json: (report, options) => ({ version: 1, ...drawn(report, options) }),
};

function drawn(
  { snapshot }: PlanReport,
  options: OptionValues,
): { readonly form: string; readonly text: string } {
  const chosen = options.get('to');
  const form = typeof chosen === 'string' ? chosen : 'svg';
  const model = presentTimeline(snapshot, { locale: 'en', translate: inEnglish, stale: null });
  return { form, text: forms[form]!(model) };
}
