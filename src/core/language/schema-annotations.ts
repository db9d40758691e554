/**
 * A JSON Schema that describes and never complains: names, descriptions and examples of what may stand where, without the
 * types, words and bounds by which a validator judges.
 */
const judging: ReadonlySet<string> = new Set([
  'type',
  'enum',
  'const',
  'format',
  'pattern',
  'required',
  'propertyNames',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'not',
]);

/** Keys below these are names of a plan, and not words of the schema. */
const named: ReadonlySet<string> = new Set(['properties', 'definitions']);

/** @param schema as `JSON.parse` gives it, of draft 7 */
export function withoutComplaints(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutComplaints);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
      if (judging.has(key) || (key === 'additionalProperties' && value === false)) return [];
      if (key === 'examples' || key === 'default') return [[key, value]];
      return [[key, named.has(key) ? mapValues(value) : withoutComplaints(value)]];
    }),
  );
}

function mapValues(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutComplaints(one)]));
}
