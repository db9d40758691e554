/** The commits that people mean by «the last tag», «yesterday», «a week ago», on real repositories. */
import assert from 'node:assert/strict';
import { parseDay } from '../../src/core/base/dates';
import { lastCommitBefore, lastTag } from '../../src/node/git/earlier-commits';
import { openAt } from '../support/git-log';
import { createRepository, type TestRepository } from '../support/git-repository';

describe('earlier commits', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  const before = async (day: string, zone: string | null = 'UTC'): Promise<string | null> =>
    lastCommitBefore(await openAt(repository.folder), parseDay(day)!, zone);

  it('are none before the first commit', async () => {
    const opened = await openAt(repository.folder);
    assert.equal(await lastTag(opened), null);
    assert.equal(await before('2026-05-04'), null);
    repository.commit('first', '2026-05-04');
    assert.equal(await lastTag(opened), null);
    assert.equal(await before('2026-05-04'), null);
  });

  it('are the last of a day, as the zone of the project has days', async () => {
    const first = repository.commit('first', '2026-05-02T12:00:00Z');
    const late = repository.commit('late', '2026-05-03T22:30:00Z');
    repository.commit('today', '2026-05-04T12:00:00Z');
    assert.equal(await before('2026-05-04'), late);
    // It was half past midnight in Berlin.
    assert.equal(await before('2026-05-04', 'Europe/Berlin'), first);
    assert.equal(await before('2026-05-05', 'Europe/Berlin'), repository.git('rev-parse', 'HEAD'));
    assert.equal(await before('2026-05-02'), null);
  });

  it('are of the present line: what was merged counts from its merge on', async () => {
    const first = repository.commit('first', '2026-05-01');
    repository.git('checkout', '-q', '-b', 'topic');
    repository.commit('on the branch', '2026-05-02');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '--no-commit', 'topic');
    const merge = repository.commit('merge', '2026-05-04');
    assert.equal(await before('2026-05-03'), first);
    assert.equal(await before('2026-05-05'), merge);
  });

  it('are tagged by the nearest tag behind, whatever branch of the same name there is', async () => {
    const opened = await openAt(repository.folder);
    repository.commit('first', '2026-05-01');
    repository.git('tag', 'v1');
    repository.commit('second', '2026-05-02');
    repository.git('tag', '--annotate', 'v2', '-m', 'two');
    repository.git('branch', 'v2');
    repository.commit('third', '2026-05-03');
    assert.equal(await lastTag(opened), 'refs/tags/v2');
    repository.git('checkout', '-q', '-b', 'old', 'refs/tags/v1');
    assert.equal(await lastTag(opened), 'refs/tags/v1');
  });
});
