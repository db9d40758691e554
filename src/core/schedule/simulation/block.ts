/**
 * The dates of a few hundred runs at once, row by row: one row for each node, one entry for each run of the block, so
 * that the loop over runs is the inner one and everything that is known of a node is looked up once. Minutes count
 * from the model's origin as 32-bit integers; `never` and `beyond` stand for the infinities.
 */
import type { Minute } from '../../base/dates';
import { beyond, never } from './day-table';
import type { SimulationModel } from './simulation-model';

export interface Block {
  /** Runs in a row. */
  readonly width: number;
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Where the rest of started work begins; elsewhere the start. Kept only where `start` is not enough. */
  readonly resume: ReadonlyMap<number, Int32Array>;
  /** Of a joint the first start behind it. Empty where no link has a lag in percent. */
  readonly span: Int32Array;
  /** Ticks, by duration row. */
  readonly durations: Float64Array;
  /** By task variable: the cell that was drawn. */
  readonly cells: Uint16Array;
  /** By event: 1 where it happened. */
  readonly happened: Uint8Array;
}

/** Entries of a row that all runs of a simulation have in common are filled in here, once. */
export function makeBlock(model: SimulationModel, width: number): Block {
  const { network, order, varies, reference, origin } = model;
  const count = network.nodes.count;
  const hasPercent = network.links.lags.some(({ kind }) => kind === 'percent');
  const start = new Int32Array(count * width);
  const finish = new Int32Array(count * width);
  const span = new Int32Array(hasPercent ? count * width : 0);
  const resume = new Map<number, Int32Array>();
  for (const n of order) {
    const node = network.nodes.terms[n]!;
    if (node.progress.kind === 'started') {
      resume.set(n, new Int32Array(width).fill(relative(reference.resume[n]!, origin)));
    }
    if (varies[n] === 1) continue;
    start.fill(relative(reference.start[n]!, origin), n * width, (n + 1) * width);
    finish.fill(relative(reference.finish[n]!, origin), n * width, (n + 1) * width);
  }
  return {
    width,
    start,
    finish,
    resume,
    span,
    durations: new Float64Array(model.durations.length * width),
    cells: new Uint16Array(model.variables.length * width),
    happened: new Uint8Array(model.events.length * width),
  };
}

/** A minute from the origin. */
export function relative(minute: Minute, origin: Minute): number {
  return minute === -Infinity ? never : Math.max(never + 1, Math.min(minute - origin, beyond));
}

export function absolute(minute: number, origin: Minute): Minute {
  return minute === never ? -Infinity : minute + origin;
}
