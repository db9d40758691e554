/**
 * What the grammar adds to VS Code's own colours of YAML: each golden file lists the words of its sample to which it
 * gives a scope. Written anew with `UPDATE=1`. The grammars in `vscode-yaml` are those of VS Code 1.103.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar, type StateStack } from 'vscode-textmate';

const folder = join('test', 'unit', 'syntaxes');
const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  contributes: { grammars: readonly { scopeName: string; path: string; injectTo: readonly string[] }[] };
};
const [contributed] = manifest.contributes.grammars;
const files: Readonly<Record<string, string>> = {
  'source.yaml': join(folder, 'vscode-yaml', 'yaml.tmLanguage.json'),
  'source.yaml.1.2': join(folder, 'vscode-yaml', 'yaml-1.2.tmLanguage.json'),
  'source.yaml.embedded': join(folder, 'vscode-yaml', 'yaml-embedded.tmLanguage.json'),
  [contributed!.scopeName]: contributed!.path,
};

async function grammar(withOurs: boolean): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => {
      const file = files[scope];
      return Promise.resolve(file === undefined ? null : parseRawGrammar(read(file), file));
    },
    getInjections: (scope) =>
      withOurs && contributed!.injectTo.includes(scope) ? [contributed!.scopeName] : undefined,
  });
  return (await registry.loadGrammar('source.yaml'))!;
}

/** Each word with its scopes, by lines. */
function tokens(
  { tokenizeLine }: { tokenizeLine: IGrammar['tokenizeLine'] },
  text: string,
): readonly (readonly (readonly [word: string, scopes: readonly string[]])[])[] {
  let state: StateStack = INITIAL;
  return text.split('\n').map((line) => {
    const result = tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => [
      line.slice(startIndex, endIndex),
      scopes,
    ]);
  });
}

const own = (scope: string): boolean => scope.endsWith('.milewright');

describe('colours of a plan', () => {
  let plain: IGrammar;
  let coloured: IGrammar;
  before(async () => {
    const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
    await loadWASM({ data: wasm });
    [plain, coloured] = [await grammar(false), await grammar(true)];
  });

  const tokensOf = (of: IGrammar, text: string): ReturnType<typeof tokens> =>
    tokens({ tokenizeLine: (line, state) => of.tokenizeLine(line, state) }, text);

  for (const name of ['sample', 'hostile']) {
    it(`of ${name}.yaml are those of its golden file`, () => {
      const sample = read(join(folder, `${name}.yaml`));
      const lines = tokensOf(coloured, sample).flatMap((words, i) => {
        const ours = words.flatMap(([word, scopes]) =>
          scopes.filter(own).map((scope) => `    ${word}  ${scope.replace('.milewright', '')}`),
        );
        return [`${i + 1}: ${sample.split('\n')[i]}`.trimEnd(), ...ours];
      });
      const golden = join(folder, `${name}.golden`);
      const found = `${lines.join('\n')}\n`;
      if (process.env['UPDATE']) writeFileSync(golden, found);
      assert.equal(found, read(golden));
    });
  }

  it('leave all else as YAML has it', () => {
    for (const file of [
      join(folder, 'sample.yaml'),
      join(folder, 'hostile.yaml'),
      join('test', 'projects', 'atlas.yaml'),
    ]) {
      const text = read(file);
      const bare = tokensOf(plain, text);
      for (const [i, words] of tokensOf(coloured, text).entries()) {
        // Words that carry no scope of ours, and the scopes below ours, are those of YAML.
        const scopesAt = (index: number): readonly string[] => {
          let at = 0;
          for (const [word, scopes] of bare[i]!) {
            at += word.length;
            if (index < at) return scopes;
          }
          return [];
        };
        let at = 0;
        for (const [word, scopes] of words) {
          const rest = scopes.filter((scope) => !own(scope));
          const here = scopesAt(at).filter(
            (scope) => rest.length === scopes.length || !scope.startsWith('constant.'),
          );
          if (word.trim() !== '') assert.deepEqual(rest, here, `${file}:${i + 1} «${word}»`);
          at += word.length;
        }
      }
    }
  });

  it('touch no other kind of YAML', () => {
    const others = [
      'on: { push: { branches: [main] } }',
      'jobs: { build: { runs-on: ubuntu-24.04, timeout: 3d, steps: [run: make or break 50%] } }',
      'version: 2026-01-05',
      'services: { web: { cost: 95/h of nothing, ports: [80/tcp] } }',
      'key: A SS',
      'jobs: { release: { needs: [build, test-20], actions: [UTF-8 only] } }',
    ];
    const ours = tokensOf(coloured, others.join('\n')).flatMap((words) =>
      words.filter(([, scopes]) => scopes.some(own)),
    );
    assert.deepEqual(ours, []);
  });

  it('look back no further than a few hundred characters', () => {
    const patterns: string[] = [];
    JSON.parse(read(contributed!.path), (key, value: unknown) => {
      if (key === 'match') patterns.push(String(value));
      return value;
    });
    const behind = patterns.flatMap(lookbehinds);
    assert.ok(behind.length >= patterns.length);
    for (const one of behind) assert.ok(isBounded(one), one);
    assert.deepEqual(lookbehinds('a(?<=(?:^|[ ]*)b)c*').map(isBounded), [false]);
  });
});

const isBounded = (pattern: string): boolean => !/(?<!\\)[*+]|\{\d+,\}/.test(pattern);

/** The bodies of the look-behinds of a pattern. */
function lookbehinds(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\(\?<[=!]/g)].map(({ index }) => {
    let depth = 0;
    let inClass = false;
    for (let at = index; at < pattern.length; at++) {
      const sign = pattern[at];
      if (sign === '\\') at++;
      else if (sign === '[') inClass = true;
      else if (sign === ']') inClass = false;
      else if (!inClass && sign === '(') depth++;
      else if (!inClass && sign === ')' && --depth === 0) return pattern.slice(index, at);
    }
    return pattern.slice(index);
  });
}
