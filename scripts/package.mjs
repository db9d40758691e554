// `npm run package`: the production build as a .vsix, without any network, and what it and each bundle weigh.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runOrFail } from './support/child.mjs';
import { runMain } from './support/failure.mjs';
import { inRepository, repository } from './support/repository.mjs';

await runMain(async () => {
  const dist = inRepository('dist');
  rmSync(dist, { recursive: true, force: true });
  await runOrFail(process.execPath, [inRepository('esbuild.config.mjs')], {
    cwd: repository,
    what: 'Build failed',
  });
  const vsce = inRepository('node_modules', '@vscode', 'vsce', 'vsce');
  const file = inRepository('milewright.vsix');
  const args = [
    vsce,
    'package',
    '--no-dependencies',
    '--skip-license',
    '--allow-missing-repository',
    '--no-rewrite-relative-links', // they lead to what is in the package
    '--out',
    file,
  ];
  await runOrFail(process.execPath, args, { cwd: repository, what: 'Packaging failed' });
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (statSync(join(dist, name)).isFile()) print(`dist/${name}`, join(dist, name));
  }
  print('milewright.vsix', file);
});

/** @param {string} name @param {string} file */
function print(name, file) {
  console.log(`${(statSync(file).size / 1024).toFixed(1).padStart(9)} kB  ${name}`);
}
