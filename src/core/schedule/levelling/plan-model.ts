/**
 * A plan made ready for levelling: its network as it is assigned, and again for each other way to assign tasks that
 * leave a choice; who waits for whom; what cannot be moved, and which work comes first where two want the same person.
 */
import type { Day } from '../../base/dates';
import type { Priority } from '../../model/plan';
import type { Assignment } from '../../model/values';
import { buildNetwork, type PlanNetwork } from '../build-network';
import type { Calendars } from '../compile-calendars';
import { solveFromStart } from '../compute-schedule';
import { scheduled } from '../forward-pass';
import { hasDates, type Network } from '../network';
import type { SchedulePlan, ScheduleTask } from '../schedule-projection';
import type { SolvedNetwork } from '../solve-network';
import { waysToAssign } from './alternatives';
import type { HeldReason, PlanLevellingOptions } from './levelled-plan';

export interface PlanModel {
  readonly plan: SchedulePlan;
  readonly statusDay: Day;
  readonly calendars: Calendars;
  readonly network: Network;
  readonly solved: SolvedNetwork;
  /** The same network for each way to assign; a node that has fewer ways is as written in the rest. */
  readonly variants: readonly PlanNetwork[];
  readonly ways: readonly (readonly (readonly Assignment[])[])[];
  /** What can be placed: all that the unlevelled schedule has dates for. */
  readonly isScheduled: (n: number) => boolean;
  /** Predecessors that a node waits for. */
  readonly waits: Int32Array;
  readonly kinds: readonly NodeKind[];
  /** The larger, the earlier it gets people: its own rank, or that of what waits for it. */
  readonly ranks: Uint8Array;
  /** By the priority of the task alone. */
  readonly ownRanks: Uint8Array;
  /** The plan is scheduled back from its finish: work is moved to earlier days. */
  readonly isBack: boolean;
}

/** `free` work moves; `held` work keeps its dates, for a reason; the rest wants nobody. */
export type NodeKind = 'idle' | 'free' | Exclude<HeldReason, 'alone' | 'no-room'>;

const rankOf: Readonly<Record<Priority, number>> = { low: 0, medium: 1, high: 2, critical: 3 };
/** Dates that the plan has fixed come before all priorities. */
const fixedRank = 4;

export function planModel(plan: SchedulePlan, statusDay: Day, options: PlanLevellingOptions): PlanModel {
  const { holidays = new Map() } = options;
  const { calendars, dates, built, solved } = solveFromStart(plan, statusDay, { holidays });
  const { network, nodes } = built;
  const isBack = network.finish !== null;
  const isScheduled = (n: number): boolean => solved.early.state[n] === scheduled;

  const kinds = nodes.map(({ id, kind }, n): NodeKind =>
    kind === 'task' && isScheduled(n) ? kindOf(built, n, plan.tasks.get(id)!, isBack) : 'idle',
  );
  const ways = nodes.map(({ id }, n) =>
    kinds[n] === 'free' ? waysToAssign(plan.tasks.get(id)!, plan) : [[]],
  );
  const variants = [built];
  const most = ways.reduce((longest, list) => Math.max(longest, list.length), 1);
  for (let v = 1; v < most; v++) {
    variants.push(buildNetwork(assigned(plan, built, ways, v), calendars, dates));
  }

  const ownRanks = rankTasks(built, kinds, options.priorities);
  const waits = new Int32Array(nodes.length);
  const { links } = network;
  for (let i = 0; i < links.count; i++) {
    const to = links.to[i]!;
    if (isScheduled(links.from[i]!) && isScheduled(to) && !hasDates(network.nodes.terms[to]!.progress))
      waits[to]!++;
  }
  return {
    plan,
    statusDay,
    calendars,
    network,
    solved,
    variants,
    ways,
    isScheduled,
    waits,
    kinds,
    ranks: handOn(ownRanks, solved),
    ownRanks,
    isBack,
  };
}

function kindOf(
  { network, nodes }: PlanNetwork,
  n: number,
  { start, finish }: ScheduleTask,
  isBack: boolean,
): NodeKind {
  const { progress, asLateAsPossible } = network.nodes.terms[n]!;
  const { crew, state } = nodes[n]!;
  const wanted = (crew?.members.length ?? 0) > 0;
  if (!wanted || state === 'dropped' || progress.kind === 'finished') return 'idle';
  if (progress.kind === 'started') return 'started';
  if (network.nodes.duration[n] === 0) return 'point';
  if (asLateAsPossible && !isBack) return 'late';
  const isPinned = start?.kind === 'on' || start?.kind === 'not-after' || finish?.kind === 'on';
  // Backwards the bound of the finish is what is written, and takes the place of nothing that says something else.
  return isPinned || (isBack && finish?.kind === 'not-before') ? 'pinned' : 'free';
}

function assigned(
  plan: SchedulePlan,
  { nodes }: PlanNetwork,
  ways: PlanModel['ways'],
  v: number,
): SchedulePlan {
  const tasks = new Map(plan.tasks);
  nodes.forEach(({ id, kind }, n) => {
    const assign = kind === 'task' ? ways[n]![v] : undefined;
    if (assign) tasks.set(id, { ...plan.tasks.get(id)!, assign });
  });
  return { ...plan, tasks };
}

function rankTasks(
  { nodes }: PlanNetwork,
  kinds: readonly NodeKind[],
  priorities: PlanLevellingOptions['priorities'],
): Uint8Array {
  return Uint8Array.from(nodes, ({ id, kind }, n) => {
    if (kinds[n] === 'started' || kinds[n] === 'pinned') return fixedRank;
    return kind === 'task' ? rankOf[priorities.get(id) ?? 'medium'] : 0;
  });
}

function handOn(own: Uint8Array, { order, outOf }: SolvedNetwork): Uint8Array {
  const ranks = own.slice();
  // Backwards, so that whoever waits has its rank before it is handed on.
  for (let at = order.length - 1; at >= 0; at--) {
    const n = order[at]!;
    for (let k = outOf.at[n]!; k < outOf.at[n + 1]!; k++) {
      ranks[n] = Math.max(ranks[n]!, ranks[outOf.node[k]!]!);
    }
  }
  return ranks;
}
