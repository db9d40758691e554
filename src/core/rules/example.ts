/** Plans inside rules: a template that takes the indentation of the source away from a rule's examples. */

/** The text without its first line end and without the indentation that all of its lines share. */
export function yaml(strings: TemplateStringsArray): string {
  const lines = strings.join('').replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines.map((line) => `${line.slice(shared)}\n`).join('');
}
