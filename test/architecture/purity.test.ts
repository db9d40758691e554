/** I1: the core reads no clock, no randomness, no console, and keeps nothing between calls. */
import assert from 'node:assert/strict';
import { impurities } from './support/purity';
import { parseSource, readSources } from './support/source';

describe('I1: core is pure', () => {
  it('no file of the core uses its surroundings or keeps state', () => {
    const core = readSources().filter(({ path }) => path.startsWith('core/'));
    assert.ok(core.length > 0);
    assert.deepEqual(core.flatMap(impurities), []);
  });

  const planted: readonly (readonly [code: string, ...found: string[]])[] = [
    ['const f = () => Date.now();', 'uses Date'],
    ['const f = () => new Date();', 'uses Date'],
    ['const f = () => Math.random();', 'uses Math.random'],
    ['console.log(1);', 'uses console'],
    ['const f = () => process.env;', 'uses process'],
    ['const f = () => globalThis["x"];', 'uses globalThis'],
    ['const f = () => setTimeout(f, 1);', 'uses setTimeout'],
    ['const f = () => ({ now: performance });', 'uses performance'],
    ['const f = () => (window as unknown);', 'uses window'],
    ['let last = 0;', 'declares a module-level let'],
    ['export var last = 0;', 'declares a module-level var'],
    ['const seen = new WeakMap();', 'keeps a WeakMap'],
    ['const seen = new Map(); const f = () => seen.set(1, 2);', 'changes seen, which outlives the call'],
    ['const seen = { a: 0 }; const f = () => { seen.a = 1; };', 'changes seen, which outlives the call'],
    ['const seen = { a: 0 }; const f = () => { seen.a++; };', 'changes seen, which outlives the call'],
    ['const seen = { a: [0] }; const f = () => seen.a.push(1);', 'changes seen, which outlives the call'],
    ['const seen = { a: 0 }; const f = () => delete seen.a;', 'changes seen, which outlives the call'],
  ];
  for (const [code, ...found] of planted) {
    it(`finds: ${code}`, () => {
      assert.deepEqual(
        impurities(parseSource('a.ts', code)),
        found.map((what) => `a.ts:1 ${what}`),
      );
    });
  }

  const clean: readonly string[] = [
    'const f = (plan: { console: string }) => plan.console;',
    'const f = (document: string) => document;',
    'interface A { readonly process: Date }',
    'const f = () => ({ console: 1 });',
    'const order = new Map([[1, 2]]); const f = () => order.get(1);',
    'const f = () => { const seen = new Map(); return seen.set(1, 2); };',
    'export { parseDay as Date } from "./dates";',
  ];
  for (const code of clean) {
    it(`lets pass: ${code}`, () => assert.deepEqual(impurities(parseSource('a.ts', code)), []));
  }
});
