// Notes that link commits, written by git itself into real repositories.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkCommits } from '../../src/core/history/link-commits';
import { linkByNote, unlinkByNote } from '../../src/node/git/write-note';
import { logOf, openAt } from '../support/git-log';
import { createRepository, type TestRepository } from '../support/git-repository';

describe('a note that links a commit', () => {
  let repository: TestRepository;
  let hash = '';
  beforeEach(() => {
    repository = createRepository();
    repository.git('config', 'user.name', 'Ana Ruiz');
    repository.git('config', 'user.email', 'ana@example.com');
    hash = repository.commit('Rotate tokens');
  });
  afterEach(() => repository.dispose());
  const note = (): string => repository.git('notes', '--ref=milewright', 'show', hash);
  const tasks = async (): Promise<readonly string[]> => {
    const ids = { ids: ['A-1', 'A-2'], was: [], key: 'A', earlier: [] };
    return Array.from(linkCommits(ids, await logOf(repository.folder)).byTask.keys());
  };

  it('links it, and taken back leaves nothing', async () => {
    const opened = await openAt(repository.folder);
    const before = repository.git('rev-parse', 'HEAD');
    assert.deepEqual(await linkByNote(opened, hash, 'A-1'), { ok: true, value: null });
    assert.deepEqual(await tasks(), ['A-1']);
    assert.equal(repository.git('rev-parse', 'HEAD'), before);
    assert.deepEqual(await unlinkByNote(opened, hash, 'A-1'), { ok: true, value: null });
    assert.deepEqual(await tasks(), []);
    assert.throws(note);
  });

  it('is a line more in a note that is there, and one less', async () => {
    const opened = await openAt(repository.folder);
    repository.git('notes', '--ref=milewright', 'add', '-m', 'Seen by Ben', hash);
    await linkByNote(opened, hash, 'A-1');
    await linkByNote(opened, hash, 'A-2');
    await linkByNote(opened, hash, 'A-1');
    assert.equal(note(), 'Seen by Ben\nTask: A-1\nTask: A-2');
    await unlinkByNote(opened, hash, 'A-1');
    assert.equal(note(), 'Seen by Ben\nTask: A-2');
  });

  it("never touches git's own notes", async () => {
    const opened = await openAt(repository.folder);
    repository.git('notes', 'add', '-m', 'Task: A-1', hash);
    const before = repository.git('rev-parse', 'refs/notes/commits');
    const outcome = await unlinkByNote(opened, hash, 'A-1');
    assert.equal(!outcome.ok && outcome.error.kind, 'foreign');
    await linkByNote(opened, hash, 'A-2');
    assert.equal(repository.git('rev-parse', 'refs/notes/commits'), before);
    assert.deepEqual((await tasks()).toSorted(), ['A-1', 'A-2']);
  });

  it('is not written over where it cannot be read', async () => {
    const opened = await openAt(repository.folder);
    repository.feed('x'.repeat(30_000), 'notes', '--ref=milewright', 'add', '-F', '-', hash);
    const outcome = await linkByNote(opened, hash, 'A-1');
    assert.equal(!outcome.ok && outcome.error.kind, 'broken');
    assert.equal(note().length, 30_000);
  });

  it('says why it was not written', async () => {
    const opened = await openAt(repository.folder);
    const kind = async (...[commit, task]: [string, string]): Promise<string> => {
      const outcome = await linkByNote(opened, commit, task);
      return outcome.ok ? 'done' : outcome.error.kind;
    };
    for (const commit of ['--all', 'HEAD', '', `${hash}\n`, '0'.repeat(40)])
      assert.equal(await kind(commit, 'A-1'), 'broken', commit);
    repository.git('config', 'user.name', '');
    repository.git('config', 'user.useConfigOnly', 'true');
    repository.git('config', 'user.email', '');
    assert.equal(await kind(hash, 'A-2'), 'nobody');
    repository.git('config', 'user.name', 'Ana Ruiz');
    repository.git('config', 'user.email', 'ana@example.com');
    // Another git holds the ref: it is told of, not waited for, and its lock stays.
    const lock = join(repository.folder, '.git', 'refs', 'notes', 'milewright.lock');
    mkdirSync(dirname(lock), { recursive: true });
    writeFileSync(lock, '');
    assert.equal(await kind(hash, 'A-2'), 'locked');
    assert.equal(existsSync(lock), true);
    rmSync(lock);
    assert.equal(await kind(hash, 'A-2'), 'done');
  });
});
