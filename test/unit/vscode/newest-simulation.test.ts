import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import type { SimulationInput } from '../../../src/core/schedule/simulation/simulation';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import { newestSimulation, type NewestSimulation } from '../../../src/vscode/newest-simulation';

function snapshotOf(effort: string, { total = '5k', title = 'A' } = {}): Snapshot {
  const text = `project: { name: T, start: 2026-01-05 }
team: { ana: { name: Ana, rate: 100/h } }
tasks: { A: { title: ${title}, effort: ${effort}, assign: ana } }
budget: { total: ${total} }
`;
  return analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-01-05')!,
    },
    null,
  );
}

interface Begun {
  readonly input: SimulationInput;
  readonly signal: AbortSignal;
  end(): void;
  fail(): void;
}

/** Simulations that end when the test says so. */
function scene(): {
  readonly newest: NewestSimulation;
  readonly begun: Begun[];
  readonly changed: string[];
  readonly failed: unknown[];
} {
  const begun: Begun[] = [];
  const changed: string[] = [];
  const failed: unknown[] = [];
  const newest = newestSimulation({
    run: (input, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => resolve(null));
        begun.push({
          input,
          signal,
          end: () => resolve(simulate(input, { runs: 50, seed: 1 })),
          fail: () => reject(new Error('out of memory')),
        });
      }),
    changed: (key) => changed.push(key),
    failed: (error) => failed.push(error),
  });
  return { newest, begun, changed, failed };
}

/** What waits for promises has run. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('the newest simulation', () => {
  it('is run once for a state, and tells when it is there', async () => {
    const { newest, begun, changed } = scene();
    assert.deepEqual(newest.of('p'), { cost: null, result: null, running: false });
    const snapshot = snapshotOf('2d/3d/9d');
    newest.ask('p', snapshot);
    newest.ask('p', snapshot);
    newest.ask('p', snapshotOf('2d/3d/9d', { title: 'B' }));
    await settled();
    assert.deepEqual([begun.length, newest.of('p').running], [1, true]);
    begun[0]!.end();
    await settled();
    assert.deepEqual(changed, ['p']);
    assert.equal(newest.of('p').running, false);
    assert.equal(newest.of('p').cost!.limits[0]!.amount, 500_000);
  });

  it('does not pile up while somebody types: of many states the first is ended and the last is run', async () => {
    const { newest, begun, changed } = scene();
    for (const days of [3, 4, 5, 6, 7]) {
      newest.ask('p', snapshotOf(`2d/${days}d/9d`));
      await settled();
    }
    for (const days of [4, 5, 6]) newest.ask('p', snapshotOf(`2d/${days}d/19d`));
    await settled();
    // Each change ended what ran; those of one moment never began.
    assert.deepEqual(
      begun.map(({ signal }) => signal.aborted),
      [true, true, true, true, true, false],
    );
    begun.at(-1)!.end();
    await settled();
    assert.deepEqual(changed, ['p']);
    const last = simulate(begun.at(-1)!.input, { runs: 50, seed: 1 });
    assert.equal(newest.of('p').cost!.cost[50], last.project!.cost!.percentiles[50]);
  });

  it('keeps the odds of the state before until the new ones are there', async () => {
    const { newest, begun } = scene();
    newest.ask('p', snapshotOf('2d/3d/9d'));
    await settled();
    begun[0]!.end();
    await settled();
    const before = newest.of('p');
    newest.ask('p', snapshotOf('4d/6d/18d'));
    await settled();
    assert.deepEqual(newest.of('p'), { ...before, running: true });
    begun[1]!.end();
    await settled();
    assert.ok(newest.of('p').cost!.cost[50]! > before.cost!.cost[50]!);
  });

  it('does not simulate again for another budget, whose odds are others', async () => {
    const { newest, begun } = scene();
    newest.ask('p', snapshotOf('2d/3d/9d', { total: '1k' }));
    await settled();
    begun[0]!.end();
    await settled();
    assert.equal(newest.of('p').cost!.limits[0]!.chance, 0);
    newest.ask('p', snapshotOf('2d/3d/9d', { total: '1M' }));
    assert.deepEqual([begun.length, newest.of('p').cost!.limits[0]!.chance], [1, 1]);
  });

  it('knows whether it is of a plan with the same dates', () => {
    const { newest } = scene();
    const snapshot = snapshotOf('2d/3d/9d');
    assert.equal(newest.isOf('p', snapshot), false);
    newest.ask('p', snapshot);
    assert.equal(newest.isOf('p', snapshot), true);
    assert.equal(newest.isOf('p', snapshotOf('2d/3d/10d')), false);
  });

  it('goes on with other plans, after a failure and after one was closed', async () => {
    const { newest, begun, changed, failed } = scene();
    newest.ask('p', snapshotOf('2d/3d/9d'));
    newest.ask('q', snapshotOf('2d/3d/9d'));
    newest.ask('r', snapshotOf('2d/3d/9d'));
    await settled();
    assert.equal(begun.length, 1);
    begun[0]!.fail();
    newest.forget('q');
    await settled();
    assert.deepEqual([failed.length, begun.length, newest.of('p').running], [1, 2, false]);
    begun[1]!.end();
    await settled();
    assert.deepEqual(changed, ['p', 'r']);
    assert.deepEqual(newest.of('q'), { cost: null, result: null, running: false });
  });
});
