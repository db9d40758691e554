/** What another YAML extension hears of plans, through an API like its own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { contributeSchema, schemaUri } from '../../../src/vscode/yaml-contributor';

const published = readFileSync('schemas/project.schema.json', 'utf8');
const isPlan = (resource: string): boolean => resource.endsWith('/project.yaml');

describe('the schema for another YAML extension', () => {
  let schemaOf: (resource: string) => string | undefined = () => undefined;
  let contentOf: (uri: string) => string = () => '';
  const api = {
    registerContributor(name: string, request: typeof schemaOf, content: typeof contentOf): boolean {
      assert.equal(name, 'milewright');
      schemaOf = request;
      contentOf = content;
      return true;
    },
  };
  before(() => assert.equal(contributeSchema(api, published, isPlan), true));

  it('is for files of a plan only', () => {
    assert.equal(schemaOf('file:///a/project.yaml'), schemaUri);
    assert.equal(schemaOf('file:///a/compose.yaml'), undefined);
  });
  it('knows the sections, and judges nothing', () => {
    const schema = JSON.parse(contentOf(schemaUri)) as {
      properties: Record<string, unknown>;
      type?: unknown;
    };
    assert.ok('tasks' in schema.properties && 'milestones' in schema.properties);
    assert.equal(schema.type, undefined);
    assert.doesNotMatch(contentOf(schemaUri), /"enum"|"required"|"additionalProperties":false/);
  });
  it('is nothing under any other address', () => assert.equal(contentOf('milewright://schema/other'), '{}'));
  for (const other of [undefined, null, {}, { registerContributor: true }, 'api']) {
    it(`is not given to ${JSON.stringify(other) ?? 'nothing'}`, () =>
      assert.equal(contributeSchema(other, published, isPlan), false));
  }
});
