/**
 * What may stand at a place of a plan file, told from the types of the sections: the keys that are known there, the kind
 * of value, what it means and how it looks. For completion and hover; reading itself goes by `shape.ts`.
 */
import * as z from 'zod/mini';
import * as f from './fields';
import { planSchema, privatePlanSchema } from './plan';

type Schema = z.core.$ZodType;

/** The types of `fields.ts` that read a scalar. */
type GrammarName = {
  [K in keyof typeof f]: (typeof f)[K] extends z.ZodMiniPipe ? K : never;
}[keyof typeof f];

/** The grammar of a single value by its name in `fields.ts`; `words` is one of a few, `text` anything. */
export type ValueKind = GrammarName | 'words' | 'text' | 'other';

export interface Field {
  /** Of the schema itself; empty where it has none. */
  readonly description: string;
  /** As a plan writes them, each on one line. */
  readonly examples: readonly string[];
  /** Keys that are known in a map here, in the order of the schema. */
  readonly keys: readonly string[];
  /** Those of them that must be there. */
  readonly required: ReadonlySet<string>;
  /** A map whose keys a person chooses: ids, names, words. */
  readonly ownKeys: boolean;
  readonly list: boolean;
  /** What a single value is (of a list without brackets too), or null where there is none. */
  readonly value: ValueKind | null;
  /** The words of `words`. */
  readonly words: readonly string[];
}

/** Clones of a type with another description keep its transformation: that tells what it was made from. */
const grammars: ReadonlyMap<Schema, GrammarName> = new Map(
  Object.entries(f).flatMap(([name, type]) =>
    type instanceof z.ZodMiniPipe ? [[type.def.out as Schema, name as GrammarName] as const] : [],
  ),
);

/** @param path keys and indices as they are written in the file; null where nothing is known */
export function fieldAt(role: 'plan' | 'private', path: readonly (string | number)[]): Field | null {
  let schemas: readonly Schema[] = alternatives(role === 'plan' ? planSchema : privatePlanSchema);
  let own: Schema = schemas[0]!;
  for (const part of path) {
    const found: Schema[] = schemas.flatMap((schema) => below(schema, part) ?? []);
    if (!found[0]) return null;
    own = found[0];
    schemas = found.flatMap(alternatives);
  }
  return fieldOf(own, schemas);
}

/** What stands below a key or index; null where nothing may. */
function below(schema: Schema, part: string | number): Schema | null {
  if (typeof part === 'number') return schema instanceof z.ZodMiniArray ? schema.def.element : null;
  if (schema instanceof z.ZodMiniRecord) return schema.def.valueType;
  if (!(schema instanceof z.ZodMiniObject)) return null;
  const shape = schema.def.shape as Readonly<Record<string, Schema>>;
  if (Object.hasOwn(shape, part)) return shape[part]!;
  return schema.def.catchall ?? null;
}

function alternatives(schema: Schema): readonly Schema[] {
  if (isWrapped(schema)) return alternatives(schema.def.innerType);
  return schema instanceof z.ZodMiniUnion ? schema.def.options.flatMap(alternatives) : [schema];
}

function isWrapped(schema: Schema): schema is z.ZodMiniOptional | z.ZodMiniNonOptional {
  return schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNonOptional;
}

function fieldOf(own: Schema, schemas: readonly Schema[]): Field {
  const objects = schemas.filter((schema) => schema instanceof z.ZodMiniObject);
  const fields = objects.flatMap(({ def }) => Object.entries(def.shape as Readonly<Record<string, Schema>>));
  const values = schemas.flatMap((schema) => valueOf(schema) ?? []);
  return {
    description: metaOf(own)?.description ?? '',
    examples: examplesOf(own, schemas).map(flow),
    keys: fields.map(([key]) => key),
    required: new Set(fields.flatMap(([key, field]) => (field instanceof z.ZodMiniOptional ? [] : [key]))),
    ownKeys: schemas.some((schema) => schema instanceof z.ZodMiniRecord),
    list: schemas.some((schema) => schema instanceof z.ZodMiniArray),
    value: values[0]?.kind ?? null,
    words: values.flatMap(({ words }) => words),
  };
}

function valueOf(schema: Schema): { readonly kind: ValueKind; readonly words: readonly string[] } | null {
  if (schema instanceof z.ZodMiniString) return { kind: 'text', words: [] };
  if (schema instanceof z.ZodMiniEnum) return { kind: 'words', words: schema.options.map(String) };
  if (!(schema instanceof z.ZodMiniPipe)) return null;
  return { kind: grammars.get(schema.def.out) ?? 'other', words: [] };
}

interface Meta {
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

function metaOf(schema: Schema): Meta | undefined {
  const own: Meta | undefined = z.globalRegistry.get(schema);
  if (own?.description !== undefined || !isWrapped(schema)) return own;
  return metaOf(schema.def.innerType);
}

/** Its own, or those of its first alternative that has some (the single value of a list). */
function examplesOf(own: Schema, schemas: readonly Schema[]): readonly unknown[] {
  for (const schema of [own, ...schemas]) {
    const examples = metaOf(schema)?.examples;
    if (examples && examples.length > 0) return examples;
  }
  return [];
}

/** A value as a plan writes it on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return `{ ${entries.join(', ')} }`;
}
