/** Which paths a task owns. */
import assert from 'node:assert/strict';
import { pathOwner } from '../../../src/core/history/owned-paths';

function checkOwner(pattern: string, owned: readonly string[], others: readonly string[]): void {
  const owner = pathOwner([pattern]);
  for (const path of owned) assert.equal(owner.patternOf(path), pattern, `${pattern} owns ${path}`);
  for (const path of others) assert.equal(owner.patternOf(path), null, `${pattern} does not own ${path}`);
}

describe('paths of a task', () => {
  it('are globs seen from the top of the repository', () => {
    checkOwner(
      'src/auth/**',
      ['src/auth/a.ts', 'src/auth/b/c.ts'],
      ['src/author/a.ts', 'lib/src/auth/a.ts', 'src'],
    );
    checkOwner('src/*.ts', ['src/a.ts'], ['src/b/a.ts', 'src/a.tsx', 'a.ts']);
    checkOwner('**/*.md', ['a.md', 'docs/x/a.md'], ['a.mdx', 'docs/a']);
    checkOwner('src/**/test/*.ts', ['src/test/a.ts', 'src/a/b/test/c.ts'], ['src/test/a/b.js', 'test/a.ts']);
    checkOwner('file-?.txt', ['file-1.txt'], ['file-.txt', 'file-12.txt']);
    checkOwner(
      'src/{auth,login/{web,app}}/**',
      ['src/auth/a', 'src/login/app/a'],
      ['src/login/a', 'src/web/a'],
    );
  });

  it('name a folder with all that is in it, with or without a slash', () => {
    for (const pattern of ['src/auth', 'src/auth/', './src/auth', '/src/auth'])
      checkOwner(pattern, ['src/auth', 'src/auth/a/b.ts'], ['src/auth.ts', 'src']);
  });

  it('mean no more than they say: dots, brackets and parentheses are letters', () => {
    checkOwner('a.b', ['a.b'], ['axb']);
    checkOwner('(a+)+$', ['(a+)+$'], ['aaa']);
    checkOwner('[ab]', ['[ab]'], ['a']);
    checkOwner('..', [], ['a', '']);
    checkOwner('{a', ['{a'], ['a']);
    checkOwner('', [], ['a', '']);
  });

  it('answer at once, whatever pattern meets whatever path', () => {
    const stars = '*a'.repeat(100);
    checkOwner(`${stars}b`, [], ['a'.repeat(4000)]);
    checkOwner(`${'**/a/'.repeat(50)}b`, [], [`${'a/'.repeat(2000)}a`]);
    checkOwner('{a,b}'.repeat(40), [], ['a'.repeat(40)]);
    checkOwner('{'.repeat(250), ['{'.repeat(250)], ['a']);
    checkOwner('a'.repeat(300), [], ['a'.repeat(300)]);
  });

  it('of several are told by the first that owns', () => {
    assert.equal(pathOwner(['src/a', 'src/**']).patternOf('src/b'), 'src/**');
  });
});
