/**
 * Inverse distribution functions as tables: cell k of 4096 holds the mean of the distribution between its quantiles
 * k/4096 and (k + 1)/4096, so that a draw is one look-up, the mean is exact and the variance short by less than 1e-4
 * of it. Each family is tabled for 65 values of its one parameter; between two of them tables are mixed in proportion,
 * which keeps the mean exact, for it is linear in the parameter. Tables are made when they are first asked for.
 *
 * - `pert`: the beta distribution on [0, 1] of PERT with mode c: alpha = 1 + 4c, beta = 5 − 4c, mean (1 + 4c)/6.
 * - `triangular` on [0, 1] with mode c: mean (1 + c)/3.
 * - `lognormal` with mean 1 and standard deviation c.
 */
import { exp, log, normalDensity, normalProbability, normalQuantile } from './exact-math';

export type Family = 'pert' | 'triangular' | 'lognormal';

/** Cells of a table: twelve bits of randomness make a draw. */
export const cells = 4096;
/** Steps of the parameter from 0 to 1. */
export const parameterSteps = 64;

/** Panels into which the range of a bounded family is cut; each counts with the density of its middle. */
const panels = 2 * cells;

export interface UnitTables {
  /** @param step 0 to 64, of the parameter */
  table(family: Family, step: number): Float64Array;
  /** The standard normal distribution: mean 0, and scaled to variance 1. */
  normal(): Float64Array;
  /** The cell of a standard normal value z, at `normalCell(z)`. */
  normalCells(): Uint16Array;
}

const normalReach = 4.5;
const stepsPerUnit = 4096;

/** Where `normalCells` holds the cell of z; whatever lies outside its reach is in the first or the last cell. */
export function normalCell(z: number): number {
  return Math.floor((Math.max(-normalReach, Math.min(z, normalReach)) + normalReach) * stepsPerUnit);
}

export function unitTables(): UnitTables {
  const made = new Map<string, Float64Array>();
  const once = (key: string, make: () => Float64Array): Float64Array => {
    const known = made.get(key);
    if (known) return known;
    const table = make();
    made.set(key, table);
    return table;
  };
  const logs = (): Float64Array =>
    once('logs', () => Float64Array.from({ length: panels }, (_, i) => log((i + 0.5) / panels)));
  const quantiles = (): Float64Array => once('quantiles', normalQuantiles);
  return {
    table: (family, step) =>
      once(`${family} ${step}`, () => {
        const parameter = step / parameterSteps;
        if (family === 'pert') return sweep(pertDensities(parameter, logs()));
        if (family === 'triangular') return sweep(triangularDensities(parameter));
        return lognormalMeans(parameter, quantiles());
      }),
    normal: () => once('normal', () => normalMeans(quantiles())),
    normalCells: () => normalCells(quantiles()),
  };
}

function pertDensities(mode: number, logs: Float64Array): Float64Array {
  const [alpha, beta] = [4 * mode, 4 * (1 - mode)];
  return Float64Array.from(logs, (left, i) => exp(alpha * left + beta * logs[panels - 1 - i]!));
}

function triangularDensities(mode: number): Float64Array {
  return Float64Array.from({ length: panels }, (_, i) => {
    const x = (i + 0.5) / panels;
    return x < mode ? x / mode : (1 - x) / (1 - mode);
  });
}

/** Fills cell after cell with equal mass out of the panels, as if each had the same density all over. */
function sweep(densities: Float64Array): Float64Array {
  const perCell = densities.reduce((sum, density) => sum + density, 0) / cells;
  const means = new Float64Array(cells);
  let cell = 0;
  let filled = 0;
  let moment = 0;
  for (const [panel, density] of densities.entries()) {
    let used = 0;
    while (cell < cells - 1 && filled + (density - used) >= perCell) {
      const taken = perCell - filled;
      moment += taken * ((panel + (used + taken / 2) / density) / panels);
      means[cell++] = moment / perCell;
      used += taken;
      filled = moment = 0;
    }
    const left = density - used;
    filled += left;
    if (left > 0) moment += left * ((panel + (used + left / 2) / density) / panels);
  }
  means[cell] = moment / perCell;
  return means;
}

/** The bounds between cells: entry k lies below cell k + 1. */
function normalQuantiles(): Float64Array {
  const bounds = new Float64Array(cells - 1);
  const middle = cells / 2 - 1;
  let z = 0;
  for (let k = middle; k < cells - 1; k++) {
    if (k > middle) z = normalQuantile((k + 1) / cells, z);
    bounds[k] = z;
    bounds[cells - 2 - k] = -z;
  }
  return bounds;
}

function normalMeans(bounds: Float64Array): Float64Array {
  const density = (k: number): number => (k < 0 || k >= cells - 1 ? 0 : normalDensity(bounds[k]!));
  const means = Float64Array.from({ length: cells }, (_, k) => cells * (density(k - 1) - density(k)));
  const variance = means.reduce((sum, mean) => sum + mean * mean, 0) / cells;
  return means.map((mean) => mean / Math.sqrt(variance));
}

function normalCells(bounds: Float64Array): Uint16Array {
  let cell = 0;
  return Uint16Array.from({ length: 2 * normalReach * stepsPerUnit + 1 }, (_, i) => {
    const z = (i + 0.5) / stepsPerUnit - normalReach;
    while (cell < cells - 1 && bounds[cell]! <= z) cell++;
    return cell;
  });
}

/** Of exp(sigma z − sigma²/2) between two quantiles a and b: the normal probability between a − sigma and b − sigma. */
function lognormalMeans(deviation: number, bounds: Float64Array): Float64Array {
  const sigma = Math.sqrt(log(1 + deviation * deviation));
  const below = (k: number): number =>
    k < 0 ? 0 : k >= cells - 1 ? 1 : normalProbability(bounds[k]! - sigma);
  return Float64Array.from({ length: cells }, (_, k) => cells * (below(k) - below(k - 1)));
}
