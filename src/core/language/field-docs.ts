/** What a field means, with an example: the words of the schema, which the pages in `docs/fields` are made from too. */
import { escapeMarkdown } from '../base/markdown';
import type { Field } from '../syntax/schema/field-at';

/** More examples than these are for the field's page. */
const most = 4;

/** Markdown. */
export function fieldDocs({ description, examples, words }: Field): string {
  const choices = words.map((word) => `\`${word}\``).join(', ');
  const lines = [
    escapeMarkdown(description),
    choices,
    choices === '' ? examples.slice(0, most).map(code).join(' · ') : '',
  ];
  return lines.filter(Boolean).join('\n\n');
}

function code(example: string): string {
  return `\`${example.replaceAll('`', "'")}\``;
}
