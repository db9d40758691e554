/**
 * A report as paper: one page of A4 across, white, black and one red, readable in grey. One file that needs no other, with
 * no script in it; everything that a plan says is escaped. The look is that of the design, `report`.
 */
import type { Run } from '../budget-model';
import { escapeXml, svgElement, svgText } from '../svg';
import { lineLink } from './line-link';
import type {
  DatesChart,
  LineOf,
  MoneyChart,
  Report,
  ReportRow,
  ReportSection,
  ReportTable,
  Source,
  Statement,
} from './report-model';
import { layOut } from './report-layout';
import { reportStyle } from './report-style';

const ink = '#1f1f1f';
const pale = '#616161';
const line = '#e5e5e5';
const red = '#b3261e';

/** @param language a BCP 47 tag */
export function reportHtml(report: Report, lineOf: LineOf, language: string): string {
  const { project, title, periodLine, nextLine, lead, summary, origin } = report;
  const column = (of: readonly ReportSection[]): string =>
    `<section>${of.map((one) => sectionHtml(one, lineOf)).join('\n')}</section>`;
  const { across, left, right, fit } = layOut(report);
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`${project}, ${title}`)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main class="paper" style="--fit:${fit}">
<header><div><h1>${escapeXml(project)}</h1><p>${escapeXml(title)}</p></div>
<p class="period">${escapeXml(periodLine)}<br>${escapeXml(nextLine)}</p></header>
<p class="lead">${lead.map((one) => statementHtml(one, lineOf)).join(' ')}</p>
${summary === null ? '' : wordsHtml(summary)}
${across.map((one) => sectionHtml(one, lineOf)).join('\n')}
<div class="columns">
${column(left)}
${column(right)}
</div>
<footer>${escapeXml(origin)}</footer>
</main>
</body>
</html>
`;
}

function sectionHtml(
  { title, hint, words, table, statements, chart }: ReportSection,
  lineOf: LineOf,
): string {
  const heading = `<h2>${escapeXml(title)}${hint === '' ? '' : ` <span>${escapeXml(hint)}</span>`}</h2>`;
  const sentences = table !== null || chart !== null;
  const said =
    statements.length === 0
      ? ''
      : sentences
        ? `<p>${statements.map((one) => statementHtml(one, lineOf)).join(' ')}</p>`
        : `<ul>${statements.map((one) => `<li>${statementHtml(one, lineOf)}</li>`).join('')}</ul>`;
  return [
    heading,
    words === null ? '' : wordsHtml(words),
    chart?.kind === 'money' ? moneySvg(chart) : '',
    table === null ? '' : tableHtml(table, chart?.kind === 'dates' ? chart : null, lineOf),
    said,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function statementHtml({ runs, sources }: Statement, lineOf: LineOf): string {
  return linked(runs.map(runHtml).join(''), sources, lineOf);
}

function runHtml({ text, strong, red: isRed }: Run): string {
  const said = escapeXml(text);
  const marked = isRed ? `<span class="late">${said}</span>` : said;
  return strong ? `<b>${marked}</b>` : marked;
}

/** The words lead to the line of the plan; which commit or command shows them stands in the tooltip. */
function linked(html: string, sources: readonly Source[], lineOf: LineOf): string {
  const item = sources.find((source) => source.kind === 'plan');
  const place = item && lineOf(item.address);
  const says = sources.flatMap((source): string[] => {
    if (source.kind === 'commit') return [source.hash.slice(0, 7)];
    return source.kind === 'command' ? [source.command] : [];
  });
  const title = [...(place ? [`${place.file}:${place.line}`] : []), ...says].join(', ');
  const shown = title === '' ? '' : ` title="${escapeXml(title)}"`;
  return place
    ? `<a href="${escapeXml(lineLink(place))}"${shown}>${html}</a>`
    : `<span${shown}>${html}</span>`;
}

function tableHtml({ columns, rows }: ReportTable, chart: DatesChart | null, lineOf: LineOf): string {
  const side = columns.map(({ align }) => (align === 'right' ? ' class="number"' : ''));
  const head = columns.map(({ title }, i) => `<th scope="col"${side[i]}>${escapeXml(title)}</th>`).join('');
  const body = rows.map((row, i) =>
    rowHtml(row, side, chart === null ? '' : `<td>${datesSvg(chart, i)}</td>`, lineOf),
  );
  const drawn = chart === null ? '' : `<th class="axis">${axisSvg(chart)}</th>`;
  return `<table><thead><tr>${head}${drawn}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function rowHtml(
  { cells, sources }: ReportRow,
  side: readonly string[],
  drawn: string,
  lineOf: LineOf,
): string {
  const columns = cells.map(
    (run, i) => `<td${side[i]}>${i === 0 ? linked(runHtml(run), sources, lineOf) : runHtml(run)}</td>`,
  );
  return `<tr>${columns.join('')}${drawn}</tr>`;
}

const chartWidth = 330;

function axisSvg({ ticks }: DatesChart): string {
  const labels = ticks.map(({ at, label }) =>
    svgText(label, { x: at * chartWidth, y: 10, 'text-anchor': 'middle', 'font-size': 10, fill: pale }),
  );
  return drawing(12, labels);
}

/** An outline where it is due, a filled mark where it is forecast, a line to the date that holds in four of five runs. */
function datesSvg({ ticks, rows }: DatesChart, index: number): string {
  const { due, forecast, p80, late } = rows[index]!;
  const color = late ? red : ink;
  const diamond = (at: number, size: number, attributes: Readonly<Record<string, string>>): string => {
    const x = at * chartWidth;
    return svgElement('path', {
      d: `M${x - size} 12L${x} ${12 - size}L${x + size} 12L${x} ${12 + size}Z`,
      ...attributes,
    });
  };
  const vertical = (at: number, from: number, to: number, stroke: string): string =>
    svgElement('path', { d: `M${at * chartWidth} ${from}V${to}`, stroke });
  return drawing(24, [
    ...ticks.map(({ at }) => vertical(at, 0, 24, line)),
    ...(forecast !== null && p80 !== null
      ? [
          svgElement('path', {
            d: `M${forecast * chartWidth} 12H${p80 * chartWidth}`,
            stroke: color,
            'stroke-width': 1.5,
          }),
          vertical(p80, 7, 17, color),
        ]
      : []),
    ...(forecast === null ? [] : [diamond(forecast, 4, { fill: color })]),
    ...(due === null ? [] : [diamond(due, 5.5, { fill: 'none', stroke: ink })]),
  ]);
}

function drawing(height: number, children: readonly string[]): string {
  const attributes = {
    width: chartWidth,
    height,
    viewBox: `0 0 ${chartWidth} ${height}`,
    'aria-hidden': 'true',
  };
  return svgElement('svg', attributes, children);
}

const barWidth = 470;

/** Spent as a solid bar, what is still needed hatched, the limits as lines, and a line to what holds in four of five runs. */
function moneySvg({ spent, forecast, marks, p80, labels }: MoneyChart): string {
  const x = (share: number): number => share * barWidth;
  const hatch = svgElement(
    'pattern',
    { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    [svgElement('path', { d: 'M0 0V5', stroke: ink, 'stroke-width': 1 })],
  );
  const label = (text: string, at: number, y: number, anchor: string, fill = ink): string =>
    svgText(text, { x: at, y, 'font-size': 11, 'text-anchor': anchor, fill });
  const anchorOf = (at: number): string => (x(at) > barWidth * 0.6 ? 'end' : 'middle');
  const children = [
    svgElement('defs', {}, [hatch]),
    svgElement('rect', { x: 0, y: 20, width: x(spent), height: 14, fill: '#3b3b3b' }),
    svgElement('rect', {
      x: x(spent),
      y: 20.5,
      width: x(forecast - spent),
      height: 13,
      fill: 'url(#hatch)',
      stroke: ink,
      'stroke-width': 0.8,
    }),
    ...marks.flatMap(({ at, label: text, dashed }) => [
      svgElement('path', { d: `M${x(at)} 13V41`, stroke: ink, 'stroke-dasharray': dashed ? '3 2' : null }),
      label(text, x(at), dashed ? 68 : 9, anchorOf(at)),
    ]),
    ...(p80 === null
      ? []
      : [
          svgElement('path', {
            d: `M${x(Math.min(forecast, p80))} 27H${x(p80)}M${x(p80)} 22V32`,
            stroke: red,
            'stroke-width': 1.5,
          }),
          label('P80', x(p80) + 4, 31, 'start', red),
        ]),
    label(labels.spent, 0, 52, 'start'),
    label(labels.needed, Math.max(x(spent) + 8, 110), 52, 'start'),
  ];
  const attributes = {
    width: barWidth,
    height: 74,
    viewBox: `0 0 ${barWidth} 74`,
    role: 'img',
    'aria-label': `${labels.spent}, ${labels.needed}`,
  };
  return svgElement('svg', attributes, children);
}

/** Paragraphs as they are written; nothing in them is a mark. */
function wordsHtml(text: string): string {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return paragraphs.map((one) => `<p class="words">${escapeXml(one.trim())}</p>`).join('');
}
