/**
 * What reading and linking 100,000 and 1,000,000 commits costs, beside raw git and an idle Node: the repositories are
 * generated (40 branches with a merge each thousand commits, trailers; of the first 60 % of the commits name one of
 * 10,000 ids, of the second 2 %), so that the figures can be repeated. Each is measured in a process of its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { equal } from '../../src/core/base/equal';
import type { LinkIds } from '../../src/core/history/id-index';
import { linkCommits, relinkCommits, type LinkedLog } from '../../src/core/history/link-commits';
import { followLog } from '../../src/node/git/follow-log';
import { logFormat } from '../../src/node/git/log-records';
import { readLog, type LogRequest } from '../../src/node/git/read-log';
import { readRepositoryFacts } from '../../src/node/git/repository-facts';
import { openAt } from '../support/git-log';
import { createRepository, emptyFolderRepository, temporaryFolder } from '../support/git-repository';
import { fastImport, type HistoryRequest } from './support/fast-import';

const taskCount = 10_000;
const histories: readonly HistoryRequest[] = [
  { commitCount: 100_000, taskCount, branchCount: 40, linkedPercent: 60 },
  { commitCount: 1_000_000, taskCount, branchCount: 40, linkedPercent: 2 },
];
const ids: LinkIds = {
  ids: Array.from({ length: taskCount }, (_, i) => `ATLAS-${String(i)}`),
  was: [],
  key: 'ATLAS',
  earlier: [],
};
const zone = 'Europe/Berlin';

function collect(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

const megabyte = 1_048_576;
const heap = (): number => process.memoryUsage().heapUsed / megabyte;
const external = (): number => process.memoryUsage().arrayBuffers / megabyte;
const peak = (): number => process.resourceUsage().maxRSS / 1024;

function line(what: string, figure: string): void {
  console.log(`${what.padEnd(52)} ${figure}`);
}

/** Clock and processor, in milliseconds: the clock alone says little on a machine that others use too. */
function stopwatch(): () => { readonly clock: number; readonly text: string } {
  const from = performance.now();
  const used = process.cpuUsage();
  return () => {
    const clock = performance.now() - from;
    const { user, system } = process.cpuUsage(used);
    return { clock, text: `${clock.toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} of processor)` };
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** The best of some, since other programs use the machine too. */
function rawGit(folder: string, times: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    const args = ['log', '--all', '-z', `--format=${logFormat}`];
    const { status } = spawnSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error('git log failed');
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

async function measure(folder: string): Promise<void> {
  const opened = await openAt(folder);
  const raw = rawGit(folder, 3);
  line('git log to nothing (best of 3)', `${raw.toFixed(0)} ms`);
  collect();
  const idle = process.memoryUsage().rss / megabyte;
  const idleHeap = heap() + external();

  let first = 0;
  const request: LogRequest = { zone, since: null, ids };
  let watch = stopwatch();
  const onProgress = (): void => {
    if (first === 0) first = watch().clock;
  };
  const read = await readLog(opened, { ...request, onProgress });
  if (!read.ok) throw new Error(read.error.detail);
  const log = read.value;
  const whole = watch();
  line('readLog, first commits shown after', `${first.toFixed(0)} ms`);
  line('readLog, whole log', `${whole.text}, ${(whole.clock / raw).toFixed(2)} × raw git`);
  watch = stopwatch();
  let known = relinkCommits(ids, log, null);
  const linked = watch();
  line(`linkCommits, ${String(taskCount)} ids`, linked.text);
  const { unlinkedCount, total } = known.evidence;
  line('commits, linked', `${String(total)}, ${(100 * (1 - unlinkedCount / total)).toFixed(0)} %`);
  line('read and linked, against raw git', `${((whole.clock + linked.clock) / raw).toFixed(2)} ×`);
  line('memory above idle at the peak (RSS)', `${(peak() - idle).toFixed(0)} MB`);
  collect();
  line('memory above idle that is kept (heap, arrays)', `${(heap() + external() - idleHeap).toFixed(0)} MB`);

  known = await afterCommits(folder, known, request);
  watch = stopwatch();
  if (!equal(linkCommits(ids, known.log), known.evidence))
    throw new Error('linked otherwise than from scratch');
  line('linked from scratch, and found to be the same', watch().text);
  line('memory above idle at the peak after all this (RSS)', `${(peak() - idle).toFixed(0)} MB`);
  await facts(folder, Math.floor(log.commits.at(0)!.seconds / 86_400));
}

async function afterCommits(folder: string, first: LinkedLog, request: LogRequest): Promise<LinkedLog> {
  const opened = await openAt(folder);
  const repository = emptyFolderRepository(folder);
  let known = first;
  const reading: number[] = [];
  const linking: number[] = [];
  for (let i = 0; i < 7; i++) {
    repository.commit(`ATLAS-7: one more, ${String(i)}`, `2026-05-04T12:0${String(i)}:00Z`);
    let watch = stopwatch();
    const again = await readLog(opened, { ...request, previous: known.log });
    reading.push(watch().clock);
    if (!again.ok || again.value.commits.length !== known.log.commits.length + 1)
      throw new Error('the new commit is not there');
    watch = stopwatch();
    known = relinkCommits(ids, again.value, known);
    linking.push(watch().clock);
  }
  line('readLog after one new commit (median of 7)', `${median(reading).toFixed(0)} ms`);
  line('linked again (median of 7)', `${median(linking).toFixed(0)} ms`);
  return known;
}

/** What a restart costs: the whole log with its links, out of the cache of an earlier session. */
async function restart(folder: string, cacheFolder: string): Promise<void> {
  const opened = await openAt(folder);
  collect();
  const idle = process.memoryUsage().rss / megabyte;
  let last: LinkedLog | null = null;
  const follow = followLog(opened, {
    planFile: join(folder, 'project.yaml'),
    cacheFolder,
    signal: new AbortController().signal,
    show: (log) => (last = relinkCommits(ids, log, last)).evidence,
  });
  const watch = stopwatch();
  const result = await follow.read({ zone, start: null, ids });
  if (!result.ok) throw new Error(result.error.detail);
  line('read and linked, and the cache', watch().text);
  line('memory above idle at the peak (RSS)', `${(peak() - idle).toFixed(0)} MB`);
  const bytes = readdirSync(cacheFolder).map((name) => statSync(join(cacheFolder, name)).size);
  line('the cache takes', `${(bytes.reduce((a, b) => a + b, 0) / megabyte).toFixed(0)} MB`);
}

async function facts(folder: string, today: number): Promise<void> {
  const watch = stopwatch();
  const found = await readRepositoryFacts(await openAt(folder), { zone: 'UTC', today });
  line('readRepositoryFacts', watch().text);
  if (!found.ok) throw new Error(found.error.detail);
  const { people, releases, branches } = found.value;
  line('people, releases, branches', [people, releases, branches].map((list) => list.length).join(', '));
}

/** In a process of its own: none inherits another's memory. */
function apart(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ['--expose-gc', __filename, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args[0] ?? ''} ended with ${String(status)}`);
}

async function run(history: HistoryRequest): Promise<void> {
  const repository = createRepository();
  const cacheFolder = temporaryFolder();
  try {
    console.log(`\n${String(history.commitCount)} commits, ${String(history.linkedPercent)} % linked`);
    const watch = stopwatch();
    const git = spawn('git', ['fast-import', '--quiet'], {
      cwd: repository.folder,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const ended = once(git, 'close');
    for (const piece of fastImport(history)) if (!git.stdin.write(piece)) await once(git.stdin, 'drain');
    git.stdin.end();
    const [code] = (await ended) as [number];
    if (code !== 0) throw new Error('git fast-import failed');
    line('generated in', watch().text);
    apart('measure', repository.folder);
    console.log('A first start:');
    apart('restart', repository.folder, cacheFolder);
    console.log('A restart:');
    apart('restart', repository.folder, cacheFolder);
  } finally {
    rmSync(repository.folder, { recursive: true, force: true });
    rmSync(cacheFolder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const [what, folder = '', cacheFolder = ''] = process.argv.slice(2);
  if (what === 'measure') return measure(folder);
  if (what === 'restart') return restart(folder, cacheFolder);
  for (const history of histories) await run(history);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
