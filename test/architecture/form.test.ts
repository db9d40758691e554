/** The form of the house: what every file of `src` looks like, whatever it does. */
import assert from 'node:assert/strict';
import { parseSource, readSources, type Source } from './support/source';

const longest = 400;

/** One sentence for each way in which a file breaks the form. */
function faults({ path, text, opening, program }: Source): readonly string[] {
  const body = program['body'] as readonly { readonly type: string }[];
  const names = path.split('/');
  const lines = text.split('\n').length - 1;
  return [
    ...(opening === null || opening.replace(/[\s*]/g, '') === ''
      ? [`${path} opens without saying what it is`]
      : []),
    ...(names.every((name) => /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?(?:\.tsx?)?$/.test(name))
      ? []
      : [`${path} is not kebab-case TypeScript`]),
    ...(names.some((name) => /(?:^|-)(?:manager|helpers?|utils?|common|misc)(?:\W|$)/.test(name))
      ? [`${path} does not say what it holds`]
      : []),
    ...(lines > longest ? [`${path} has ${lines} lines`] : []),
    ...(body.some(({ type }) => type === 'ExportDefaultDeclaration') ? [`${path} has a default export`] : []),
    ...(body.some(({ type }) => type === 'ExportAllDeclaration')
      ? [`${path} exports another file whole`]
      : []),
    ...(/\bTODO\b|\bFIXME\b|\bXXX\b/.test(text) ? [`${path} leaves something to do`] : []),
  ];
}

describe('Form: files of src', () => {
  it('open with a doc comment, are kebab-case, of at most 400 lines, with named exports only', () => {
    assert.deepEqual(readSources().flatMap(faults), []);
  });

  const fine = '/** What it is. */\nexport const a = 1;\n';
  const planted: readonly (readonly [path: string, code: string, ...found: string[]])[] = [
    ['core/a-b.ts', fine],
    ['core/a.ts', '/* no doc */\nexport const a = 1;', 'core/a.ts opens without saying what it is'],
    [
      'core/a.ts',
      'const b = 1;\n/** Too late. */\nexport const a = b;',
      'core/a.ts opens without saying what it is',
    ],
    ['core/aB.ts', fine, 'core/aB.ts is not kebab-case TypeScript'],
    ['core/a.js', fine, 'core/a.js is not kebab-case TypeScript'],
    ['core/date-utils.ts', fine, 'core/date-utils.ts does not say what it holds'],
    ['core/a.ts', fine + '\n'.repeat(longest), 'core/a.ts has 402 lines'],
    ['core/a.ts', '/** A. */\nexport default 1;', 'core/a.ts has a default export'],
    ['core/a.ts', "/** A. */\nexport * from './b';", 'core/a.ts exports another file whole'],
    ['core/a.ts', `${fine}// TODO: later`, 'core/a.ts leaves something to do'],
  ];
  for (const [path, code, ...found] of planted) {
    it(`finds: ${found[0] ?? `nothing in ${path}`}`, () =>
      assert.deepEqual(faults(parseSource(path, code)), found));
  }
});
