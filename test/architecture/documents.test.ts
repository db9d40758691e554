/** The documents say what is: the table of imports, every path and every command that they name. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { allCommands } from '../../src/cli/commands/index';
import { readTable } from './support/allowed-imports';
import { withImportsTable } from './support/imports-table';
import { snapshotOf } from './support/plans';

const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...pages.map((name) => `docs/${name}`),
];

/** Paths in code spans and links that lead nowhere, and npm scripts that there are not. */
function deadWords(file: string, text: string, scripts: ReadonlySet<string>): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
  const named = spans
    .filter((span) => /^(?:src|test|docs|scripts|media|schemas)\/[\w./-]+$/.test(span))
    .filter((path) => !existsSync(path));
  const linked = linksOf(prose).filter((path) => !existsSync(join(dirname(file), path)));
  const commands = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)]
    .map((match) => match[1]!)
    .filter((script) => !scripts.has(script));
  return [...named, ...linked, ...commands.map((script) => `npm run ${script}`)].map(
    (word) => `${file}: ${word}`,
  );
}

/** To other files, as written. */
function linksOf(prose: string): readonly string[] {
  return [...prose.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map((match) => match[1]!);
}

/** What `npm run package` would put into the extension. */
function packagedFiles(): ReadonlySet<string> {
  const vsce = join('node_modules', '@vscode', 'vsce', 'vsce');
  const list = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], { encoding: 'utf8' });
  return new Set(list.split(/\r?\n/).filter((line) => line !== ''));
}

describe('Documents', () => {
  it('ARCHITECTURE.md shows the table of allowed imports (UPDATE=1 writes it)', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const expected = withImportsTable(text, readTable());
    if (process.env['UPDATE']) writeFileSync('ARCHITECTURE.md', expected);
    else assert.equal(text, expected);
  });

  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const known = new Set(Object.keys(scripts));
  for (const file of documents) {
    it(`${file} names no path and no command that is not there`, () => {
      assert.deepEqual(deadWords(file, readFileSync(file, 'utf8'), known), []);
    });
  }

  it('the extension holds whatever its documents lead to, and neither tests nor sources', () => {
    const files = packagedFiles();
    assert.ok(files.has('README.md') && files.has('package.json'));
    const missing = [...files]
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const prose = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
        return linksOf(prose).map((path) => `${file}: ${posix.join(posix.dirname(file), path)}`);
      })
      .filter((link) => !files.has(link.slice(link.indexOf(': ') + 2)));
    assert.deepEqual(missing, []);
    const inside = [...files].filter((file) => /^(?:src|test|scripts|out|node_modules)\//.test(file));
    assert.deepEqual(inside, []);
  });

  it('docs/json-output.md shows every command with all of its options, and what it prints', () => {
    const text = readFileSync('docs/json-output.md', 'utf8');
    const [, block = ''] = /```\n([\s\S]*?)```/.exec(text) ?? [];
    const usage = block.replace(/\n +/g, ' ');
    const missing = allCommands.flatMap((command) => {
      const line = usage.split('\n').find((one) => one.startsWith(`milewright ${command.name} `)) ?? '';
      const formats = 'formats' in command ? Object.keys(command.formats ?? {}) : [];
      const options = ['json', ...formats, ...(command.options ?? []).map(({ name }) => name)];
      const heading = `\n## \`${command.name} --json\`\n`;
      return [
        ...options.filter((name) => !line.includes(`--${name}`)).map((name) => `${command.name} --${name}`),
        ...(text.includes(heading) ? [] : [`a section about ${command.name}`]),
      ];
    });
    assert.deepEqual(missing, []);
    const named = [...usage.matchAll(/^milewright (\S+)/gm)].map((match) => match[1]);
    assert.deepEqual(
      named.filter((name) => !allCommands.some((command) => command.name === name)),
      [],
    );
  });

  it('the plan in README.md reads without a problem', () => {
    const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const { parsed, plan } = snapshotOf(text);
    assert.deepEqual([parsed.isPlan, parsed.problems], [true, []]);
    assert.ok(plan.tasks.size > 0 && plan.risks.size > 0 && plan.milestones.size > 0);
  });

  it('a dead path, link and command are found', () => {
    const text = 'See `src/core/nowhere.ts`, [this](nowhere.md) and `npm run nothing`; `src/core` is there.';
    assert.deepEqual(deadWords('README.md', text, known), [
      'README.md: src/core/nowhere.ts',
      'README.md: nowhere.md',
      'README.md: npm run nothing',
    ]);
  });
});
