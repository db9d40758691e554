/**
 * Text of the plan, or of a commit, in Markdown: shown as it was written. Nothing in it becomes an image, HTML or a
 * command; a web link may be followed, and shows the host that it leads to.
 */
import { escapeMarkdown } from '../../base/markdown';
import { clip } from '../../base/one-line';

const mostLines = 8;
const link = /\[([^\][\n]{1,200})\]\((https?:\/\/[^\s()<>[\]]{1,500})\)|https?:\/\/[^\s()<>[\]"'`|]{1,500}/g;
/** Signs that mean nothing inside of a link of Markdown, and in no writing but our own. */
const harmless = /^https?:\/\/([a-z\d.-]+(?::\d{1,5})?)(?:[/?#][\w\-.~:/?#@!$&*+,;=%]*)?$/i;

/** A few lines of text; its web links are links. */
export function planText(text: string): string {
  const lines = text
    .slice(0, 5000)
    .trim()
    .split(/\r\n|\r|\n/);
  const shown = lines.slice(0, mostLines).map(withLinks);
  return [...shown, ...(lines.length > mostLines ? ['…'] : [])].join('  \n');
}

function withLinks(line: string): string {
  let result = '';
  let at = 0;
  for (const match of line.matchAll(link)) {
    result += escaped(line.slice(at, match.index)) + linked(match);
    at = match.index + match[0].length;
  }
  return result + escaped(line.slice(at));
}

function linked([whole, label, target]: RegExpExecArray): string {
  const url = target ?? whole.replace(/[.,;:!?]+$/, '');
  const after = target === undefined ? whole.slice(url.length) : '';
  const host = harmless.exec(url)?.[1];
  if (host === undefined) return escaped(whole);
  const shown = label === undefined ? clip(url.replace(/^https?:\/\//, ''), 60) : `${label} (${host})`;
  return `[${escaped(shown)}](${url})${escaped(after)}`;
}

/** Spaces at either end are kept: they part it from a link. */
function escaped(text: string): string {
  const [, before = '', after = ''] = /^(\s?).*?(\s?)$/s.exec(text) ?? [];
  const inner = escapeMarkdown(text);
  return inner === '' ? before : `${before}${inner}${after}`;
}
