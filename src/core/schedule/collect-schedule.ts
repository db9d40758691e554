/** Puts the results of the passes together: one `ScheduledTask` for each task, phase and milestone, in file order. */
import { dayOfMinute, type Minute } from '../base/dates';
import { numbered } from '../base/numbered-map';
import type { BackwardPass } from './backward-pass';
import type { PlanNetwork } from './build-network';
import type { Calendars } from './compile-calendars';
import { computeLoads, daysLaidOut } from './compute-loads';
import { computeWork, noWorkAtAll } from './compute-work';
import { absencesOf, resumeDriver, startDriver } from './explain-dates';
import { impossible, scheduled, type ForwardPass } from './forward-pass';
import type { Adjacency } from './links';
import type { Placement } from './place-late';
import { finishOn, type NetworkDates } from './lower-node';
import { rollUp } from './roll-up';
import type { Schedule, ScheduledTask, UnscheduledReason } from './schedule';
import type { SchedulePlan, ScheduleTask } from './schedule-projection';
import { stintsOf, type Stint } from './stints';
import { unsplit, workSegments } from './work-segments';
import { horizon, nextStart, workedBetween } from './work-calendar';

export interface Passes {
  readonly plan: SchedulePlan;
  readonly calendars: Calendars;
  readonly dates: NetworkDates;
  readonly built: PlanNetwork;
  readonly into: Adjacency;
  readonly early: ForwardPass;
  readonly late: BackwardPass;
  readonly placed: Placement;
  readonly components: readonly (readonly number[])[];
  readonly cycles: readonly (readonly number[])[];
  /** Working minutes of total float up to which a task is critical, or nearly so. */
  readonly criticalFloat: number;
  readonly nearCriticalFloat: number;
}

/** A schedule, and what it was put together from by node: null and nothing for joints and what is not scheduled. */
export interface Collected {
  readonly schedule: Schedule;
  readonly tasks: readonly (ScheduledTask | null)[];
  readonly stints: readonly (readonly Stint[])[];
  /** Tasks and phases. */
  readonly dropped: ReadonlySet<string>;
  /** The most days that all stints together can take. */
  readonly laidOut: number;
}

export function collectSchedule(passes: Passes): Collected {
  const { plan, calendars, dates, built, early } = passes;
  const cycles = nameCycles(passes);
  const unscheduled = new Map<string, UnscheduledReason>();
  const found = new Map<string, ScheduledTask>();
  const stints: (readonly Stint[])[] = [];
  const byNode: (ScheduledTask | null)[] = [];
  const dropped = new Set<string>();
  let laidOut = 0;

  const cycleOf = cycleFinder(passes, cycles);
  for (let n = 0; n < built.jointsFrom; n++) {
    const planNode = built.nodes[n]!;
    if (planNode.state === 'dropped') dropped.add(planNode.id);
    if (early.state[n] !== scheduled) {
      unscheduled.set(planNode.id, reasonOf(n, passes, cycleOf));
      byNode.push(null);
      stints.push(noStints);
      continue;
    }
    const node = collectNode(n, passes);
    found.set(planNode.id, node.task);
    byNode.push(node.task);
    stints.push(node.stints);
    laidOut += daysLaidOut(node.stints);
  }
  const scheduledNodes = found.size;
  collectPhases(passes, cycles, found, unscheduled, dropped);

  const schedule: Schedule = {
    ...spanOfAll(passes),
    statusMinute: dates.statusMinute,
    tasks: numbered(found.size > scheduledNodes ? inFileOrder(plan, found) : found),
    unscheduled,
    dues: collectDues(passes),
    cycles,
    loads: computeLoads(stints, plan, calendars, dayOfMinute(dates.status)),
  };
  return { schedule, tasks: byNode, stints, dropped, laidOut };
}

const noStints: readonly Stint[] = [];

/** From the first start to the last finish of what is not dropped; phases lie within that. */
export function spanOfAll({ plan, dates, built, early, placed }: Passes): Pick<Schedule, 'start' | 'finish'> {
  let start = plan.project.start && dates.finish === null ? dates.start.point : Infinity;
  let finish = -Infinity;
  for (let n = 0; n < built.jointsFrom; n++) {
    if (early.state[n] !== scheduled || built.nodes[n]!.state === 'dropped') continue;
    start = Math.min(start, placed.start[n]!);
    finish = Math.max(finish, placed.finish[n]!);
  }
  start = start === Infinity ? dates.start.point : start;
  return { start, finish: Math.max(start, finish) };
}

/** Nodes are in the order of the file, tasks before milestones; phases come after what is in them. */
function inFileOrder(
  { tasks, milestones }: SchedulePlan,
  found: ReadonlyMap<string, ScheduledTask>,
): ReadonlyMap<string, ScheduledTask> {
  const ordered = new Map<string, ScheduledTask>();
  for (const ids of [tasks.keys(), milestones.keys()]) {
    for (const id of ids) {
      const task = found.get(id);
      if (task) ordered.set(id, task);
    }
  }
  return ordered;
}

export function collectNode(
  n: number,
  passes: Passes,
): { readonly task: ScheduledTask; readonly stints: readonly Stint[] } {
  const { plan, calendars, built, early, late, placed } = passes;
  const terms = built.network.nodes.terms[n]!;
  const duration = built.network.nodes.duration[n]!;
  const planNode = built.nodes[n]!;
  const { crew } = planNode;
  const start = placed.start[n]!;
  const finish = placed.finish[n]!;
  const isDropped = planNode.state === 'dropped';
  const moved = start !== early.start[n]!;
  const work = isDropped ? noWorkAtAll : computeWork(terms, duration, planNode, start, finish);
  const stints =
    crew && crew.members.length > 0
      ? stintsOf(terms, planNode, work, { start, finish, resume: early.resume[n]! })
      : noStints;
  const totalFloat = isDropped ? 0 : late.totalFloat[n]!;
  const isAhead = !isDropped && terms.progress.kind !== 'finished';
  const task: ScheduledTask = {
    id: planNode.id,
    kind: planNode.kind === 'milestone' ? 'milestone' : 'task',
    start,
    finish,
    earlyStart: early.start[n]!,
    earlyFinish: early.finish[n]!,
    lateStart: late.lateStart[n]!,
    lateFinish: late.lateFinish[n]!,
    totalFloat,
    freeFloat: moved ? 0 : late.freeFloat[n]!,
    critical: isAhead && totalFloat <= passes.criticalFloat,
    nearCritical: isAhead && totalFloat > passes.criticalFloat && totalFloat <= passes.nearCriticalFloat,
    driver: moved && planNode.lateCause ? planNode.lateCause : startDriver(built, early, plan, n),
    finishDriver: resumeDriver(built, early, n),
    absences: absencesOf(planNode, plan, start, finish),
    segments: crew
      ? workSegments(crew, terms.progress, start, finish, moved ? start : early.resume[n]!, calendars)
      : unsplit,
    duration:
      early.calendar[n]! >= 0 || (duration === 0 && start === finish)
        ? duration
        : workedBetween(terms.calendar, start, finish),
    work: work.work,
    remainingWork: work.remainingWork,
    workByPerson: work.byPerson,
    lateBy: lateBy(planNode.due, finish, calendars),
  };
  return { task, stints };
}

function lateBy(due: Minute | null, finish: Minute, { project }: Calendars): number | null {
  return due === null ? null : Math.max(0, workedBetween(project, due, finish));
}

export function collectDues({ plan, built, calendars }: Passes): ReadonlyMap<string, Minute> {
  const dues = new Map<string, Minute>();
  for (const node of built.nodes) if (node.kind !== 'joint' && node.due !== null) dues.set(node.id, node.due);
  for (const { id, deadline, children } of plan.tasks.values()) {
    if (deadline && children.length > 0) dues.set(id, finishOn(deadline, calendars.project));
  }
  return dues;
}

/** Children stand after their parents, so that going backwards every phase finds its children done. */
function collectPhases(
  { plan, calendars }: Passes,
  cycles: readonly (readonly string[])[],
  found: Map<string, ScheduledTask>,
  unscheduled: Map<string, UnscheduledReason>,
  dropped: Set<string>,
): void {
  const cycleOf = new Map<string, readonly string[]>();
  for (const cycle of cycles) for (const id of cycle) if (!cycleOf.has(id)) cycleOf.set(id, cycle);
  for (const phase of [...plan.tasks.values()].reverse()) {
    if (phase.children.length === 0) continue;
    const children = phase.children.flatMap((id) => found.get(id) ?? []);
    const isDropped = phase.children.every((id) => dropped.has(id));
    if (isDropped) dropped.add(phase.id);
    // Dates of dropped work alone are not those of a phase of which something is left that cannot be scheduled.
    if (children.length > 0 && (isDropped || children.some(({ id }) => !dropped.has(id)))) {
      found.set(phase.id, rollUpPhase(phase, children, dropped, calendars));
      continue;
    }
    const tasks = cycleOf.get(phase.id);
    const reasons = phase.children.flatMap((id) => {
      const reason = unscheduled.get(id);
      return reason ? [{ reason, isDropped: dropped.has(id) }] : [];
    });
    const first = reasons.find((child) => !child.isDropped) ?? reasons[0];
    const reason: UnscheduledReason | undefined = tasks ? { kind: 'cycle', tasks } : first?.reason;
    if (reason) unscheduled.set(phase.id, reason);
  }
}

/** @param children scheduled ones, at least one, in the order of the file */
export function rollUpPhase(
  phase: ScheduleTask,
  children: readonly ScheduledTask[],
  dropped: ReadonlySet<string>,
  calendars: Calendars,
): ScheduledTask {
  const due = phase.deadline && finishOn(phase.deadline, calendars.project);
  const late = (finish: Minute): number | null => lateBy(due, finish, calendars);
  return rollUp(phase, children, (id) => dropped.has(id), calendars, late);
}

function reasonOf(
  n: number,
  { built, early, into }: Passes,
  cycleOf: ReadonlyMap<number, readonly string[]>,
): UnscheduledReason {
  const tasks = cycleOf.get(n);
  if (tasks) return { kind: 'cycle', tasks };
  if (early.state[n] === impossible) {
    const { crew } = built.nodes[n]!;
    const bound = early.bound[n]!;
    const beyond = !crew || bound >= horizon || nextStart(crew.terms.calendar, bound) < Infinity;
    return { kind: 'no-working-time', people: crew?.members.map(({ person }) => person) ?? [], beyond };
  }
  for (let k = into.at[n]!; k < into.at[n + 1]!; k++) {
    const from = into.node[k]!;
    if (early.state[from] !== scheduled) return { kind: 'waits', predecessor: built.nodes[from]!.id };
  }
  return { kind: 'waits', predecessor: built.nodes[n]!.id };
}

/** For each node in a cycle one that it lies in, or the first that holds it up. */
function cycleFinder(
  { components, cycles }: Passes,
  named: readonly (readonly string[])[],
): ReadonlyMap<number, readonly string[]> {
  const cycleOf = new Map<number, readonly string[]>();
  cycles.forEach((cycle, c) => {
    for (const n of cycle) if (!cycleOf.has(n)) cycleOf.set(n, named[c]!);
  });
  for (const nodes of components) {
    const first = nodes.find((n) => cycleOf.has(n));
    if (first === undefined) continue;
    for (const n of nodes) if (!cycleOf.has(n)) cycleOf.set(n, cycleOf.get(first)!);
  }
  return cycleOf;
}

/** Joints carry the name of their phase; the first in the file comes first. */
function nameCycles({ cycles, plan, built }: Passes): readonly (readonly string[])[] {
  if (cycles.length === 0) return [];
  const rank = new Map([...plan.tasks.keys(), ...plan.milestones.keys()].map((id, i) => [id, i]));
  return cycles.map((cycle) => {
    const ids = cycle.map((n) => built.nodes[n]!.id);
    const distinct = ids.filter((id, i) => i === 0 || id !== ids[i - 1]);
    if (distinct.length > 1 && distinct[0] === distinct.at(-1)) distinct.pop();
    const first = distinct.reduce((a, id, i) => (rank.get(id)! < rank.get(distinct[a]!)! ? i : a), 0);
    return [...distinct.slice(first), ...distinct.slice(0, first)];
  });
}
