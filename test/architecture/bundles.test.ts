/** What is in the bundles: tables that few plans ask for are read by those alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** Packages of which there is code in a bundle. */
function packagesIn(bundle: string): ReadonlySet<string> {
  const { sources } = JSON.parse(readFileSync(`dist/${bundle}.js.map`, 'utf8')) as {
    readonly sources: readonly string[];
  };
  assert.ok(sources.length > 0);
  return new Set(sources.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
}

describe('Bundles', () => {
  it('the tables of public holidays stand in one of their own', () => {
    assert.ok(packagesIn('holidays').has('date-holidays'));
    for (const bundle of ['extension', 'start', 'worker', 'cli']) {
      assert.ok(!packagesIn(bundle).has('date-holidays'), bundle);
    }
    // The others do carry packages: theirs are only not these.
    for (const bundle of ['start', 'worker', 'cli']) assert.ok(packagesIn(bundle).has('yaml'), bundle);
  });
});
