import assert from 'node:assert/strict';
import { parseDay, printDay } from '../../src/core/base/dates';
import type { RepositoryFacts } from '../../src/core/history/propose-plan';
import { readRepositoryFacts } from '../../src/node/git/repository-facts';
import { openAt } from '../support/git-log';
import { createRepository, runGit, type TestRepository } from '../support/git-repository';

describe('readRepositoryFacts', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  async function facts(): Promise<RepositoryFacts> {
    const result = await readRepositoryFacts(await openAt(repository.folder), {
      zone: 'UTC',
      today: parseDay('2026-05-04')!,
    });
    assert.ok(result.ok, result.ok ? '' : result.error.detail);
    return result.value;
  }

  function commitBy(name: string, email: string, day = '2026-05-01', message = 'work'): void {
    runGit(repository.folder, ['commit', '--quiet', '--allow-empty', '-m', message], '', {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
      GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
    });
  }

  it('counts the people of the last 90 days, without programs and addresses that nobody reads', async () => {
    commitBy('Old Hand', 'old@example.com', '2026-01-01');
    commitBy('Ben Okafor', 'ben@example.com');
    commitBy('Ana Ruiz', 'ana@example.com');
    commitBy('Ana Ruiz', 'ana@home.example');
    commitBy('Ana Ruiz', 'ana@example.com');
    commitBy('Nick', 'alias@example.com');
    commitBy('dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com');
    commitBy('renovate', 'renovate@example.com');
    commitBy('GitHub', 'noreply@github.com');
    commitBy('Web User', '12+web@users.noreply.github.com');
    commitBy('Some CI', 'build@example.com');
    commitBy('Ci Wei', 'ci.wei@example.com');
    repository.write('.mailmap', 'Ben Okafor <ben@example.com> <alias@example.com>\n');
    assert.deepEqual((await facts()).people, [
      { name: 'Ana Ruiz', emails: ['ana@example.com', 'ana@home.example'] },
      { name: 'Ben Okafor', emails: ['ben@example.com'] },
      { name: 'Ci Wei', emails: ['ci.wei@example.com'] },
    ]);
  });

  it('names at most twenty people, those with most commits', async () => {
    for (let i = 0; i < 22; i++) commitBy(`P${String(i)}`, `p${String(i)}@example.com`);
    commitBy('P21', 'p21@example.com');
    const { people } = await facts();
    assert.equal(people.length, 20);
    assert.equal(people[0]!.name, 'P21');
  });

  it('takes the last five releases from tags, oldest first', async () => {
    for (let i = 1; i <= 7; i++) {
      commitBy('Ana', 'ana@example.com', `2026-04-0${String(i)}`);
      repository.git('tag', `v1.${String(i)}`);
    }
    repository.git('tag', 'nightly');
    assert.deepEqual(
      (await facts()).releases.map(({ tag, day }) => `${tag} ${printDay(day)}`),
      ['v1.3 2026-04-03', 'v1.4 2026-04-04', 'v1.5 2026-04-05', 'v1.6 2026-04-06', 'v1.7 2026-04-07'],
    );
  });

  it('knows the branches of the last 60 days: new, open and merged', async () => {
    commitBy('Ana', 'ana@example.com', '2026-01-10');
    repository.git('checkout', '--quiet', '-b', 'stale');
    commitBy('Ana', 'ana@example.com', '2026-01-11');
    repository.git('checkout', '--quiet', 'main', '-b', 'topic/login');
    commitBy('Ben', 'ben@example.com', '2026-04-10');
    commitBy('Ana', 'ana@example.com', '2026-04-11');
    commitBy('Ben', 'ben@example.com', '2026-04-12');
    repository.git('update-ref', 'refs/remotes/origin/topic/login', 'HEAD');
    repository.git('update-ref', 'refs/remotes/origin/theirs', 'HEAD~1');
    repository.git('checkout', '--quiet', 'main', '-b', 'done');
    commitBy('Ben', 'ben@example.com', '2026-04-20');
    repository.git('checkout', '--quiet', 'main');
    runGit(repository.folder, ['merge', '--quiet', '--no-ff', '-m', 'join', 'done'], '', {
      GIT_AUTHOR_DATE: '2026-04-21T12:00:00Z',
      GIT_COMMITTER_DATE: '2026-04-21T12:00:00Z',
    });
    repository.git('branch', 'fresh');
    const shown = (await facts()).branches.map(({ name, state, firstDay, lastDay, email }) =>
      [name, state, firstDay === null ? '-' : printDay(firstDay), printDay(lastDay), email ?? '-'].join(' '),
    );
    assert.deepEqual(shown, [
      'theirs open 2026-04-10 2026-04-11 ana@example.com',
      'topic/login open 2026-04-10 2026-04-12 ben@example.com',
      'done merged - 2026-04-20 -',
      'fresh new - 2026-04-21 -',
    ]);
  });

  it('takes the name from package.json, the remote or the folder', async () => {
    assert.equal((await facts()).name, repository.folder.split('/').at(-1));
    repository.git('remote', 'add', 'origin', 'git@example.com:group/atlas-payments.git');
    assert.equal((await facts()).name, 'atlas-payments');
    repository.write('package.json', '{ "name": "@scope/atlas" }');
    assert.equal((await facts()).name, 'atlas');
    repository.write('package.json', '{ broken');
    assert.equal((await facts()).name, 'atlas-payments');
  });

  it('is empty but sound where there is no commit yet, and can be cancelled', async () => {
    const { people, releases, branches } = await facts();
    assert.deepEqual([people, releases, branches], [[], [], []]);
    const cancelled = await readRepositoryFacts(await openAt(repository.folder), {
      zone: null,
      signal: AbortSignal.abort(),
    });
    assert.equal(cancelled.ok ? 'read' : cancelled.error.kind, 'cancelled');
  });
});
