/** A report as JSON: its model, with the line of every item that it names. */
import type { LineOf, Report, Source } from '../core/views/report/report-model';

/** A machine has no other way from an address to the text. */
export function reportJson({ lead, sections, ...made }: Report, lineOf: LineOf) {
  const located = <One extends { readonly sources: readonly Source[] }>(one: One) => ({
    ...one,
    sources: one.sources.map((source) =>
      source.kind === 'plan' ? { ...source, ...lineOf(source.address) } : source,
    ),
  });
  return {
    ...made,
    lead: lead.map(located),
    sections: sections.map(({ table, statements, ...section }) => ({
      ...section,
      table: table && { ...table, rows: table.rows.map(located) },
      statements: statements.map(located),
    })),
  };
}
