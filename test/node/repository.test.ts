import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRepository } from '../../src/node/git/repository';
import type { RepositoryFailureKind } from '../../src/node/git/repository-failure';
import { openAt } from '../support/git-log';
import {
  createRepository,
  removeFolder,
  runGit,
  temporaryFolder,
  type TestRepository,
} from '../support/git-repository';

async function checkFailure(folder: string, kind: RepositoryFailureKind, program?: string): Promise<void> {
  const result = await openRepository(folder, program === undefined ? {} : { program });
  assert.equal(result.ok ? 'opened' : result.error.kind, kind);
  assert.ok(!result.ok && result.error.message.length <= 120);
}

/** A program that answers like git, for versions and complaints that this machine's git does not have. */
function fakeGit(folder: string, script: string): string {
  const file = join(folder, 'git');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('openRepository', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  it('opens one without a commit', async () => {
    const { root, prefix, bare, gitFolder, commonFolder } = await openAt(repository.folder);
    assert.deepEqual([root, prefix, bare], [repository.folder, '', false]);
    assert.deepEqual([gitFolder, commonFolder], [join(root, '.git'), join(root, '.git')]);
  });

  it('knows the folder of a plan that is not at the top', async () => {
    mkdirSync(join(repository.folder, 'docs', 'plan'), { recursive: true });
    const { root, prefix } = await openAt(join(repository.folder, 'docs', 'plan'));
    assert.deepEqual([root, prefix], [repository.folder, 'docs/plan/']);
  });

  it('resolves a folder that is a link', async () => {
    const link = join(repository.folder, '..', `link-${String(process.pid)}`);
    symlinkSync(repository.folder, link);
    try {
      assert.equal((await openAt(link)).root, realpathSync(repository.folder));
    } finally {
      rmSync(link);
    }
  });

  it('opens a linked worktree, whose branches are elsewhere', async () => {
    repository.commit('first');
    const worktree = `${repository.folder}-wt`;
    repository.git('worktree', 'add', '--quiet', worktree, '-b', 'other');
    try {
      const { root, gitFolder, commonFolder } = await openAt(worktree);
      assert.equal(root, worktree);
      assert.equal(commonFolder, join(repository.folder, '.git'));
      assert.equal(gitFolder.startsWith(join(repository.folder, '.git', 'worktrees')), true);
    } finally {
      removeFolder(worktree);
    }
  });

  it('opens a submodule as a repository of its own', async () => {
    const inner = createRepository();
    try {
      inner.commit('inner');
      repository.commit('outer');
      repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'lib');
      const { root, gitFolder } = await openAt(join(repository.folder, 'lib'));
      assert.equal(root, join(repository.folder, 'lib'));
      assert.equal(gitFolder, join(repository.folder, '.git', 'modules', 'lib'));
    } finally {
      inner.dispose();
    }
  });

  it('opens a bare one', async () => {
    const bare = createRepository('--bare');
    try {
      const found = await openAt(bare.folder);
      assert.deepEqual([found.bare, found.root, found.prefix], [true, bare.folder, '']);
    } finally {
      bare.dispose();
    }
  });

  it('opens a folder whose name has quotes, line breaks, spaces and a leading dash', async () => {
    const folder = join(repository.folder, '-x "y\'\nz $(touch pwned)');
    mkdirSync(folder);
    runGit(folder, ['init', '--quiet']);
    const { root, gitFolder } = await openAt(folder);
    assert.deepEqual([root, gitFolder], [folder, join(folder, '.git')]);
  });

  it('says that a folder is in no repository', async () => {
    const folder = temporaryFolder();
    try {
      await checkFailure(folder, 'no-repository');
      await checkFailure(join(folder, 'gone'), 'no-repository');
      writeFileSync(join(folder, 'file'), '');
      await checkFailure(join(folder, 'file', 'below'), 'no-repository');
    } finally {
      removeFolder(folder);
    }
  });

  it('says that a repository is broken', async () => {
    writeFileSync(join(repository.folder, '.git', 'config'), '[core\nbroken');
    await checkFailure(repository.folder, 'broken');
  });

  it('says that git is missing', async () => {
    const path = process.env['PATH'];
    const empty = temporaryFolder();
    try {
      process.env['PATH'] = empty;
      await checkFailure(repository.folder, 'no-git');
      // A relative folder on the path would be one of the repository.
      process.env['PATH'] = '.';
      await checkFailure(repository.folder, 'no-git');
    } finally {
      process.env['PATH'] = path;
      removeFolder(empty);
    }
    await checkFailure(repository.folder, 'no-git', join(repository.folder, 'gone', 'git'));
  });

  it('says that git is ancient, and that a repository belongs to somebody else', async () => {
    const folder = temporaryFolder();
    try {
      await checkFailure(repository.folder, 'old-git', fakeGit(folder, 'echo git version 2.7.4'));
      const complaint = `case "$*" in *--version) echo git version 2.45.1;; *) echo "fatal: detected dubious ownership in repository at '/x'" >&2; exit 128;; esac`;
      await checkFailure(repository.folder, 'unsafe-ownership', fakeGit(folder, complaint));
    } finally {
      removeFolder(folder);
    }
  });

  it('is not misled by what a hook of git leaves in the environment', async () => {
    const other = createRepository();
    process.env['GIT_DIR'] = join(other.folder, '.git');
    process.env['GIT_INDEX_FILE'] = join(other.folder, 'index');
    try {
      assert.equal((await openAt(repository.folder)).root, repository.folder);
    } finally {
      delete process.env['GIT_DIR'];
      delete process.env['GIT_INDEX_FILE'];
      other.dispose();
    }
  });
});
