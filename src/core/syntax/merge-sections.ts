/** The sections of several files as one: maps are joined; what two files define twice was reported and left out before. */
import type { Sections } from './sections';

export function mergeSections(first: Sections, second: Sections): Sections {
  return merge(first, second) as Sections;
}

function merge(first: unknown, second: unknown): unknown {
  if (first === undefined) return second;
  if (first instanceof Map && second instanceof Map) return new Map([...first, ...second]);
  if (!isObject(first) || !isObject(second)) return first;
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) merged[key] = merge(first[key], value);
  return merged;
}

/** Keys of such objects come from the schema, never from a text. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
}
