// `npm run pictures [-- NAME…]`: writes docs/images/*.png from a real VS Code on the sample. What is on them is said
// in test/ui/support/pictures.ts; it is written with the driver of the UI tests, so it is bundled and run like one.
import * as esbuild from 'esbuild';
import { startUiHosts } from './host/ui-host.mjs';
import { runCommand, runOrFail } from './support/child.mjs';
import { cleanUp } from './support/cleanup.mjs';
import { runMain } from './support/failure.mjs';
import { inRepository, repository } from './support/repository.mjs';

await runMain(async () => {
  await runOrFail(process.execPath, [inRepository('esbuild.config.mjs')], {
    cwd: repository,
    what: 'Build failed',
  });
  const program = inRepository('out', 'take-pictures.js');
  await esbuild.build({
    entryPoints: [inRepository('test', 'ui', 'support', 'take-pictures.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { env } = await startUiHosts(1);
  const { status } = await runCommand(process.execPath, [program, ...process.argv.slice(2)], {
    cwd: repository,
    env: { ...process.env, ...env },
  });
  process.exitCode = status;
});
await cleanUp();
