/** No file of `src` imports itself by way of others, not even for a type. */
import assert from 'node:assert/strict';
import { importCircles } from './support/circles';
import { parseSource, readSources } from './support/source';

describe('Circles of imports', () => {
  it('there is none in src', () => {
    assert.deepEqual(importCircles(readSources()), []);
  });

  it('finds one among two files, one over three, and none in a diamond', () => {
    const check = (files: Readonly<Record<string, string>>, found: readonly string[]): void => {
      const sources = Object.entries(files).map(([path, code]) => parseSource(path, code));
      assert.deepEqual(importCircles(sources), found);
    };
    check({ 'x/a.ts': "import './b';", 'x/b.ts': "import type { A } from './a';" }, ['x/a.ts x/b.ts']);
    check(
      { 'x/a.ts': "import '../y/b';", 'y/b.ts': "export * from './c';", 'y/c.ts': "void import('../x/a');" },
      ['x/a.ts y/b.ts y/c.ts'],
    );
    check(
      {
        'x/a.ts': "import './b'; import './c';",
        'x/b.ts': "import './d';",
        'x/c.ts': "import './d';",
        'x/d.ts': '',
      },
      [],
    );
  });
});
