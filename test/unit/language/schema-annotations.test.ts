/** The schema that another YAML extension gets describes every field, and judges none. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withoutComplaints } from '../../../src/core/language/schema-annotations';

type Json = Readonly<Record<string, unknown>>;

const published = JSON.parse(readFileSync('schemas/project.schema.json', 'utf8')) as Json;
const given = withoutComplaints(published) as Json;

/** Every key that is a word of the schema, with the way to it. */
function* words(schema: unknown, way: string): Iterable<readonly [way: string, word: string]> {
  if (Array.isArray(schema)) {
    for (const one of schema) yield* words(one, way);
  } else if (typeof schema === 'object' && schema !== null) {
    for (const [key, value] of Object.entries(schema)) {
      yield [way, key];
      if (key === 'properties' || key === 'definitions') {
        for (const [name, one] of Object.entries(value as Json)) yield* words(one, `${way}/${name}`);
      } else if (key !== 'examples') {
        yield* words(value, way);
      }
    }
  }
}

describe('the schema for other YAML extensions', () => {
  it('has only words that describe', () => {
    const describing = new Set(
      '$schema $ref title description examples properties definitions items anyOf additionalProperties'.split(
        ' ',
      ),
    );
    assert.deepEqual(
      [...words(given, '')].filter(([, word]) => !describing.has(word)),
      [],
    );
  });
  it('describes the fields that the published one has', () => {
    const described = (schema: Json): readonly string[] =>
      [...words(schema, '')].filter(([, word]) => word === 'description').map(([way]) => way);
    assert.deepEqual(described(given), described(published));
    assert.ok(described(given).includes('/tasks') && described(given).length > 100);
  });
  it('leaves fields alone that are called like words of a schema', () => {
    assert.deepEqual(
      withoutComplaints({ type: 'object', properties: { type: { type: 'string' }, required: {} } }),
      {
        properties: { type: {}, required: {} },
      },
    );
  });
});
