/**
 * Plan text inside Markdown. Whatever a person, or a stranger's commit, wrote is shown as it was written: no link, no
 * image, no HTML, no heading comes of it (CommonMark lets every ASCII punctuation mark be escaped by a backslash).
 */
import { oneLine } from './one-line';

/** One line, cut after 300 characters. */
export function escapeMarkdown(text: string): string {
  const line = oneLine(text).replaceAll(/\s+/gu, ' ').trim();
  return line.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}
