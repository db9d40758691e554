// Which commit a line comes from, asked of git in real repositories, hostile ones too.
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blameLine } from '../../src/node/git/blame-line';
import { openAt } from '../support/git-log';
import { createRepository, type TestRepository } from '../support/git-repository';

describe('the commit of a line', () => {
  let repository: TestRepository;
  let first = '';
  let second = '';
  const file = 'src/a.ts';
  const commit = (path: string, text: string, message: string): string => {
    repository.write(path, text);
    repository.git('add', '--all');
    return repository.commit(message);
  };
  const blame = async (line: number, text: string, path = file): Promise<string | null> =>
    blameLine(
      await openAt(repository.folder),
      join(repository.folder, path),
      text,
      line,
      new AbortController().signal,
    );
  beforeEach(() => {
    repository = createRepository();
    first = commit(file, 'one\ntwo\nthree\n', 'Begin');
    second = commit(file, 'one\n2\nthree\n', 'Change');
  });
  afterEach(() => repository.dispose());

  it('is told as of HEAD', async () => {
    const text = 'one\n2\nthree\n';
    assert.deepEqual(
      [await blame(0, text), await blame(1, text), await blame(2, text)],
      [first, second, first],
    );
    assert.equal(await blame(9, text), null);
  });

  it('is found for a text that is not saved, and none for lines that are new', async () => {
    const text = 'zero\none\n2\nTHREE\nthree\n';
    assert.deepEqual(
      [await blame(0, text), await blame(1, text), await blame(2, text), await blame(4, text)],
      [null, first, second, first],
    );
  });

  it('is none for files that git does not have, or that lie elsewhere', async () => {
    repository.write('new.ts', 'one\n');
    assert.equal(await blame(0, 'one\n', 'new.ts'), null);
    assert.equal(await blame(0, 'one\n', '../elsewhere.ts'), null);
    assert.equal(await blame(0, 'one\n', 'gone/a.ts'), null);
  });

  it('takes names of files as they are', async () => {
    for (const name of ['-L1,1', '--contents=x', ':(top)a', 'a b\n"c".ts', '*.ts', 'ä.ts']) {
      const hash = commit(name, `line of ${JSON.stringify(name)}\n`, `Add ${JSON.stringify(name)}`);
      assert.equal(await blame(0, `line of ${JSON.stringify(name)}\n`, name), hash, name);
    }
  });

  it('runs nothing that the repository names', async () => {
    const mark = join(repository.folder, 'ran');
    const program = join(repository.folder, 'program.sh');
    writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\ncat "$@"\n`, { mode: 0o755 });
    repository.write('.gitattributes', '*.ts diff=evil filter=evil\n');
    for (const key of [
      'diff.evil.textconv',
      'filter.evil.clean',
      'filter.evil.smudge',
      'core.pager',
      'core.fsmonitor',
    ])
      repository.git('config', key, program);
    repository.git('config', 'blame.ignoreRevsFile', 'absent');
    assert.equal(await blame(0, 'one\n2\nthree\n'), first);
    assert.equal(existsSync(mark), false);
    // The program is one that would have run.
    repository.git('blame', '--no-ignore-revs-file', '--textconv', file);
    assert.equal(existsSync(mark), true);
  });

  it('is not asked for when nobody waits any more', async () => {
    const abort = new AbortController();
    abort.abort();
    const opened = await openAt(repository.folder);
    await assert.rejects(blameLine(opened, join(repository.folder, file), 'one\n', 0, abort.signal));
  });

  it('is none in a repository without a commit', async () => {
    const empty = createRepository();
    try {
      empty.write('a.ts', 'one\n');
      const signal = new AbortController().signal;
      assert.equal(
        await blameLine(await openAt(empty.folder), join(empty.folder, 'a.ts'), 'one\n', 0, signal),
        null,
      );
    } finally {
      empty.dispose();
    }
  });
});
