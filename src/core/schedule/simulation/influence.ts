/**
 * What moves a finish or a cost: for every target and every variable that leads to it, the correlation of the figure with
 * the rank of the draw (with the event), and the mean figure at either end of it. Sums are kept block by block. Where
 * targets × variables × runs would take long, fewer runs count: how many follows from the plan, never from the clock.
 */
import type { Block } from './block';
import type { Influence } from './simulation';
import type { SimulationModel } from './simulation-model';
import { isConstant } from './spread';

/** Variables and events that lead to a target. */
export interface Reach {
  readonly variables: readonly number[];
  readonly events: readonly number[];
}

export interface InfluenceSums {
  readonly reach: Reach;
  /** The figure, from what was planned: sum, and sum of squares. */
  runs: number;
  sum: number;
  squares: number;
  /** By variable: sums of cell × figure, and of the figure by fifths of the cells. */
  readonly moments: Float64Array;
  /** By event: runs in which it happened, and their figures. */
  readonly happened: Float64Array;
}

const fifths = 5;
const stride = 1 + fifths;
/** Additions in all; a run counts as one for each pair of target and variable. */
const pairsInAll = 30_000_000;
const runsAtLeast = 500;

export function influenceSums(reach: Reach): InfluenceSums {
  return {
    reach,
    runs: 0,
    sum: 0,
    squares: 0,
    moments: new Float64Array(stride * reach.variables.length),
    happened: new Float64Array(2 * reach.events.length),
  };
}

/** How many runs are to be added. */
export function influenceRuns(all: readonly InfluenceSums[], runs: number): number {
  const pairs = all.reduce((sum, { reach }) => sum + reach.variables.length + reach.events.length, 0);
  return Math.min(runs, Math.max(runsAtLeast, Math.floor(pairsInAll / Math.max(1, pairs))));
}

/** @param figures how much more than planned, by run of the block */
export function addInfluence(sums: InfluenceSums, block: Block, figures: Float64Array): void {
  const { reach, moments, happened } = sums;
  for (const figure of figures) {
    sums.sum += figure;
    sums.squares += figure * figure;
  }
  sums.runs += figures.length;
  for (const [i, v] of reach.variables.entries()) addVariable(moments, stride * i, block, v, figures);
  for (const [i, e] of reach.events.entries()) {
    for (let r = 0; r < figures.length; r++) {
      if (block.happened[e * block.width + r] === 0) continue;
      happened[2 * i]!++;
      happened[2 * i + 1]! += figures[r]!;
    }
  }
}

function addVariable(
  moments: Float64Array,
  at: number,
  block: Block,
  variable: number,
  figures: Float64Array,
): void {
  const from = variable * block.width;
  const { cells: drawn } = block;
  let product = 0;
  for (let r = 0; r < figures.length; r++) {
    const cell = drawn[from + r]!;
    const figure = figures[r]!;
    product += cell * figure;
    // Without a branch: which fifth it is cannot be foreseen.
    moments[at + 1 + ((cell * fifths) >> 12)]! += figure;
  }
  moments[at]! += product;
}

/** Of the cells drawn for one variable in the runs that count, whatever the target. */
export interface CellSums {
  readonly squares: Float64Array;
  readonly sum: Float64Array;
  /** Runs by variable and fifth. */
  readonly runs: Float64Array;
}

export function cellSums(variables: number): CellSums {
  return {
    squares: new Float64Array(variables),
    sum: new Float64Array(variables),
    runs: new Float64Array(fifths * variables),
  };
}

export function addCells({ sum, squares, runs }: CellSums, block: Block, count: number): void {
  for (let v = 0; v < sum.length; v++) {
    for (let r = 0; r < count; r++) {
      const cell = block.cells[v * block.width + r]!;
      sum[v]! += cell;
      squares[v]! += cell * cell;
      runs[fifths * v + ((cell * fifths) >> 12)]!++;
    }
  }
}

/**
 * Those that stand out of chance (four standard errors), the strongest first.
 * @param at what a figure stands for: a moment, a sum
 */
export function presentInfluences(
  sums: InfluenceSums,
  drawn: CellSums,
  model: SimulationModel,
  at: (figure: number) => number,
): readonly Influence[] {
  const { reach, moments, happened, runs } = sums;
  const mean = sums.sum / runs;
  const variance = sums.squares / runs - mean * mean;
  if (!(runs > 1 && variance > 0)) return [];
  const influence = (
    kind: Influence['kind'],
    id: string,
    correlation: number,
    low: number,
    high: number,
  ): Influence[] =>
    Math.abs(correlation) * Math.sqrt(runs) < 4
      ? []
      : [{ kind, id, correlation, low: at(low), high: at(high), swing: Math.round(high - low) }];
  const ofTasks = reach.variables.flatMap((v, i) => {
    if (isConstant(model.variables[v]!.spread)) return [];
    const meanCell = drawn.sum[v]! / runs;
    const spread = drawn.squares[v]! / runs - meanCell * meanCell;
    const meanOf = (fifth: number): number =>
      moments[stride * i + 1 + fifth]! / drawn.runs[fifths * v + fifth]!;
    const [low, high] = [meanOf(0), meanOf(fifths - 1)];
    if (!(spread > 0 && Number.isFinite(low) && Number.isFinite(high))) return [];
    const correlation = (moments[stride * i]! / runs - meanCell * mean) / Math.sqrt(spread * variance);
    return influence('task', model.variables[v]!.id, correlation, low, high);
  });
  const ofRisks = reach.events.flatMap((e, i) => {
    const [times, late] = [happened[2 * i]!, happened[2 * i + 1]!];
    if (times === 0 || times === runs) return [];
    const share = times / runs;
    const happening = late / times;
    const without = (sums.sum - late) / (runs - times);
    const correlation = (happening - without) * Math.sqrt((share * (1 - share)) / variance);
    return influence('risk', model.events[e]!.id, correlation, without, happening);
  });
  return [...ofTasks, ...ofRisks].sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}
