/** The table of allowed imports as Markdown, for ARCHITECTURE.md. */
import type { ArchitectureTable } from './allowed-imports';

const start = '<!-- table of allowed imports -->\n';
const end = '<!-- end of the table -->';

/** The document with the table as the configuration has it. */
export function withImportsTable(document: string, { folders, layers }: ArchitectureTable): string {
  const code = (names: readonly string[]): string =>
    names.length === 0 ? '' : names.map((name) => `\`${name.replace(/^core\//, '')}\``).join(' ');
  const rows = layers
    .toReversed()
    .flatMap((layer) => Object.entries(folders).filter(([, folder]) => folder.layer === layer))
    .map(([name, { layer, imports, types = [], packages = [] }]) => {
      const shown = name === '.' ? '`src/*.ts`' : `\`${name}\``;
      const allowed = [code(imports), types.length > 0 ? `types of ${code(types)}` : '']
        .filter(Boolean)
        .join(', ');
      return `| ${layer} | ${shown} | ${allowed} | ${packages.map((one) => `\`${one}\``).join(' ')} |\n`;
    });
  const table = `| layer | folder | may import | packages |\n| --- | --- | --- | --- |\n${rows.join('')}`;
  const [before, rest = ''] = document.split(start);
  return `${before}${start}\n${table}\n${end}${rest.slice(rest.indexOf(end) + end.length)}`;
}
