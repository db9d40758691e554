import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitChange } from '../../src/core/history/task-evidence';
import { readChanges } from '../../src/node/git/read-changes';
import { logOf, openAt } from '../support/git-log';
import { createRepository, removeFolder, runGit, type TestRepository } from '../support/git-repository';

describe('readChanges', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  function commitFiles(files: Readonly<Record<string, string>>, day = '2026-03-02'): string {
    for (const [path, text] of Object.entries(files)) repository.write(path, text);
    repository.git('add', '--all');
    return repository.commit('work', day);
  }

  async function changesOf(
    commits: readonly string[],
    folder = repository.folder,
  ): Promise<ReadonlyMap<string, CommitChange>> {
    const result = await readChanges(await openAt(folder), { commits });
    assert.ok(result.ok, result.ok ? '' : result.error.detail);
    return result.value;
  }

  it('reads files and lines, of the first commit too, of a merge nothing', async () => {
    const one = commitFiles({ a: '1\n2\n', 'b "c"\n\t—': 'x\n' });
    repository.git('checkout', '--quiet', '-b', 'topic');
    const two = commitFiles({ a: '1\n3\n4\n' });
    repository.git('checkout', '--quiet', 'main');
    commitFiles({ z: 'z' });
    runGit(repository.folder, ['merge', '--quiet', '--no-ff', '-m', 'join', 'topic']);
    const merge = repository.git('rev-parse', 'HEAD');
    const gone = repository.git('hash-object', '-t', 'tree', '--stdin');
    const changes = await changesOf([two, one, merge, gone]);
    assert.deepEqual(changes.get(one), { paths: ['a', 'b "c"\n\t—'], added: 3, removed: 0, more: false });
    assert.deepEqual(changes.get(two), { paths: ['a'], added: 2, removed: 1, more: false });
    assert.equal(changes.has(merge), false);
  });

  it('reads names that are no UTF-8, hold line breaks, look like options or are quoted by the person’s own settings', async () => {
    repository.git('config', 'core.quotePath', 'true');
    repository.git('config', 'core.precomposeUnicode', 'true');
    const names = ['-rf', '--output=evil', 'é "ü" \\ .txt', 'new\nline\t1.txt'];
    const files = names.map((name) => `M 100644 inline ${JSON.stringify(name)}\ndata 2\nx\n`);
    const head = 'commit refs/heads/main\ncommitter X <x@y> 1772452801 +0000\ndata 1\nc\n';
    const raw = Buffer.concat([
      Buffer.from(head + files.join('')),
      Buffer.from('M 100644 inline "caf\\351 \\377.txt"\ndata 2\nx\n', 'latin1'),
    ]);
    repository.feed(raw, 'fast-import', '--quiet');
    const commit = repository.git('rev-parse', 'main');
    const { paths, added } = (await changesOf([commit])).get(commit)!;
    assert.deepEqual([new Set(paths), added], [new Set([...names, 'caf\uFFFD \uFFFD.txt']), 5]);
  });

  it('counts no lines of binary files, and keeps no more paths than make sense', async () => {
    const files = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`f/${String(i)}`, 'x\n']));
    const commit = commitFiles({ ...files, '0.bin': '\0\u0001\0' });
    const change = (await changesOf([commit])).get(commit)!;
    assert.deepEqual([change.paths.length, change.more, change.added], [2000, true, 2100]);
  });

  it('names files without lines in a partial clone, and fetches nothing', async () => {
    commitFiles({ a: '1\n' });
    const two = commitFiles({ a: '2\n' }, '2026-03-03');
    commitFiles({ a: '3\n' }, '2026-03-04');
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const folder = `${repository.folder}-partial`;
    runGit(repository.folder, [
      'clone',
      '--quiet',
      '--filter=blob:none',
      `file://${repository.folder}`,
      folder,
    ]);
    const mark = join(folder, '.git', 'sprung');
    const script = join(folder, '.git', 'pack.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\nexec git-upload-pack "$@"\n`, { mode: 0o755 });
    runGit(folder, ['config', 'remote.origin.uploadpack', script]);
    try {
      const change = (await changesOf([two], folder)).get(two);
      assert.deepEqual(change, { paths: ['a'], added: null, removed: null, more: false });
      assert.equal(existsSync(mark), false);
    } finally {
      removeFolder(folder);
    }
  });

  it('runs no program that the repository names', async () => {
    const one = commitFiles({ a: '1\n' });
    const two = commitFiles({ a: '2\n', '.gitattributes': '* diff=trap\n' });
    const mark = join(repository.folder, 'sprung');
    for (const key of ['diff.external', 'diff.trap.textconv', 'diff.trap.command', 'core.fsmonitor']) {
      repository.git('config', key, `touch '${mark}'; cat`);
    }
    assert.equal((await changesOf([one, two])).size, 2);
    assert.equal(existsSync(mark), false);
  });

  it('is empty for no commits, and can be cancelled', async () => {
    assert.equal((await changesOf([])).size, 0);
    const commit = commitFiles({ a: '1\n' });
    const request = { commits: [commit], signal: AbortSignal.abort() };
    const result = await readChanges(await openAt(repository.folder), request);
    assert.equal(result.ok ? '' : result.error.kind, 'cancelled');
  });
});

describe('notes in the log', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  it('are read from both refs, and are no history themselves', async () => {
    const one = repository.commit('one', '2026-03-01');
    const two = repository.commit('two', '2026-03-02');
    repository.git('notes', 'add', '-m', 'Task: A-1', one);
    repository.git('notes', '--ref=milewright', 'add', '-m', 'Task: A-2', one);
    repository.git('notes', '--ref=other', 'add', '-m', 'Task: A-3', two);
    const log = await logOf(repository.folder);
    assert.deepEqual([...log.notes!], [[one, 'Task: A-1\n\nTask: A-2\n']]);
    assert.equal(log.commits.length, 2);
  });

  it('are found in folders, and again after a change of theirs alone', async () => {
    const [one, two] = [repository.commit('one', '2026-03-01'), repository.commit('two', '2026-03-02')];
    const blob = repository.feed('Task: A-1', 'hash-object', '-w', '--stdin').trim();
    const tree = repository.feed(`100644 blob ${blob}\t${one.slice(2)}\n`, 'mktree').trim();
    const fan = repository.feed(`040000 tree ${tree}\t${one.slice(0, 2)}\n`, 'mktree').trim();
    repository.git('update-ref', 'refs/notes/commits', repository.git('commit-tree', fan, '-m', 'notes'));
    const before = await logOf(repository.folder);
    assert.deepEqual([...before.notes!], [[one, 'Task: A-1']]);
    repository.git('notes', 'add', '-m', 'Task: A-2', two);
    const after = await logOf(repository.folder, { previous: before });
    assert.equal(after.notes?.get(two), 'Task: A-2\n');
    assert.equal(await logOf(repository.folder, { previous: after }), after);
  });
});
