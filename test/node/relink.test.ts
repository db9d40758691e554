// Reading and linking again after each change of a real repository: always what a first look would give.
import assert from 'node:assert/strict';
import type { LinkIds } from '../../src/core/history/id-index';
import { linkCommits, relinkCommits, type LinkedLog } from '../../src/core/history/link-commits';
import { readLog } from '../../src/node/git/read-log';
import { logOf, openAt, plainLog } from '../support/git-log';
import { createRepository, runGit, type TestRepository } from '../support/git-repository';

const ids: LinkIds = { ids: ['A-1', 'A-2', 'A-3', 'A-4'], was: [], key: 'A', earlier: [] };

describe('linking again', () => {
  let repository: TestRepository;
  let last: LinkedLog | null;
  beforeEach(() => {
    repository = createRepository();
    last = null;
  });
  afterEach(() => repository.dispose());

  /** The commits of a task as `subject by way`, newest first. */
  async function look(task: string): Promise<readonly string[]> {
    const opened = await openAt(repository.folder);
    const read = await readLog(opened, { zone: 'UTC', since: null, previous: last?.log ?? null });
    assert.ok(read.ok);
    last = relinkCommits(ids, read.value, last);
    const fresh = await logOf(repository.folder);
    assert.deepEqual(plainLog(last.log), plainLog(fresh));
    assert.deepEqual(last.evidence, linkCommits(ids, fresh));
    const linked = last.evidence.byTask.get(task) ?? [];
    return linked.map(
      ({ commit, by, revertedBy }) =>
        `${commit.subject} by ${by}${revertedBy === null ? '' : ', taken back'}`,
    );
  }
  const branch = (name: string, from = 'main'): string =>
    repository.git('checkout', '--quiet', '-b', name, from);
  const main = (): string => repository.git('checkout', '--quiet', 'main');

  it('is right after an octopus merge, a revert of it, and a revert of that', async () => {
    repository.commit('begin', '2026-03-01');
    for (const n of [1, 2, 3]) {
      branch(`A-${String(n)}-topic`);
      repository.commit(`work ${String(n)}`, `2026-03-0${String(n + 1)}`);
      main();
    }
    assert.deepEqual(await look('A-2'), ['work 2 by branch']);
    const message = "Merge branches 'A-1-topic', 'A-2-topic' and 'A-3-topic'";
    runGit(
      repository.folder,
      ['merge', '--quiet', '--no-ff', '-m', message, 'A-1-topic', 'A-2-topic', 'A-3-topic'],
      '',
      {
        GIT_AUTHOR_DATE: '2026-03-06T12:00:00Z',
        GIT_COMMITTER_DATE: '2026-03-06T12:00:00Z',
      },
    );
    for (const n of [1, 2, 3]) repository.git('branch', '--quiet', '-D', `A-${String(n)}-topic`);
    assert.deepEqual(await look('A-2'), [`${message} by merge`, 'work 2 by merge']);
    const merge = repository.git('rev-parse', 'HEAD');
    const revert = repository.commit(
      `Revert "${message}"\n\nThis reverts commit ${merge}, reversing`,
      '2026-03-07',
    );
    assert.ok((await look('A-3')).includes('work 3 by merge, taken back'));
    repository.commit(`Reapply\n\nThis reverts commit ${revert}.`, '2026-03-08');
    assert.ok((await look('A-3')).includes('work 3 by merge'));
  });

  it('is right after amending, rebasing, and throwing a branch away', async () => {
    repository.commit('A-1: begin', '2026-03-01');
    branch('topic');
    repository.commit('A-2: side', '2026-03-02');
    repository.commit('A-3: more', '2026-03-03');
    main();
    repository.commit('A-4: meanwhile', '2026-03-04');
    assert.deepEqual(await look('A-2'), ['A-2: side by subject']);
    repository.git('checkout', '--quiet', 'topic');
    repository.git('rebase', '--quiet', '--keep-empty', 'main');
    assert.deepEqual(await look('A-2'), ['A-2: side by subject']);
    repository.git('commit', '--quiet', '--amend', '--allow-empty', '-m', 'A-2: other words');
    assert.deepEqual(await look('A-3'), []);
    assert.deepEqual(await look('A-2'), ['A-2: other words by subject', 'A-2: side by subject']);
    main();
    repository.git('branch', '--quiet', '-D', 'topic');
    assert.deepEqual(await look('A-2'), []);
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
    repository.commit('A-2: anew', '2026-03-05');
    assert.deepEqual(await look('A-2'), ['A-2: anew by subject']);
  });

  it('is right after the whole history was written anew', async () => {
    for (const n of [1, 2, 3]) repository.commit(`A-${String(n)}: work`, `2026-03-0${String(n)}`);
    await look('A-1');
    const tree = repository.git('rev-parse', 'HEAD^{tree}');
    const one = repository.feed('A-4: all of it', 'commit-tree', tree, '-F', '-').trim();
    repository.git('update-ref', 'refs/heads/main', one);
    assert.deepEqual(await look('A-1'), []);
    assert.deepEqual(await look('A-4'), ['A-4: all of it by subject']);
  });

  it('is right after commits of the past, a cherry-pick, a note and a tag', async () => {
    repository.commit('begin', '2026-03-01');
    repository.commit('A-1: late', '2026-03-10');
    await look('A-1');
    // A commit that somebody made long ago, and brought in now.
    const old = repository.commit('A-1: early', '2026-01-01');
    assert.deepEqual(await look('A-1'), ['A-1: late by subject', 'A-1: early by subject']);
    const copy = repository.commit(`early again\n\n(cherry picked from commit ${old})`, '2026-03-11');
    assert.ok((await look('A-1')).includes('early again by cherry-pick'));
    repository.git('notes', 'add', '-m', 'Task: A-2', copy);
    assert.deepEqual(await look('A-2'), ['early again by note']);
    repository.git('tag', 'v1', copy);
    assert.deepEqual(await look('A-2'), ['early again by note']);
    repository.git('notes', 'remove', copy);
    assert.deepEqual(await look('A-2'), []);
    repository.git('checkout', '--quiet', '--detach', 'HEAD~1');
    assert.ok((await look('A-1')).includes('early again by cherry-pick'));
  });

  it('is right while another process holds the locks of branches', async () => {
    repository.commit('A-1: one', '2026-03-01');
    await look('A-1');
    repository.commit('A-1: two', '2026-03-02');
    for (const name of ['HEAD.lock', 'packed-refs.lock', 'index.lock', 'refs/heads/main.lock']) {
      repository.write(`.git/${name}`, '');
    }
    assert.deepEqual(await look('A-1'), ['A-1: two by subject', 'A-1: one by subject']);
  });
});
