/** Layers: what may import what, over all of `src`, by the table in architecture.config.json. */
import assert from 'node:assert/strict';
import { contradictions, folderOf, forbiddenImports, readTable } from './support/allowed-imports';
import { parseSource, readSources, resolveImport } from './support/source';

describe('Layers: imports', () => {
  const table = readTable();

  it('every import in src is in the table', () => {
    assert.deepEqual(forbiddenImports(readSources(), table), []);
  });

  it('the table imports downwards only, siblings only where the exceptions say', () => {
    assert.deepEqual(contradictions(table), []);
    const upwards = { ...table.folders, 'core/model': { layer: 'data', imports: ['core/schedule'] } };
    assert.deepEqual(contradictions({ ...table, folders: upwards }), [
      'core/model may not be allowed to import core/schedule',
    ]);
  });

  const planted: readonly (readonly [path: string, code: string, found: readonly string[]])[] = [
    ['core/schedule/a.ts', "import '../budget/b';", ['core/schedule/a.ts:1 imports core/budget/b']],
    ['core/schedule/a.ts', "export { b } from '../rules/b';", ['core/schedule/a.ts:1 imports core/rules/b']],
    ['core/schedule/a.ts', "export * from '../rules/b';", ['core/schedule/a.ts:1 imports core/rules/b']],
    ['core/schedule/a.ts', "\nvoid import('../rules/b');", ['core/schedule/a.ts:2 imports core/rules/b']],
    [
      'core/schedule/a.ts',
      "type B = import('../rules/b').B;",
      ['core/schedule/a.ts:1 imports types of core/rules/b'],
    ],
    ['core/schedule/a.ts', "const b = require('../rules/b');", ['core/schedule/a.ts:1 imports core/rules/b']],
    [
      'core/schedule/a.ts',
      "import b = require('../rules/b');",
      ['core/schedule/a.ts:1 imports core/rules/b'],
    ],
    ['core/schedule/a.ts', "import b from 'yaml/util';", ['core/schedule/a.ts:1 imports the package yaml']],
    [
      'core/schedule/a.ts',
      "import fs from 'node:fs/promises';",
      ['core/schedule/a.ts:1 imports the package node:*'],
    ],
    [
      'core/budget/a.ts',
      "import { b } from '../schedule/b';",
      ['core/budget/a.ts:1 imports core/schedule/b'],
    ],
    ['core/budget/a.ts', "import type { b } from '../schedule/b';", []],
    ['core/budget/a.ts', "import { type b } from '../schedule/b';", []],
    ['webviews/budget/main.tsx', "import '../../vscode/b';", ['webviews/budget/main.tsx:1 imports vscode/b']],
    ['elsewhere/a.ts', '', ['elsewhere/a.ts lies in no folder of the table']],
  ];
  for (const [path, code, found] of planted) {
    it(`finds in ${path}: ${code.trim()} ${found.length === 0 ? '(allowed)' : ''}`, () => {
      assert.deepEqual(forbiddenImports([parseSource(path, code)], table), found);
    });
  }
});

describe('I3: results never contain text positions', () => {
  const { positions, ...rest } = readTable();
  const table = { positions, ...rest };
  const speakers = (sources: ReturnType<typeof readSources>): readonly string[] =>
    sources
      .filter(({ path, imports }) =>
        imports.some((one) => resolveImport(path, one.request) === positions.module),
      )
      .map(({ path }) => path)
      .filter(
        (path) => !positions.spokenIn.includes(folderOf(path, table) ?? '') && !positions.and.includes(path),
      );

  it('no engine, rule, stage or view imports the types of text positions', () => {
    assert.deepEqual(speakers(readSources()), []);
    const planted = parseSource('core/rules/a.ts', "import type { TextRange } from '../base/text';");
    assert.deepEqual(speakers([planted]), ['core/rules/a.ts']);
  });
});
