// Builds every bundle that ships (dist/) and, with --tests, the test files (out/).
//   node esbuild.config.mjs            one build, minified, as it is packaged
//   node esbuild.config.mjs --watch    rebuild on change, not minified
//   node esbuild.config.mjs --tests    dist/ (not minified) and out/test/ with source maps
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const production = !watch && !tests;

/**
 * Half of the bundle would be the history of all time zones, which decide only on which day an equinox falls: those
 * that the tables of holidays name are enough.
 * @type {esbuild.Plugin}
 */
const zonesOfHolidays = {
  name: 'zones-of-holidays',
  setup(build) {
    build.onLoad({ filter: /[\\/]moment-timezone[\\/]data[\\/]packed[\\/]latest\.json$/ }, ({ path }) => {
      const tables = readFileSync('node_modules/date-holidays/lib/data.cjs', 'utf8');
      const named = [...tables.matchAll(/(?:equinox|solstice) in ([A-Z]\w+\/\w+)/g)].map(([, zone]) => zone);
      const kept = new Set(['Etc/UTC', ...named]);
      /** @type {{ zones: string[], links: string[] }} */
      const { zones, links, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
      return {
        loader: 'json',
        contents: JSON.stringify({
          ...rest,
          countries: [],
          zones: zones.filter((zone) => kept.has(zone.split('|')[0] ?? '')),
          links: links.filter((link) => link.split('|').some((name) => kept.has(name))),
        }),
      };
    });
  },
};

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  metafile: true,
  legalComments: 'none',
};

const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  // Zod looks for a browser's `navigator`, which the extension host reports as an error.
  define: { navigator: 'undefined' },
};

// What yaml ships for Node asks the environment about a log at every token, a fifth of the time to read a plan; what
// it ships for browsers is the same code without that.
const shipped = { ...node, alias: { yaml: './node_modules/yaml/browser/index.js' } };

// `import()` becomes `require`, through which the extension host hands out `vscode`.
const editor = { ...shipped, supported: { 'dynamic-import': false }, outdir: 'dist' };

/** @returns {string[]} every file below `folder` that `keep` accepts */
function filesBelow(folder, keep) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(keep);
}

/**
 * The licences of all that a bundle carries, which want to be given along with it.
 * @param {readonly esbuild.Metafile[]} metafiles
 */
function licencesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = new Set(
    // `node_modules` may be a link that leads elsewhere.
    inputs.flatMap((file) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
  );
  const texts = [...packages].toSorted().map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

const webviews = existsSync('src/webviews')
  ? readdirSync('src/webviews').filter((name) => existsSync(`src/webviews/${name}/main.tsx`))
  : [];

const builds = [
  { ...editor, entryPoints: { extension: 'src/extension.ts' }, external: ['vscode', './start.js'] },
  { ...editor, entryPoints: { start: 'src/start.ts' }, external: ['vscode', './worker.js'] },
  { ...shipped, entryPoints: { worker: 'src/worker.ts' }, outdir: 'dist' },
  { ...node, plugins: [zonesOfHolidays], entryPoints: { holidays: 'src/holidays.ts' }, outdir: 'dist' },
  {
    ...shipped,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
    external: [],
  },
  {
    ...common,
    entryPoints: Object.fromEntries(webviews.map((name) => [name, `src/webviews/${name}/main.tsx`])),
    outdir: 'dist/webviews',
    platform: 'browser',
    format: 'iife',
    target: 'chrome134',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.ttf': 'file' },
  },
].filter(
  (options) =>
    Object.values(options.entryPoints).length > 0 &&
    Object.values(options.entryPoints).every((file) => existsSync(file)),
);

if (tests) {
  rmSync('out/test', { recursive: true, force: true });
  const files = filesBelow(
    'test',
    (file) =>
      file.endsWith('.test.ts') ||
      /test\/(extension\/index|bench\/.*|acceptance\/.*|property\/fuzz)\.ts$/.test(file),
  );
  const options = { ...shipped, packages: 'external', sourcemap: 'inline' };
  // One bundle for a whole suite: what its files share is read, compiled and warmed up once.
  const suites = ['unit', 'property'];
  const suiteOf = (file) =>
    suites.find((suite) => file.endsWith('.test.ts') && file.startsWith(`test/${suite}/`));
  for (const suite of suites) {
    const contents = files
      .filter((file) => suiteOf(file) === suite)
      .map((file) => `import './${file}';`)
      .join('\n');
    const stdin = { contents, resolveDir: '.', sourcefile: `test/${suite}/all.test.ts` };
    builds.push({ ...options, stdin, outfile: `out/test/${suite}/all.test.js` });
  }
  // What has a time in it runs the code that ships: packages bundled and minified as in dist/.
  const benches = files.filter((file) => file.startsWith('test/bench/'));
  builds.push({
    ...shipped,
    minify: true,
    entryPoints: benches,
    outbase: '.',
    outdir: 'out',
    external: ['vscode', '@vscode/test-electron', 'playwright-core'],
  });
  const entryPoints = files.filter((file) => suiteOf(file) === undefined && !benches.includes(file));
  builds.push({ ...options, entryPoints, outbase: '.', outdir: 'out' });
}

if (watch) {
  for (const options of builds) await (await esbuild.context(options)).watch();
} else {
  const results = await Promise.all(builds.map((options) => esbuild.build(options)));
  chmodSync('dist/cli.js', 0o755);
  writeFileSync('dist/LICENSES.txt', licencesOf(results.map(({ metafile }) => metafile)));
}
