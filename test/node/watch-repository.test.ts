import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { watchRepository } from '../../src/node/git/watch-repository';
import { openAt } from '../support/git-log';
import { createRepository, removeFolder, type TestRepository } from '../support/git-repository';

/** Counts what a watcher tells, and waits for the next time. */
async function follow(folder: string): Promise<{
  count(): number;
  /** Rejects where nothing is told within five seconds. */
  next(): Promise<void>;
  dispose(): void;
}> {
  let count = 0;
  let wake: (() => void) | null = null;
  const watcher = watchRepository(await openAt(folder), () => {
    count++;
    wake?.();
  });
  await watcher.ready;
  return {
    count: () => count,
    next: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no news')), 5000);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    dispose: () => watcher.dispose(),
  };
}

describe('watchRepository', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
    repository.commit('one');
  });
  afterEach(() => repository.dispose());

  /** Told at once, and once more where git was not done by then. */
  async function checkNews(title: string, change: () => void, folder = repository.folder): Promise<void> {
    const followed = await follow(folder);
    try {
      const next = followed.next();
      change();
      await next;
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.ok(followed.count() <= 2, title);
    } finally {
      followed.dispose();
    }
  }

  it('tells of a commit, a branch, a switch and a tag, each once or twice', async () => {
    await checkNews('commit', () => repository.commit('two'));
    await checkNews('branch below a folder', () => repository.git('branch', 'a/b/c'));
    await checkNews('switch', () => repository.git('checkout', '--quiet', 'a/b/c'));
    await checkNews('commit on it', () => repository.commit('three'));
    await checkNews('tag', () => repository.git('tag', 'v1'));
    await checkNews('packed', () => repository.git('pack-refs', '--all'));
    await checkNews('first remote branch', () =>
      repository.git('update-ref', 'refs/remotes/origin/x', 'HEAD'),
    );
    await checkNews('deleted', () => repository.git('branch', '--quiet', '-D', 'main'));
  });

  it('tells of many commits in a row no more often', async () => {
    await checkNews('five', () => {
      for (let i = 0; i < 5; i++) repository.commit(String(i));
    });
  });

  it('goes on after folders have vanished and come back', async () => {
    repository.git('branch', 'a/b');
    const followed = await follow(repository.folder);
    try {
      let next = followed.next();
      rmSync(join(repository.folder, '.git', 'refs', 'heads', 'a'), { recursive: true });
      await next;
      next = followed.next();
      repository.git('branch', 'a/b');
      await next;
      next = followed.next();
      repository.git('update-ref', 'refs/heads/a/b', repository.commit('two'));
      await next;
    } finally {
      followed.dispose();
    }
  });

  it('is quiet while files are staged, and after it is disposed of', async () => {
    const followed = await follow(repository.folder);
    repository.write('file', 'x');
    repository.git('add', 'file');
    repository.git('status');
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(followed.count(), 0);
    followed.dispose();
    repository.commit('two');
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(followed.count(), 0);
  });

  it('follows a linked worktree, whose branches are elsewhere', async () => {
    const folder = `${repository.folder}-wt`;
    repository.git('worktree', 'add', '--quiet', folder, '-b', 'other');
    try {
      await checkNews('commit in the other tree', () => repository.commit('two'), folder);
    } finally {
      removeFolder(folder);
    }
  });
});
