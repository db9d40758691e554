/**
 * Plan text inside Markdown. Whatever a person, or a stranger's commit, wrote is shown as it was written: no link, no
 * image, no HTML, no heading comes of it (CommonMark lets every ASCII punctuation mark be escaped by a backslash).
 */
const maximumLength = 300;

/** One line, cut after 300 characters. */
export function escapeMarkdown(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  const cut = line.length > maximumLength ? `${line.slice(0, maximumLength - 1).trimEnd()}…` : line;
  return cut.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}
