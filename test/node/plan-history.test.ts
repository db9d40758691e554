import assert from 'node:assert/strict';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printDay } from '../../src/core/base/dates';
import type { PlanRevision } from '../../src/core/history/plan-revision';
import { readPlanHistory } from '../../src/node/git/read-plan-history';
import { readPlanRevision } from '../../src/node/git/read-plan-revision';
import { isRevisionName } from '../../src/node/git/revision-name';
import { openAt } from '../support/git-log';
import {
  createRepository,
  emptyFolderRepository,
  removeFolder,
  runGit,
  type TestRepository,
} from '../support/git-repository';

const planOfTitle = (title: string, more = ''): string =>
  `project: { name: Atlas }\n${more}tasks:\n  A-1: { title: ${title}, effort: 3d }\n  A-2: { title: Form, effort: 2d }\n`;

describe('the plan in git', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  function commitFile(path: string, text: string, day: string, message = day): string {
    repository.write(path, text);
    repository.git('add', '--all');
    return repository.commit(message, day);
  }

  async function revision(
    name: string,
    path = 'project.yaml',
    folder = repository.folder,
  ): Promise<PlanRevision | string> {
    const planFile = join(folder, path);
    const at = await openAt(join(planFile, '..'));
    const result = await readPlanRevision(at, { name, planFile, zone: 'UTC' });
    return result.ok ? result.value : result.error.kind;
  }

  async function textsAt(name: string, path?: string, folder?: string): Promise<unknown> {
    const read = await revision(name, path, folder);
    return typeof read === 'string' ? read : read.files.map((file) => [file.path, file.text]);
  }

  async function history(
    limit = 100,
    path = 'project.yaml',
    folder = repository.folder,
  ): Promise<{ readonly found: readonly string[]; readonly more: boolean }> {
    const planFile = join(folder, path);
    const found: string[] = [];
    const result = await readPlanHistory(await openAt(join(planFile, '..')), {
      planFile,
      limit,
      zone: 'UTC',
      visit({ day, subject, files }) {
        const titles = files.map(({ text }) => /title: (\w+(?: \w+)*)/.exec(text)?.[1] ?? '?');
        found.push(`${printDay(day)} ${subject}: ${titles.join(', ')}`);
        return true;
      },
    });
    assert.ok(result.ok, result.ok ? '' : result.error.detail);
    return { found, more: result.value.more };
  }

  describe('at one revision', () => {
    it('is read by tag, annotated tag, branch, commit, short hash and steps back', async () => {
      const hash = commitFile('project.yaml', planOfTitle('First'), '2026-02-01', 'one');
      repository.git('tag', 'plan-1');
      repository.git('tag', '--annotate', 'plan/2', '-m', 'approved');
      repository.git('branch', 'topic');
      commitFile('project.yaml', planOfTitle('Second'), '2026-02-02');
      const first = [['project.yaml', planOfTitle('First')]];
      for (const name of ['plan-1', 'plan/2', 'topic', hash, hash.slice(0, 8), 'main~1', 'HEAD^']) {
        assert.deepEqual(await textsAt(name), first, name);
      }
      const read = await revision('plan-1');
      assert.ok(typeof read !== 'string');
      assert.deepEqual(
        [read.hash, printDay(read.day), read.author, read.subject],
        [hash, '2026-02-01', 'Ana Ruiz', 'one'],
      );
    });

    it('finds a branch that only the remote has', async () => {
      commitFile('project.yaml', planOfTitle('First'), '2026-02-01');
      repository.git('update-ref', 'refs/remotes/origin/approved', 'HEAD');
      assert.deepEqual(await textsAt('approved'), [['project.yaml', planOfTitle('First')]]);
    });

    it('knows an earlier name of the file, also where its text changed on the way', async () => {
      commitFile('docs/plan.yaml', planOfTitle('First'), '2026-02-01');
      repository.git('tag', 'plan-1');
      repository.git('mv', 'docs/plan.yaml', 'project.yaml');
      commitFile('project.yaml', planOfTitle('Second'), '2026-02-02');
      assert.deepEqual(await textsAt('plan-1'), [['plan.yaml', planOfTitle('First')]]);
    });

    it('reads what it includes, of that revision and inside the repository', async () => {
      const root = planOfTitle('First', 'include: [plan/*.yaml, ../shared.yaml, ../../out.yaml]\n');
      repository.write('team/plan/b.yaml', 'b');
      repository.write('team/plan/a.yaml', 'a');
      repository.write('team/plan/deep/c.yaml', 'c');
      repository.write('shared.yaml', 's');
      symlinkSync('/etc/passwd', join(repository.folder, 'team/plan/link.yaml'));
      commitFile('team/project.yaml', root, '2026-02-01');
      repository.git('tag', 'plan-1');
      commitFile('team/plan/a.yaml', 'later', '2026-02-02');
      assert.deepEqual(await textsAt('plan-1', 'team/project.yaml'), [
        ['project.yaml', root],
        ['../shared.yaml', 's'],
        ['plan/a.yaml', 'a'],
        ['plan/b.yaml', 'b'],
      ]);
    });

    it('says why there is none', async () => {
      commitFile('other.txt', 'x', '2026-02-01');
      repository.git('tag', 'before');
      repository.git('tag', 'blob', repository.feed('data', 'hash-object', '-w', '--stdin').trim());
      commitFile('project.yaml', planOfTitle('First'), '2026-02-02');
      assert.equal(await textsAt('before'), 'no-plan');
      assert.equal(await textsAt('nowhere'), 'no-revision');
      assert.equal(await textsAt('blob'), 'no-revision');
      assert.equal(await textsAt('--output=x'), 'bad-name');
    });

    it('takes no link for a plan', async () => {
      symlinkSync('/etc/passwd', join(repository.folder, 'project.yaml'));
      repository.git('add', '--all');
      repository.commit('link');
      assert.equal(await textsAt('HEAD'), 'no-plan');
    });

    it('reads in a worktree, a detached head and a submodule', async () => {
      const hash = commitFile('project.yaml', planOfTitle('First'), '2026-02-01');
      repository.git('checkout', '--quiet', '--detach');
      const tree = `${repository.folder}-wt`;
      const outer = createRepository();
      try {
        repository.git('worktree', 'add', '--quiet', tree, '-b', 'other');
        outer.git(
          '-c',
          'protocol.file.allow=always',
          'submodule',
          '--quiet',
          'add',
          repository.folder,
          'lib',
        );
        const texts = [['project.yaml', planOfTitle('First')]];
        assert.deepEqual(await textsAt('HEAD'), texts);
        assert.deepEqual(await textsAt('other', 'project.yaml', tree), texts);
        assert.deepEqual(await textsAt(hash, 'lib/project.yaml', outer.folder), texts);
      } finally {
        removeFolder(tree);
        outer.dispose();
      }
    });

    it('fetches nothing in a partial clone, and says that the text is not there', async () => {
      commitFile('project.yaml', planOfTitle('First'), '2026-02-01');
      repository.git('tag', 'plan-1');
      commitFile('project.yaml', planOfTitle('Second'), '2026-02-02');
      repository.git('config', 'uploadpack.allowFilter', 'true');
      const folder = `${repository.folder}-partial`;
      const url = `file://${repository.folder}`;
      runGit(repository.folder, ['clone', '--quiet', '--filter=blob:none', url, folder]);
      const mark = join(folder, '.git', 'sprung');
      const script = join(folder, '.git', 'pack.sh');
      writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\nexec git-upload-pack "$@"\n`, { mode: 0o755 });
      runGit(folder, ['config', 'remote.origin.uploadpack', script]);
      try {
        assert.equal(await textsAt('plan-1', 'project.yaml', folder), 'not-fetched');
        assert.deepEqual(await textsAt('HEAD', 'project.yaml', folder), [
          ['project.yaml', planOfTitle('Second')],
        ]);
        assert.equal(existsSync(mark), false);
      } finally {
        removeFolder(folder);
      }
    });

    it('runs no program that the repository names', async () => {
      commitFile('project.yaml', planOfTitle('First'), '2026-02-01');
      commitFile('project.yaml', planOfTitle('Second'), '2026-02-02');
      const mark = join(repository.folder, 'sprung');
      const trap = `touch '${mark}'; cat`;
      repository.write('.gitattributes', '* diff=trap filter=trap\n');
      for (const key of ['diff.external', 'diff.trap.textconv', 'diff.trap.command', 'filter.trap.smudge']) {
        repository.git('config', key, trap);
      }
      repository.git('config', 'core.pager', trap);
      repository.git('config', 'log.showSignature', 'true');
      repository.git('config', 'diff.relative', 'true');
      repository.git('config', 'log.diffMerges', 'combined');
      assert.deepEqual(await textsAt('main~1'), [['project.yaml', planOfTitle('First')]]);
      assert.equal((await history()).found.length, 2);
      assert.equal(existsSync(mark), false);
    });
  });

  describe('name of a revision', () => {
    const check = (name: string, isName: boolean): Mocha.Test =>
      it(`${JSON.stringify(name).slice(0, 30)} is ${isName ? 'one' : 'none'}`, () =>
        assert.equal(isRevisionName(name), isName));
    for (const name of ['plan-1', 'v1.0', 'origin/main', 'HEAD', 'HEAD~3', 'main^', 'main^2~1', 'ärger']) {
      check(name, true);
    }
    for (const name of [
      '',
      '-x',
      '--all',
      'a b',
      'a..b',
      '@{1}',
      'main@{yesterday}',
      ':/fix',
      'a:b',
      '^main',
    ]) {
      check(name, false);
    }
    for (const name of ['a\nb', 'a\0b', 'x'.repeat(300), '~1', 'main^{/x}', 'a.lock', '*'])
      check(name, false);
  });

  describe('over time', () => {
    it('is every commit that changed it, newest first, through renames', async () => {
      commitFile('docs/plan.yaml', planOfTitle('First'), '2026-02-01');
      commitFile('unrelated', 'x', '2026-02-02');
      commitFile('docs/plan.yaml', planOfTitle('Second'), '2026-02-03');
      repository.git('mv', 'docs/plan.yaml', 'project.yaml');
      commitFile('project.yaml', planOfTitle('Third'), '2026-02-04');
      const all = ['2026-02-04: Third', '2026-02-03: Second', '2026-02-01: First'];
      const { found, more } = await history();
      assert.deepEqual(
        [found, more],
        [all.map((line) => line.replace(':', ` ${line.slice(0, 10)}:`)), false],
      );
      const two = await history(2);
      assert.deepEqual([two.found, two.more], [found.slice(0, 2), true]);
      assert.equal((await history(3)).more, false);
    });

    it('counts a change on a branch from its merge on', async () => {
      commitFile('project.yaml', planOfTitle('First'), '2026-02-01');
      repository.git('checkout', '--quiet', '-b', 'topic');
      commitFile('project.yaml', planOfTitle('Topic'), '2026-02-02');
      repository.git('checkout', '--quiet', 'main');
      commitFile('other', 'x', '2026-02-03');
      runGit(repository.folder, ['merge', '--quiet', '--no-ff', '-m', 'join', 'topic'], '', {
        GIT_AUTHOR_DATE: '2026-02-05T12:00:00Z',
        GIT_COMMITTER_DATE: '2026-02-05T12:00:00Z',
      });
      assert.deepEqual((await history()).found, ['2026-02-05 join: Topic', '2026-02-01 2026-02-01: First']);
    });

    it('is not that of a file it was copied from', async () => {
      commitFile('template.yaml', planOfTitle('Template'), '2026-02-01');
      commitFile('project.yaml', planOfTitle('Template'), '2026-02-02');
      commitFile('project.yaml', planOfTitle('Own'), '2026-02-03');
      assert.deepEqual((await history()).found, [
        '2026-02-03 2026-02-03: Own',
        '2026-02-02 2026-02-02: Template',
      ]);
    });

    it('counts commits that changed an included file, in the order of the line', async () => {
      const root = planOfTitle('Root', 'include: [parts/*.yaml]\n');
      commitFile('parts/a.yaml', 'tasks: { B: { title: too early } }', '2026-01-31');
      commitFile('project.yaml', root, '2026-02-01');
      // Its clock is behind: the line decides, not the date.
      commitFile('parts/a.yaml', 'tasks: { B: { title: Part one } }', '2026-01-15', 'skew');
      commitFile('project.yaml', `${root}# x\n`, '2026-02-03');
      commitFile('parts/readme.txt', 'no part', '2026-02-04');
      commitFile('parts/a.yaml', 'tasks: { B: { title: Part two } }', '2026-02-05');
      assert.deepEqual((await history()).found, [
        '2026-02-05 2026-02-05: Root, Part two',
        '2026-02-03 2026-02-03: Root, Part one',
        '2026-01-15 skew: Root, Part one',
        '2026-02-01 2026-02-01: Root, too early',
      ]);
      assert.deepEqual((await history(2)).found.length, 2);
    });

    it('leaves out commits that took it away, and those before a shallow clone', async () => {
      commitFile('project.yaml', planOfTitle('First'), '2026-02-01');
      repository.git('rm', '--quiet', 'project.yaml');
      repository.commit('gone', '2026-02-02');
      commitFile('project.yaml', planOfTitle('Again'), '2026-02-03');
      assert.equal((await history()).found.length, 2);
      const folder = `${repository.folder}-shallow`;
      runGit(repository.folder, ['clone', '--quiet', '--depth=1', `file://${repository.folder}`, folder]);
      try {
        const found = (await history(100, 'project.yaml', folder)).found;
        assert.deepEqual(found, ['2026-02-03 2026-02-03: Again']);
      } finally {
        removeFolder(folder);
      }
    });

    it('is empty without a commit, and where the plan was never committed', async () => {
      repository.write('project.yaml', planOfTitle('First'));
      assert.deepEqual(await history(), { found: [], more: false });
      repository.commit('other');
      assert.deepEqual(await history(), { found: [], more: false });
    });

    it('reads subjects, names and texts with anything in them', async () => {
      const folder = join(repository.folder, '-odd "dir"\n[1]');
      commitFile(
        '-odd "dir"\n[1]/project.yaml',
        planOfTitle('First'),
        '2026-02-01',
        ':100644 odd\u0001"\n\nbody',
      );
      repository.write('-odd "dir"\n[1]/project.yaml', '');
      writeFileSync(join(folder, 'project.yaml'), Buffer.from('project: { name: \xff }\n', 'latin1'));
      repository.git('add', '--all');
      repository.feed('caf\xe9', 'commit', '--quiet', '-F', '-');
      const { found } = await history(100, 'project.yaml', folder);
      assert.equal(found.length, 2);
      assert.equal(found[1], '2026-02-01 :100644 odd\u0001": First');
    });

    it('goes on in a partial clone, with what it holds', async () => {
      commitFile('project.yaml', planOfTitle('First'), '2026-02-01');
      commitFile('project.yaml', planOfTitle('Second'), '2026-02-02');
      repository.git('config', 'uploadpack.allowFilter', 'true');
      const folder = `${repository.folder}-partial`;
      const url = `file://${repository.folder}`;
      runGit(repository.folder, ['clone', '--quiet', '--filter=blob:none', url, folder]);
      runGit(folder, ['config', 'remote.origin.url', '/nowhere']);
      try {
        const planFile = join(folder, 'project.yaml');
        const request = { planFile, limit: 10, zone: 'UTC', visit: () => true };
        const result = await readPlanHistory(await openAt(folder), request);
        assert.equal(result.ok ? '' : result.error.kind, 'not-fetched');
      } finally {
        removeFolder(folder);
      }
    });

    it('stops where whoever reads has enough, and where it is cancelled', async () => {
      for (let day = 1; day < 6; day++) commitFile('project.yaml', planOfTitle(`T${day}`), `2026-02-0${day}`);
      const planFile = join(repository.folder, 'project.yaml');
      const at = await openAt(repository.folder);
      let seen = 0;
      const visit = (): boolean => ++seen < 2;
      const result = await readPlanHistory(at, { planFile, limit: 100, zone: 'UTC', visit });
      assert.deepEqual([result.ok && result.value.more, seen], [true, 2]);
      const abort = AbortSignal.abort();
      const stopped = await readPlanHistory(at, { planFile, limit: 100, zone: 'UTC', visit, signal: abort });
      assert.equal(stopped.ok ? '' : stopped.error.kind, 'cancelled');
    });

    it('is that of the folder, not of a neighbour with a bare repository', async () => {
      commitFile('project.yaml', planOfTitle('First'), '2026-02-01');
      const bare = join(repository.folder, 'bare.git');
      runGit(repository.folder, ['clone', '--quiet', '--bare', repository.folder, bare]);
      assert.equal((await history()).found.length, 1);
      assert.deepEqual(
        [emptyFolderRepository(bare).git('rev-parse', '--is-bare-repository'), await textsAt('HEAD')],
        ['true', [['project.yaml', planOfTitle('First')]]],
      );
    });
  });
});
