import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePlan } from '../../src/core/syntax/parse-plan';
import { readPlanFiles } from '../../src/node/files';
import { removeFolder, temporaryFolder } from '../support/git-repository';

describe('readPlanFiles', () => {
  let outside: string;
  let folder: string;
  beforeEach(() => {
    outside = temporaryFolder();
    folder = join(outside, 'repository');
    write({ '.git/HEAD': '', '../secret.yaml': 'tasks: { x: { title: secret } }' });
  });
  afterEach(() => removeFolder(outside));

  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** Paths with their roles; ledgers with whether they were read. */
  async function check(
    root: string,
    expected: { readonly files: readonly string[]; readonly ledgers?: readonly string[] },
    at = 'project.yaml',
  ): Promise<void> {
    write({ [at]: root });
    const read = await readPlanFiles(join(folder, at));
    assert.deepEqual(
      {
        files: read?.files.map(({ path, role }) => (role === 'root' ? path : `${path} ${role}`)),
        ledgers: read?.ledgers.map(({ path, text }) => (text === null ? `${path} absent` : path)),
      },
      { files: expected.files, ledgers: expected.ledgers ?? [] },
    );
  }

  it('reads a root that names nothing', () => check('project: { name: X }\n', { files: ['project.yaml'] }));

  it('reads what is included, by name, each once', async () => {
    write({
      'plan/b.yaml': '',
      'plan/a.yaml': '',
      'plan/deep/c.yaml': '',
      'plan/.hidden.yaml': '',
      'plan/a.txt': '',
    });
    await check('project: { name: X }\ninclude: [plan/*.yaml, "plan/a.yaml"]\n', {
      files: ['project.yaml', 'plan/a.yaml included', 'plan/b.yaml included'],
    });
    await check('project: { name: X }\ninclude: ["**/{a,c}.yaml", project.yaml]\n', {
      files: ['project.yaml', 'plan/a.yaml included', 'plan/deep/c.yaml included'],
    });
    await check('project: { name: X }\ninclude: [./plan/a.yaml, none.yaml, plan]\n', {
      files: ['project.yaml', 'plan/a.yaml included'],
    });
  });

  it('reads the overlay and the ledgers, also those that an included file names', async () => {
    write({
      'mine.yaml': '',
      'money/a.csv': 'x',
      'plan/b.yaml': 'budget: { ledger: [money/a.csv, money/gone.csv] }\n',
    });
    await check('project: { name: X }\nprivate: mine.yaml\ninclude: [plan/*]\n', {
      files: ['project.yaml', 'plan/b.yaml included', 'mine.yaml private'],
      ledgers: ['money/a.csv', 'money/gone.csv absent'],
    });
    await check('project: { name: X }\nprivate: gone.yaml\n', { files: ['project.yaml'] });
  });

  it('reads the ledgers that a glob finds, and a file of that very name before them', async () => {
    write({
      'money/2026-01.csv': 'x',
      'money/2026-02.csv': 'x',
      'money/a.txt': '',
      'x/[1].csv': 'x',
      'x/1.csv': 'x',
    });
    await check('project: { name: X }\nbudget: { ledger: [money/*.csv, "x/[1].csv", "none/*.csv"] }\n', {
      files: ['project.yaml'],
      ledgers: ['money/2026-01.csv', 'money/2026-02.csv', 'x/[1].csv', 'none/*.csv absent'],
    });
    const read = await readPlanFiles(join(folder, 'project.yaml'));
    assert.deepEqual(
      read?.ledgers.map(({ entry }) => entry),
      ['money/*.csv', 'money/*.csv', undefined, undefined],
    );
  });

  it('reads a ledger outside the repository only from a folder that the machine names', async () => {
    write({ '../books/a.csv': 'x', '../books/deep/b.csv': 'x', '../other/c.csv': 'x' });
    symlinkSync(join(outside, 'other', 'c.csv'), join(outside, 'books', 'link.csv'));
    const whole = join(outside, 'books', 'a.csv');
    const named = [whole, '../books/deep/b.csv', '../other/c.csv', '../books/link.csv', '../books/*.csv'];
    write({ 'project.yaml': `project: { name: X }\nbudget: { ledger: ${JSON.stringify(named)} }\n` });
    const read = async (folders: readonly string[]): Promise<readonly string[] | undefined> => {
      const texts = await readPlanFiles(join(folder, 'project.yaml'), undefined, folders);
      return texts?.ledgers.flatMap(({ path, text }) => (text === null ? [] : [path]));
    };
    assert.deepEqual(await read([]), []);
    assert.deepEqual(await read(['relative', join(outside, 'gone')]), []);
    assert.deepEqual(await read([join(outside, 'books')]), [whole, '../books/deep/b.csv']);
  });

  it('goes up to the top of the repository and no further', async () => {
    write({ 'shared/a.yaml': '', 'a.csv': '' });
    await check(
      'project: { name: X }\ninclude: [../shared/*.yaml, ../../secret.yaml, "../../*.yaml"]\nprivate: ../../secret.yaml\nbudget: { ledger: [../a.csv, ../../secret.yaml] }\n',
      {
        files: ['project.yaml', '../shared/a.yaml included'],
        ledgers: ['../a.csv', '../../secret.yaml absent'],
      },
      'plan/project.yaml',
    );
  });

  it('reads no absolute path, no link that leaves, and nothing of git', async () => {
    write({ 'plan/a.yaml': '', '.git/x.yaml': '', 'node_modules/m/x.yaml': '' });
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'plan', 'link.yaml'));
    symlinkSync(outside, join(folder, 'plan', 'out'));
    symlinkSync(join(folder, 'plan', 'a.yaml'), join(folder, 'plan', 'inner.yaml'));
    const secret = JSON.stringify(join(outside, 'secret.yaml'));
    await check(
      `project: { name: X }\ninclude: ["**/*.yaml", ${secret}, .git/x.yaml]\nprivate: ${secret}\nbudget: { ledger: [plan/link.yaml, .git/HEAD] }\n`,
      {
        files: ['project.yaml', 'plan/a.yaml included', 'plan/inner.yaml included'],
        ledgers: ['plan/link.yaml absent', '.git/HEAD absent'],
      },
    );
  });

  it('is bounded: many files, deep folders, globs that are patterns', async () => {
    write(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`many/${String(i)}.yaml`, ''])));
    write({
      [`${'d/'.repeat(60)}x.yaml`]: '',
      'a+b.yaml': '',
      'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml': '',
    });
    write({ 'project.yaml': 'project: { name: X }\ninclude: [many/*]\n' });
    assert.equal((await readPlanFiles(join(folder, 'project.yaml')))?.files.length, 501);
    await check(
      'project: { name: X }\ninclude: ["d/**/x.yaml", "(a+)+$", "@(a|a)*", "***************x", a+b.yaml, "\\0"]\n',
      {
        files: ['project.yaml', 'a+b.yaml included'],
      },
    );
  });

  it('reads as much as makes sense of one plan, and says which file it left out', async () => {
    const large = `# ${'x'.repeat(9_000_000)}\n`;
    write({
      'plan/a.yaml': large,
      'plan/b.yaml': large,
      'plan/c.yaml': 'tasks: { c: { title: C } }\n',
      'project.yaml': 'project: { name: X }\ninclude: [plan/*, gone.yaml]\n',
    });
    const files = (await readPlanFiles(join(folder, 'project.yaml')))?.files ?? [];
    assert.deepEqual(
      files.map(({ path, text, unread }) => [path, text.length > 1000, unread ?? false]),
      [
        ['project.yaml', false, false],
        ['plan/a.yaml', true, false],
        ['plan/b.yaml', true, false],
        ['plan/c.yaml', false, true],
      ],
    );
    const { problems, broken, plan } = parsePlan(files);
    assert.deepEqual(
      problems.map(({ rule, location }) => `${rule} ${location.file}`),
      ['a', 'b', 'c'].map((name) => `syntax/too-large plan/${name}.yaml`),
    );
    assert.deepEqual([broken, plan.tasks.size], [true, 0]);
  });

  it('leaves out ledgers that are too much together', async () => {
    write({ 'a.csv': 'x'.repeat(32_000_000), 'b.csv': 'x' });
    await check('project: { name: X }\nbudget: { ledger: [a.csv, b.csv] }\n', {
      files: ['project.yaml'],
      ledgers: ['a.csv', 'b.csv absent'],
    });
  });

  it('reads no pipe and no folder', async () => {
    write({ 'x/y': '' });
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    await check('project: { name: X }\nbudget: { ledger: [pipe.csv, x] }\n', {
      files: ['project.yaml'],
      ledgers: ['pipe.csv absent', 'x absent'],
    });
  });

  it('is null where there is no root file', async () => {
    assert.equal(await readPlanFiles(join(folder, 'gone.yaml')), null);
  });

  it('takes the text of a buffer before that of the disk', async () => {
    write({ 'project.yaml': 'project: { name: X }\n', 'a.yaml': 'disk' });
    const texts = new Map([
      [join(folder, 'project.yaml'), 'project: { name: X }\ninclude: [a.yaml]\n'],
      [join(folder, 'a.yaml'), 'buffer'],
    ]);
    const read = await readPlanFiles(join(folder, 'project.yaml'), (path) => texts.get(path));
    assert.deepEqual(
      read?.files.map(({ text }) => text),
      [...texts.values()],
    );
  });

  it('finds the sections however the text is written', async () => {
    write({ 'a.yaml': '', 'b.csv': '' });
    const same = { files: ['project.yaml', 'a.yaml included'], ledgers: ['b.csv'] };
    await check('{ project: { name: X }, include: [a.yaml], budget: { ledger: [b.csv] } }\n', same);
    await check(
      'tasks: {\n  x: { title: include }\n  }\nproject: { name: X }\n"include" : [a.yaml]\nbudget: { ledger: [b.csv] }\n',
      same,
    );
    await check(
      'project:\r\n  name: X\r\ninclude:\r\n- a.yaml\r\nbudget:\r\n  ledger:\r\n  - b.csv\r\n',
      same,
    );
    await check(
      'tasks:\n  x: { title: &f a.yaml }\nproject: { name: X }\ninclude: [*f]\nbudget: { ledger: [b.csv] }\n',
      same,
    );
    await check('tasks:\n  x:\n    notes: |\n      include: [b.csv]\nproject: { name: X }\n', {
      files: ['project.yaml'],
    });
  });
});
