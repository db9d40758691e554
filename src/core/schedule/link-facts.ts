/**
 * Each link of a solved network by itself: whether it drives its successor, and its float. A link drives where it alone
 * would give its successor the dates that it has, so that several may drive at once, as the field counts them. Its float
 * (relationship free float) is the working time by which the predecessor's end of it may slip before the successor has
 * to move. Computed when asked for, not in the passes.
 */
import type { Minute } from '../base/dates';
import { isElapsedPercent, placeNode, scheduled, type ForwardPass } from './forward-pass';
import { afterLag } from './link-dates';
import { linkLimit } from './link-limits';
import { fromFinish, lagOf, toStart } from './links';
import { hasDates, notStarted, type Network, type NodeTerms } from './network';
import { workedBetween, type WorkCalendar } from './work-calendar';

export interface LinkFacts {
  readonly driving: Uint8Array;
  /** Working minutes on the predecessor's calendar; Infinity where the link holds nothing. */
  readonly float: Float64Array;
}

export function linkFacts(network: Network, early: ForwardPass): LinkFacts {
  const { nodes, links, startedWork } = network;
  const driving = new Uint8Array(links.count);
  const float = new Float64Array(links.count).fill(Infinity);
  for (let i = 0; i < links.count; i++) {
    const from = links.from[i]!;
    const to = links.to[i]!;
    if (early.state[from] !== scheduled || early.state[to] !== scheduled) continue;
    const base = fromFinish(links, i) ? early.finish[from]! : early.start[from]!;
    if (base === -Infinity) continue;
    const limit = linkLimit(network, early, i, early.resume, early.finish);
    if (limit < Infinity) {
      float[i] = Math.max(0, workedBetween(calendarOf(nodes.terms[from]!, nodes.terms[to]!), base, limit));
    }
    if (startedWork === 'overridden' && nodes.terms[to]!.progress.kind === 'started') continue;
    const date = afterLag(lagOf(links, i), base, early.lagMinutes[i]!, isElapsedPercent(network, i));
    const holdsStart = toStart(links, i);
    if (decides(network, early, to, holdsStart ? date : -Infinity, holdsStart ? -Infinity : date)) {
      driving[i] = 1;
    }
  }
  return { driving, float };
}

/** True where these bounds alone give the node the dates that it has. */
export function decides(
  { nodes, statusMinute, startedWork }: Network,
  early: ForwardPass,
  n: number,
  startBound: Minute,
  finishBound: Minute,
): boolean {
  const terms = nodes.terms[n]!;
  const { progress } = terms;
  // Done work without dates lies where it was planned.
  if (hasDates(progress)) return false;
  const [rest, duration] =
    progress.kind === 'started'
      ? [{ ...terms, progress: notStarted, parts: [] }, progress.remaining]
      : [terms, nodes.duration[n]!];
  const retainLogic = startedWork === 'retained';
  const place = placeNode(rest, duration, startBound, finishBound, statusMinute, retainLogic);
  return place.resume === early.resume[n]! && place.finish === early.finish[n]!;
}

/** Joints have no working time of their own. */
function calendarOf(predecessor: NodeTerms, successor: NodeTerms): WorkCalendar {
  if (!predecessor.joint) return predecessor.floatCalendar;
  return successor.joint ? predecessor.calendar : successor.floatCalendar;
}
