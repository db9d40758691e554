/**
 * Text that somebody wrote, on one line of bounded length: for labels, messages and lists, which a line end, a control
 * character or a change of writing direction (Unicode's bidirectional controls) would break apart or turn around.
 */

/** What a label holds at most: more than any view is wide, and little enough for ten thousand rows. */
const labelLength = 300;

/** Anything that would end the line or reorder what stands beside it. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** The text without what would leave its line, cut at `most` UTF-16 units. */
export function oneLine(text: string, most = labelLength): string {
  // What lies behind twice that is never seen, and may be megabytes.
  const start = clip(text, 2 * most);
  if (!unprintable.test(start)) return clip(start, most);
  return clip(start.replaceAll(/\p{Bidi_Control}+/gu, '').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '), most);
}

/** Cuts a text at a length (UTF-16), never inside a character, with an ellipsis in place of what is lost. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
