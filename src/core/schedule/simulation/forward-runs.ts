/**
 * The forward pass over a block of runs: the same dates as `forward-pass.ts` gives for each run's durations (a property
 * holds the two together), with calendars unrolled into tables. What is rare (started work, people with different hours
 * on one task, lags in percent) goes through the very functions of that pass, run by run.
 */
import { isElapsedPercent, placeNode } from '../forward-pass';
import { afterLag } from '../link-dates';
import { fromFinish, lagOf, toStart } from '../links';
import type { NodeTerms } from '../network';
import { workedBetween } from '../work-calendar';
import { absolute, relative, type Block } from './block';
import { beyond, finishOf, never, startOf, ticksAt, type DayTable } from './day-table';
import type { SimulationModel } from './simulation-model';

/** What is done for one node in each block. */
interface Step {
  readonly n: number;
  readonly terms: NodeTerms;
  /** Row of its duration, or −1. */
  readonly row: number;
  readonly duration: number;
  readonly earliestStart: number;
  readonly earliestFinish: number;
  readonly into: readonly number[];
  readonly hasFinishLinks: boolean;
  readonly place: (block: Block, step: Step, bounds: Bounds, count: number) => void;
  readonly table: DayTable;
}

interface Bounds {
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

export type ForwardRuns = (block: Block, count: number) => void;

export function forwardRuns(model: SimulationModel): ForwardRuns {
  const { network, order, varies } = model;
  const steps = [...order].filter((n) => varies[n] === 1).map((n) => stepOf(n, model));
  const hasPercent = network.links.lags.some(({ kind }) => kind === 'percent');
  const joints = hasPercent ? [...order].filter((n) => network.nodes.terms[n]!.joint) : [];
  const isJoint = new Set(joints);
  return (block, count) => {
    const bounds = { start: new Int32Array(block.width), finish: new Int32Array(block.width) };
    for (const n of joints) if (varies[n] === 0) spanJoint(n, model, block, count);
    for (const step of steps) {
      bounds.start.fill(step.earliestStart, 0, count);
      bounds.finish.fill(step.earliestFinish, 0, count);
      for (const link of step.into) bind(link, model, block, bounds, count);
      step.place(block, step, bounds, count);
      if (isJoint.has(step.n)) spanJoint(step.n, model, block, count);
    }
  };
}

function stepOf(n: number, model: SimulationModel): Step {
  const { network, into, reference, origin, projectTable } = model;
  const terms = network.nodes.terms[n]!;
  const duration = network.nodes.duration[n]!;
  const earliestStart = network.nodes.earliestStart[n]!;
  const links = Array.from(into.index.subarray(into.at[n], into.at[n + 1])).filter(
    (link) => reference.finish[network.links.from[link]!]! > -Infinity,
  );
  const row = model.rowOf[n]!;
  const hasFinishLinks =
    terms.limits.earliestFinish > -Infinity || links.some((i) => !toStart(network.links, i));
  const isFree =
    terms.limits.forcedStart === Infinity &&
    terms.limits.forcedFinish === Infinity &&
    terms.parts.length === 0;
  const isPlain = terms.progress.kind === 'none' && isFree;
  const isPoint = isPlain && row < 0 && duration === 0;
  const table = model.tableOf(terms.timeline);
  const fits = row < 0 ? duration < beyond : model.fits[row]!;
  const isWork = isPlain && table !== null && fits && earliestStart > -Infinity;
  const needsStart = [...model.outOf.index.subarray(model.outOf.at[n], model.outOf.at[n + 1])].some((i) => {
    const { links, nodes } = network;
    return !fromFinish(links, i) || lagOf(links, i)?.kind === 'percent' || nodes.terms[links.to[i]!]!.joint;
  });
  return {
    n,
    terms,
    row,
    duration,
    earliestStart: relative(earliestStart, origin),
    earliestFinish: relative(terms.limits.earliestFinish, origin),
    into: links,
    hasFinishLinks,
    place: isPoint ? placePoint : isWork ? (needsStart ? placeSpan : placeFinish) : placeExactly(model),
    table: table ?? projectTable,
  };
}

/** Raises the bounds of a node by what one link asks for. */
function bind(index: number, model: SimulationModel, block: Block, bounds: Bounds, count: number): void {
  const { links } = model.network;
  const bound = toStart(links, index) ? bounds.start : bounds.finish;
  const base = fromFinish(links, index) ? block.finish : block.start;
  const at = links.from[index]! * block.width;
  const lag = lagOf(links, index);
  if (lag === null || (lag.kind !== 'percent' && lag.minutes === 0)) {
    for (let r = 0; r < count; r++) if (base[at + r]! > bound[r]!) bound[r] = base[at + r]!;
    return;
  }
  const table = lag.kind === 'working' ? model.tableOf(lag.calendar) : null;
  if (lag.kind === 'working' && table) {
    const { minutes } = lag;
    const date = minutes > 0 ? finishOf : startOf;
    for (let r = 0; r < count; r++) {
      const from = base[at + r]!;
      if (from === never) continue;
      const to = date(table, ticksAt(table, from) + minutes);
      if (to > bound[r]!) bound[r] = to;
    }
    return;
  }
  const isElapsed = isElapsedPercent(model.network, index);
  for (let r = 0; r < count; r++) {
    const from = base[at + r]!;
    if (from === never) continue;
    const minutes = lagMinutes(index, model, block, r);
    const to = relative(afterLag(lag, absolute(from, model.origin), minutes, isElapsed), model.origin);
    if (to > bound[r]!) bound[r] = to;
  }
}

/** The lag of one run: of a share it depends on how long the predecessor took. */
export function lagMinutes(link: number, model: SimulationModel, block: Block, run: number): number {
  const { links } = model.network;
  const lag = lagOf(links, link);
  if (lag === null) return 0;
  if (lag.kind !== 'percent') return lag.minutes;
  const from = links.from[link]!;
  const node = model.network.nodes.terms[from]!;
  const at = from * block.width + run;
  const start = absolute(node.joint ? block.span[at]! : block.start[at]!, model.origin);
  const finish = absolute(block.finish[at]!, model.origin);
  if (start >= finish) return 0;
  return Math.round(
    lag.share * (node.elapsed ? finish - start : workedBetween(node.calendar, start, finish)),
  );
}

function placePoint({ start, finish, width }: Block, step: Step, bounds: Bounds, count: number): void {
  const at = step.n * width;
  for (let r = 0; r < count; r++) {
    const minute = bounds.finish[r]! > bounds.start[r]! ? bounds.finish[r]! : bounds.start[r]!;
    start[at + r] = minute;
    finish[at + r] = minute;
  }
}

/** Work of which only the finish is asked for: most of a plan. */
function placeFinish(block: Block, step: Step, bounds: Bounds, count: number): void {
  if (step.hasFinishLinks) return placeSpan(block, step, bounds, count);
  const { finish, durations, width } = block;
  const { table, row, duration: fixed } = step;
  const at = step.n * width;
  const row0 = row * width;
  for (let r = 0; r < count; r++) {
    const bound = bounds.start[r]!;
    const ticks = (row < 0 ? fixed : durations[row0 + r]!) | 0;
    finish[at + r] = ticks === 0 ? bound : finishOf(table, ticksAt(table, bound) + ticks);
  }
}

function placeSpan(block: Block, step: Step, bounds: Bounds, count: number): void {
  const { start, finish, durations, width } = block;
  const { table, row, duration, hasFinishLinks } = step;
  const at = step.n * width;
  for (let r = 0; r < count; r++) {
    const bound = bounds.start[r]!;
    const finishBound = hasFinishLinks ? bounds.finish[r]! : never;
    const ticks = (row < 0 ? duration : durations[row * width + r]!) | 0;
    if (ticks === 0) {
      start[at + r] = finish[at + r] = finishBound > bound ? finishBound : bound;
      continue;
    }
    let from = ticksAt(table, bound);
    if (finishBound !== never) from = Math.max(from, ticksAt(table, finishBound) - ticks);
    start[at + r] = startOf(table, from);
    finish[at + r] = finishOf(table, from + ticks);
  }
}

/** By the pass's own function, with the duration of each run. */
function placeExactly({ network, origin }: SimulationModel): Step['place'] {
  const retainLogic = network.startedWork === 'retained';
  return ({ start, finish, resume, durations, width }, { n, terms, row, duration }, bounds, count) => {
    const resumes = resume.get(n);
    for (let r = 0; r < count; r++) {
      const ticks = row < 0 ? duration : durations[row * width + r]!;
      const place = placeNode(
        row < 0 ? terms : withRest(terms, ticks),
        // Where it began does not depend on how its rest turns out.
        terms.progress.kind === 'started' ? duration : ticks,
        absolute(bounds.start[r]!, origin),
        absolute(bounds.finish[r]!, origin),
        network.statusMinute,
        retainLogic,
      );
      start[n * width + r] = relative(place.start, origin);
      finish[n * width + r] = relative(place.finish, origin);
      if (resumes) resumes[r] = relative(place.resume, origin);
    }
  };
}

/** Of started work it is the rest that differs from run to run. */
function withRest(terms: NodeTerms, ticks: number): NodeTerms {
  const { progress } = terms;
  return progress.kind === 'started' ? { ...terms, progress: { ...progress, remaining: ticks } } : terms;
}

/** A joint spans what leads into it. */
function spanJoint(n: number, { network, into }: SimulationModel, block: Block, count: number): void {
  const { span, start, width } = block;
  span.fill(2 ** 31 - 1, n * width, n * width + count);
  for (let k = into.at[n]!; k < into.at[n + 1]!; k++) {
    const from = into.node[k]!;
    const first = network.nodes.terms[from]!.joint ? span : start;
    for (let r = 0; r < count; r++) {
      span[n * width + r] = Math.min(span[n * width + r]!, first[from * width + r]!);
    }
  }
}
