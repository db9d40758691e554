/** What both sides of a stopped merge come from, as git's index has it. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readMergeBase } from '../../src/node/git/read-merge-base';
import { openAt } from '../support/git-log';
import { createRepository, type TestRepository } from '../support/git-repository';

describe('readMergeBase', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  const base = async (path: string): Promise<string | null> =>
    readMergeBase(await openAt(repository.folder), join(repository.folder, path));

  /** Both branches change a file and add one, and the merge stops. */
  function stop(): void {
    const commit = (text: string): void => {
      repository.write('plans/the plan.yaml', text);
      if (text !== 'one: 1\n') repository.write('new.yaml', text);
      repository.git('add', '--all');
      repository.commit('work', '2026-03-02');
    };
    mkdirSync(join(repository.folder, 'plans'));
    commit('one: 1\n');
    repository.git('checkout', '--quiet', '-b', 'topic');
    commit('one: 2\n');
    repository.git('checkout', '--quiet', 'main');
    commit('one: 3\n');
    assert.throws(() => repository.git('merge', '--quiet', 'topic'));
  }

  it('is the version of before, and none of a file that both sides added', async () => {
    stop();
    assert.equal(await base('plans/the plan.yaml'), 'one: 1\n');
    assert.equal(await base('new.yaml'), null);
  });

  it('is none where no merge has stopped, nothing is known of the file, or it lies elsewhere', async () => {
    stop();
    for (const path of ['other.yaml', 'a\nb.yaml', '../outside.yaml', 'gone/far.yaml']) {
      assert.equal(await base(path), null, path);
    }
    repository.git('merge', '--abort');
    assert.equal(await base('plans/the plan.yaml'), null);
  });
});
