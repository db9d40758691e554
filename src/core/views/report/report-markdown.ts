/**
 * A report as Markdown that any forge shows: headline, tables, lists, and the milestones as a drawing of Mermaid. Plan text
 * stands in it as text only; what the plan's author wrote as words of their own is Markdown of theirs, without HTML.
 */
import { escapeMarkdown } from '../../base/markdown';
import type { Translate } from '../../base/translate';
import type { Run } from '../budget-model';
import { noValue } from '../format';
import { lineLink } from './line-link';
import type {
  LineOf,
  Report,
  ReportRow,
  ReportSection,
  ReportTable,
  Source,
  Statement,
} from './report-model';

export function reportMarkdown(report: Report, lineOf: LineOf, t: Translate): string {
  const { project, title, periodLine, nextLine, lead, summary, origin } = report;
  const parts = [
    `# ${escapeMarkdown(project)}`,
    [title, periodLine, nextLine]
      .filter((part) => part !== '')
      .map(readable)
      .join(' · '),
    ...(lead.length > 0 ? [lead.map((one) => sayStatement(one, lineOf)).join(' ')] : []),
    ...(summary === null ? [] : [ownWords(summary)]),
    ...report.sections.flatMap((section) => sectionParts(section, lineOf, t)),
    `---\n\n${readable(origin)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts(section: ReportSection, lineOf: LineOf, t: Translate): readonly string[] {
  const { title, hint, words, table, statements, chart } = section;
  const hasDrawing = chart?.kind === 'dates';
  const asSentences = table !== null || chart !== null;
  const said = statements.map((one) => sayStatement(one, lineOf));
  const commands = commandsOf(section);
  return [
    `## ${readable(title)}`,
    // The hint of the dates explains a drawing that Mermaid does not make.
    ...(hint === '' || hasDrawing ? [] : [`*${readable(hint)}*`]),
    ...(words === null ? [] : [ownWords(words)]),
    ...(hasDrawing && table ? [mermaid(table.rows, t)] : []),
    ...(table ? [tableText(table, lineOf)] : []),
    ...(said.length === 0 ? [] : [asSentences ? said.join(' ') : said.map((one) => `- ${one}`).join('\n')]),
    ...(commands === '' ? [] : [`*${t('Check it with')}* ${commands}`]),
  ];
}

/** Each once, whatever rests on it. */
function commandsOf({ table, statements }: ReportSection): string {
  const sources = [...(table?.rows ?? []), ...statements].flatMap((one) => one.sources);
  const commands = sources.flatMap((source) => (source.kind === 'command' ? [`\`${source.command}\``] : []));
  return [...new Set(commands)].join(', ');
}

/** What it is about leads to its line; commits that show it stand behind. */
function sayStatement({ runs, sources }: Statement, lineOf: LineOf): string {
  const [first, ...rest] = runs;
  if (!first) return '';
  const commits = sources.flatMap((source) =>
    source.kind === 'commit' ? [`\`${source.hash.slice(0, 7)}\``] : [],
  );
  const shown = commits.length === 0 ? '' : ` (${commits.join(', ')})`;
  return `${linked(first, sources, lineOf)}${sayRuns(rest)}${shown}`;
}

function tableText({ columns, rows }: ReportTable, lineOf: LineOf): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => readable(title))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map(({ cells: [first, ...rest], sources }) =>
      line([...(first ? [linked(first, sources, lineOf)] : []), ...rest.map((run) => sayRuns([run]))]),
    ),
  ].join('\n');
}

function linked(run: Run, sources: readonly Source[], lineOf: LineOf): string {
  const item = sources.find((source) => source.kind === 'plan');
  if (!item) return sayRuns([run]);
  return `[${sayRuns([run])}](${lineLink(lineOf(item.address))})`;
}

/** Due and forecast of each milestone; titles stand in words that mean nothing to Mermaid. */
function mermaid(rows: readonly ReportRow[], t: Translate): string {
  const lines = rows.flatMap(({ cells, facts }) => {
    const name = (cells[0]?.text ?? '').replaceAll(/[:;#,%"`{}<>\p{Cc}]/gu, ' ').trim();
    const { due, forecast, lateDays, p80 } = facts;
    const mark = Number(lateDays) > 0 ? 'crit, ' : '';
    return [
      `  section ${name === '' ? noValue : name}`,
      ...(due === null ? [] : [`  ${t('Due')} :milestone, ${String(due)}, 0d`]),
      ...(forecast === null ? [] : [`  ${t('Forecast')} :${mark}milestone, ${String(forecast)}, 0d`]),
      ...(p80 === null ? [] : [`  P80 :milestone, ${String(p80)}, 0d`]),
    ];
  });
  return ['```mermaid', 'gantt', '  dateFormat YYYY-MM-DD', '  axisFormat %d %b', ...lines, '```'].join('\n');
}

function sayRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong }) => {
      // Marks hold only around text, not around the space beside it.
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
      const said = readable(inner);
      return inner === '' ? text : `${before}${strong ? `**${said}**` : said}${after}`;
    })
    .join('');
}

/** Words of our own stay readable: only what Markdown or HTML could take for a mark is escaped. */
function readable(text: string): string {
  return text.replaceAll(/[<>|*_`\\[\]&#~]/g, String.raw`\$&`);
}

/** Paragraphs, lists and emphasis are the author's; HTML, images and links to elsewhere are not made of it. */
function ownWords(text: string): string {
  // An open fence would swallow the rest of the page.
  const unfenced = text.trim().replaceAll(/`{3,}|~{3,}/g, (fence) => fence.replaceAll(/./g, String.raw`\$&`));
  return unfenced.replaceAll(/[<>[\]!|]/g, String.raw`\$&`);
}
