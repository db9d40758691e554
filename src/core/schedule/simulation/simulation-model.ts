/**
 * A plan lowered for simulation: the network with its reference dates, what is random in it (durations and events),
 * what follows from that, and what is to be watched. Work that is scheduled as late as possible keeps its planned start
 * as a lower bound, for nobody knows beforehand how long things take.
 */
import { dayOfMinute, startOfDay, type Minute } from '../../base/dates';
import { buildNetwork, type PlanNetwork } from '../build-network';
import { compileCalendars } from '../compile-calendars';
import { networkDates } from '../compute-schedule';
import { forwardPass, scheduled, type ForwardPass } from '../forward-pass';
import { finishOn } from '../lower-node';
import type { Adjacency } from '../links';
import { hasDates, type Network } from '../network';
import { orderNodes } from '../order-nodes';
import { solveNetwork, type SolvedNetwork } from '../solve-network';
import type { WorkCalendar } from '../work-calendar';
import { beyond, dayTable, type DayTable } from './day-table';
import {
  lowerEvents,
  lowerVariables,
  type EventVariable,
  type RandomRows,
  type TaskVariable,
} from './lower-variables';
import type { SimulationInput } from './simulation';
import { ticksOf } from './spread';
import { lowerTargets, type Target } from './targets';
import { cells, unitTables } from './unit-tables';

/** As they are scheduled, without randomness. */
export type Reference = Pick<ForwardPass, 'start' | 'finish' | 'resume' | 'state'>;

export interface SimulationModel {
  readonly built: PlanNetwork;
  readonly network: Network;
  readonly into: Adjacency;
  readonly outOf: Adjacency;
  /** Nodes that have dates, each after its predecessors. */
  readonly order: Int32Array;
  /** The dates without any randomness. */
  readonly reference: Reference;
  /** 1 where the dates differ from run to run. */
  readonly varies: Uint8Array;
  readonly variables: readonly TaskVariable[];
  readonly events: readonly EventVariable[];
  readonly idleRisks: readonly string[];
  /** Risks have more effects than are followed. */
  readonly risksCut: boolean;
  /** Names of common causes; what turns normal scores into cells where there are any. */
  readonly causes: readonly string[];
  readonly correlation: number;
  readonly copula: { readonly normal: Float64Array; readonly cellOf: Uint16Array } | null;
  /** Ticks by duration row as the plan has them, and the row of each node; −1 for a fixed duration. */
  readonly durations: readonly number[];
  readonly rowOf: Int32Array;
  /** By duration row: true where no draw can pass 32 bits. */
  readonly fits: readonly boolean[];
  /** Null where nothing is scheduled. */
  readonly whole: Target | null;
  readonly targets: readonly Target[];
  readonly origin: Minute;
  readonly projectTable: DayTable;
  tableOf(calendar: WorkCalendar): DayTable | null;
  isScheduled(node: number): boolean;
}

export function lowerSimulation(input: SimulationInput): SimulationModel {
  const { plan, statusDay, schedule } = input;
  const calendars = compileCalendars(plan, schedule.holidays ?? new Map());
  const dates = networkDates(plan, statusDay, calendars, schedule.retainLogic);
  const built = buildNetwork(plan, calendars, dates);
  const solved = solveNetwork(built.network, dates.start.point);
  const { into, outOf, placed, early } = solved;
  const { nodes } = built.network;
  const earliestStart = nodes.earliestStart.map((minute, n) =>
    early.state[n] === scheduled && placed.start[n]! > early.start[n]!
      ? Math.max(minute, placed.start[n]!)
      : minute,
  );
  const network: Network = { ...built.network, nodes: { ...nodes, earliestStart } };
  const waits = (n: number): boolean => !hasDates(network.nodes.terms[n]!.progress);
  const cyclic = solved.components.length > 0;
  const found = orderNodes(network.nodes.count, (n) => !cyclic || waits(n), into, outOf);
  const order = found.order.filter((n) => early.state[n] === scheduled);
  const reference = referenceOf(solved, network, order);

  const sources = { plan, built, network, order, reference, outOf };
  const units = unitTables();
  const random = lowerVariables(sources, input, units);
  const { events, idleRisks, isCut: risksCut } = lowerEvents(sources, input, random);
  const varies = new Uint8Array(network.nodes.count);
  for (const n of order) {
    if (hasDates(network.nodes.terms[n]!.progress)) continue;
    let isMoved = random.rowOf[n]! >= 0;
    for (let k = into.at[n]!; k < into.at[n + 1]!; k++) if (varies[into.node[k]!] === 1) isMoved = true;
    varies[n] = isMoved ? 1 : 0;
  }
  const { origin, days } = stretch(order, reference, dates.statusMinute, random.longest);
  const tables = new Map<WorkCalendar, DayTable | null>();
  const seen = new Set(network.nodes.terms.flatMap((node) => [node.timeline, node.calendar]));
  const perTable = Math.max(400, Math.min(days, Math.floor(daysInAll / (seen.size + 1))));
  const tableOf = (calendar: WorkCalendar): DayTable | null => {
    if (!tables.has(calendar)) tables.set(calendar, dayTable(calendar, origin, perTable));
    return tables.get(calendar)!;
  };
  const due = input.deadline && finishOn(input.deadline, calendars.project);
  const { whole, targets } = lowerTargets({ ...sources, calendars, due });
  return {
    built,
    network,
    into,
    outOf,
    order,
    reference,
    varies,
    variables: random.variables,
    events,
    idleRisks,
    risksCut,
    causes: random.causes,
    correlation: Math.max(0, Math.min(input.commonCauses?.correlation ?? 0, 1)),
    copula: random.causes.length > 0 ? { normal: units.normal(), cellOf: units.normalCells() } : null,
    durations: random.durations,
    rowOf: random.rowOf,
    fits: greatest(random, events).map((ticks) => ticks < beyond),
    whole,
    targets,
    origin,
    projectTable: tableOf(calendars.project)!,
    tableOf,
    isScheduled: (node) => reference.state[node] === scheduled && !network.nodes.terms[node]!.aside,
  };
}

/** Days of all tables together; what is not covered is computed the slow way. */
const daysInAll = 1_000_000;
const yearsAtMost = 60;

/** The most that any run can draw, by duration row. */
function greatest({ durations, variables }: RandomRows, events: readonly EventVariable[]): readonly number[] {
  const most = [...durations];
  for (const { row, spread } of variables) most[row] = ticksOf(spread, cells - 1);
  for (const { rows, delays } of events) {
    for (const [i, row] of rows.entries()) most[row]! += Math.max(0, delays[i]!);
  }
  return most;
}

/** From some weeks before the first date to well after the last that is likely. */
function stretch(
  order: Int32Array,
  { start, finish }: Reference,
  statusMinute: Minute,
  longest: number,
): { readonly origin: Minute; readonly days: number } {
  let first = statusMinute;
  let last = statusMinute;
  for (const n of order) {
    if (start[n]! > -Infinity) first = Math.min(first, start[n]!);
    last = Math.max(last, finish[n]!);
  }
  const origin = startOfDay(Math.max(dayOfMinute(first) - 40, dayOfMinute(statusMinute) - yearsAtMost * 366));
  const ahead = 2 * (last - statusMinute) + 5 * longest;
  const days = dayOfMinute(last - origin) + dayOfMinute(ahead) + 400;
  return { origin, days: Math.min(days, yearsAtMost * 366) };
}

/** The dates as they are scheduled. What is placed late moves no task behind it, but the joints on the way there. */
function referenceOf({ early, placed, into }: SolvedNetwork, network: Network, order: Int32Array): Reference {
  const { state, resume } = early;
  if (!early.hasLate) return early;
  const moved = forwardPass(network, order, into);
  const dateOf = (minute: number, n: number, joint: Float64Array): number =>
    network.nodes.terms[n]!.joint ? joint[n]! : minute;
  return {
    start: placed.start.map((minute, n) => dateOf(minute, n, moved.start)),
    finish: placed.finish.map((minute, n) => dateOf(minute, n, moved.finish)),
    state,
    resume,
  };
}
