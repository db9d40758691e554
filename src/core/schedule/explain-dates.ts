/** Says what decided a date: turns links, bounds and absences of the passes into drivers that name tasks and fields. */
import { dayOfMinute, type Minute } from '../base/dates';
import type { PlanNetwork } from './build-network';
import type { DayRange } from '../model/values';
import type { PlanNode } from './lower-node';
import type { ForwardPass } from './forward-pass';
import { lagOf, typeOf } from './links';
import type { Absence, Driver } from './schedule';
import type { SchedulePlan } from './schedule-projection';
import { nextStart } from './work-calendar';

/** What decided a node's start. */
export function startDriver(built: PlanNetwork, early: ForwardPass, plan: SchedulePlan, n: number): Driver {
  const { progress } = built.network.nodes.terms[n]!;
  if (progress.kind === 'finished' || (progress.kind === 'started' && progress.start !== null))
    return { kind: 'actual' };
  const decided = boundDriver(built, early, n);
  if (progress.kind === 'started') {
    return early.bound[n]! > built.network.statusMinute ? { kind: 'status-date' } : decided;
  }
  const { crew } = built.nodes[n]!;
  const bound = early.bound[n]!;
  if (!crew || crew.present === crew.terms.calendar || early.byFinishBound[n] === 1 || bound === -Infinity)
    return decided;
  const present = nextStart(crew.present, bound);
  if (present >= early.start[n]!) return decided;
  const absence = absencesOf(built.nodes[n]!, plan, present, early.start[n]!)[0];
  if (absence) return { kind: 'absence', ...absence, behind: decided };
  const pause = touching(plan.tasks.get(built.nodes[n]!.id)?.pause ?? [], present, early.start[n]!)[0];
  return pause ? { kind: 'pause', ...pause, behind: decided } : decided;
}

/** What decided when the rest of started work is resumed; null for work that has not started or is finished. */
export function resumeDriver(built: PlanNetwork, early: ForwardPass, n: number): Driver | null {
  const { progress } = built.network.nodes.terms[n]!;
  if (progress.kind !== 'started') return null;
  const begun = early.start[n]!;
  const since = Math.max(progress.resume, begun);
  if (built.network.startedWork === 'retained' && (early.byFinishBound[n] === 1 || early.bound[n]! > since)) {
    return boundDriver(built, early, n);
  }
  return begun > progress.resume ? { kind: 'actual' } : { kind: 'status-date' };
}

function boundDriver(built: PlanNetwork, early: ForwardPass, n: number): Driver {
  const link = early.driver[n]!;
  const planNode = built.nodes[n]!;
  if (link >= 0) return linkDriver(built, early, link);
  return early.byFinishBound[n] === 1 ? planNode.finishCause : planNode.startCause;
}

/** The task behind a link, looked for through joints; the type is that of the `needs` on the way. */
function linkDriver(built: PlanNetwork, early: ForwardPass, first: number): Driver {
  const { network, nodes, needs, delaysFrom } = built;
  const { links } = network;
  let type = typeOf(links, first);
  if (first >= delaysFrom) {
    const minutes = early.lagMinutes[first]!;
    return {
      kind: 'delay',
      minutes,
      elapsed: lagOf(links, first)?.kind === 'elapsed',
      behind: boundDriver(built, early, links.from[first]!),
    };
  }
  for (let link = first; link >= 0;) {
    const from = links.from[link]!;
    if (link < needs.length) type = typeOf(links, link);
    if (nodes[from]!.kind !== 'joint') return { kind: 'task', task: nodes[from]!.id, type };
    link = early.driver[from]!;
  }
  return { kind: 'project-start' };
}

/** Those that touch the time between two minutes. */
function touching(days: readonly DayRange[], from: Minute, to: Minute): readonly DayRange[] {
  if (to <= from) return [];
  const firstDay = dayOfMinute(from);
  const lastDay = dayOfMinute(to - 1);
  return days.filter(({ first, last }) => first <= lastDay && last >= firstDay);
}

/** Absences of those who work on it, that touch the time between two minutes. */
export function absencesOf(
  { crew }: PlanNode,
  plan: SchedulePlan,
  from: Minute,
  to: Minute,
): readonly Absence[] {
  if (!crew || crew.present === crew.terms.calendar || to <= from) return [];
  return crew.members.flatMap(({ person }) =>
    touching(plan.team.get(person)!.away, from, to).map(({ first, last }) => ({ person, first, last })),
  );
}
