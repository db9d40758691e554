import assert from 'node:assert/strict';
import { z } from 'zod';
import { planSchema, privatePlanSchema } from '../../../src/core/syntax/schema/plan';

/** Fields by their names on the way, each schema once: tasks hold tasks. */
function fieldsOf(
  schema: z.core.$ZodType,
  name: string,
  seen: Set<unknown>,
): (readonly [string, z.ZodType])[] {
  if (schema instanceof z.ZodOptional) return fieldsOf(schema.def.innerType, name, seen);
  if (schema instanceof z.ZodRecord) return fieldsOf(schema.def.valueType, `${name}.*`, seen);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.def.element, name, seen);
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((one) => fieldsOf(one, name, seen));
  if (!(schema instanceof z.ZodObject) || seen.has(schema)) return [];
  seen.add(schema);
  return Object.entries(schema.def.shape as Readonly<Record<string, z.ZodType>>).flatMap(([key, field]) => [
    [`${name}.${key}`, field] as const,
    ...fieldsOf(field, `${name}.${key}`, seen),
  ]);
}

function metaOf(field: z.ZodType): z.core.GlobalMeta {
  const own = field.meta() ?? {};
  return field instanceof z.ZodOptional || field instanceof z.ZodNonOptional
    ? { ...metaOf(field.def.innerType as z.ZodType), ...own }
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
