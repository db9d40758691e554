/**
 * Person-minutes of a scheduled task: in all, still to come, and by person. People who share an effort are credited
 * in proportion to the time they are there; the shares add up to the whole, to the minute.
 */
import type { Minute } from '../base/dates';
import { fullRate, type Member } from './lower-crew';
import type { PlanNode } from './lower-node';
import type { NodeProgress, NodeTerms } from './network';
import { finishAt, worked, workedBetween } from './work-calendar';

export interface TaskWork {
  readonly work: number;
  readonly remainingWork: number;
  readonly byPerson: ReadonlyMap<string, number>;
}

const noPeople: ReadonlyMap<string, number> = new Map();
export const noWorkAtAll: TaskWork = { work: 0, remainingWork: 0, byPerson: noPeople };

/** @param duration of the node, which has these terms */
export function computeWork(
  terms: NodeTerms,
  duration: number,
  planNode: PlanNode,
  start: Minute,
  finish: Minute,
): TaskWork {
  const { crew, effort } = planNode;
  if (crew === null) return noWorkAtAll;
  if (crew.members.length === 0) return workOfNobody(terms, duration, planNode);
  const { progress, timeline, calendar } = terms;
  const workers = crew.members.filter((member) => member.works);
  // The window that the whole work would fill if nothing had interrupted it.
  const until =
    progress.kind === 'none' || duration === 0
      ? finish
      : Math.min(finishAt(timeline, worked(timeline, start) + duration), Number.MAX_SAFE_INTEGER);
  const present = (member: Member): number => member.rate * workedBetween(member.calendar, start, until);
  const rates = workers.length === 1 && effort !== null ? [1] : workers.map(present);
  const sumOfRates = total(rates);
  // Work that was done at a time when nobody was to be there was done by all of them alike.
  const weights = sumOfRates > 0 ? rates : workers.map(() => 1);
  const sum = total(weights);
  const planned = plannedEffort(duration, planNode) ?? Math.round(sumOfRates / fullRate);
  const { work, remainingWork } = split(progress, duration, planned, planNode.progress);
  const byPerson = new Map<string, number>();
  let given = 0;
  let reached = 0;
  workers.forEach((member, i) => {
    reached += weights[i]!;
    const upTo = Math.round((work * reached) / sum);
    byPerson.set(member.person, upTo - given);
    given = upTo;
  });
  for (const tool of crew.members) {
    if (tool.works) continue;
    byPerson.set(tool.person, Math.round((tool.rate * workedBetween(calendar, start, until)) / fullRate));
  }
  return { work, remainingWork, byPerson };
}

/** One full-time person of no name; elapsed time is nobody's work. */
function workOfNobody({ progress, elapsed }: NodeTerms, duration: number, planNode: PlanNode): TaskWork {
  const planned = plannedEffort(duration, planNode) ?? (elapsed ? 0 : duration);
  const { work, remainingWork } = split(progress, duration, planned, planNode.progress);
  return { work, remainingWork, byPerson: noPeople };
}

/** Null where the work follows from the duration. Work that has not begun may have less left than was estimated. */
function plannedEffort(duration: number, { effort, estimate }: PlanNode): number | null {
  if (effort === null || estimate === 0 || duration === estimate) return effort;
  return Math.round((effort * duration) / estimate);
}

/** @param share done as the plan states it, or null */
function split(
  progress: NodeProgress,
  duration: number,
  planned: number,
  share: number | null,
): { readonly work: number; readonly remainingWork: number } {
  if (progress.kind === 'none') return { work: planned, remainingWork: planned };
  if (progress.kind === 'finished') return { work: planned, remainingWork: 0 };
  const remainingWork = duration === 0 ? 0 : Math.round((planned * progress.remaining) / duration);
  const done = share === null ? Math.max(0, planned - remainingWork) : Math.round(planned * share);
  return { work: done + remainingWork, remainingWork };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
