// The commit-msg hook, run by git itself.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitHook, isHookKey, type HookMode } from '../../src/core/history/commit-hook';
import { addCommitHook, removeCommitHook } from '../../src/node/git/commit-hook';
import { openAt } from '../support/git-log';
import { createRepository, type TestRepository } from '../support/git-repository';

describe('the commit-msg hook', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
    repository.commit('Begin');
  });
  afterEach(() => repository.dispose());
  const path = (): string => join(repository.folder, '.git', 'hooks', 'commit-msg');
  const add = async (mode: HookMode) =>
    addCommitHook(await openAt(repository.folder), commitHook('ATLAS', mode));
  const commit = (message: string): string => {
    repository.commit(message);
    return repository.git('log', '-1', '--format=%B').trim();
  };

  it('adds the id of the branch where the message has none', async () => {
    assert.equal(await add('add'), 'done');
    repository.git('checkout', '--quiet', '-b', 'feature/ATLAS-k3f-session-tokens');
    assert.equal(commit('Rotate tokens'), 'Rotate tokens\n\nTask: ATLAS-k3f');
    assert.equal(
      commit('Rotate\n\nSigned-off-by: A <a@b>'),
      'Rotate\n\nSigned-off-by: A <a@b>\nTask: ATLAS-k3f',
    );
    assert.equal(commit('ATLAS-m2q: lay out'), 'ATLAS-m2q: lay out');
    assert.equal(commit('fixup! Rotate tokens'), 'fixup! Rotate tokens');
    repository.git('checkout', '--quiet', '-b', 'topic', 'main');
    assert.equal(commit('Tidy up'), 'Tidy up');
    repository.git('checkout', '--quiet', '--detach');
    assert.equal(commit('Tidy up again'), 'Tidy up again');
  });

  it('demands an id where neither message nor branch has one', async () => {
    assert.equal(await add('demand'), 'done');
    assert.throws(() => repository.commit('Tidy up'), /names no task/);
    assert.throws(() => repository.commit("XATLAS-1 $(touch x) `touch x` '"), /names no task/);
    assert.equal(commit('Tidy up (atlas-7)'), 'Tidy up (atlas-7)');
    repository.git('checkout', '--quiet', '-b', 'ATLAS-9');
    assert.equal(commit('Tidy up'), 'Tidy up\n\nTask: ATLAS-9');
    assert.equal(existsSync(join(repository.folder, 'x')), false);
  });

  it('is replaced by another of its kind, and leaves no trace', async () => {
    await add('demand');
    await add('add');
    commit('Tidy up');
    assert.equal(await removeCommitHook(await openAt(repository.folder)), 'done');
    assert.equal(existsSync(path()), false);
    assert.equal(await removeCommitHook(await openAt(repository.folder)), 'absent');
  });

  it('never touches a hook of somebody else', async () => {
    mkdirSync(join(repository.folder, '.git', 'hooks'), { recursive: true });
    writeFileSync(path(), '#!/bin/sh\nexit 0\n');
    assert.equal(await add('add'), 'foreign');
    assert.equal(await removeCommitHook(await openAt(repository.folder)), 'foreign');
    assert.equal(readFileSync(path(), 'utf8'), '#!/bin/sh\nexit 0\n');
  });

  it('writes nothing where the configuration keeps hooks elsewhere', async () => {
    repository.git('config', 'core.hooksPath', '.husky');
    assert.equal(await add('add'), 'elsewhere');
    assert.equal(existsSync(path()), false);
  });

  it('takes no key that is more than letters and digits', () => {
    for (const key of ["A'; touch x; '", 'A.*', '', 'A B', '9A', null])
      assert.equal(isHookKey(key), false, String(key));
    assert.equal(isHookKey('ATLAS2'), true);
  });
});
