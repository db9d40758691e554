/** Jobs in the built worker, and in threads that misbehave. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { simulationInput } from '../../src/core/analysis/simulation-input';
import { analyse } from '../../src/core/analysis/analyse';
import { parseDay } from '../../src/core/base/dates';
import type { JobRunners } from '../../src/core/base/job';
import { noCommits } from '../../src/core/model/commit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { jobs, type Jobs } from '../../src/core/session/jobs';
import { createJobHost, type JobHost, type JobOutcome } from '../../src/node/jobs/job-host';

const text = `
project: { name: Jobs, start: 2026-01-05, currency: EUR }
rates: { maker: 90/h }
team: { ben: { name: Ben, role: maker } }
milestones: { done: { title: Done, due: 2026-01-14, needs: [b] } }
tasks:
  a: { title: A, effort: 2d/3d/6d, assign: ben }
  b: { title: B, effort: 1d/3d/9d, assign: ben, needs: [a] }
risks: { r: { title: R, probability: 30%, impact: { schedule: 2d }, affects: [b] } }
`;

function simulation(runs: number): Jobs['simulate']['request'] {
  const snapshot = analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-01-05')!,
    },
    null,
  );
  return { input: simulationInput(snapshot), runs, seed: 7 };
}

/** What a misbehaving thread is asked for. */
interface Strange {
  readonly echo: { readonly request: string; readonly progress: number; readonly result: string };
}

const stop = { shouldStop: () => false, onProgress: () => undefined };

describe('the job host', function () {
  this.timeout(20_000);
  let folder = '';
  const hosts: { dispose(): void }[] = [];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'milewright-jobs-'));
  });
  afterEach(() => {
    for (const host of hosts.splice(0)) host.dispose();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const real = (): JobHost<Jobs> => {
    const host = createJobHost<Jobs>({
      script: resolve('dist/worker.js'),
      inline: () => Promise.reject(new Error('no thread could be had')),
    });
    hosts.push(host);
    return host;
  };
  /** A thread that runs `body` for each message; each start is a line of the log. */
  const strange = (name: string, body: string): { host: JobHost<Strange>; starts: () => number } => {
    const script = join(folder, `${name}.cjs`);
    const log = join(folder, `${name}.log`);
    appendFileSync(log, '');
    writeFileSync(
      script,
      `const { parentPort } = require('node:worker_threads');
       require('node:fs').appendFileSync(${JSON.stringify(log)}, 'start\\n');
       parentPort.on('message', ({ job, request, stop }) => { ${body} });`,
    );
    const inline: JobRunners<Strange> = {
      echo: (request, { shouldStop }) => `inline ${request} ${String(shouldStop())}`,
    };
    const host = createJobHost<Strange>({ script, inline: () => Promise.resolve(inline) });
    hosts.push(host);
    return { host, starts: () => readFileSync(log, 'utf8').split('\n').length - 1 };
  };

  it('gives the answer that the same request has in this thread', async () => {
    const request = simulation(2000);
    const outcome = await real().run('simulate', request);
    assert.deepEqual(outcome, { kind: 'done', result: jobs.simulate(request, stop) });
  });

  it('tells progress, and ends with what there is when it is stopped', async () => {
    const abort = new AbortController();
    const told: number[] = [];
    const outcome = await real().run('simulate', simulation(1_000_000), {
      signal: abort.signal,
      onProgress({ done, runs }) {
        assert.equal(runs, 1_000_000);
        told.push(done);
        abort.abort();
      },
    });
    assert.equal(outcome.kind, 'done');
    const { runs, reproducible } = (outcome as JobOutcome<Jobs['simulate']['result']> & { kind: 'done' })
      .result;
    assert.ok(runs >= told[0]! && runs < 1_000_000, `${runs} runs`);
    assert.equal(reproducible, false);
  });

  it('does not begin what is stopped already', async () => {
    const signal = AbortSignal.abort();
    assert.deepEqual(await real().run('simulate', simulation(1000), { signal }), { kind: 'stopped' });
  });

  it('lets the newest of a kind win', async () => {
    const host = real();
    const first = host.run('simulate', simulation(1_000_000));
    const second = host.run('simulate', simulation(1_000_000));
    const third = await host.run('simulate', simulation(500));
    assert.deepEqual(await first, { kind: 'overtaken' });
    assert.deepEqual(await second, { kind: 'overtaken' });
    assert.deepEqual(third, { kind: 'done', result: jobs.simulate(simulation(500), stop) });
  });

  it('starts a thread that dies three times more, and then works in this one', async () => {
    const { host, starts } = strange('dying', 'process.exit(3);');
    assert.deepEqual(await host.run('echo', 'a'), { kind: 'done', result: 'inline a false' });
    assert.equal(starts(), 4);
    assert.deepEqual(await host.run('echo', 'b'), { kind: 'done', result: 'inline b false' });
    assert.equal(starts(), 4);
  });

  it('goes on in a new thread where one start fails', async () => {
    const mark = JSON.stringify(join(folder, 'mark'));
    const { host, starts } = strange(
      'once',
      `const fs = require('node:fs');
       if (!fs.existsSync(${mark})) { fs.writeFileSync(${mark}, ''); throw new Error('once'); }
       parentPort.postMessage({ job, kind: 'done', result: request + '!' });`,
    );
    assert.deepEqual(await host.run('echo', 'a'), { kind: 'done', result: 'a!' });
    assert.equal(starts(), 2);
    assert.ok(existsSync(join(folder, 'mark')));
  });

  it('ends a thread that does not heed «stop»', async () => {
    const { host } = strange(
      'deaf',
      `parentPort.postMessage({ job, kind: 'progress', progress: 1 }); for (;;) ;`,
    );
    const abort = new AbortController();
    const onProgress = (): void => abort.abort();
    assert.deepEqual(await host.run('echo', 'a', { signal: abort.signal, onProgress }), { kind: 'stopped' });
  });

  it('rejects with what a job throws, and the thread lives on', async () => {
    const { host, starts } = strange(
      'throwing',
      `parentPort.postMessage(request === 'bad'
         ? { job, kind: 'failed', stack: 'Error: a bug' } : { job, kind: 'done', result: request });`,
    );
    await assert.rejects(host.run('echo', 'bad'), /a bug/);
    assert.deepEqual(await host.run('echo', 'good'), { kind: 'done', result: 'good' });
    assert.equal(starts(), 1);
  });

  it('rejects what does not fit into memory, without trying again', async () => {
    const { host, starts } = strange(
      'greedy',
      `throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });`,
    );
    await assert.rejects(host.run('echo', 'a'), /heap/);
    assert.equal(starts(), 1);
  });

  it('ends what runs with its own end', async () => {
    const { host } = strange(
      'endless',
      `parentPort.postMessage({ job, kind: 'progress', progress: 1 }); for (;;) ;`,
    );
    const outcome = await host.run('echo', 'a', { onProgress: () => host.dispose() });
    assert.deepEqual(outcome, { kind: 'stopped' });
  });
});
