// Lines that are marked as not finished, in the work tree of real repositories.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAllReminders, readReminders } from '../../src/node/git/read-reminders';
import { openAt } from '../support/git-log';
import { createRepository, removeFolder, runGit, type TestRepository } from '../support/git-repository';

describe('lines that are marked as not finished', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  const write = (path: string, text: string | Buffer): void => {
    const whole = join(repository.folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  };
  const read = async (folder = repository.folder) => {
    const found = await readReminders(await openAt(folder), null);
    assert.ok(found.ok, found.ok ? '' : found.error.detail);
    return found.value.map(({ path, line, text }) => `${path}:${String(line)}: ${text}`);
  };

  it('are those with one of four words, of files that git knows, as the disk has them', async () => {
    write('src/a.ts', 'one\n// TODO(A-1): later\n  // FIXME two\nTODOS\n/* HACK */ x; // XXX\n');
    write('binary', Buffer.from([0, 1, 10, 84, 79, 68, 79, 10]));
    write('.gitignore', 'ignored\n');
    write('ignored', 'TODO\n');
    repository.git('add', '--all');
    write('src/a.ts', 'TODO on the disk\n');
    write('new.ts', 'TODO not known\n');
    assert.deepEqual(await read(), ['src/a.ts:1: TODO on the disk']);
    write('src/a.ts', 'one\n// TODO(A-1): later\n  // FIXME two\nTODOS\n/* HACK */ x; // XXX\n');
    const all = [
      'src/a.ts:2: // TODO(A-1): later',
      'src/a.ts:3:   // FIXME two',
      'src/a.ts:5: /* HACK */ x; // XXX',
    ];
    assert.deepEqual(await read(), all);
    // From a folder below, of the whole repository.
    assert.deepEqual(await read(join(repository.folder, 'src')), all);
  });

  it('are read whatever the names hold, and long ones in part', async () => {
    write('-n\n:1:TODO "é".ts', 'TODO one');
    write('long.ts', `TODO ${'é'.repeat(5000)}\n`);
    repository.git('add', '--all');
    repository.git('config', 'grep.lineNumber', 'false');
    repository.git('config', 'grep.column', 'true');
    repository.git('config', 'color.ui', 'always');
    repository.git('config', 'grep.patternType', 'fixed');
    const [first, second, ...more] = await read();
    assert.deepEqual([first, more], ['-n\n:1:TODO "é".ts:1: TODO one', []]);
    assert.equal(second, `long.ts:1: TODO ${'é'.repeat(295)}`);
  });

  it('are none where nothing is marked, nothing is committed, or there is no work tree', async () => {
    assert.deepEqual(await read(), []);
    write('a.ts', 'nothing\n');
    repository.git('add', '--all');
    assert.deepEqual(await read(), []);
    repository.git('config', 'core.bare', 'true');
    assert.deepEqual(await read(), []);
  });

  it('need no blob of a partial clone, and run no program that the repository names', async () => {
    write('a.ts', 'TODO here\n');
    write('deep/b.ts', 'TODO below\n');
    repository.git('add', '--all');
    repository.commit('one');
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const folder = `${repository.folder}-partial`;
    const from = `file://${repository.folder}`;
    runGit(repository.folder, ['clone', '--quiet', '--filter=blob:none', '--sparse', from, folder]);
    const mark = join(folder, '.git', 'sprung');
    const script = join(folder, '.git', 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\nexec git-upload-pack "$@"\n`, { mode: 0o755 });
    const keys = ['remote.origin.uploadpack', 'core.fsmonitor', 'core.pager', 'diff.external'];
    for (const key of keys) runGit(folder, ['config', key, script]);
    try {
      // What is not checked out is not looked at.
      assert.deepEqual(await read(folder), ['a.ts:1: TODO here']);
      assert.equal(existsSync(mark), false);
    } finally {
      removeFolder(folder);
    }
  });

  it('of other repositories have its name in front', async () => {
    write('a.ts', 'TODO\n');
    repository.git('add', '--all');
    const all = await readAllReminders(new Map([['api', await openAt(repository.folder)]]));
    assert.deepEqual(all, [{ path: 'api/a.ts', line: 1, text: 'TODO' }]);
  });
});
