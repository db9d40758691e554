// A tag at the commit that is checked out, in real repositories.
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagHead } from '../../src/node/git/write-tag';
import { openAt } from '../support/git-log';
import { createRepository, type TestRepository } from '../support/git-repository';

describe('a tag for the baseline', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());
  const tag = async (name: string): Promise<string> =>
    (await tagHead(await openAt(repository.folder), name)).kind;

  it('stands at the last commit, and is never moved', async () => {
    assert.equal(await tag('plan-1'), 'no-commit');
    const one = repository.commit('one', '2026-03-01');
    assert.equal(await tag('plan-1'), 'made');
    repository.commit('two', '2026-03-02');
    assert.equal(await tag('plan-1'), 'exists');
    assert.equal(repository.git('rev-parse', 'refs/tags/plan-1'), one);
    assert.equal(await tag('plan-1/b'), 'refused');
  });

  it('has a name that git takes, and no option, path or step', async () => {
    repository.commit('one');
    const bad = ['', '-d', '--delete', 'a b', '../x', 'a..b', 'x.lock', 'HEAD~1', 'v1^', 'a\nb', '@{1}'];
    for (const name of bad) assert.equal(await tag(name), 'bad-name', name);
    assert.equal(await tag('approved/2026-é'), 'made');
    assert.equal(repository.git('tag', '--list'), 'approved/2026-é');
  });

  it('is signed by nobody, and runs no program that the repository names', async () => {
    repository.commit('one');
    const mark = join(repository.folder, '.git', 'sprung');
    const script = join(repository.folder, '.git', 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\nexit 1\n`, { mode: 0o755 });
    writeFileSync(
      join(repository.folder, '.git', 'hooks', 'reference-transaction'),
      `#!/bin/sh\ntouch '${mark}'\n`,
      {
        mode: 0o755,
      },
    );
    repository.git('config', 'tag.gpgSign', 'true');
    repository.git('config', 'gpg.program', script);
    repository.git('config', 'core.editor', script);
    assert.equal(await tag('plan-1'), 'made');
    assert.equal(existsSync(mark), false);
  });
});
