/**
 * An estimate by experience: what finished tasks that resemble a task took, from the shortest over the median to the
 * longest. Alike are tasks of one template, with a label in common, or with words of the title in common; the more so,
 * the more of these. What a task took is the time between its actual dates where the plan has both, times the people who
 * worked on it, else what was estimated.
 */
import type { Plan, Task } from '../model/plan';
import { expectedMinutes } from '../model/durations';
import { isSummary, stateKind } from '../model/states';
import type { Schedule } from '../schedule/schedule';

export interface SimilarEstimate {
  /** `2d/3d/8d`, or `3d` where all took the same. */
  readonly effort: string;
  /** The tasks that it rests on, the most similar first. */
  readonly tasks: readonly string[];
}

/** Fewer are an anecdote, more are no longer alike. */
const fewest = 2;
const most = 7;

/** Finished tasks with what they took; made once for many questions. */
export function experienceOf(plan: Plan, schedule: Schedule): (task: Task) => SimilarEstimate | null {
  const finished = [...plan.tasks.values()].flatMap((task) => {
    if (isSummary(task) || stateKind(plan, task.status) !== 'done') return [];
    const took = minutesTaken(plan, schedule, task);
    return took > 0 ? [{ task, took, words: wordsOf(task.title) }] : [];
  });
  return (wanted) => {
    const words = wordsOf(wanted.title);
    const alike = finished
      .map(({ task, took, words: own }) => ({ task, took, likeness: likeness(wanted, words, task, own) }))
      .filter((one) => one.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most);
    if (alike.length < fewest) return null;
    const sorted = alike.map(({ took }) => took).toSorted((a, b) => a - b);
    const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
    const [o, m, p] = [sorted[0]!, middle, sorted.at(-1)!].map((minutes) => printMinutes(minutes, plan));
    return { effort: o === p ? o! : `${o}/${m}/${p}`, tasks: alike.map(({ task }) => task.id) };
  };
}

function minutesTaken(plan: Plan, schedule: Schedule, task: Task): number {
  const scheduled = schedule.tasks.get(task.id);
  if (task.started && task.finished && scheduled) {
    const people = task.assign.reduce(
      (sum, { person, share }) => sum + (share ?? plan.team.get(person)?.capacity ?? 1),
      0,
    );
    return scheduled.duration * (people || 1);
  }
  return task.effort ? expectedMinutes(task.effort, task.estimate, plan.project.hoursPerDay) : 0;
}

function likeness(a: Task, words: ReadonlySet<string>, b: Task, others: ReadonlySet<string>): number {
  const labels = a.labels.filter((label) => b.labels.includes(label)).length;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return (a.template !== null && a.template === b.template ? 3 : 0) + 2 * labels + shared;
}

/** Of four letters on: shorter ones are `the`, `for` and `in`. */
function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/\p{L}{4,}/gu));
}

/** In whole hours below a day, else in half days. */
function printMinutes(minutes: number, { project }: Plan): string {
  const days = minutes / (project.hoursPerDay * 60);
  return days < 1 ? `${Math.max(1, Math.round(minutes / 60))}h` : `${Math.round(days * 2) / 2}d`;
}
