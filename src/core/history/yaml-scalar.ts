/** Words that a YAML 1.1 or 1.2 reader takes for something else than text. */
const reserved = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', 'nan', 'inf']);

/**
 * A text as a YAML scalar that every reader sees as that text, in a block or between brackets: plain where that is
 * certain, else in double quotes, whose escapes are those of JSON. The sign of a lost letter is escaped too: unescaped it
 * says of a whole file that it was read in a wrong encoding.
 */
export function yamlScalar(text: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9_./@+-]*(?: [A-Za-z0-9_./@+-]+)*$/.test(text);
  return plain && !reserved.has(text.toLowerCase())
    ? text
    : JSON.stringify(text).replaceAll('\uFFFD', String.raw`\ufffd`);
}
