/**
 * Ways to reach a date that the plan misses: somebody joins one of the tasks that drive it, at all or half of their time.
 * Each is tried on the plan; only those that win time and overload nobody are offered, the most time first, then the
 * least money.
 */
import type { Sliced } from '../../base/sliced';
import type { Snapshot } from '../../analysis/snapshot';
import { whatIf } from '../../analysis/what-if';
import { clip } from '../../base/one-line';
import type { Finding, Fix } from '../../model/finding';
import type { Task } from '../../model/plan';
import { isOver, isSummary } from '../../model/states';
import { freestPeople } from '../../rules/freest-people';
import { whyFinish } from '../../schedule/why';
import { consequenceOf, type Consequence } from '../preview-fix';
import { joinEdit } from './assign-people';

/** A fix of which it is known what it does. */
export interface TriedFix {
  readonly fix: Fix;
  readonly consequence: Consequence;
}

interface Offer extends TriedFix {
  /** Minutes. */
  readonly won: number;
}

const missed: ReadonlySet<string> = new Set(['schedule/milestone-missed', 'schedule/deadline-missed']);

/** Tasks, and people for each: what is tried takes an analysis each. */
const mostTasks = 4;
const mostPeople = 2;
const mostOffers = 3;

/** Of the time of a task: what somebody may have to do beside it. */
const smallPart = 0.1;

/** Person-minutes: rounding, and what a rule lets pass. */
const tolerated = 60;

export function* winTime(
  snapshot: Snapshot,
  finding: Finding,
  shouldStop: () => boolean,
): Sliced<readonly TriedFix[]> {
  const target = missed.has(finding.rule) ? targetOf(snapshot, finding) : null;
  if (target === null) return [];
  const before = snapshot.schedule.tasks.get(target)?.finish ?? 0;
  const offers: Offer[] = [];
  for (const task of driversOf(snapshot, target)) {
    const length = snapshot.schedule.tasks.get(task.id)?.duration ?? 0;
    for (const { person, work } of freestPeople(snapshot.plan, snapshot.schedule, task).slice(
      0,
      mostPeople,
    )) {
      // Whoever has work then already would only have too much: that needs no trying.
      for (const share of [work <= length * smallPart ? '' : null, work <= length / 2 ? '50%' : null]) {
        if (share === null) continue;
        yield;
        if (shouldStop()) return best(offers);
        const edits = [joinEdit(task, person.id, share)];
        const found = whatIf(snapshot, edits);
        if (!found.ok || found.value.problems.length > 0) continue;
        const { after, effect } = found.value;
        const won = before - (after.schedule.tasks.get(target)?.finish ?? Infinity);
        if (won <= 0 || effect.overload.after > effect.overload.before + tolerated) continue;
        const title = `Let ${clip(person.name, 20)} join ${clip(task.title, 24)}${share && ' at 50 %'}`;
        const consequence = consequenceOf(effect);
        offers.push({ fix: { title, preferred: false, edits }, consequence, won });
      }
    }
  }
  return best(offers);
}

function best(offers: readonly Offer[]): readonly TriedFix[] {
  return offers
    .toSorted((a, b) => b.won - a.won || a.consequence.cost - b.consequence.cost)
    .slice(0, mostOffers)
    .map(({ fix, consequence }, i) => ({ fix: { ...fix, preferred: i === 0 }, consequence }));
}

/** What is late: a milestone or task, or the last task of a project that is. */
function targetOf({ schedule }: Snapshot, { place }: Finding): string | null {
  if (place.kind !== 'address') return null;
  const [section, id] = place.address;
  if (section === 'project') {
    const tasks = [...schedule.tasks.values()].filter(({ kind }) => kind === 'task');
    return (
      tasks.reduce<(typeof tasks)[number] | null>(
        (last, task) => (last && last.finish >= task.finish ? last : task),
        null,
      )?.id ?? null
    );
  }
  return typeof id === 'string' ? id : null;
}

/** Tasks behind the date that more people would shorten: those whose work is estimated, the longest first. */
function driversOf({ plan, schedule }: Snapshot, target: string): readonly Task[] {
  return [...new Set(whyFinish(schedule, target).map(({ task }) => task))]
    .flatMap((id) => plan.tasks.get(id) ?? [])
    .filter(
      (task) => !isSummary(task) && !isOver(plan, task) && task.effort !== null && task.duration === null,
    )
    .toSorted((a, b) => leftOf(schedule, b.id) - leftOf(schedule, a.id))
    .slice(0, mostTasks);
}

function leftOf(schedule: Snapshot['schedule'], id: string): number {
  return schedule.tasks.get(id)?.remainingWork ?? 0;
}
