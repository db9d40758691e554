// Runs the UI suite: mocha in a few processes, each with a VS Code server and a sample of its own and Chromium driven by
// the tests themselves (test/ui/support). A process that is done with a file takes the next one, and what it has to say
// of a file is printed when that has ended. Arguments go to mocha; files are paths below out/test/ui.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cleanUp } from '../support/cleanup.mjs';
import { runCommand } from '../support/child.mjs';
import { Failure, runMain } from '../support/failure.mjs';
import { inRepository, repository } from '../support/repository.mjs';
import { startUiHosts } from './ui-host.mjs';

/** A window with its server keeps two processors busy; the suite beside this one has one too. */
const processes = Number(
  process.env['MILEWRIGHT_UI_PROCESSES'] ?? Math.max(1, Math.floor(availableParallelism() / 2)),
);

await runMain(async () => {
  const given = process.argv.slice(2);
  const files = given.length > 0 ? given : everyFile();
  if (files.length === 0) throw new Failure('out/test/ui holds no test: build with --tests first.');
  const jobs = Math.min(files.length, processes);
  const { env } = await startUiHosts(jobs);
  const grep = process.env['MILEWRIGHT_TEST_GREP'];
  const args = [
    '--enable-source-maps',
    inRepository('node_modules', 'mocha', 'bin', 'mocha.js'),
    '--parallel',
    `--jobs=${jobs}`,
    '--timeout=180000',
    '--slow=5000',
    ...(grep ? ['--grep', grep] : []),
    ...files,
  ];
  const { status } = await runCommand(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...env },
  });
  process.exitCode = status;
});
await cleanUp();

/** @returns {readonly string[]} the longest first: short ones then even out when the processes end */
function everyFile() {
  const folder = inRepository('out', 'test', 'ui');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => join(folder, file))
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
}
