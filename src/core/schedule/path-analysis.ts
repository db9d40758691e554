/**
 * What takes longer than the dates and is computed when asked for: every link's float and whether it drives, the drag of
 * each task, and the float paths into the finish or into any task. Rests on the same passes as the schedule.
 */
import type { Day } from '../base/dates';
import type { Link, LinkType } from '../model/values';
import type { PlanNetwork } from './build-network';
import { computeDrags } from './compute-drag';
import { solvePlan, type ScheduleOptions, type SolvedPlan } from './compute-schedule';
import { scheduled } from './forward-pass';
import { floatPaths } from './float-paths';
import { linkFacts, type LinkFacts } from './link-facts';
import { typeOf } from './links';
import type { SchedulePlan, ScheduleTask } from './schedule-projection';

export interface PathAnalysis {
  /** By task, phase or milestone: its `needs` that are links of the network, in the order of the file. */
  readonly needs: ReadonlyMap<string, readonly NeedFacts[]>;
  /** By task or milestone: the tasks that drive it, all that do so at once; looked for through phases. */
  readonly drivenBy: ReadonlyMap<string, readonly DrivingTask[]>;
  /**
   * By task: working minutes of the project's calendar by which the finish would be earlier if it took no time; null
   * where the plan is too large to say.
   */
  readonly drag: ReadonlyMap<string, number | null>;
  /**
   * @param target a task, phase or milestone; null for the finish of the project
   * @param most how many paths at most
   * @returns the driving path first; none into what is not scheduled or is finished
   */
  paths(target: string | null, most: number): readonly FloatPath[];
}

export interface NeedFacts {
  /** Its place in `needs`. */
  readonly index: number;
  readonly predecessor: string;
  readonly type: LinkType;
  /** Minutes, percentages resolved; negative for a lead. */
  readonly lag: number;
  readonly driving: boolean;
  /** Working minutes by which the predecessor may slip before this link moves its task; null where it holds nothing. */
  readonly float: number | null;
}

export interface DrivingTask {
  readonly task: string;
  readonly type: LinkType;
}

export interface FloatPath {
  /** In the order of work, the last leads into the target. */
  readonly tasks: readonly string[];
  /** Working minutes. */
  readonly float: number;
  /** The task of an earlier path to which it leads; null where its last task is itself the target. */
  readonly joins: string | null;
}

export function analysePaths(
  plan: SchedulePlan,
  statusDay: Day,
  options: ScheduleOptions = {},
): PathAnalysis {
  const solvedPlan = solvePlan(plan, statusDay, options);
  const { built, solved, calendars } = solvedPlan;
  const { network, nodes } = built;
  const facts = linkFacts(network, solved.early);
  const drags = computeDrags(network, solved, facts, calendars.project);
  const drag = new Map<string, number | null>();
  const drivenBy = new Map<string, readonly DrivingTask[]>();
  nodes.forEach(({ id, kind }, n) => {
    if (kind === 'joint' || solved.early.state[n] !== scheduled) return;
    drag.set(id, drags[n]!);
    drivenBy.set(id, driversOf(n, solvedPlan, facts));
  });
  return {
    needs: needsOf(solvedPlan, facts),
    drivenBy,
    drag,
    paths(target, most) {
      const ends =
        target === null
          ? nodes.flatMap((_, n) => (network.nodes.terms[n]!.aside ? [] : [n]))
          : within(plan, built, target);
      const found = floatPaths(network, solved, facts, ends, calendars.project, most);
      return found.map((path) => ({
        tasks: path.nodes.map((n) => nodes[n]!.id),
        float: path.float,
        joins: path.joins === null ? null : nodes[path.joins]!.id,
      }));
    },
  };
}

function needsOf({ plan, built, solved }: SolvedPlan, { driving, float }: LinkFacts): PathAnalysis['needs'] {
  const found = new Map<string, readonly NeedFacts[]>();
  let need = 0;
  let link = 0;
  const look = ({ id, needs }: Pick<ScheduleTask, 'id' | 'needs'>): void => {
    const facts: NeedFacts[] = [];
    for (let index = 0; index < needs.length; index++, need++) {
      // Links are in the order of the needs that they were made of; some needs make none.
      if (built.needs[link] === need) facts.push(factsOf(link++, needs[index]!, index));
    }
    if (facts.length > 0) found.set(id, facts);
  };
  for (const task of plan.tasks.values()) look(task);
  for (const milestone of plan.milestones.values()) if (!plan.tasks.has(milestone.id)) look(milestone);
  return found;

  function factsOf(link: number, { predecessor, type }: Link, index: number): NeedFacts {
    // A levelling delay stands between the link and its task: both have to drive, and the slack of both is to be had.
    const delay = delayBehind(link);
    const slack = float[link]! + (delay === null ? 0 : float[delay]!);
    return {
      index,
      predecessor,
      type,
      lag: solved.early.lagMinutes[link]!,
      driving: driving[link] === 1 && (delay === null || driving[delay] === 1),
      float: slack === Infinity ? null : slack,
    };
  }

  function delayBehind(link: number): number | null {
    const to = built.network.links.to[link]!;
    if (built.nodes[to]!.kind !== 'joint' || solved.outOf.at[to + 1]! - solved.outOf.at[to]! !== 1)
      return null;
    const next = solved.outOf.index[solved.outOf.at[to]!]!;
    return next >= built.delaysFrom ? next : null;
  }
}

/** Through joints; the type is that of the `needs` on the way. */
function driversOf(n: number, { built, solved }: SolvedPlan, { driving }: LinkFacts): readonly DrivingTask[] {
  const { nodes, network, needs } = built;
  const found = new Map<string, DrivingTask>();
  const seen = new Set<number>();
  const look = [{ node: n, type: null as LinkType | null }];
  for (let next = look.pop(); next; next = look.pop()) {
    const { node, type: above } = next;
    for (let k = solved.into.at[node]!; k < solved.into.at[node + 1]!; k++) {
      const link = solved.into.index[k]!;
      if (driving[link] === 0) continue;
      const from = solved.into.node[k]!;
      const type = link < needs.length || above === null ? typeOf(network.links, link) : above;
      const { id, kind } = nodes[from]!;
      if (kind !== 'joint') found.set(`${type} ${id}`, { task: id, type });
      else if (!seen.has(from)) {
        seen.add(from);
        look.push({ node: from, type });
      }
    }
  }
  return [...found.values()];
}

/** The nodes of a task or milestone, or of all tasks below a phase. */
function within(plan: SchedulePlan, { nodes, network }: PlanNetwork, target: string): readonly number[] {
  const ids = new Set<string>();
  const look = [target];
  for (let id = look.pop(); id !== undefined; id = look.pop()) {
    ids.add(id);
    for (const child of plan.tasks.get(id)?.children ?? []) look.push(child);
  }
  return nodes.flatMap(({ id, kind }, n) =>
    kind !== 'joint' && ids.has(id) && (!network.nodes.terms[n]!.aside || id === target) ? [n] : [],
  );
}
