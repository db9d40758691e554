/**
 * `schemas/project.schema.json` from the zod types of the sections, for editors that know YAML but not Milewright. It
 * accepts whatever the reader accepts: scalars are read by their source text there, while other readers of YAML make
 * numbers, booleans and nothing of some of them, so every text may be those too. Unknown keys and missing ones are left to
 * the findings, lest the same complaint stands twice.
 */
import * as z from 'zod/mini';
import { planSchema } from '../core/syntax/schema/plan';

/** The part of a JSON Schema (draft 7) that zod writes of the sections. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | boolean | number | null)[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** As zod writes it: every scalar is a string. */
export function sectionsJsonSchema(): JsonSchema {
  return z.toJSONSchema(planSchema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    // zod drops the examples of what it transforms, since they might be of the result; ours are of the text.
    override({ zodSchema, jsonSchema }) {
      const examples = z.globalRegistry.get(zodSchema)?.['examples'];
      if (Array.isArray(examples) && examples.length > 0) jsonSchema.examples ??= examples;
    },
  }) as JsonSchema;
}

/** The text of the published file. */
export function printJsonSchema(): string {
  const { definitions = {}, ...root } = sectionsJsonSchema();
  const names = new Map(Object.keys(definitions).map((name, i) => [name, i === 0 ? 'task' : `item${i}`]));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Milewright plan',
    description: 'A project plan: project.yaml, and the files it includes.',
    ...asOthersRead(root, names),
    definitions: Object.fromEntries(
      Object.entries(definitions).map(([name, value]) => [names.get(name)!, asOthersRead(value, names)]),
    ) as Record<string, JsonSchema>,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Texts may be what YAML makes of them, maps and lists may be empty, and references get readable names. */
function asOthersRead(schema: JsonSchema, names: ReadonlyMap<string, string>): JsonSchema {
  const { $ref, type, propertyNames: _, required: __, ...rest } = schema;
  const deeper = (part: JsonSchema): JsonSchema => asOthersRead(part, names);
  const values = (parts: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> =>
    Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, deeper(part)]));
  return {
    ...($ref === undefined ? {} : { $ref: `#/definitions/${names.get($ref.split('/').at(-1)!)}` }),
    ...(type === undefined || rest.enum ? {} : { type: types(type as string) }),
    ...rest,
    ...(rest.enum ? { enum: spellings(rest.enum) } : {}),
    ...(rest.properties ? { properties: values(rest.properties) } : {}),
    ...(typeof rest.additionalProperties === 'object'
      ? { additionalProperties: deeper(rest.additionalProperties) }
      : {}),
    ...(rest.items ? { items: deeper(rest.items) } : {}),
    ...(rest.anyOf ? { anyOf: rest.anyOf.map(deeper) } : {}),
  };
}

/** A key without a value is an empty one. */
function types(type: string): readonly string[] {
  return type === 'string' ? ['string', 'number', 'boolean', 'null'] : [type, 'null'];
}

/** `off` is false, and `on` true, to a reader of YAML 1.1. */
function spellings(values: NonNullable<JsonSchema['enum']>): NonNullable<JsonSchema['enum']> {
  return [...values, ...(values.includes('off') ? [false] : []), null];
}
