import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay, printDay } from '../../src/core/base/dates';
import { readLog } from '../../src/node/git/read-log';
import {
  logOf,
  namesOf as names,
  openAt as open,
  plainLog,
  subjectsOf as subjects,
} from '../support/git-log';
import {
  createRepository,
  emptyFolderRepository,
  removeFolder,
  runGit,
  type TestRepository,
} from '../support/git-repository';

/** Configures a program that leaves a file behind when it is run. */
function trap(repository: TestRepository): { readonly command: string; readonly sprung: () => boolean } {
  const mark = join(repository.folder, 'sprung');
  return { command: `touch '${mark}'; cat`, sprung: () => existsSync(mark) };
}

describe('readLog', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  it('reads every field of a commit', async () => {
    const first = repository.commit(
      'First\n\nBody: text\n\nTask: A-1\nRefs: B-2,\n B-3',
      '2026-03-01T23:30:00Z',
    );
    repository.git('tag', 'v1');
    repository.git('tag', '--annotate', 'v2', '-m', 'two');
    const second = repository.commit('Second', '2026-03-02');
    const log = await logOf(repository.folder, { zone: 'Europe/Berlin' });
    assert.deepEqual(log.commits.at(1), {
      hash: first,
      parents: [],
      author: { name: 'Ana Ruiz', email: 'ana@example.com' },
      day: parseDay('2026-03-02'),
      seconds: Date.parse('2026-03-01T23:30:00Z') / 1000,
      subject: 'First',
      body: 'Body: text\n\nTask: A-1\nRefs: B-2,\n B-3',
      trailers: [
        ['Task', 'A-1'],
        ['Refs', 'B-2, B-3'],
      ],
      tags: ['v1', 'v2'],
    });
    assert.deepEqual(log.commits.at(0)!.parents, [first]);
    assert.equal(log.commits.at(0)!.hash, second);
    assert.deepEqual([log.state, log.mainBranch, log.head, log.shallow], ['complete', 'main', 'main', false]);
  });

  it('is complete and empty where there is no commit yet', async () => {
    const log = await logOf(repository.folder);
    assert.deepEqual(plainLog(log), {
      state: 'complete',
      commits: [],
      branches: [],
      mainBranch: null,
      head: 'main',
      shallow: false,
      folder: '',
    });
  });

  it('reads an unborn branch beside others', async () => {
    repository.commit('one');
    repository.git('checkout', '--quiet', '--orphan', 'fresh');
    const log = await logOf(repository.folder);
    assert.deepEqual([log.head, subjects(log), log.mainBranch], ['fresh', ['one'], 'main']);
  });

  it('reads a detached head, and what only it holds', async () => {
    repository.commit('one', '2026-03-01');
    repository.git('checkout', '--quiet', '--detach');
    const tip = repository.commit('loose', '2026-03-02');
    const log = await logOf(repository.folder);
    assert.equal(log.head, null);
    assert.deepEqual(subjects(log), ['loose', 'one']);
    assert.deepEqual(log.branches.at(-1), { name: 'HEAD', remote: false, tip });
  });

  it('reads branches, remotes and tags, but neither notes nor stashes', async () => {
    repository.commit('one', '2026-03-01');
    repository.git('notes', 'add', '-m', 'a note');
    repository.write('file', 'x');
    repository.git('add', 'file');
    repository.git('stash', '--quiet');
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.commit('on topic', '2026-03-02');
    repository.git('update-ref', 'refs/remotes/origin/theirs', 'topic');
    repository.git('checkout', '--quiet', '--detach', 'main');
    repository.commit('tagged only', '2026-03-03');
    repository.git('tag', 'old');
    repository.git('checkout', '--quiet', 'main');
    repository.git('tag', 'blob', repository.feed('data', 'hash-object', '-w', '--stdin').trim());
    repository.git('tag', 'tree', 'HEAD^{tree}');
    const log = await logOf(repository.folder);
    assert.deepEqual(subjects(log), ['tagged only', 'on topic', 'one']);
    assert.deepEqual(names(log), ['main', 'topic', 'origin/theirs']);
  });

  it('takes the default branch of origin for the main one', async () => {
    repository.commit('one');
    repository.git('update-ref', 'refs/remotes/origin/develop', 'HEAD');
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/develop');
    assert.equal((await logOf(repository.folder)).mainBranch, 'origin/develop');
    repository.git('branch', 'develop');
    assert.equal((await logOf(repository.folder)).mainBranch, 'develop');
  });

  it('says that a clone is shallow', async () => {
    repository.commit('one', '2026-03-01');
    repository.commit('two', '2026-03-02');
    const folder = `${repository.folder}-shallow`;
    runGit(repository.folder, ['clone', '--quiet', '--depth', '1', `file://${repository.folder}`, folder]);
    try {
      const log = await logOf(folder);
      assert.deepEqual([log.shallow, subjects(log), log.mainBranch], [true, ['two'], 'main']);
    } finally {
      removeFolder(folder);
    }
  });

  it('reads a bare repository and a worktree', async () => {
    repository.commit('one');
    const bare = `${repository.folder}.git`;
    const tree = `${repository.folder}-wt`;
    runGit(repository.folder, ['clone', '--quiet', '--bare', repository.folder, bare]);
    repository.git('worktree', 'add', '--quiet', tree, '-b', 'other');
    try {
      assert.deepEqual(subjects(await logOf(bare)), ['one']);
      const log = await logOf(tree);
      assert.deepEqual([log.head, subjects(log)], ['other', ['one']]);
    } finally {
      removeFolder(bare);
      removeFolder(tree);
    }
  });

  it('reads a submodule by itself, and not the repository around it', async () => {
    const inner = createRepository();
    try {
      inner.commit('inner', '2026-03-01');
      repository.commit('outer', '2026-03-02');
      repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'lib');
      repository.commit('with it', '2026-03-03');
      assert.deepEqual(subjects(await logOf(join(repository.folder, 'lib'))), ['inner']);
      assert.deepEqual(subjects(await logOf(repository.folder)), ['with it', 'outer']);
    } finally {
      inner.dispose();
    }
  });

  it('stays right with hostile messages, names and branches', async () => {
    const message = 'One "two" \'three\' %x00 \u001D\n\n--output=/tmp/x\n$(touch x)\n\u001Dend';
    repository.commit(message, '2026-03-01');
    repository.git('update-ref', 'refs/heads/-x--output=evil', 'HEAD');
    repository.git('update-ref', `refs/heads/we"ird'$(x)`, 'HEAD');
    const big = `Big\n\n${'A-1 and more. '.repeat(80_000)}`;
    repository.commit(big, '2026-03-02');
    const tree = repository.git('write-tree');
    const raw = `tree ${tree}\nauthor -rf "\u001D' <--x@y> 1772452801 +0000\ncommitter X <x@y> 1772452801 +0000\n\n`;
    const nameless = repository.feed(raw, 'hash-object', '-t', 'commit', '-w', '--stdin').trim();
    repository.git('update-ref', 'refs/heads/nameless', nameless);
    const log = await logOf(repository.folder);
    const { author, subject } = Array.from(log.commits).find(({ hash }) => hash === nameless)!;
    assert.deepEqual([author.name, author.email, subject], [`-rf "\u001D'`, '--x@y', '']);
    const [second, first] = Array.from(log.commits).filter(({ body }) => body !== '');
    assert.equal(first!.subject, message.split('\n')[0]);
    assert.equal(first!.body, message.split('\n').slice(2).join('\n'));
    assert.equal(second!.subject, 'Big');
    assert.equal(second!.body.length > 1_000_000, true);
    assert.deepEqual(names(log), ['-x--output=evil', 'main', 'nameless', `we"ird'$(x)`]);
  });

  it('reads messages that are not UTF-8', async () => {
    repository.git('config', 'i18n.commitEncoding', 'ISO-8859-1');
    const tree = repository.git('hash-object', '-t', 'tree', '-w', '/dev/null');
    const latin = repository.feed(Buffer.from('Gr\xFC\xDFe A-1', 'latin1'), 'commit-tree', tree).trim();
    repository.git('config', '--unset', 'i18n.commitEncoding');
    const raw = Buffer.from(
      `tree ${tree}\nauthor X <x@y> 1772452801 +0000\ncommitter X <x@y> 1772452801 +0000\n\nbroken \xFF A-2\n`,
      'latin1',
    );
    const broken = repository.feed(raw, 'hash-object', '-t', 'commit', '-w', '--stdin').trim();
    repository.git('update-ref', 'refs/heads/latin', latin);
    repository.git('update-ref', 'refs/heads/broken', broken);
    assert.deepEqual(subjects(await logOf(repository.folder)), ['broken \uFFFD A-2', 'Grüße A-1']);
  });

  it('applies .mailmap', async () => {
    repository.commit('one');
    repository.write('.mailmap', 'Ana R. <ana@work.example> <ana@example.com>\n');
    const log = await logOf(repository.folder);
    assert.deepEqual(log.commits.at(0)!.author, { name: 'Ana R.', email: 'ana@work.example' });
  });

  it('leaves out what is older than asked for', async () => {
    repository.commit('old', '2026-01-01');
    repository.commit('new', '2026-03-01');
    assert.deepEqual(subjects(await logOf(repository.folder, { since: parseDay('2026-02-01') })), ['new']);
    assert.deepEqual(subjects(await logOf(repository.folder, { since: parseDay('2026-03-01') })), ['new']);
    assert.deepEqual(subjects(await logOf(repository.folder, { since: parseDay('1900-01-01') })), [
      'new',
      'old',
    ]);
  });

  it('runs nothing that the repository configures', async () => {
    repository.commit('One\n\nTask: A-1', '2026-03-01');
    const tree = repository.git('write-tree');
    const signed = `tree ${tree}\nauthor X <x@y> 1772452801 +0000\ncommitter X <x@y> 1772452801 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\nsigned\n`;
    repository.git(
      'update-ref',
      'refs/heads/signed',
      repository.feed(signed, 'hash-object', '-t', 'commit', '-w', '--stdin').trim(),
    );
    const { command, sprung } = trap(repository);
    const script = join(repository.folder, 'trap.sh');
    writeFileSync(script, `#!/bin/sh\n${command}\n`, { mode: 0o755 });
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'core.editor',
      'core.askPass',
      'diff.external',
    ]) {
      repository.git('config', key, script);
    }
    repository.git('config', 'gpg.program', script);
    repository.git('config', 'log.showSignature', 'true');
    repository.git('config', 'log.mailmap', 'false');
    repository.git('config', 'log.decorate', 'full');
    repository.git('config', 'color.ui', 'always');
    repository.git('config', 'format.pretty', 'fuller');
    repository.git('config', 'log.date', 'relative');
    repository.git('config', 'alias.log', `!${script}`);
    repository.git('config', 'alias.rev-parse', `!${script}`);
    repository.git('config', 'trailer.separators', '#');
    repository.git('config', 'trailer.Task.command', script);
    repository.git('config', 'core.hooksPath', repository.folder);
    const log = await logOf(repository.folder);
    assert.deepEqual([...subjects(log)].sort(), ['One', 'signed']);
    assert.deepEqual(Array.from(log.commits).find(({ subject }) => subject === 'One')!.trailers, [
      ['Task', 'A-1'],
    ]);
    assert.equal(sprung(), false);
    // The trap is a real one: git as a person runs it steps into it.
    runGit(repository.folder, ['log', '--all']);
    assert.equal(sprung(), true);
  });

  it('fetches nothing in a partial clone', async () => {
    repository.write('project.yaml', 'project: { name: X }\n');
    repository.git('add', '.');
    repository.commit('one');
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const folder = `${repository.folder}-partial`;
    const { command, sprung } = trap(repository);
    runGit(repository.folder, [
      'clone',
      '--quiet',
      '--no-checkout',
      '--filter=blob:none',
      `file://${repository.folder}`,
      folder,
    ]);
    const clone = emptyFolderRepository(folder);
    clone.git('config', 'remote.origin.uploadpack', command.replace('cat', 'git-upload-pack'));
    try {
      assert.deepEqual(subjects(await logOf(folder)), ['one']);
      assert.equal(sprung(), false);
    } finally {
      removeFolder(folder);
    }
  });

  it('reads commits as they are, not as replaced ones', async () => {
    const one = repository.commit('one', '2026-03-01');
    repository.git('checkout', '--quiet', '--orphan', 'other');
    const other = repository.commit('instead', '2026-03-02');
    repository.git('checkout', '--quiet', 'main');
    repository.git('branch', '--quiet', '-D', 'other');
    repository.git('replace', one, other);
    assert.deepEqual(subjects(await logOf(repository.folder)), ['one']);
  });

  it('waits for no lock', async () => {
    repository.commit('one');
    for (const name of ['index.lock', 'HEAD.lock', 'packed-refs.lock', 'config.lock']) {
      writeFileSync(join(repository.folder, '.git', name), '');
    }
    assert.deepEqual(subjects(await logOf(repository.folder)), ['one']);
    assert.equal(readFileSync(join(repository.folder, '.git', 'index.lock'), 'utf8'), '');
  });

  it('bounds dates that no calendar has', async () => {
    const tree = repository.git('hash-object', '-t', 'tree', '-w', '/dev/null');
    const raw = `tree ${tree}\nauthor X <x@y> 99999999999999 +0000\ncommitter X <x@y> 1772452801 +0000\n\nfuture\n`;
    const hash = repository.feed(raw, 'hash-object', '-t', 'commit', '-w', '--stdin').trim();
    repository.git('update-ref', 'refs/heads/main', hash);
    const { day } = (await logOf(repository.folder)).commits.at(0)!;
    assert.equal(printDay(day), '9999-12-31');
  });

  it('says that a repository is broken', async () => {
    const opened = await open(repository.folder);
    repository.commit('one');
    mkdirSync(join(repository.folder, '.git', 'refs', 'heads', 'x'));
    const bad = 'f'.repeat(40);
    writeFileSync(join(repository.folder, '.git', 'refs', 'heads', 'x', 'bad'), `${bad}\n`);
    const result = await readLog(opened, { zone: null, since: null });
    assert.equal(result.ok ? 'read' : result.error.kind, 'broken');
  });
});
