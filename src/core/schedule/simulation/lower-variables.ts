/**
 * What is random: the durations of tasks with a three-point estimate that is not yet used up, and risk events. Each
 * random duration has a row of ticks in every block of runs; an event adds its delay to the rows of what it affects. In a
 * calibrated plan every estimate has a row, since work takes another time than the plan says even where it has no range.
 */
import { workedBetween, type WorkCalendar } from '../work-calendar';
import { scheduled, type ForwardPass } from '../forward-pass';
import type { PlanNetwork } from '../build-network';
import type { Adjacency } from '../links';
import type { Network } from '../network';
import type { SchedulePlan } from '../schedule-projection';
import type { SimulationInput } from './simulation';
import { constantSpread, lowerSpread, type Spread } from './spread';
import type { UnitTables } from './unit-tables';

export interface TaskVariable {
  readonly id: string;
  readonly node: number;
  readonly row: number;
  readonly spread: Spread;
  /** What its work costs in the plan. */
  readonly cost: number;
  /** Indices of common causes. */
  readonly causes: readonly number[];
}

export interface EventVariable {
  readonly id: string;
  readonly probability: number;
  readonly cost: number;
  readonly nodes: readonly number[];
  readonly rows: readonly number[];
  /** Ticks, by row. */
  readonly delays: readonly number[];
}

export interface NetworkSources {
  readonly plan: SchedulePlan;
  readonly built: PlanNetwork;
  readonly network: Network;
  readonly order: Int32Array;
  readonly reference: Pick<ForwardPass, 'finish' | 'state'>;
  readonly outOf: Adjacency;
}

export interface RandomRows {
  readonly variables: readonly TaskVariable[];
  readonly durations: number[];
  readonly rowOf: Int32Array;
  /** The longest planned duration among them. */
  readonly longest: number;
  /** Normal and correlated draws: names of the causes that any of them has. */
  readonly causes: readonly string[];
}

export function lowerVariables(
  { plan, built, network, order }: NetworkSources,
  { costs, commonCauses, calibration }: SimulationInput,
  tables: UnitTables,
): RandomRows {
  const variables: TaskVariable[] = [];
  const durations: number[] = [];
  const rowOf = new Int32Array(network.nodes.count).fill(-1);
  const causes = new Map<string, number>();
  let longest = 0;
  for (const n of [...order].sort((a, b) => a - b)) {
    const { id, kind } = built.nodes[n]!;
    const task = kind === 'task' ? plan.tasks.get(id) : undefined;
    const estimate = task?.duration ?? task?.effort;
    const mean = ticksToDo(network, n);
    if (!task || !estimate || mean === null) continue;
    const usual = mean * calibration;
    const spread =
      lowerSpread(estimate, task.estimate, plan.project.hoursPerDay, usual, tables) ??
      (calibration === 1 || mean <= 0 ? null : constantSpread(usual, tables));
    if (!spread) continue;
    const names = commonCauses && commonCauses.correlation > 0 ? (commonCauses.byTask.get(id) ?? []) : [];
    for (const name of names) if (!causes.has(name)) causes.set(name, causes.size);
    rowOf[n] = durations.length;
    variables.push({
      id,
      node: n,
      row: durations.length,
      spread,
      cost: costs?.tasks.get(id)?.work ?? 0,
      causes: [...new Set(names)].map((name) => causes.get(name)!),
    });
    durations.push(mean);
    longest = Math.max(longest, mean);
  }
  return { variables, durations, rowOf, longest, causes: [...causes.keys()] };
}

/** What is left of a node, in ticks of its timeline; null where nothing ahead of it can change. */
function ticksToDo({ nodes }: Network, n: number): number | null {
  const { progress, aside } = nodes.terms[n]!;
  const duration = nodes.duration[n]!;
  if (aside || progress.kind === 'finished') return null;
  return progress.kind === 'started' ? progress.remaining : duration;
}

/** Of risks on tasks, in all: a file of a few megabytes could ask for billions. What is beyond has no delay. */
const effectsAtMost = 1_000_000;

interface LoweredEvents {
  readonly events: readonly EventVariable[];
  readonly idleRisks: readonly string[];
  /** Risks have more effects than are followed. */
  readonly isCut: boolean;
}

/** Gives rows to what only events make random. */
export function lowerEvents(
  sources: NetworkSources,
  { risks, plan }: SimulationInput,
  { durations, rowOf }: RandomRows,
): LoweredEvents {
  const { built, network, reference } = sources;
  const nodeOf = new Map<string, number>();
  built.nodes.forEach(({ id, kind }, n) => {
    if (kind !== 'joint') nodeOf.set(id, n);
  });
  const endsOf = new Map<string, readonly number[]>();
  const affectedBy = (name: string): readonly number[] => {
    const own = nodeOf.get(name);
    if (own !== undefined) return [own];
    const ends = endsOf.get(name) ?? (plan.tasks.has(name) ? phaseEnds(name, sources) : []);
    endsOf.set(name, ends);
    return ends;
  };
  const events: EventVariable[] = [];
  const idleRisks: string[] = [];
  let effects = 0;
  for (const { id, probability, affects, delay, cost } of risks) {
    const nodes = new Set<number>();
    for (const name of affects) {
      for (const n of affectedBy(name)) {
        if (effects >= effectsAtMost) break;
        if (reference.state[n] !== scheduled || ticksToDo(network, n) === null || nodes.has(n)) continue;
        nodes.add(n);
        effects++;
      }
    }
    if (delay !== 0 && nodes.size === 0) idleRisks.push(id);
    if (!(probability > 0) || (nodes.size === 0 && cost === 0)) continue;
    const delayed = delay === 0 ? [] : [...nodes];
    const rows = delayed.map((n) => {
      if (rowOf[n] === -1) rowOf[n] = durations.push(ticksToDo(network, n)!) - 1;
      return rowOf[n]!;
    });
    const delays = delayed.map((n) => delayTicks(network, n, delay, plan.project.hoursPerDay));
    events.push({ id, probability: Math.min(probability, 1), cost, nodes: [...nodes], rows, delays });
  }
  return { events, idleRisks, isCut: effects >= effectsAtMost };
}

/** The tasks of a phase, still to be done, that no other such task of the phase waits for. */
function phaseEnds(phase: string, { plan, built, network, order, outOf }: NetworkSources): readonly number[] {
  const below = new Set<string>([phase]);
  for (const { id, parent } of plan.tasks.values()) if (parent !== null && below.has(parent)) below.add(id);
  const inside = (n: number): boolean => {
    const { id, kind } = built.nodes[n]!;
    return kind === 'task' && below.has(id) && ticksToDo(network, n) !== null;
  };
  /** 1: another task of the phase comes after it, at once or behind joints. */
  const leads = new Uint8Array(network.nodes.count);
  const ends: number[] = [];
  for (let at = order.length - 1; at >= 0; at--) {
    const n = order[at]!;
    for (let k = outOf.at[n]!; k < outOf.at[n + 1]!; k++) {
      const to = outOf.node[k]!;
      if (inside(to) || (network.nodes.terms[to]!.joint && leads[to] === 1)) leads[n] = 1;
    }
    if (leads[n] === 0 && inside(n)) ends.push(n);
  }
  return ends;
}

/**
 * A delay in the ticks of what it delays: elapsed work has seven days of the clock for five of work, and where people
 * with different hours share the work a minute is worth their mean rate.
 */
function delayTicks({ nodes, statusMinute }: Network, n: number, delay: number, hoursPerDay: number): number {
  const { elapsed, timeline, calendar } = nodes.terms[n]!;
  if (elapsed) return Math.round((delay * 7 * 24) / (5 * hoursPerDay));
  if (timeline === calendar) return Math.round(delay);
  const inAYear = (of: WorkCalendar): number => workedBetween(of, statusMinute, statusMinute + 364 * 1440);
  const minutes = inAYear(calendar);
  return Math.round(minutes > 0 ? (delay * inAYear(timeline)) / minutes : delay);
}
