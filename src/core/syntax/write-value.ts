/**
 * Values as text: flow (`[ana, ben]`, `{ title: Login }`) on one line, or block over several, in the form the neighbours
 * have. A list of single values is written in brackets even in a block, as people do.
 */
import type { PlanValue } from '../model/plan-edit';
import { doubleQuoted, writeScalar } from './write-scalar';

/** How a block is laid out. */
export interface Layout {
  readonly eol: string;
  /** Spaces of one level. */
  readonly step: number;
}

export function isText(value: PlanValue): value is string {
  return typeof value === 'string';
}

export function isList(value: PlanValue): value is readonly PlanValue[] {
  return Array.isArray(value);
}

export function writeFlow(value: PlanValue): string {
  if (isText(value)) return writeScalar(value, { flow: true, quotes: null });
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, one]) => `${writeKey(key, true)}: ${writeFlow(one)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

export function writeKey(key: string, flow: boolean): string {
  return writeScalar(key, { flow, quotes: null });
}

/** `key: value` at a column, over as many lines as it takes; the first line is not indented, no line end at the end. */
export function writePair(
  key: string,
  value: PlanValue,
  column: number,
  layout: Layout,
  literal: boolean,
): string {
  return `${writeKey(key, false)}:${writeAfterColon(value, column, layout, literal)}`;
}

/** What follows the colon of a key at a column: ` 5d`, or line ends and deeper lines. */
export function writeAfterColon(value: PlanValue, column: number, layout: Layout, literal: boolean): string {
  if (isText(value)) return ` ${writeText(value, column, layout, literal)}`;
  if (isList(value) && value.every(isShort)) return ` ${writeFlow(value)}`;
  const deeper = column + layout.step;
  const indent = layout.eol + ' '.repeat(deeper);
  if (isList(value)) {
    return value.map((item) => `${indent}- ${writeItem(item, deeper + 2, layout, literal)}`).join('');
  }
  const pairs = Object.entries(value);
  if (pairs.length === 0) return ' {}';
  return pairs.map(([key, one]) => indent + writePair(key, one, deeper, layout, literal)).join('');
}

/** An element of a block list, behind its dash. */
export function writeItem(item: PlanValue, column: number, layout: Layout, literal: boolean): string {
  if (isText(item)) return writeText(item, column, layout, literal);
  if (isList(item) || Object.keys(item).length === 0) return writeFlow(item);
  return Object.entries(item)
    .map(([key, one]) => writePair(key, one, column, layout, literal))
    .join(layout.eol + ' '.repeat(column));
}

function isShort(value: PlanValue): boolean {
  return isText(value) || (isList(value) && value.every(isShort));
}

/** Lines that a literal block can hold as they are. */
const literalText = /^[^\s#][^\n]*(?:\n[^\n]*)*$/;

function writeText(text: string, column: number, layout: Layout, literal: boolean): string {
  if (!text.includes('\n')) return writeScalar(text, { flow: false, quotes: null });
  return literal ? writeLiteral(text, column + layout.step, layout) : doubleQuoted(text);
}

/** A literal block (`|`), or double quotes where a block would lose something. */
function writeLiteral(text: string, column: number, layout: Layout): string {
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  const safe =
    literalText.test(text) &&
    lines.at(-1) !== '' &&
    lines.every(
      (line) => line === '' || (line.trim() !== '' && doubleQuoted(line).length === plainLength(line)),
    );
  if (!safe) return doubleQuoted(text);
  const indent = ' '.repeat(column);
  const body = lines.map((line) => (line === '' ? '' : indent + line));
  return [ends ? '|' : '|-', ...body].join(layout.eol);
}

/** The length in double quotes of a line that needs no escapes but those of quotes and backslashes. */
function plainLength(line: string): number {
  return line.length + 2 + (line.match(/["\\]/g)?.length ?? 0);
}
