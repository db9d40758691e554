import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { planSchema, privatePlanSchema } from '../../../src/core/syntax/schema/plan';

/** Fields by their names on the way, each schema once: tasks hold tasks. */
function fieldsOf(
  schema: z.core.$ZodType,
  name: string,
  seen: Set<unknown>,
): (readonly [string, z.ZodMiniType])[] {
  if (schema instanceof z.ZodMiniOptional) return fieldsOf(schema.def.innerType, name, seen);
  if (schema instanceof z.ZodMiniRecord) return fieldsOf(schema.def.valueType, `${name}.*`, seen);
  if (schema instanceof z.ZodMiniArray) return fieldsOf(schema.def.element, name, seen);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap((one) => fieldsOf(one, name, seen));
  if (!(schema instanceof z.ZodMiniObject) || seen.has(schema)) return [];
  seen.add(schema);
  return Object.entries(schema.def.shape as Readonly<Record<string, z.ZodMiniType>>).flatMap(
    ([key, field]) => [[`${name}.${key}`, field] as const, ...fieldsOf(field, `${name}.${key}`, seen)],
  );
}

function metaOf(field: z.ZodMiniType): z.core.GlobalMeta {
  const own = z.globalRegistry.get(field) ?? {};
  return field instanceof z.ZodMiniOptional || field instanceof z.ZodMiniNonOptional
    ? { ...metaOf(field.def.innerType as z.ZodMiniType), ...own }
    : own;
}

describe('schema', () => {
  const fields = [
    ...fieldsOf(planSchema, 'plan', new Set()),
    ...fieldsOf(privatePlanSchema, 'private', new Set()),
  ];

  it('has all sections of the format', () => assert.ok(fields.length > 120, String(fields.length)));

  for (const [name, field] of fields) {
    it(`${name} is described, and reads its own examples`, () => {
      const { description, examples } = metaOf(field);
      assert.match(description ?? '', /^[A-Za-z"«].{8,}\.$/);
      for (const example of (examples as readonly unknown[] | undefined) ?? []) {
        // A list may be written as its single element, a map of items as one of them.
        const read = [example, [example]].map((value) => field.safeParse(value));
        assert.ok(
          read.some(({ success }) => success),
          `${JSON.stringify(example)}: ${read[0]!.error?.message}`,
        );
      }
    });
  }

  it('gives a JSON Schema', () => {
    const schema = z.toJSONSchema(planSchema, { io: 'input', reused: 'ref', cycles: 'ref' });
    assert.equal(Object.keys(schema.properties ?? {}).length, Object.keys(planSchema.shape).length);
    assert.match(JSON.stringify(schema), /What is to be done, in a few words/);
  });
});
