/**
 * Where the sections stand on the paper: the dates across it, the rest in two columns of about one height, and how much
 * smaller all is printed so that it fits one sheet. Heights are estimates on the safe side, in pixels of the printed style.
 */
import type { Report, ReportSection } from './report-model';

export interface ReportLayout {
  readonly across: readonly ReportSection[];
  readonly left: readonly ReportSection[];
  readonly right: readonly ReportSection[];
  /** 1: as it is; never below what can be read. */
  readonly fit: number;
}

/** A4 across within its margins. */
const sheet = 718;
const header = 70;
const footer = 24;
const heading = 36;
const lineHeight = 20;
const leadHeight = 24;
const cellHeight = 25;
const chartHeight = 80;
/** Characters of a line across the page, and in a column. */
const acrossLine = 150;
const columnLine = 68;
const leadLine = 115;
/** Of the narrowest column of a table with words in it. */
const cellLine = 22;
const least = 0.55;

export function layOut({ lead, summary, sections }: Report): ReportLayout {
  const across = sections.filter(({ id }) => id === 'dates');
  const left: ReportSection[] = [];
  const right: ReportSection[] = [];
  let [onLeft, onRight] = [0, 0];
  for (const section of sections) {
    if (section.id === 'dates') continue;
    const height = heightOf(section, columnLine);
    // Money and risks belong together; what follows goes where there is room, the right side first.
    const goesLeft = section.id === 'money' || section.id === 'risks' || onLeft + height <= onRight;
    (goesLeft ? left : right).push(section);
    if (goesLeft) onLeft += height;
    else onRight += height;
  }
  const leadText = lead.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  const total =
    header +
    footer +
    linesOf(leadText, leadLine) * leadHeight +
    (summary === null ? 0 : linesOf(summary, acrossLine) * lineHeight) +
    across.reduce((sum, section) => sum + heightOf(section, acrossLine), 0) +
    Math.max(onLeft, onRight);
  const fit = Math.floor(Math.min(1, sheet / total) * 100) / 100;
  return { across, left, right, fit: Math.max(least, fit) };
}

function heightOf({ words, table, statements, chart }: ReportSection, line: number): number {
  const isList = table === null && chart === null;
  const texts = statements.map(({ runs }) => runs.map(({ text }) => text).join(''));
  const said = isList
    ? texts.reduce((sum, text) => sum + linesOf(text, line), 0)
    : linesOf(texts.join(' '), line);
  const rows = (table?.rows ?? []).reduce((sum, { cells }) => {
    const lines = line === acrossLine ? 1 : Math.max(...cells.map(({ text }) => linesOf(text, cellLine)));
    return sum + cellHeight + (lines - 1) * 16;
  }, 0);
  return (
    heading +
    (words === null ? 0 : linesOf(words, line) * lineHeight) +
    (table === null ? 0 : cellHeight) +
    rows +
    (chart?.kind === 'money' ? chartHeight : 0) +
    said * lineHeight
  );
}

function linesOf(text: string, length: number): number {
  return text.split('\n').reduce((sum, part) => sum + Math.ceil(part.length / length), 0);
}
