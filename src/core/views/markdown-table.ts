/** A table of Markdown, whose cells are Markdown already. */

/** @param align by column: `r` for right; what is left out is left */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: string,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (align[i] === 'r' ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
