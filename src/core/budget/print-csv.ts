/**
 * Tables as CSV (RFC 4180): quoted where needed, and with an apostrophe before what a spreadsheet would run as a
 * formula. Plain negative figures are none.
 */
import Papa from 'papaparse';

/** @param cells null: an empty cell */
export function printCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const table = [columns, ...rows] as (string | number | null)[][];
  return `${Papa.unparse(table, { newline: '\n', escapeFormulae: /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/ })}\n`;
}
