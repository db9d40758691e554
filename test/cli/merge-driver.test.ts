/** The merge driver, run by a real `git merge`: installed, merging, in dispute, without Milewright, and taken out again. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { driverCommand } from '../../src/node/git/merge-driver';
import { createRepository, type TestRepository } from '../support/git-repository';
import { runCli } from './support/run-cli';

const base = `project: { name: Atlas, key: A }
include: [plan/*.yaml]
tasks:
  build:
    title: Build
    tasks:
      A-1:
        title: Session tokens
        effort: 3d # guess
      A-2: { title: Login form, effort: 2d }
  ship:
    title: Ship
    tasks:
      A-3: { title: Pack, effort: 1d }
`;
const part = 'risks:\n  leak: { title: Leak, probability: 30% }\n';

describe('the merge driver', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
    repository.write('project.yaml', base);
    repository.write('plan/risks.yaml', part);
    repository.git('add', '.');
    repository.commit('Plan');
  });
  afterEach(() => repository.dispose());

  const read = (path = 'project.yaml'): string => readFileSync(join(repository.folder, path), 'utf8');
  const attributes = (): string => join(repository.folder, '.git', 'info', 'attributes');
  const driver = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await runCli(['merge-driver', ...args], { cwd: repository.folder });
    assert.deepEqual([code, stderr], [0, '']);
    return stdout;
  };
  /** Two branches, each with its own text of some files. */
  const branches = (
    ours: Readonly<Record<string, string>>,
    theirs: Readonly<Record<string, string>>,
  ): void => {
    const commit = (texts: Readonly<Record<string, string>>): void => {
      for (const [path, text] of Object.entries(texts)) repository.write(path, text);
      repository.git('add', '.');
      repository.commit('Change');
    };
    repository.git('checkout', '--quiet', '-b', 'feature');
    commit(theirs);
    repository.git('checkout', '--quiet', 'main');
    commit(ours);
  };
  /** @returns the exit code of `git merge`, which is 1 where conflicts are left */
  const merge = (): { readonly status: number | null; readonly said: string } => {
    const { status, stdout, stderr } = spawnSync('git', ['merge', '--no-edit', 'feature'], {
      cwd: repository.folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Ana',
        GIT_AUTHOR_EMAIL: 'ana@example.com',
        GIT_COMMITTER_NAME: 'Ana',
        GIT_COMMITTER_EMAIL: 'ana@example.com',
      },
    });
    return { status, said: stdout + stderr };
  };
  const moved = base
    .replace('      A-2: { title: Login form, effort: 2d }\n', '')
    .replace('      A-3:', '      A-2: { title: Login form, effort: 2d }\n      A-3:');

  it('is installed when asked for, and merges what plain git cannot', async () => {
    branches({ 'project.yaml': moved }, { 'project.yaml': base.replace('effort: 2d', 'effort: 4d') });
    assert.equal(merge().status, 1, 'plain git has a conflict');
    repository.git('merge', '--abort');
    assert.match(await driver(), /^Git merges the plan of this clone line by line\./);
    assert.equal(existsSync(attributes()), false);

    assert.match(
      await driver('install'),
      /by what they say: \/project\.yaml, \/plan\/risks\.yaml, \/plan\/\*\.yaml\./,
    );
    assert.equal(repository.git('status', '--porcelain'), '', 'nothing of the work tree was touched');
    const { status, said } = merge();
    assert.equal(status, 0, said);
    assert.equal(read(), moved.replace('effort: 2d', 'effort: 4d'));
  });

  it('merges included files', async () => {
    await driver('install');
    branches(
      { 'plan/risks.yaml': part.replace('30%', '50%') },
      { 'plan/risks.yaml': part.replace('Leak', 'Tokens leak') },
    );
    assert.equal(merge().status, 0);
    assert.equal(read('plan/risks.yaml'), part.replace('30%', '50%').replace('Leak', 'Tokens leak'));
  });

  it('leaves a conflict marked, and tells it', async () => {
    await driver('install');
    repository.git('config', 'merge.conflictStyle', 'diff3');
    branches(
      { 'project.yaml': base.replace('effort: 3d', 'effort: 5d') },
      { 'project.yaml': base.replace('effort: 3d', 'effort: 8d').replace('Pack', 'Box') },
    );
    const { status, said } = merge();
    assert.equal(status, 1);
    assert.match(said, /^project\.yaml:9 Effort of A-1 was 3d: ours says 5d, theirs says 8d\.$/m);
    assert.match(said, /CONFLICT \(content\): Merge conflict in project\.yaml/);
    assert.equal(
      read(),
      base
        .replace('Pack', 'Box')
        .replace(
          '        effort: 3d # guess\n',
          '<<<<<<< ours\n        effort: 5d # guess\n||||||| base\n        effort: 3d # guess\n=======\n' +
            '        effort: 8d # guess\n>>>>>>> theirs\n',
        ),
    );
    assert.equal(repository.git('status', '--porcelain'), 'UU project.yaml');
  });

  it('hands over to git where Milewright is gone, or cannot read a file', async () => {
    await driver('install');
    branches(
      { 'project.yaml': base.replace('effort: 3d', 'effort: 5d') },
      { 'project.yaml': base.replace('Pack', 'Box') },
    );
    repository.git(
      'config',
      'merge.milewright.driver',
      driverCommand([join(repository.folder, "it's gone%")]),
    );
    const { status, said } = merge();
    assert.equal(status, 0, said);
    assert.equal(read(), base.replace('effort: 3d', 'effort: 5d').replace('Pack', 'Box'));
  });

  it('is taken out again, and leaves what a person wrote', async () => {
    const config = repository.git('config', '--local', '--list');
    repository.git('config', 'core.attributesFile', '/dev/null');
    writeFileSync(join(repository.folder, '.git', 'info', 'attributes'), '*.png binary');
    await driver('install');
    await driver('install');
    assert.match(readFileSync(attributes(), 'utf8'), /^\*\.png binary\n# milewright merge driver, begin/);
    const json = JSON.parse(await driver('--json')) as { installed: boolean; files: readonly string[] };
    assert.deepEqual([json.installed, json.files.length], [true, 3]);
    assert.match(await driver('remove'), /line by line/);
    assert.equal(readFileSync(attributes(), 'utf8'), '*.png binary\n');
    repository.git('config', '--unset', 'core.attributesFile');
    assert.equal(repository.git('config', '--local', '--list'), config);
    await driver('remove');
  });

  it('refuses other words, and a folder without a repository', async () => {
    const { code, stderr } = await runCli(['merge-driver', 'uninstall'], { cwd: repository.folder });
    assert.deepEqual([code, stderr], [2, 'milewright: uninstall is none of status, install, remove.\n']);
  });
});
