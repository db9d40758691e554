/** The timeline as a page of HTML that prints well: the drawing across a landscape page. Nothing in it runs or is fetched. */
import type { TimelineModel } from './timeline-model';
import { escapeXml } from './svg';
import { timelineSvg } from './timeline-svg';

export function timelinePage(model: TimelineModel): string {
  const drawing = timelineSvg(model).replace(/^<\?xml[^>]*>\n/, '');
  const title = escapeXml(model.scope[0] ?? '');
  return `<!DOCTYPE html>
<html lang="${escapeXml(model.locale)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
@page { size: A4 landscape; margin: 10mm; }
body { margin: 0; background: #fff; }
svg { width: 100%; height: auto; }
</style>
</head>
<body>
${drawing}</body>
</html>
`;
}
