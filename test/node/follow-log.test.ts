// The log of a plan from session to session: whatever the cache holds, it is what a first look would give.
import assert from 'node:assert/strict';
import {
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { LinkIds } from '../../src/core/history/id-index';
import { linkCommits, relinkCommits, type LinkedLog } from '../../src/core/history/link-commits';
import type { CommitLog } from '../../src/core/model/commit';
import { readCommitCache, writeCommitCache } from '../../src/node/git/commit-cache';
import { followLog, type FollowedLog } from '../../src/node/git/follow-log';
import { logOf, openAt, plainLog } from '../support/git-log';
import {
  createRepository,
  removeFolder,
  temporaryFolder,
  type TestRepository,
} from '../support/git-repository';

const ids: LinkIds = { ids: ['A-1', 'A-2'], was: [], key: 'A', earlier: [] };
const zone = 'UTC';

/** Enough for the cache to be written, and a few that name tasks. */
function feedHistory(repository: TestRepository, count = 600): void {
  const lines = ['reset refs/heads/main'];
  for (let i = 0; i < count; i++) {
    const message = i % 100 === 7 ? `A-1: step ${String(i)}\n\nTask: A-2` : `c${String(i)} «é» 🚀`;
    const at = 1_772_000_000 + i * 60;
    const person = `P${String(i % 3)} <p@x> ${String(at)} +0000`;
    lines.push('commit refs/heads/main', `author ${person}`, `committer ${person}`);
    lines.push(`data ${String(Buffer.byteLength(message))}`, message, '');
    if (i === 300) lines.push('reset refs/tags/v1', 'from refs/heads/main', '');
  }
  repository.feed(`${lines.join('\n')}\n`, 'fast-import', '--quiet');
}

describe('followLog', () => {
  let repository: TestRepository;
  let cacheFolder: string;
  /** How many commits each showing had, since the last look. */
  let shown: number[];
  beforeEach(() => {
    repository = createRepository();
    cacheFolder = temporaryFolder();
    shown = [];
  });
  afterEach(() => {
    repository.dispose();
    removeFolder(cacheFolder);
  });

  /** As an editor does after its start. */
  async function session(mostWords?: number, signal?: AbortSignal): Promise<FollowedLog> {
    let last: LinkedLog | null = null;
    return followLog(await openAt(repository.folder), {
      planFile: join(repository.folder, 'project.yaml'),
      cacheFolder,
      signal: signal ?? new AbortController().signal,
      show(log) {
        shown.push(log.commits.length);
        last = relinkCommits(ids, log, last);
        return last.evidence;
      },
      ...(mostWords === undefined ? {} : { mostWords }),
    });
  }
  async function readBy(follow: FollowedLog, of = ids): Promise<CommitLog> {
    const read = await follow.read({ zone, start: null, ids: of });
    assert.ok(read.ok, read.ok ? '' : read.error.detail);
    return read.value;
  }
  /** @returns whether it went on from the cache, rather than showing first what came first */
  async function checkSession(): Promise<boolean> {
    shown = [];
    const log = await readBy(await session());
    const fresh = await logOf(repository.folder);
    assert.deepEqual(plainLog(log), plainLog(fresh));
    assert.deepEqual(linkCommits(ids, log), linkCommits(ids, fresh));
    return shown.length === 1;
  }
  const cacheFiles = (): readonly string[] => readdirSync(cacheFolder).map((name) => join(cacheFolder, name));

  it('reads everything once, and after a restart only what is new', async () => {
    feedHistory(repository);
    assert.equal(await checkSession(), false);
    assert.equal(cacheFiles().length, 1);
    assert.equal(await checkSession(), true);
    repository.commit('A-1: after the restart', '2026-05-01');
    repository.git('tag', 'v2');
    repository.git('tag', '-d', 'v1');
    assert.equal(await checkSession(), true);
    repository.git('notes', 'add', '-m', 'Task: A-2', 'HEAD~5');
    assert.equal(await checkSession(), true);
  });

  it('can be stopped: what was shown stays, is said to be a part, and the next reading has all', async () => {
    feedHistory(repository, 30_000);
    const stop = new AbortController();
    const states: CommitLog['state'][] = [];
    const follow = followLog(await openAt(repository.folder), {
      planFile: join(repository.folder, 'project.yaml'),
      cacheFolder,
      signal: new AbortController().signal,
      show(log) {
        states.push(log.state);
        shown.push(log.commits.length);
        stop.abort();
        return linkCommits(ids, log);
      },
    });
    const stopped = await follow.read({ zone, start: null, ids }, stop.signal);
    assert.ok(!stopped.ok && stopped.error.kind === 'cancelled');
    assert.deepEqual(new Set(states), new Set(['reading']));
    assert.ok(shown.length > 0 && shown.every((commits) => commits > 0 && commits < 30_000));
    assert.deepEqual(cacheFiles(), []);
    const log = await readBy(follow);
    assert.equal(log.commits.length, 30_000);
    assert.deepEqual(linkCommits(ids, log), linkCommits(ids, await logOf(repository.folder)));
  });

  it('is right after history was rewritten below the cache, and git has thrown the old one away', async () => {
    feedHistory(repository);
    await checkSession();
    repository.git('checkout', '--quiet', '-B', 'topic', 'main~20');
    repository.commit('A-2: another way', '2026-05-01');
    repository.git('branch', '--quiet', '-f', 'main', 'topic');
    assert.equal(await checkSession(), true);
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
    assert.equal(await checkSession(), true);
    repository.git('checkout', '--quiet', '--orphan', 'anew');
    repository.commit('begun anew', '2026-06-01');
    for (const name of ['main', 'topic']) repository.git('branch', '--quiet', '-D', name);
    repository.git('tag', '-d', 'v1');
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
    assert.equal(await checkSession(), true);
  });

  it('reads everything quietly where the cache is gone, cut off, changed, of something else, or no file', async () => {
    feedHistory(repository);
    await checkSession();
    const [path = ''] = cacheFiles();
    const bytes = readFileSync(path);
    const damages: readonly (readonly [string, () => void])[] = [
      ['gone', () => rmSync(path)],
      ['empty', () => writeFileSync(path, '')],
      ['other', () => writeFileSync(path, 'something else')],
      ['cut', () => truncateSync(path, bytes.length - 1)],
      ['half', () => truncateSync(path, bytes.length >> 1)],
      ['longer', () => writeFileSync(path, Buffer.concat([bytes, Buffer.from('x')]))],
      ['folder', () => symlinkSync(cacheFolder, path)],
    ];
    for (const [title, damage] of damages) {
      if (title === 'folder') rmSync(path);
      damage();
      assert.equal(await checkSession(), false, title);
      rmSync(path, { force: true });
      writeFileSync(path, bytes);
    }
    assert.equal(await checkSession(), true, 'mended');
    // That no changed byte is taken for another is a property of the commit cache.
    for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 4)) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 0x41;
      writeFileSync(path, changed);
      assert.equal(await checkSession(), false, `changed at ${String(at)}`);
    }
  });

  it('keeps one cache for each repository, and reads it for no other zone or .mailmap', async () => {
    feedHistory(repository);
    await checkSession();
    shown = [];
    const other = await (await session()).read({ zone: 'Asia/Tokyo', start: null, ids });
    assert.ok(other.ok && shown.length > 1);
    repository.write('.mailmap', 'Ana Ruiz <ana@example.com> P1 <p@x>\n');
    assert.equal(await checkSession(), false);
  });

  it('removes what was not used for longest, and what was never finished', async () => {
    const { folder } = repository;
    repository.commit('one');
    const log = await logOf(folder);
    for (let i = 0; i < 16; i++) {
      assert.equal(await writeCommitCache(cacheFolder, `key ${String(i)}`, log, []), null);
      const old = new Date(1_700_000_000_000 + i * 1000);
      for (const path of cacheFiles()) if (i < 3) utimesSync(path, old, old);
    }
    assert.equal(cacheFiles().length, 12);
    const day = (): number => 20_000;
    assert.equal(await readCommitCache(cacheFolder, 'key 0', day), null);
    assert.equal((await readCommitCache(cacheFolder, 'key 15', day))?.log.commits.length, 1);
    const abandoned = join(cacheFolder, `${'a'.repeat(40)}.${'b'.repeat(36)}.tmp`);
    writeFileSync(abandoned, 'half');
    utimesSync(abandoned, new Date(0), new Date(0));
    await writeCommitCache(cacheFolder, 'key 15', log, []);
    assert.equal(cacheFiles().includes(abandoned), false);
  });

  it('says why a cache cannot be written, and goes on without', async () => {
    feedHistory(repository);
    const file = join(cacheFolder, 'file');
    writeFileSync(file, '');
    assert.match(
      (await writeCommitCache(file, 'key', await logOf(repository.folder), [])) ?? '',
      /EEXIST|ENOTDIR/,
    );
  });

  describe('where words are left out', () => {
    /** The evidence from commits with all their words, but for those of no task. */
    function checkEvidence(of: LinkIds, log: CommitLog, whole: CommitLog): void {
      const { unlinked: _, ...evidence } = linkCommits(of, log);
      const { unlinked: __, ...expected } = linkCommits(of, whole);
      assert.deepEqual(evidence, expected);
    }

    it('keeps those of tasks, by whatever way they belong to them', async () => {
      feedHistory(repository, 50);
      repository.git('checkout', '--quiet', '-B', 'A-2-more', 'main~30');
      const onBranch = repository.commit('no id here', '2026-05-01');
      repository.commit('Revert "c3 «é» 🚀"\n\nA-1 again', '2026-05-02');
      repository.git('checkout', '--quiet', 'main');
      repository.git(
        'merge',
        '--quiet',
        '--no-ff',
        '-m',
        "Merge branch 'A-1-side'",
        repository.git('commit-tree', '-p', 'main~3', '-m', 'brought', 'main^{tree}'),
      );
      repository.commit(
        'Take back\n\nThis reverts commit '.concat(repository.git('rev-parse', 'main~9'), '.'),
        '2026-05-03',
      );
      repository.commit('Revert "A-1: step 7"', '2026-05-04');
      repository.git('notes', 'add', '-m', 'Task: A-2', 'main~12');
      const whole = await logOf(repository.folder);
      const log = await readBy(await session(0));
      assert.ok(log.commits.wordless > 30);
      assert.equal(log.commits.at(log.commits.indexOf(onBranch))?.subject, 'no id here');
      checkEvidence(ids, log, whole);
      checkEvidence(ids, await readBy(await session(0)), whole);
    });

    it('reads them once more for ids that nobody asked for, and for no others', async () => {
      feedHistory(repository, 60);
      repository.commit('A-3: not yet', '2026-05-01');
      const whole = await logOf(repository.folder);
      const follow = await session(0);
      const wish = { zone, start: null, ids };
      const first = await readBy(follow);
      assert.equal(follow.changeTo(wish), 'none');
      assert.equal(follow.changeTo({ ...wish, ids: { ...ids, ids: ['A-2'] } }), 'none');
      assert.equal(follow.changeTo({ ...wish, start: 20_000 }), 'all');
      const more: LinkIds = { ...ids, ids: ['A-1', 'A-2', 'A-3', 'c4'] };
      assert.equal(follow.changeTo({ ...wish, ids: more }), 'words');
      const second = await readBy(follow, more);
      assert.equal(second.commits.rows.store, first.commits.rows.store);
      checkEvidence(more, second, whole);
      assert.equal(follow.changeTo({ ...wish, ids: more }), 'none');
    });

    it('can be cancelled', async () => {
      feedHistory(repository, 60);
      const read = await (await session(0, AbortSignal.abort())).read({ zone, start: null, ids });
      assert.equal(read.ok ? 'read' : read.error.kind, 'cancelled');
    });
  });
});
