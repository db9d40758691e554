/**
 * What reading and linking 100,000 commits costs, beside raw git: the repository is generated (40 branches with a merge
 * each thousand commits, trailers, 60 % of the commits naming one of 10,000 ids), so that the figures can be repeated.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { equal } from '../../src/core/base/equal';
import { linkCommits, relinkCommits } from '../../src/core/history/link-commits';
import type { LinkIds } from '../../src/core/history/id-index';
import type { CommitLog } from '../../src/core/model/commit';
import { logFormat } from '../../src/node/git/log-records';
import { readLog } from '../../src/node/git/read-log';
import { readRepositoryFacts } from '../../src/node/git/repository-facts';
import { createRepository, type TestRepository } from '../support/git-repository';
import { openAt } from '../support/git-log';
import { fastImport } from './support/fast-import';

const commitCount = 100_000;
const taskCount = 10_000;

function collect(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

const megabytes = (): number => process.memoryUsage().rss / 1_048_576;
const heap = (): number => process.memoryUsage().heapUsed / 1_048_576;

function line(what: string, figure: string): void {
  console.log(`${what.padEnd(52)} ${figure}`);
}

const milliseconds = (from: number): string => `${(performance.now() - from).toFixed(0)} ms`;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** The best of three, since other programs use the machine too. */
function rawGit(repository: TestRepository): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const from = performance.now();
    const args = ['log', '--all', '-z', `--format=${logFormat}`];
    const { status } = spawnSync('git', args, {
      cwd: repository.folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('git log failed');
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

async function readOnce(
  repository: TestRepository,
): Promise<{ log: CommitLog; first: number; whole: number }> {
  const opened = await openAt(repository.folder);
  const from = performance.now();
  let first = 0;
  const result = await readLog(opened, {
    zone: 'Europe/Berlin',
    since: null,
    onProgress() {
      if (first === 0) first = performance.now() - from;
    },
  });
  if (!result.ok) throw new Error(result.error.detail);
  return { log: result.value, first, whole: performance.now() - from };
}

async function run(repository: TestRepository): Promise<void> {
  const ids: LinkIds = {
    ids: Array.from({ length: taskCount }, (_, i) => `ATLAS-${String(i)}`),
    was: [],
    key: 'ATLAS',
    earlier: [],
  };
  let from = performance.now();
  repository.feed(fastImport({ commitCount, taskCount, branchCount: 40 }), 'fast-import', '--quiet');
  line(`${String(commitCount)} commits generated in`, milliseconds(from));

  const raw = rawGit(repository);
  line('git log to nothing (best of 3)', `${raw.toFixed(0)} ms`);
  collect();
  const idle = megabytes();
  const idleHeap = heap();
  const { log, first, whole } = await readOnce(repository);
  const peak = megabytes();
  line('readLog, first commits shown after', `${first.toFixed(0)} ms`);
  line('readLog, whole log', `${whole.toFixed(0)} ms, ${(whole / raw).toFixed(2)} × raw git`);
  collect();
  line(
    'memory above idle: peak, kept',
    `${(peak - idle).toFixed(0)} MB, ${(heap() - idleHeap).toFixed(0)} MB`,
  );

  from = performance.now();
  const linked = relinkCommits(ids, log, null);
  const { evidence } = linked;
  line(`linkCommits, ${String(taskCount)} ids`, milliseconds(from));
  line('commits linked', `${(100 * (1 - evidence.unlinkedCount / log.commits.length)).toFixed(0)} %`);
  line('read and linked, against raw git', `${((whole + performance.now() - from) / raw).toFixed(2)} ×`);

  const opened = await openAt(repository.folder);
  let known = linked;
  const reading: number[] = [];
  const linking: number[] = [];
  for (let i = 0; i < 5; i++) {
    repository.commit(`ATLAS-7: one more, ${String(i)}`, `2026-05-04T12:0${String(i)}:00Z`);
    from = performance.now();
    const request = { zone: 'Europe/Berlin', since: null, previous: known.log };
    const again = await readLog(opened, request);
    reading.push(performance.now() - from);
    if (!again.ok || again.value.commits.length !== known.log.commits.length + 1)
      throw new Error('the new commit is not there');
    from = performance.now();
    known = relinkCommits(ids, again.value, known);
    linking.push(performance.now() - from);
  }
  line('readLog after one new commit (median of 5)', `${median(reading).toFixed(0)} ms`);
  line('linked again (median of 5)', `${median(linking).toFixed(0)} ms`);
  from = performance.now();
  if (!equal(linkCommits(ids, known.log), known.evidence))
    throw new Error('linked otherwise than from scratch');
  line('linked from scratch, and found to be the same', milliseconds(from));

  from = performance.now();
  const facts = await readRepositoryFacts(opened, {
    zone: 'UTC',
    today: Math.floor(log.commits.at(0)!.seconds / 86_400),
  });
  line('readRepositoryFacts', milliseconds(from));
  if (!facts.ok) throw new Error(facts.error.detail);
  line(
    'people, releases, branches',
    [facts.value.people, facts.value.releases, facts.value.branches].map((l) => l.length).join(', '),
  );
}

const repository = createRepository();
run(repository)
  .finally(() => rmSync(repository.folder, { recursive: true, force: true }))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
