/**
 * Hours that somebody may want to book, because there are commits of theirs on a task and no row for that day: the time
 * that the person has on a day, less what is booked, shared among the tasks by their commits. A proposal and no more:
 * commits say that somebody worked, not how long.
 */
import type { Day } from '../base/dates';
import { allocate } from '../budget/allocate';
import { bookedHours } from '../budget/booked-hours';
import { coAuthors, workOf } from '../history/task-evidence';
import { teamLookup } from '../history/team-lookup';
import type { Snapshot } from './snapshot';

export interface HoursProposal {
  readonly day: Day;
  readonly task: string;
  /** Quarters of an hour are its smallest part. */
  readonly hours: number;
  /** Commits of the person on the task that day. */
  readonly commits: number;
}

const quartersToHour = 4;

/**
 * @param person the id of somebody of the team; nobody is looked at unasked
 * @param from the first day, and `to` the last one
 * @returns the newest day first, and in a day as the plan has the tasks
 */
export function suggestHours(
  { plan, evidence, ledgers }: Pick<Snapshot, 'plan' | 'evidence' | 'ledgers'>,
  person: string,
  from: Day,
  to: Day,
): readonly HoursProposal[] {
  const capacity = plan.team.get(person)?.capacity ?? 0;
  const whose = teamLookup(plan);
  const days = new Map<Day, Map<string, number>>();
  for (const [task, linked] of evidence.byTask) {
    if (!plan.tasks.has(task)) continue;
    for (const { commit } of workOf(linked)) {
      if (commit.day < from || commit.day > to) continue;
      const people = [commit.author, ...coAuthors(commit)].map((who) => whose(who)?.id);
      if (!people.includes(person)) continue;
      const tasks = days.get(commit.day) ?? new Map<string, number>();
      days.set(commit.day, tasks);
      tasks.set(task, (tasks.get(task) ?? 0) + 1);
    }
  }
  const booked = bookedHours(plan, ledgers, person, from);
  return Array.from(days)
    .toSorted(([a], [b]) => b - a)
    .flatMap(([day, tasks]) => {
      const known = booked.get(day);
      const open = Array.from(tasks).filter(([task]) => known?.tasks.has(task) !== true);
      const free = capacity * plan.project.hoursPerDay - (known?.hours ?? 0);
      const quarters = allocate(
        Math.max(0, Math.floor(free * quartersToHour)),
        open.map(([, commits]) => commits),
      );
      return open.flatMap(([task, commits], i) =>
        quarters[i]! > 0 ? [{ day, task, hours: quarters[i]! / quartersToHour, commits }] : [],
      );
    });
}
