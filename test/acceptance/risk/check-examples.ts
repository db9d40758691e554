/**
 * Compares simulations with published worked examples and closed forms. A figure holds where it lies within four
 * standard errors of both simulations together (ours, and the published one's) and half a digit of what is printed.
 */
import { normalProbability } from '../../../src/core/schedule/simulation/exact-math';
import { simulateNetwork, type NetworkRun, type ThreePoint } from './simulate-network';

export interface Checked {
  readonly name: string;
  readonly verdict: 'ok' | 'wrong' | 'skipped';
  readonly detail: string;
}

interface Published {
  readonly mean: number;
  readonly sd: number;
  readonly P10: number;
  readonly P50: number;
  readonly P80: number;
  readonly P90: number;
  readonly P_le_15: number;
  readonly criticality: Readonly<Record<string, number>>;
}

interface Example {
  readonly id: string;
  readonly T: number;
  readonly sd: number;
  readonly tasks?: Readonly<Record<string, ThreePoint>>;
  readonly exact_classical?: {
    readonly te: Readonly<Record<string, number>>;
    readonly T: number;
    readonly sd: number;
  };
  readonly computed_monte_carlo_200k_seed7?: { readonly betaPERT: Published; readonly triangular: Published };
  readonly published?: { readonly P_le_25: number; readonly P_le_30: number };
}

interface Examples {
  readonly pert: readonly Example[];
  readonly exact_monte_carlo_oracles: {
    readonly merge_bias_max_of_n_iid_normal: { readonly k: Readonly<Record<string, number>> };
  };
}

const theirRuns = 200_000;

/** @param json as in the shared data; @param runs of each simulation */
export function checkExamples(json: string, runs: number): Checked[] {
  const { pert, exact_monte_carlo_oracles: oracles } = JSON.parse(json) as Examples;
  return [
    ...pert.flatMap((example) => checkExample(example, runs)),
    ...checkMergeBias(oracles.merge_bias_max_of_n_iid_normal.k, runs),
  ];
}

function checkExample(example: Example, runs: number): Checked[] {
  const {
    id,
    tasks,
    exact_classical: classical,
    computed_monte_carlo_200k_seed7: computed,
    published,
  } = example;
  const checks: Checked[] = [];
  if (tasks && classical) {
    const { planned } = simulateNetwork(tasks, 'pert', 1);
    checks.push(compare(`${id} deterministic finish`, planned, classical.T, 1e-4));
    for (const [task, te] of Object.entries(classical.te)) {
      const alone = simulateNetwork(
        { [task]: [...tasks[task]!.slice(0, 3), []] as unknown as ThreePoint },
        'pert',
        1,
      );
      checks.push(compare(`${id} mean of ${task}`, alone.planned, te, 1e-4));
    }
  }
  if (tasks && computed) {
    for (const [kind, figures] of [
      ['pert', computed.betaPERT],
      ['triangular', computed.triangular],
    ] as const) {
      const ours = simulateNetwork(tasks, kind, runs, { due: 15 });
      checks.push(...compareRuns(`${id} ${kind}`, ours, figures, runs));
    }
  }
  if (published) {
    // Only the normal approximation of the classical method is published: it holds for our normal distribution.
    const by = (x: number): number => normalProbability((x - example.T) / example.sd);
    checks.push(compare(`${id} P(T <= 25), normal`, by(25), published.P_le_25, 0.001));
    checks.push(compare(`${id} P(T <= 30), normal`, by(30), published.P_le_30, 0.001));
  }
  return checks.length > 0 ? checks : [{ name: id, verdict: 'skipped', detail: 'it states no network' }];
}

function compareRuns(name: string, ours: NetworkRun, theirs: Published, runs: number): Checked[] {
  const { sd } = theirs;
  const size = 1 / (1 / runs + 1 / theirRuns);
  const shareError = (share: number): number => 4 * Math.sqrt((share * (1 - share)) / size) + 0.0005;
  const percentiles = ([10, 50, 80, 90] as const).map((percent) => {
    // The density at the percentile, as if the finish were normal, is within a third of the true one.
    const p = percent / 100;
    const density = densityAt(p) / sd;
    const error = (4 / 0.67) * (Math.sqrt((p * (1 - p)) / size) / density);
    return compare(`${name} P${percent}`, ours.percentile(percent), theirs[`P${percent}`], error + 0.005);
  });
  return [
    compare(`${name} mean`, ours.mean, theirs.mean, 4 * (sd / Math.sqrt(size)) + 0.0005),
    compare(`${name} deviation`, ours.deviation, sd, 4 * (sd / Math.sqrt(2 * size)) + 0.0005),
    ...percentiles,
    compare(`${name} P(T <= 15)`, ours.chance!, theirs.P_le_15, shareError(theirs.P_le_15)),
    ...Object.entries(theirs.criticality).map(([task, share]) =>
      compare(`${name} criticality of ${task}`, ours.result.criticality.get(task)!, share, shareError(share)),
    ),
  ];
}

/** The standard normal density at a probability. */
function densityAt(probability: number): number {
  const z = { 0.1: 1.28155, 0.5: 0, 0.8: 0.84162, 0.9: 1.28155 }[probability]!;
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Work packages one after the other, whose sum is normal but for an excess of −0.022. */
const links = 30;

/** The largest of n chains: E = mu + sigma k(n), and P(all by mu) = 2^-n. */
export function checkMergeBias(k: Readonly<Record<string, number>>, runs: number): Checked[] {
  const mean = links * 2;
  // Beta PERT of 1/2/3: variance (mean − a)(b − mean)/7.
  const deviation = Math.sqrt(links / 7);
  return Object.entries(k).flatMap(([n, factor]) => {
    const tasks: Record<string, ThreePoint> = {};
    for (let chain = 0; chain < Number(n); chain++) {
      for (let i = 0; i < links; i++)
        tasks[`c${chain}-${i}`] = [1, 2, 3, i === 0 ? [] : [`c${chain}-${i - 1}`]];
    }
    const ours = simulateNetwork(tasks, 'pert', runs, { due: mean });
    const share = 0.5 ** Number(n);
    return [
      compare(
        `largest of ${n} normals`,
        ours.mean,
        mean + deviation * factor,
        4 * (deviation / Math.sqrt(runs)) + 0.005,
      ),
      compare(
        `all of ${n} normals by their mean`,
        ours.chance!,
        share,
        4 * Math.sqrt((share * (1 - share)) / runs),
      ),
    ];
  });
}

function compare(name: string, found: number, expected: number, error: number): Checked {
  const isClose = Math.abs(found - expected) <= error;
  const detail = `${found.toFixed(4)}, expected ${+expected.toFixed(6)} ± ${error.toFixed(4)}`;
  return { name, verdict: isClose ? 'ok' : 'wrong', detail };
}
