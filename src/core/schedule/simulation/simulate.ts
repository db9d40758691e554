/**
 * Monte Carlo simulation of a schedule (van Slyke 1963): in each run every uncertain duration is drawn from its
 * distribution, risks happen or do not, and the critical path method gives the dates. The same input, runs and seed give
 * the same result on every machine, however the runs are cut into blocks. Pure: whoever wants it to end in time says
 * so through `shouldStop`, and the result then says that it was cut short.
 */
import { dayOfMinute, startOfDay } from '../../base/dates';
import { seededRandom } from '../../base/random';
import { finishAt, worked } from '../work-calendar';
import { absolute, makeBlock, relative, type Block } from './block';
import { criticalRuns } from './critical-runs';
import { ticksAt } from './day-table';
import { delayBlock, drawBlock, forkStreams } from './draw-block';
import { forwardRuns } from './forward-runs';
import {
  addCells,
  addInfluence,
  cellSums,
  influenceRuns,
  influenceSums,
  presentInfluences,
  type CellSums,
  type InfluenceSums,
  type Reach,
} from './influence';
import { addCosts, addStanding, lowerCosts, priceBlock, type CostSums } from './run-costs';
import type {
  CostOutcome,
  FinishOutcome,
  Outcome,
  RunSample,
  SimulationInput,
  SimulationOptions,
  SimulationResult,
} from './simulation';
import { lowerSimulation, type SimulationModel } from './simulation-model';
import { isConstant } from './spread';
import { histogramOf, momentsOf, percentilesOf, shareUpTo } from './statistics';
import { leadsTo, type Target } from './targets';

/** One watched target, with what its runs gave. */
interface Watch {
  readonly target: Target;
  /** Minutes from the origin, by run. */
  readonly finish: Int32Array;
  readonly costs: CostSums | null;
  readonly influence: InfluenceSums | null;
  /** Of the cost, of the project alone. */
  readonly costInfluence: InfluenceSums | null;
}

export function simulate(input: SimulationInput, options: SimulationOptions): SimulationResult {
  const model = lowerSimulation(input);
  const asked = Math.max(1, Math.floor(Math.min(options.runs, runsAtMost)) || 1);
  const { whole } = model;
  const all = whole === null ? [] : [whole, ...model.targets];
  const runs = Math.max(1, Math.min(asked, Math.floor(valuesInAll / Math.max(1, all.length))));
  const watches = watch(model, input, all, runs);
  const sums = {
    critical: new Float64Array(model.network.nodes.count),
    drawn: cellSums(model.variables.length),
  };
  const driverRuns = influenceRuns(
    watches.flatMap(({ influence, costInfluence }) =>
      [influence, costInfluence].filter((one) => one !== null),
    ),
    runs,
  );
  const done = all.length === 0 ? 0 : run(model, input, options, watches, sums, runs, driverRuns);

  const [project = null, ...targets] = watches.map((one) => present(one, sums.drawn, model, done));
  const criticality = new Map<string, number>();
  model.built.nodes.forEach(({ id, kind }, n) => {
    if (kind !== 'joint' && done > 0 && model.isScheduled(n)) criticality.set(id, sums.critical[n]! / done);
  });
  return {
    seed: options.seed,
    runs: done,
    asked,
    reproducible: done === runs || all.length === 0,
    project,
    sample: sampleOf(watches[0], model, done),
    targets: new Map(targets.map((outcome, i) => [model.targets[i]!.id!, outcome])),
    criticality,
    uncertain: {
      tasks: model.variables.filter(({ spread }) => !isConstant(spread)).length,
      risks: model.events.length,
    },
    idleRisks: model.idleRisks,
    driverRuns: Math.min(done, driverRuns),
    risksCut: model.risksCut,
  };
}

const runsAtMost = 1_000_000;
/** Finishes and costs that are kept, of all targets and runs together: some 200 MB at the most. */
const valuesInAll = 16_000_000;
/** Entries of the rows of a block: the dates of all nodes of a thousand stay in the processor's cache. */
const blockEntries = 262_144;
/** Nodes and links that are walked to find what leads to the targets, and pairs of target and variable. */
const stepsInAll = 50_000_000;
const pairsInAll = 300_000;

function watch(
  model: SimulationModel,
  { costs }: SimulationInput,
  all: readonly Target[],
  runs: number,
): readonly Watch[] {
  const { network, into } = model;
  let steps = 0;
  let pairs = 0;
  return all.map((target) => {
    const finish = new Int32Array(runs);
    steps += network.nodes.count + network.links.count;
    if (target.id !== null && (steps > stepsInAll || pairs > pairsInAll)) {
      return { target, finish, costs: null, influence: null, costInfluence: null };
    }
    const leads = leadsTo(target, network, into);
    const reach = {
      variables: model.variables.flatMap(({ node }, v) => (leads[node] === 1 ? [v] : [])),
      events: model.events.flatMap(({ nodes }, e) => (nodes.some((n) => leads[n] === 1) ? [e] : [])),
    };
    pairs += reach.variables.length + reach.events.length;
    return {
      target,
      finish,
      costs: costs && lowerCosts(model, costs, target, reach, leads, runs),
      influence: influenceSums(reach),
      // A risk that touches no task costs too.
      costInfluence: costs && target.id === null ? influenceSums(everything(model)) : null,
    };
  });
}

interface Sums {
  /** Runs by node. */
  readonly critical: Float64Array;
  readonly drawn: CellSums;
}

/** @returns how many runs were made */
function run(
  model: SimulationModel,
  { costs: prices }: SimulationInput,
  { seed, shouldStop, onProgress }: SimulationOptions,
  watches: readonly Watch[],
  { critical, drawn }: Sums,
  runs: number,
  driverRuns: number,
): number {
  const size = Math.floor(blockEntries / Math.max(1, model.network.nodes.count));
  const width = Math.max(16, Math.min(size, 512, runs));
  const streams = forkStreams(model, seededRandom(seed));
  const block = makeBlock(model, width);
  const forward = forwardRuns(model);
  const markCritical = criticalRuns(model, width);
  const latest = new Int32Array(width);
  const figures = new Float64Array(width);
  const extra = new Float64Array(watches[0]?.costs ? model.variables.length * width : 0);
  let done = 0;
  while (done < runs) {
    const count = Math.min(width, runs - done);
    drawBlock(model, streams, block, count);
    if (watches[0]?.costs) priceBlock(model, block, extra, count);
    for (const { costs } of watches) if (costs) addCosts(costs, model, block, extra, done, count);
    delayBlock(model, block, count);
    forward(block, count);
    const counted = Math.max(0, Math.min(count, driverRuns - done));
    addCells(drawn, block, counted);
    for (const [i, { target, finish, costs, influence, costInfluence }] of watches.entries()) {
      latestOf(target, block, latest, count);
      finish.set(latest.subarray(0, count), done);
      if (i === 0) {
        markCritical(block, latest, critical, count);
        if (costs && prices) {
          addStanding(costs, prices.perDay, latest, relative(target.planned, model.origin), done, count);
        }
      }
      const counts = figures.subarray(0, counted);
      if (influence && counted > 0) {
        addInfluence(influence, block, lateBy(model, target, latest, counts));
      }
      if (costs && costInfluence && counted > 0) {
        for (let r = 0; r < counted; r++) counts[r] = costs.byRun[done + r]! - costs.planned;
        addInfluence(costInfluence, block, counts);
      }
    }
    done += count;
    onProgress?.(done, runs);
    if (done < runs && shouldStop?.() === true) break;
  }
  return done;
}

function latestOf({ nodes }: Target, { finish, width }: Block, latest: Int32Array, count: number): void {
  for (const [i, n] of nodes.entries()) {
    const at = n * width;
    for (let r = 0; r < count; r++) {
      if (i === 0 || finish[at + r]! > latest[r]!) latest[r] = finish[at + r]!;
    }
  }
}

function everything({ variables, events }: SimulationModel): Reach {
  return { variables: [...variables.keys()], events: [...events.keys()] };
}

/** Working minutes of the project after the planned finish. @param late is filled */
function lateBy(
  { projectTable, origin }: SimulationModel,
  target: Target,
  latest: Int32Array,
  late: Float64Array,
): Float64Array {
  const planned = ticksAt(projectTable, target.planned - origin);
  for (let r = 0; r < late.length; r++) late[r] = ticksAt(projectTable, latest[r]!) - planned;
  return late;
}

function sampleOf(watched: Watch | undefined, { origin }: SimulationModel, done: number): RunSample | null {
  if (!watched) return null;
  return {
    finish: Float64Array.from(watched.finish.subarray(0, done), (minute) => absolute(minute, origin)),
    cost: watched.costs && watched.costs.byRun.slice(0, done),
  };
}

function present(
  { target, finish, costs, influence, costInfluence }: Watch,
  drawn: CellSums,
  model: SimulationModel,
  done: number,
): Outcome {
  const { calendar } = model.projectTable;
  const start = worked(calendar, target.planned);
  return {
    finish: presentFinish(target, finish.slice(0, done).sort(), model),
    cost: costs && presentCost(costs.planned, costs.byRun.slice(0, done).sort()),
    drivers:
      influence &&
      presentInfluences(influence, drawn, model, (ticks) => finishAt(calendar, start + Math.round(ticks))),
    costDrivers:
      costs &&
      costInfluence &&
      presentInfluences(costInfluence, drawn, model, (more) => Math.round(costs.planned + more)),
  };
}

/** Days that bars of a histogram may span: one to six, whole weeks. */
const dayWidths = [1, 2, 7, 14, 28, 56, 112].map((days) => startOfDay(days));

function presentFinish(
  { planned, due }: Target,
  sorted: Int32Array,
  { origin, projectTable: { calendar } }: SimulationModel,
): FinishOutcome {
  const minutes = Float64Array.from(sorted, (minute) => absolute(minute, origin));
  const { mean, deviation } = momentsOf(minutes.map((minute) => worked(calendar, minute)));
  const first = minutes[0]!;
  return {
    planned,
    due,
    chance: due === null ? null : shareUpTo(minutes, due),
    mean: first === minutes.at(-1) ? first : finishAt(calendar, Math.round(mean)),
    deviation: Math.round(deviation),
    percentiles: percentilesOf(minutes),
    // A finish at midnight belongs to the day that it ends, and bars of weeks begin on a Monday.
    histogram: histogramOf(
      minutes.map((minute) => minute - 1),
      dayWidths,
      startOfDay(mondayBefore(first)),
    ),
  };
}

function mondayBefore(minute: number): number {
  const day = dayOfMinute(minute - 1);
  return day - ((((day + 3) % 7) + 7) % 7);
}

const moneyWidths = [1, 1e2, 1e4, 1e6, 1e8, 1e10, 1e12].flatMap((unit) =>
  [1, 2, 5, 10, 20, 50].map((step) => step * unit),
);

function presentCost(planned: number, sorted: Float64Array): CostOutcome {
  const { mean, deviation } = momentsOf(sorted);
  return {
    planned,
    mean: Math.round(mean),
    deviation: Math.round(deviation),
    percentiles: percentilesOf(sorted),
    histogram: histogramOf(sorted, moneyWidths, 0),
  };
}
