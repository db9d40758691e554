import assert from 'node:assert/strict';
import type { CommitLog } from '../../src/core/model/commit';
import { readLog } from '../../src/node/git/read-log';
import { watchRepository } from '../../src/node/git/watch-repository';
import { logOf, openAt as open, plainLog, subjectsOf as subjects } from '../support/git-log';
import { createRepository, removeFolder, runGit, type TestRepository } from '../support/git-repository';

/** A line of commits a minute apart, made quickly. */
function feedCommits(repository: TestRepository, count: number): void {
  const lines = ['reset refs/heads/main'];
  for (let i = 0; i < count; i++) {
    const at = 1_772_000_000 + i * 60;
    lines.push(
      'commit refs/heads/main',
      `committer X <x@y> ${String(at)} +0000`,
      `data ${String(`c${String(i)}`.length)}`,
      `c${String(i)}`,
    );
  }
  repository.feed(`${lines.join('\n')}\n`, 'fast-import', '--quiet');
}

describe('readLog while it reads', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  it('can be cancelled before and while it reads', async () => {
    feedCommits(repository, 3000);
    const opened = await open(repository.folder);
    const early = await readLog(opened, { zone: null, since: null, signal: AbortSignal.abort() });
    assert.equal(early.ok ? 'read' : early.error.kind, 'cancelled');
    const abort = new AbortController();
    const shown: number[] = [];
    const result = await readLog(opened, {
      zone: null,
      since: null,
      signal: abort.signal,
      onProgress(log) {
        shown.push(log.commits.length);
        abort.abort();
      },
    });
    assert.equal(result.ok ? 'read' : result.error.kind, 'cancelled');
    assert.equal(shown.length, 1);
  });

  it('shows commits while they arrive', async () => {
    feedCommits(repository, 3000);
    const shown: CommitLog[] = [];
    const log = await logOf(repository.folder, { onProgress: (part) => shown.push(part) });
    assert.equal(log.commits.length, 3000);
    assert.equal(shown.length >= 2 && shown.length <= 8, true);
    assert.deepEqual(new Set(shown.map((part) => part.state)), new Set(['reading']));
    for (const part of shown) assert.deepEqual(subjects(part), subjects(log).slice(0, part.commits.length));
  });
});

describe('readLog after a change', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
    repository.commit('one', '2026-03-01');
    repository.commit('two', '2026-03-02');
  });
  afterEach(() => repository.dispose());

  async function checkAgain(
    change: () => void,
    expected: readonly string[],
  ): Promise<readonly [CommitLog, CommitLog]> {
    const before = await logOf(repository.folder);
    change();
    const after = await logOf(repository.folder, { previous: before });
    assert.deepEqual(subjects(after), expected);
    assert.deepEqual(plainLog(after), plainLog(await logOf(repository.folder)));
    return [before, after];
  }

  it('keeps the very object where nothing has changed', async () => {
    const [before, after] = await checkAgain(() => {}, ['two', 'one']);
    assert.equal(after, before);
  });

  it('adds a new commit and keeps the others', async () => {
    const [before, after] = await checkAgain(
      () => repository.commit('three', '2026-03-03'),
      ['three', 'two', 'one'],
    );
    assert.equal(after.commits.at(1), before.commits.at(0));
  });

  it('drops what an amended commit has left behind', async () => {
    await checkAgain(() => {
      repository.git('reset', '--quiet', '--soft', 'HEAD~1');
      repository.commit('two again', '2026-03-02');
    }, ['two again', 'one']);
  });

  it('drops a deleted branch and its commits', async () => {
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.commit('three', '2026-03-03');
    repository.git('checkout', '--quiet', 'main');
    await checkAgain(() => repository.git('branch', '--quiet', '-D', 'topic'), ['two', 'one']);
  });

  it('sees a new tag on an old commit, and one that is gone with its commit', async () => {
    const [, after] = await checkAgain(() => repository.git('tag', 'v1', 'HEAD~1'), ['two', 'one']);
    assert.deepEqual(after.commits.at(1)!.tags, ['v1']);
    repository.git('checkout', '--quiet', '--detach');
    repository.commit('three', '2026-03-03');
    repository.git('tag', 'loose');
    repository.git('checkout', '--quiet', 'main');
    await checkAgain(() => repository.git('tag', '-d', 'loose'), ['two', 'one']);
  });

  it('sees what a shallow clone fetches later, and hears of it', async () => {
    const folder = `${repository.folder}-shallow`;
    runGit(repository.folder, ['clone', '--quiet', '--depth=1', `file://${repository.folder}`, folder]);
    try {
      const opened = await open(folder);
      const before = await readLog(opened, { zone: null, since: null });
      assert.ok(before.ok);
      assert.deepEqual([before.value.shallow, subjects(before.value)], [true, ['two']]);
      const same = await readLog(opened, { zone: null, since: null, previous: before.value });
      assert.ok(same.ok);
      assert.equal(same.value, before.value);
      const told = new Promise<void>((resolve) => {
        const watcher = watchRepository(opened, () => {
          watcher.dispose();
          resolve();
        });
        void watcher.ready.then(() => runGit(folder, ['fetch', '--quiet', '--unshallow']));
      });
      await told;
      const after = await readLog(opened, { zone: null, since: null, previous: before.value });
      assert.ok(after.ok);
      assert.deepEqual([after.value.shallow, subjects(after.value)], [false, ['two', 'one']]);
    } finally {
      removeFolder(folder);
    }
  });

  it('sees a merge', async () => {
    await checkAgain(() => {
      repository.git('checkout', '--quiet', '-b', 'topic', 'HEAD~1');
      repository.commit('side', '2026-03-03');
      repository.git('checkout', '--quiet', 'main');
      runGit(repository.folder, ['merge', '--quiet', '--no-ff', '-m', 'join', 'topic'], '', {
        GIT_AUTHOR_DATE: '2026-03-04T12:00:00Z',
        GIT_COMMITTER_DATE: '2026-03-04T12:00:00Z',
      });
    }, ['join', 'side', 'two', 'one']);
  });
});
