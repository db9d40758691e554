// Runs the UI suite: one VS Code server for all of it, mocha in Node, and Chromium driven by the tests themselves
// (test/ui/support). What a test needs to know of the host comes in the environment. Arguments go to mocha; files
// are paths below out/test/ui.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp } from '../support/cleanup.mjs';
import { runCommand } from '../support/child.mjs';
import { Failure, runMain } from '../support/failure.mjs';
import { inRepository, repository } from '../support/repository.mjs';
import { startUiHost } from './ui-host.mjs';

await runMain(async () => {
  const folder = inRepository('out', 'test', 'ui');
  const given = process.argv.slice(2);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.test.js')) : [];
  if (files.length === 0) throw new Failure('out/test/ui holds no test: build with --tests first.');
  const host = await startUiHost();
  const grep = process.env['MILEWRIGHT_TEST_GREP'];
  const args = [
    '--enable-source-maps',
    inRepository('node_modules', 'mocha', 'bin', 'mocha.js'),
    '--timeout=180000',
    '--slow=5000',
    ...(grep ? ['--grep', grep] : []),
    ...(given.length > 0 ? given : files.map((file) => join(folder, file))),
  ];
  const { status } = await runCommand(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...host.env },
  });
  process.exitCode = status;
});
await cleanUp();
