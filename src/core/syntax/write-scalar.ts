/**
 * Scalars as text: plain where every reader of YAML 1.1 and 1.2 would see the same words, in quotes where one of them
 * would see something else (`on`, `NO`, `1e3`, `13:00`, `1.10`). Plain dates and plain numbers stay plain.
 */

export type Quotes = 'single' | 'double' | null;

export interface ScalarPlace {
  /** Inside of brackets or braces. */
  readonly flow: boolean;
  /** The quotes that stood there before, which are kept where they can be. */
  readonly quotes: Quotes;
}

const dateLike = /^\d{4}-\d{2}-\d{2}$/;
const decimal = /^-?\d{1,15}(?:\.\d{1,15})?$/;
/** Words that YAML 1.1 or 1.2 takes for truth values, nothing, merge keys and defaults. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<|[-+]?\.inf|\.nan)$/i;
/** All that may be read as a number, a sexagesimal (`13:00`) or a timestamp; the plain decimals are let through before. */
const numberLike =
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)$/i;
const timestamp = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}/;
const leadingIndicator = /^[?:,[\]{}#&*!|>'"%@`=<]|^-(?![\dA-Za-z])|^\.\.\.|^---/;
/** Controls, separators and halves of surrogate pairs, which only an escape can hold. */
const unprintable =
  // oxlint-disable-next-line no-control-regex -- these are what must be escaped
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const unprintables = new RegExp(unprintable.source, 'g');

export function writeScalar(text: string, place: ScalarPlace): string {
  if (unprintable.test(text)) return doubleQuoted(text);
  if (place.quotes === null && isPlain(text, place.flow)) return text;
  if (place.quotes === 'single') return singleQuoted(text);
  if (place.quotes === null && /["\\]/.test(text)) return singleQuoted(text);
  return doubleQuoted(text);
}

/** Whether a text may stand without quotes. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text.trim() !== text || unprintable.test(text)) return false;
  if (leadingIndicator.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text) || (flow && /[,[\]{}]/.test(text))) return false;
  if (dateLike.test(text)) return true;
  if (decimal.test(text)) return String(Number(text)) === text;
  return !reserved.test(text) && !numberLike.test(text) && !timestamp.test(text);
}

export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(unprintables, escape);
  return `"${escaped}"`;
}

function escape(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
