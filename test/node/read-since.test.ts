import assert from 'node:assert/strict';
import { writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay, printDay } from '../../src/core/base/dates';
import { readSince } from '../../src/node/git/read-since';
import { readUser } from '../../src/node/git/read-user';
import { openAt } from '../support/git-log';
import { createRepository, removeFolder, runGit, type TestRepository } from '../support/git-repository';

describe('readSince', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
    repository.commit('before', '2026-01-01');
  });
  afterEach(() => repository.dispose());

  function addPlan(path: string, day: string): void {
    repository.write(path, `project: { name: X }\n# ${day}\n`);
    repository.git('add', '.');
    repository.commit('plan', day);
  }

  async function check(
    expected: string | null,
    start: string | null,
    path = 'project.yaml',
    folder = repository.folder,
  ): Promise<void> {
    const at = await openAt(join(folder, path, '..'));
    const day = await readSince(at, join(folder, path), start === null ? null : parseDay(start), 'UTC');
    assert.equal(day === null ? null : printDay(day), expected);
  }

  it("is the plan's first commit or the project's start, whichever is earlier", async () => {
    addPlan('project.yaml', '2026-02-01');
    repository.write('project.yaml', 'project: { name: Y }\n');
    repository.git('commit', '--quiet', '-a', '-m', 'later');
    await check('2026-02-01', null);
    await check('2026-02-01', '2026-02-15');
    await check('2026-01-15', '2026-01-15');
  });

  it('is the start where the plan was never committed', async () => {
    repository.write('project.yaml', '');
    await check('2026-02-15', '2026-02-15');
    await check(null, null);
  });

  it('follows a rename, and knows a subfolder and names that look like patterns or options', async () => {
    addPlan('project.yaml', '2026-02-01');
    repository.write('x/keep', '');
    repository.git('add', '.');
    repository.git('mv', 'project.yaml', 'x/project.yaml');
    repository.commit('moved', '2026-03-01');
    await check('2026-02-01', null, 'x/project.yaml');
    addPlan('-x[1]*/:(top)project.yaml', '2026-02-03');
    await check('2026-02-03', null, '-x[1]*/:(top)project.yaml');
  });

  it('fetches nothing in a partial clone', async () => {
    addPlan('old.yaml', '2026-02-01');
    repository.git('mv', 'old.yaml', 'project.yaml');
    repository.commit('moved', '2026-03-01');
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const folder = `${repository.folder}-partial`;
    runGit(repository.folder, [
      'clone',
      '--quiet',
      '--no-checkout',
      '--filter=blob:none',
      `file://${repository.folder}`,
      folder,
    ]);
    const mark = join(folder, '.git', 'sprung');
    const script = join(folder, '.git', 'pack.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\nexec git-upload-pack "$@"\n`, { mode: 0o755 });
    runGit(folder, ['config', 'remote.origin.uploadpack', script]);
    try {
      await check('2026-02-01', null, 'project.yaml', folder);
      assert.equal(existsSync(mark), false);
      // git as a person runs it fetches the file, by the program that was set.
      runGit(folder, ['cat-file', '-p', 'HEAD:project.yaml']);
      assert.equal(existsSync(mark), true);
    } finally {
      removeFolder(folder);
    }
  });
});

describe('readUser', () => {
  it("is who git's configuration names", async () => {
    const repository = createRepository();
    try {
      repository.git('config', 'user.name', 'Ben "B" Okafor');
      repository.git('config', 'user.email', 'ben@example.com');
      assert.deepEqual(await readUser(await openAt(repository.folder)), {
        name: 'Ben "B" Okafor',
        email: 'ben@example.com',
      });
    } finally {
      repository.dispose();
    }
  });
});
