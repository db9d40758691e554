// Runs the suite of the webviews' pages: mocha, with a browser and no VS Code. Arguments are files below out/test/pages.
import { cleanUp } from '../support/cleanup.mjs';
import { runCommand } from '../support/child.mjs';
import { runMain } from '../support/failure.mjs';
import { inRepository, repository } from '../support/repository.mjs';
import { preparePageHost } from './page-host.mjs';

await runMain(async () => {
  const env = await preparePageHost();
  const given = process.argv.slice(2);
  const grep = process.env['MILEWRIGHT_TEST_GREP'];
  const args = [
    '--enable-source-maps',
    inRepository('node_modules', 'mocha', 'bin', 'mocha.js'),
    '--timeout=60000',
    '--slow=3000',
    ...(grep ? ['--grep', grep] : []),
    ...(given.length > 0 ? given : ['out/test/pages/*.test.js']),
  ];
  const { status } = await runCommand(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...env },
  });
  process.exitCode = status;
});
await cleanUp();
