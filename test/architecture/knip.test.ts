/** Nothing lies about: no file, export or package that nothing uses, and none used that package.json does not name. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

function knip(folder: string): Promise<{ readonly code: number; readonly said: string }> {
  const program = resolve('node_modules/knip/bin/knip.js');
  return new Promise((done) => {
    execFile(
      process.execPath,
      [program, '--no-progress', '--directory', folder],
      { maxBuffer: 1 << 24 },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

describe('Form: no dead code', () => {
  it('knip finds nothing in the repository', async function () {
    this.timeout(60_000);
    const { code, said } = await knip(resolve('.'));
    assert.equal(code, 0, said);
  });

  it('knip would find a dead file, export and package', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'milewright-knip-'));
    const files = {
      'package.json': '{ "name": "planted", "version": "1.0.0", "dependencies": { "yaml": "2" } }',
      'knip.json': '{ "entry": ["src/cli.ts"], "project": ["src/**/*.ts"] }',
      'src/cli.ts': "import { used } from './module';\nused();\n",
      'src/module.ts': 'export const used = () => 1;\nexport const deadExport = 2;\n',
      'src/dead-file.ts': 'export const nothing = 1;\n',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { code, said } = await knip(folder);
    rmSync(folder, { recursive: true });
    assert.notEqual(code, 0);
    for (const name of ['dead-file', 'deadExport', 'yaml']) assert.match(said, new RegExp(name));
  });
});
