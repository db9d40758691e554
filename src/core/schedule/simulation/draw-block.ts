/**
 * Draws what is random in a block of runs. Every variable has a stream of its own, forked from the seed by its id:
 * another task or risk in the plan, and another size of the block, change nothing for it (common random numbers).
 */
import type { Random } from '../../base/random';
import type { Block } from './block';
import type { SimulationModel } from './simulation-model';
import { ticksOf } from './spread';
import { cells, normalCell } from './unit-tables';

export interface Streams {
  readonly variables: readonly Random[];
  readonly events: readonly Random[];
  readonly causes: readonly Random[];
}

export function forkStreams({ variables, events, causes }: SimulationModel, random: Random): Streams {
  return {
    variables: variables.map(({ id }) => random.fork(`task ${id}`)),
    events: events.map(({ id }) => random.fork(`risk ${id}`)),
    causes: causes.map((name) => random.fork(`cause ${name}`)),
  };
}

/** @param count runs to draw; the rest of each row is left as it is */
export function drawBlock(model: SimulationModel, streams: Streams, block: Block, count: number): void {
  const { width, durations } = block;
  for (const [row, ticks] of model.durations.entries())
    durations.fill(ticks, row * width, row * width + count);
  drawCells(model, streams, block, count);
  for (const [v, { row, spread }] of model.variables.entries()) {
    for (let r = 0; r < count; r++) durations[row * width + r] = ticksOf(spread, block.cells[v * width + r]!);
  }
  for (const [e, { probability }] of model.events.entries()) {
    const stream = streams.events[e]!;
    for (let r = 0; r < count; r++) block.happened[e * width + r] = stream.next() < probability ? 1 : 0;
  }
}

/** Adds the delays of events that happened; nothing takes less than no time. */
export function delayBlock({ events }: SimulationModel, block: Block, count: number): void {
  const { width, durations, happened } = block;
  for (const [e, { rows, delays }] of events.entries()) {
    for (const [i, row] of rows.entries()) {
      const delay = delays[i]!;
      for (let r = 0; r < count; r++) {
        if (happened[e * width + r] === 0) continue;
        durations[row * width + r] = Math.max(0, durations[row * width + r]! + delay);
      }
    }
  }
}

function drawCells(model: SimulationModel, streams: Streams, block: Block, count: number): void {
  const { width } = block;
  const shared = drawCauses(model, streams, width, count);
  const own = Math.sqrt(1 - model.correlation);
  const common = Math.sqrt(model.correlation);
  const sum = new Float64Array(width);
  for (const [v, { causes }] of model.variables.entries()) {
    const stream = streams.variables[v]!;
    const at = v * width;
    if (causes.length === 0) {
      for (let r = 0; r < count; r++) block.cells[at + r] = stream.below(cells);
      continue;
    }
    const { normal, cellOf } = model.copula!;
    sum.fill(0);
    for (const cause of causes) for (let r = 0; r < count; r++) sum[r]! += shared[cause * width + r]!;
    // The sum of k scores over √k has variance 1.
    const weight = common / Math.sqrt(causes.length);
    for (let r = 0; r < count; r++) {
      block.cells[at + r] = cellOf[normalCell(weight * sum[r]! + own * normal[stream.below(cells)]!)]!;
    }
  }
}

/** A standard normal score for each cause and run. */
function drawCauses(
  { causes, copula }: SimulationModel,
  streams: Streams,
  width: number,
  count: number,
): Float64Array {
  const scores = new Float64Array(causes.length * width);
  for (const [c, stream] of streams.causes.entries()) {
    for (let r = 0; r < count; r++) scores[c * width + r] = copula!.normal[stream.below(cells)]!;
  }
  return scores;
}
