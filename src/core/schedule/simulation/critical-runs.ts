/**
 * Which nodes are critical in each run of a block: late dates run back from that run's own finish, as in
 * `backward-pass.ts`, but without deadlines and not-afters, for the question is what decides the finish. A node is
 * critical where a minute more of its working time would delay the finish.
 */
import { isElapsedPercent, scheduled } from '../forward-pass';
import { beforeLag } from '../link-dates';
import { fromFinish, lagOf, toStart } from '../links';
import { finishAt, startAt, worked, workedBetween } from '../work-calendar';
import { absolute, relative, type Block } from './block';
import { beyond, finishOf, startOf, ticksAt, type DayTable } from './day-table';
import { lagMinutes } from './forward-runs';
import type { SimulationModel } from './simulation-model';

/** @param finish of the project by run; @param counts by node, raised by the runs in which it is critical */
export type CriticalRuns = (block: Block, finish: Int32Array, counts: Float64Array, count: number) => void;

/** Rows as in a block: late finishes, and by when the rest of a node must begin. */
interface Late {
  readonly finish: Int32Array;
  readonly resume: Int32Array;
}

/** What the successors of one node allow it, by run. */
interface Limits {
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

const open = 2 ** 31 - 1;

/** @param width of the blocks it will be given */
export function criticalRuns(model: SimulationModel, width: number): CriticalRuns {
  const { network } = model;
  const size = network.nodes.count * width;
  const late = { finish: new Int32Array(size), resume: new Int32Array(size) };
  const limits = { start: new Int32Array(width), finish: new Int32Array(width) };
  const steps = [...model.order].reverse().flatMap((n) => (isAhead(n, model) ? [stepOf(n, model)] : []));
  return (block, projectFinish, counts, count) => {
    for (const step of steps) {
      limits.start.fill(open, 0, count);
      limits.finish.set(projectFinish);
      for (const link of step.links) limit(link, model, block, late, limits, count);
      if (step.isStarted) limits.start.fill(open, 0, count);
      counts[step.n]! += step.table
        ? placeLate(step, step.table, block, late, limits, count)
        : placeExactly(step.n, model, block, late, limits, count);
    }
  };
}

/** What is done for one node in each block. */
interface Step {
  readonly n: number;
  /** Links to what comes after it. */
  readonly links: readonly number[];
  /** Null where its calendar has no table, or work and float are counted on different ones. */
  readonly table: DayTable | null;
  /** Row of its duration, or −1: `fixed`. */
  readonly row: number;
  readonly fixed: number;
  readonly isStarted: boolean;
  /** A successor holds its start. */
  readonly hasStartLimit: boolean;
  /** What comes before it asks by when it must begin, or end. */
  readonly needsResume: boolean;
  readonly needsFinish: boolean;
}

function stepOf(n: number, model: SimulationModel): Step {
  const { network, into } = model;
  const { timeline, floatCalendar, progress } = network.nodes.terms[n]!;
  const duration = network.nodes.duration[n]!;
  const links = linksFrom(n, model);
  const isStarted = progress.kind === 'started';
  const before = [...into.index.subarray(into.at[n], into.at[n + 1])];
  const row = model.rowOf[n]!;
  const fits = row < 0 ? duration < beyond : model.fits[row]!;
  return {
    n,
    links,
    table: timeline === floatCalendar && fits ? model.tableOf(timeline) : null,
    row,
    fixed: isStarted ? progress.remaining : duration,
    isStarted,
    hasStartLimit: !isStarted && links.some((index) => !fromFinish(network.links, index)),
    needsResume: before.some((index) => toStart(network.links, index)),
    needsFinish: before.some((index) => !toStart(network.links, index)),
  };
}

/** Finished work has no float to speak of, and a joint that nothing holds no dates. */
function isAhead(n: number, { network, reference }: SimulationModel): boolean {
  return network.nodes.terms[n]!.progress.kind !== 'finished' && reference.finish[n]! > -Infinity;
}

function linksFrom(n: number, model: SimulationModel): readonly number[] {
  const { network, outOf, reference } = model;
  return Array.from(outOf.index.subarray(outOf.at[n], outOf.at[n + 1])).filter((index) => {
    const to = network.links.to[index]!;
    const overridden =
      network.startedWork === 'overridden' && network.nodes.terms[to]!.progress.kind === 'started';
    return reference.state[to] === scheduled && isAhead(to, model) && !overridden;
  });
}

/** Lowers the limits of a link's predecessor to what keeps the late dates of its successor. */
function limit(
  index: number,
  model: SimulationModel,
  block: Block,
  late: Late,
  limits: Limits,
  count: number,
): void {
  const { network, origin } = model;
  const { links } = network;
  const lag = lagOf(links, index);
  const to = links.to[index]!;
  const holdsStart = toStart(links, index);
  const bound = fromFinish(links, index) ? limits.finish : limits.start;
  const at = to * block.width;
  const isPlain = lag === null || (lag.kind !== 'percent' && lag.minutes === 0);
  if (isPlain && holdsStart) {
    for (let r = 0; r < count; r++) if (late.resume[at + r]! < bound[r]!) bound[r] = late.resume[at + r]!;
    return;
  }
  const { timeline, progress } = network.nodes.terms[to]!;
  const duration = network.nodes.duration[to]!;
  const table = model.tableOf(timeline);
  /** As in `link-limits.ts`: of started work the whole counts, whatever is left of it. */
  const isStarted = progress.kind === 'started';
  const isElapsed = isElapsedPercent(network, index);
  for (let r = 0; r < count; r++) {
    let date = holdsStart ? late.resume[at + r]! : late.finish[at + r]!;
    // A finish bound is met in the successor's working time: any minute equal in that time will do.
    if (!holdsStart && (isStarted ? duration : ticksOf(to, model, block, r)) > 0) {
      date = table
        ? startOf(table, ticksAt(table, date))
        : relative(startAt(timeline, worked(timeline, absolute(date, origin))), origin);
    }
    const minute = beforeLag(lag, absolute(date, origin), lagMinutes(index, model, block, r), isElapsed);
    const from = relative(minute, origin);
    if (from < bound[r]!) bound[r] = from;
  }
}

/** What a run has left to do of a node. */
function ticksOf(n: number, { network, rowOf }: SimulationModel, block: Block, run: number): number {
  const row = rowOf[n]!;
  if (row >= 0) return block.durations[row * block.width + run]!;
  const { progress } = network.nodes.terms[n]!;
  const duration = network.nodes.duration[n]!;
  return progress.kind === 'started' ? progress.remaining : duration;
}

/** On a calendar with one tick to the minute. @returns in how many runs it is critical */
function placeLate(
  { n, row, fixed, hasStartLimit, needsResume, needsFinish }: Step,
  table: DayTable,
  { finish, durations, width }: Block,
  late: Late,
  limits: Limits,
  count: number,
): number {
  const at = n * width;
  const row0 = row * width;
  let critical = 0;
  for (let r = 0; r < count; r++) {
    const ticks = (row < 0 ? fixed : durations[row0 + r]!) | 0;
    const early = finish[at + r]!;
    const byFinish = limits.finish[r]!;
    const byStart = hasStartLimit ? limits.start[r]! : open;
    if (ticks === 0) {
      const minute = byFinish < byStart ? byFinish : byStart;
      late.finish[at + r] = minute;
      late.resume[at + r] = minute;
      if (minute <= early || ticksAt(table, minute) <= ticksAt(table, early)) critical++;
      continue;
    }
    let reached = ticksAt(table, byFinish);
    if (byStart < beyond) {
      const started = ticksAt(table, byStart) + ticks;
      if (started < reached) reached = started;
    }
    if (needsFinish) late.finish[at + r] = finishOf(table, reached);
    if (needsResume) late.resume[at + r] = startOf(table, reached - ticks);
    if (reached <= ticksAt(table, early)) critical++;
  }
  return critical;
}

/** On a timeline of several people, by the calendar's own functions. */
function placeExactly(
  n: number,
  model: SimulationModel,
  block: Block,
  late: Late,
  limits: Limits,
  count: number,
): number {
  const { network, origin } = model;
  const { timeline, floatCalendar } = network.nodes.terms[n]!;
  const at = n * block.width;
  const resumes = block.resume.get(n);
  let critical = 0;
  for (let r = 0; r < count; r++) {
    const ticks = ticksOf(n, model, block, r);
    const early = absolute(block.finish[at + r]!, origin);
    const [byFinish, byStart] = [absolute(limits.finish[r]!, origin), absolute(limits.start[r]!, origin)];
    if (ticks === 0) {
      const minute = Math.min(byFinish, byStart);
      late.finish[at + r] = late.resume[at + r] = relative(minute, origin);
      if (workedBetween(floatCalendar, early, minute) <= 0) critical++;
      continue;
    }
    let reached = worked(timeline, byFinish);
    if (limits.start[r]! < beyond) reached = Math.min(reached, worked(timeline, byStart) + ticks);
    const finish = finishAt(timeline, reached);
    const resume = startAt(timeline, reached - ticks);
    late.finish[at + r] = relative(finish, origin);
    late.resume[at + r] = relative(resume, origin);
    const begun = absolute(resumes ? resumes[r]! : block.start[at + r]!, origin);
    const float = Math.min(
      workedBetween(floatCalendar, early, finish),
      workedBetween(floatCalendar, begun, resume),
    );
    if (float <= 0) critical++;
  }
  return critical;
}
