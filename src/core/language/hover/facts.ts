/** A hover's form: one sentence, then a table of facts. Cells are Markdown whose plan text is escaped. */
import { escapeMarkdown } from '../../base/markdown';

export type Fact = readonly [what: string, value: string];

/** Facts without a value are left out. */
export function factTable(facts: readonly (Fact | null)[]): string {
  const rows = facts
    .filter((fact) => fact !== null && fact[1] !== '')
    .map((fact) => `| ${fact![0]} | ${fact![1]} |`);
  return rows.length === 0 ? '' : ['| | |', '| --- | --- |', ...rows].join('\n');
}

/** `**Session tokens** ATLAS-k3f · doing` */
export function heading(title: string, id: string, ...more: readonly string[]): string {
  const name = title === id ? '' : ` ${escapeMarkdown(id)}`;
  return [`**${escapeMarkdown(title)}**${name}`, ...more.map(escapeMarkdown)].filter(Boolean).join(' · ');
}

export function paragraphs(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** `A, B and 3 more`; each is escaped. */
export function names(all: readonly string[], more: (count: number) => string, most = 4): string {
  const shown = all.slice(0, most).map(escapeMarkdown).join(', ');
  return all.length > most ? `${shown} ${more(all.length - most)}` : shown;
}
