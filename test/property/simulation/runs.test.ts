import fc from 'fast-check';
import assert from 'node:assert/strict';
import { seededRandom } from '../../../src/core/base/random';
import { backwardPass } from '../../../src/core/schedule/backward-pass';
import { computeSchedule } from '../../../src/core/schedule/compute-schedule';
import { forwardPass, scheduled } from '../../../src/core/schedule/forward-pass';
import { hasDates, type Network, type NodeTerms } from '../../../src/core/schedule/network';
import { orderNodes } from '../../../src/core/schedule/order-nodes';
import { absolute, makeBlock, relative } from '../../../src/core/schedule/simulation/block';
import { criticalRuns } from '../../../src/core/schedule/simulation/critical-runs';
import { delayBlock, drawBlock, forkStreams } from '../../../src/core/schedule/simulation/draw-block';
import { forwardRuns } from '../../../src/core/schedule/simulation/forward-runs';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import {
  lowerSimulation,
  type SimulationModel,
} from '../../../src/core/schedule/simulation/simulation-model';
import type { SchedulePlan } from '../../../src/core/schedule/schedule-projection';
import { start } from '../schedule/random-plan';
import { certainInput, uncertainInput } from './random-input';
import { runs } from '../runs';

const width = 8;

/** The network that the engine itself would compute in a run: durations as drawn, no deadlines. */
function networkOf(model: SimulationModel, durations: Float64Array, run: number): Network {
  const { nodes } = model.network;
  const ticksOf = (n: number): number | null =>
    model.rowOf[n]! < 0 ? null : durations[model.rowOf[n]! * width + run]!;
  const terms = nodes.terms.map((own, n): NodeTerms => {
    const free = { ...own, limits: { ...own.limits, latestStart: Infinity, latestFinish: Infinity } };
    const remaining = ticksOf(n);
    return remaining === null || own.progress.kind !== 'started'
      ? free
      : { ...free, progress: { ...own.progress, remaining } };
  });
  const duration = nodes.duration.map((planned, n) =>
    terms[n]!.progress.kind === 'started' ? planned : (ticksOf(n) ?? planned),
  );
  return { ...model.network, nodes: { ...nodes, terms, duration } };
}

describe('simulation: every run', () => {
  it('has the dates and the critical tasks that the critical path method gives for its durations', () => {
    fc.assert(
      fc.property(uncertainInput, fc.nat(), (input, seed) => {
        const model = lowerSimulation(input);
        const block = makeBlock(model, width);
        drawBlock(model, forkStreams(model, seededRandom(seed)), block, width);
        delayBlock(model, block, width);
        forwardRuns(model)(block, width);
        const finish = new Int32Array(width).fill(-1e9);
        const expected = new Float64Array(model.network.nodes.count);
        for (let run = 0; run < width; run++) {
          const network = networkOf(model, block.durations, run);
          const { order } = orderNodes(
            network.nodes.count,
            (n) => model.reference.state[n] === scheduled && !hasDates(network.nodes.terms[n]!.progress),
            model.into,
            model.outOf,
          );
          const kept = order.filter((n) => model.reference.state[n] === scheduled);
          const early = forwardPass(network, kept, model.into);
          // Where a run leaves no working time until the year 9999 there are no dates to compare.
          if (model.order.some((n) => early.state[n] !== scheduled)) return;
          for (const n of model.order) {
            const at = n * width + run;
            const { id } = model.built.nodes[n]!;
            assert.equal(absolute(block.finish[at]!, model.origin), early.finish[n], `${id} finish`);
            if (!network.nodes.terms[n]!.aside)
              finish[run] = Math.max(finish[run]!, relative(early.finish[n]!, model.origin));
          }
          const late = backwardPass(network, kept, model.outOf, early, absolute(finish[run]!, model.origin));
          for (const n of model.order) {
            if (network.nodes.terms[n]!.progress.kind === 'finished') continue;
            if (early.finish[n]! > -Infinity && late.totalFloat[n]! <= 0) expected[n]!++;
          }
        }
        if (model.whole === null) return;
        const counts = new Float64Array(model.network.nodes.count);
        criticalRuns(model, width)(block, finish, counts, width);
        assert.deepEqual([...counts], [...expected]);
      }),
      runs(30),
    );
  });
});

function isBelowDropped(id: string, plan: SchedulePlan): boolean {
  const parent = plan.tasks.get(id)?.parent ?? null;
  return parent !== null && (plan.tasks.get(parent)!.status === 'dropped' || isBelowDropped(parent, plan));
}

describe('simulation without anything uncertain', () => {
  it('gives the deterministic schedule, in every run', () => {
    fc.assert(
      fc.property(certainInput, (input) => {
        const schedule = computeSchedule(input.plan, start, input.schedule);
        const { project, targets } = simulate(input, { runs: 20, seed: 1 });
        const finishes = [...schedule.tasks.values()].flatMap(({ id, kind, finish }) =>
          kind === 'summary' ||
          input.plan.tasks.get(id)?.status === 'dropped' ||
          isBelowDropped(id, input.plan)
            ? []
            : [finish],
        );
        assert.equal(project === null, finishes.length === 0);
        if (project) assert.deepEqual(new Set(project.finish.percentiles), new Set([Math.max(...finishes)]));
        for (const [id, { finish }] of targets) {
          assert.deepEqual(
            new Set([finish.planned, finish.mean, ...finish.percentiles]),
            new Set([schedule.tasks.get(id)!.finish]),
          );
          assert.equal(finish.due, schedule.dues.get(id) ?? null);
          assert.equal(finish.deviation, 0);
        }
      }),
      runs(30),
    );
  });
});
