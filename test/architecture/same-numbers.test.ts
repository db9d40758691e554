/**
 * The same numbers on every machine: dates and simulations are made with what IEEE 754 rounds in one way only. Functions
 * of `Math` that an engine may round as it likes (ECMAScript leaves `exp`, `log`, `pow` and the like to it) stand in no
 * file that computes them, nor do powers but whole ones of whole numbers.
 */
import assert from 'node:assert/strict';
import { isNode, parseSource, readSources, type Source } from './support/source';

const exact = new Set(
  'abs ceil floor round trunc sign min max sqrt imul clz32 fround PI E LN2 LN10 SQRT2 SQRT1_2'.split(' '),
);

function inexact({ path, text, nodes }: Source): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'BinaryExpression' && node['operator'] === '**') {
      return [node['left'], node['right']].some(isWhole) ? [] : [`${path} uses **`];
    }
    if (node.type !== 'MemberExpression') return [];
    const [object = '', name = ''] = text.slice(node.start, node.end).split('.');
    return object === 'Math' && !exact.has(name) ? [`${path} uses Math.${name}`] : [];
  });
}

/** `2 ** bits`, `10 ** decimals`, `x ** 2`. */
function isWhole(node: unknown): boolean {
  return isNode(node) && Number.isInteger(node['value']);
}

describe('The same numbers on every machine', () => {
  it('the schedule, levelling, the simulation and their random numbers use exact arithmetic alone', () => {
    const computing = readSources().filter(({ path }) =>
      /^core\/(?:base|model|schedule|budget|risk)\//.test(path),
    );
    assert.ok(computing.length > 50);
    assert.deepEqual(computing.flatMap(inexact), []);
  });

  const planted: readonly (readonly [code: string, found: string])[] = [
    ['const f = (x: number) => Math.exp(x);', 'a.ts uses Math.exp'],
    ['const f = (x: number) => Math.max(1, Math.log2(x));', 'a.ts uses Math.log2'],
    ['const f = (x: number) => x ** 0.8;', 'a.ts uses **'],
  ];
  for (const [code, found] of planted) {
    it(`finds: ${code}`, () => assert.deepEqual(inexact(parseSource('a.ts', code)), [found]));
  }
  it('lets pass: Math.sqrt(Math.floor(2.5))', () =>
    assert.deepEqual(inexact(parseSource('a.ts', 'const f = () => Math.sqrt(Math.floor(2.5));')), []));
});
