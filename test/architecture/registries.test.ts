/** Adding one thing is one file and one line: no file of a registry's folder is without its line. */
import assert from 'node:assert/strict';
import { allCommands } from '../../src/cli/commands/index';
import { allRules } from '../../src/core/rules/index';
import { members, unregistered, type Registry } from './support/registries';
import { parseSource, readSources } from './support/source';

const registries: readonly Registry[] = [
  { index: 'core/rules/index.ts', folder: 'core/rules', type: 'Rule' },
  { index: 'core/views/trees/index.ts', folder: 'core/views/trees', type: 'Tree' },
  { index: 'core/views/index.ts', folder: 'core/views', type: 'Webview' },
  { index: 'vscode/commands/index.ts', folder: 'vscode/commands', type: 'Command' },
  { index: 'vscode/providers/index.ts', folder: 'vscode/providers', type: 'Provider' },
  {
    index: 'core/analysis/gates/requirements/index.ts',
    folder: 'core/analysis/gates/requirements',
    type: 'Requirement',
  },
  { index: 'cli/commands/index.ts', folder: 'cli/commands', type: 'Command' },
];

describe('Registries beside their folders', () => {
  const sources = readSources();

  for (const registry of registries) {
    it(`${registry.index} lists every ${registry.type} of ${registry.folder}`, () => {
      assert.ok(members(sources, registry.folder, registry.type).length > 0);
      assert.deepEqual(unregistered(sources, registry), []);
    });
  }

  it('a member without its line is found', () => {
    const registry: Registry = { index: 'core/rules/index.ts', folder: 'core/rules', type: 'Rule' };
    const planted = [
      parseSource(
        'core/rules/index.ts',
        "import { a } from './a';\nimport type { B } from './b';\nexport const allRules = [a];",
      ),
      parseSource('core/rules/a.ts', 'export const a: Rule = {};'),
      parseSource('core/rules/b.ts', 'export const b: Rule = {};'),
      parseSource('core/rules/say.ts', 'export const say = 1;'),
    ];
    assert.deepEqual(unregistered(planted, registry), ['core/rules/b.ts is not in core/rules/index.ts']);
    assert.deepEqual(unregistered(planted.slice(1), registry), ['core/rules/index.ts does not exist']);
  });

  it('a rule stands in the file that its id names, and ids are unique', () => {
    const ids = allRules.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    const files = new Set(members(sources, 'core/rules', 'Rule'));
    const own = ids.filter((id) => !id.startsWith('syntax/'));
    assert.deepEqual(
      own.filter((id) => !files.has(`core/rules/${id.replace('/', '-')}.ts`)),
      [],
    );
  });

  it('a command of the command line stands in the file of its name', () => {
    const files = new Set(members(sources, 'cli/commands', 'Command'));
    assert.deepEqual(new Set(allCommands.map(({ name }) => `cli/commands/${name}.ts`)), files);
  });
});
