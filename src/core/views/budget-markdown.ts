/** The page of the budget as Markdown, for a status report or an issue: the sentences, the figures, and the tables. */
import { escapeMarkdown } from '../base/markdown';
import type { Breakdown, BudgetModel, Figure, TableRow } from './budget-model';

/** Deeper rows say no more than the page does by itself. */
const shownLevels = 2;

export function budgetMarkdown(model: BudgetModel): string {
  const { scope, source, stale, headline, outlook, figures, burn, breakdowns, words } = model;
  const [name = '', ...rest] = scope;
  const say = (runs: readonly { readonly text: string }[]): string =>
    own(runs.map(({ text }) => text).join(''));
  const parts = [
    `# ${escapeMarkdown(name)}`,
    escapeMarkdown([...rest, source, ...(stale === null ? [] : [stale])].join(' · ')),
    `**${say(headline)}**`,
    ...(outlook.sentence.length > 0 ? [say(outlook.sentence)] : []),
    `## ${words.figures}`,
    table(['', '', ''], [...figures, ...outlook.figures].map(figureRow), 1),
    `## ${burn.title}`,
    table(burn.table.columns, burn.table.rows, 1),
    // Months have had their table.
    ...breakdowns.filter(({ id }) => id !== 'month').flatMap(breakdownParts),
  ];
  return `${parts.join('\n\n')}\n`;
}

function figureRow({ label, value, note }: Figure): readonly string[] {
  return [label, value, note].map(own);
}

function breakdownParts({ title, columns, rows, total }: Breakdown): string[] {
  const names = columns.map((column) => column.title);
  const lines = [...rows.flatMap((row) => rowLines(row, 1)), ...rowLines(total, 1)];
  return [`## ${title}`, table(names, lines, 1)];
}

function rowLines({ title, cells, children }: TableRow, level: number): (readonly string[])[] {
  const line = [`${level > 1 ? '– ' : ''}${escapeMarkdown(title)}`, ...cells.map(({ text }) => own(text))];
  return [line, ...(level < shownLevels ? children.flatMap((child) => rowLines(child, level + 1)) : [])];
}

/** @param names so many columns stand left, the others right, as numbers do */
function table(columns: readonly string[], rows: readonly (readonly string[])[], names: number): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = `| ${columns.map((_, i) => (i < names ? '---' : '--:')).join(' | ')} |`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}

/** Words and figures of our own stay readable in the text: only what Markdown could take for a mark is escaped. */
function own(text: string): string {
  return text.replaceAll(/[<>|*_`\\[\]]/g, String.raw`\$&`);
}
