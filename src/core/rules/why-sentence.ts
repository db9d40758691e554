/**
 * Why a task starts and ends when it does, as one sentence each: «AUTH-9 starts 2026-03-17: after AUTH-7 (Ben away
 * 2026-03-03..2026-03-07), at the project start.» The chain is the engine's (`schedule/why.ts`); dates are printed as the
 * caller prints them. Names people only by their absence.
 */
import { dayOfMinute, printDay, type Day, type Minute } from '../base/dates';
import { clip } from '../base/one-line';
import type { Plan } from '../model/plan';
import type { Absence, Driver, Schedule, ScheduledTask, UnscheduledReason } from '../schedule/schedule';
import { whyFinish, whyStart, type WhyStep } from '../schedule/why';
import { workingTime } from './amounts';
import { personName } from './names';
import { sayNoTime } from './say-no-time';
import { linkBehind, sayLink } from './say-link';

export interface DateWords {
  day(day: Day): string;
  /** Both ends included. */
  days(first: Day, last: Day): string;
}

/** As files and the command line write them. */
export const isoDates: DateWords = {
  day: printDay,
  days: (first, last) => (first === last ? printDay(first) : `${printDay(first)}..${printDay(last)}`),
};

export interface WhySentences {
  readonly start: string;
  readonly finish: string;
}

/** Of a longer chain the beginning and the end are said, and what lies between is counted. */
const mostPhrases = 6;
const firstPhrases = 3;
const lastPhrases = 2;

/** @returns null where the plan has no dates for it */
export function whySentences(
  plan: Plan,
  schedule: Schedule,
  id: string,
  dates: DateWords,
): WhySentences | null {
  const task = schedule.tasks.get(id);
  if (!task) return null;
  const say = { plan, schedule, dates };
  return { start: startSentence(task, say), finish: finishSentence(task, say) };
}

interface Saying {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly dates: DateWords;
}

function startSentence(task: ScheduledTask, say: Saying): string {
  const date = day(task.start, say);
  const id = name(task.id);
  const steps = whyStart(say.schedule, task.id);
  if (steps[0]?.because.kind === 'actual') return `${id} ${begun(task)} ${date}, as the plan records.`;
  const verb = task.kind === 'milestone' ? 'is reached' : 'starts';
  return `${id} ${verb} ${date}: ${chain(steps, say)}.`;
}

function begun({ kind }: ScheduledTask): string {
  return kind === 'milestone' ? 'was reached' : 'started';
}

function finishSentence(task: ScheduledTask, say: Saying): string {
  const { plan } = say;
  const steps = whyFinish(say.schedule, task.id);
  const date = day(task.finish, say);
  const id = name(task.id);
  if (task.kind === 'milestone') return startSentence(task, say);
  if (task.kind === 'summary')
    return `${id} ends ${date}: with ${chain(steps, say).replace(/^to end with /, '')}.`;
  const away = inBrackets(interruptions(steps[0]!, say));
  if (task.finishDriver) {
    const left =
      task.remainingWork > 0 ? `${workingTime(task.remainingWork, plan)} of work left` : 'nothing is left';
    return `${id} ends ${date}: ${left}${away}, ${chain(steps, say)}.`;
  }
  if (task.driver.kind === 'actual') return `${id} ended ${date}, as the plan records.`;
  const length = `${workingTime(task.duration, plan)} from ${day(task.start, say)} on`;
  return `${id} ends ${date}: ${length}${away}, ${chain(steps, say)}.`;
}

/** `after B (Ben away 2026-01-12), after A, at the project start` */
function chain(steps: readonly WhyStep[], say: Saying): string {
  const phrases = steps.map((step, i) => phrase(step, steps[i + 1], say));
  if (phrases.length <= mostPhrases) return phrases.join(', ');
  const between = phrases.length - firstPhrases - lastPhrases;
  return [...phrases.slice(0, firstPhrases), `${between} more`, ...phrases.slice(-lastPhrases)].join(', ');
}

function phrase(step: WhyStep, next: WhyStep | undefined, say: Saying): string {
  const cause = first(step.because);
  // What stretched the predecessor counts where its end is what is waited for.
  const isEnd = cause.kind === 'task' && (cause.type === 'FS' || cause.type === 'FF');
  const stretched = next && isEnd ? interruptions(next, say) : [];
  return `${causeWords(step, cause, say)}${inBrackets([...stretched, ...moved(step.because, say)])}`;
}

/** What decided before absences, pauses and delays moved it on. */
function first(driver: Driver): Driver {
  return 'behind' in driver ? first(driver.behind) : driver;
}

function moved(driver: Driver, say: Saying): readonly string[] {
  switch (driver.kind) {
    case 'absence':
      return [...moved(driver.behind, say), awayWords(driver, say)];
    case 'pause':
      return [...moved(driver.behind, say), `paused ${say.dates.days(driver.first, driver.last)}`];
    case 'delay': {
      const elapsed = `${Math.round(driver.minutes / 144) / 10} ed`;
      const length = driver.elapsed ? elapsed : workingTime(driver.minutes, say.plan);
      return [...moved(driver.behind, say), `delayed by ${length}`];
    }
    default:
      return [];
  }
}

function causeWords(step: WhyStep, cause: Driver, { plan, schedule, dates }: Saying): string {
  switch (cause.kind) {
    case 'task':
      return sayLink(linkBehind(plan, step.task, cause), name(cause.task), cause.type);
    case 'constraint':
      return constraintWords(plan, step.task, String(cause.address[1]), String(cause.address[2]), dates);
    case 'status-date': {
      const date = dates.day(dayOfMinute(schedule.statusMinute));
      const resumed = (schedule.tasks.get(step.task)?.finishDriver ?? null) !== null;
      return resumed ? `resumed on the status date ${date}` : `not before the status date ${date}`;
    }
    case 'project-start':
      return 'at the project start';
    case 'project-finish':
      return 'as late as the project finish allows';
    default:
      return schedule.tasks.get(step.task)?.finishDriver
        ? `begun ${dates.day(dayOfMinute(step.start))}`
        : `done ${dates.day(dayOfMinute(step.finish))}`;
  }
}

/** `held by «start: not-before 2026-01-07»`, and of which phase. */
function constraintWords(plan: Plan, task: string, owner: string, key: string, dates: DateWords): string {
  const constraint = key === 'finish' ? plan.tasks.get(owner)?.finish : plan.tasks.get(owner)?.start;
  if (!constraint) return `held by its ${key}`;
  const value =
    constraint.kind === 'as-late-as-possible'
      ? 'as-late-as-possible'
      : `${constraint.kind} ${dates.day(constraint.moment.day)}`;
  return `held by ${key} ${value}${owner === task ? '' : ` of ${name(owner)}`}`;
}

/** `Ben away 2026-03-03..2026-03-07`: what stretched the step itself. */
function interruptions({ task, absences, start, finish }: WhyStep, say: Saying): readonly string[] {
  const pauses = (say.plan.tasks.get(task)?.pause ?? []).filter(
    ({ first: from, last }) => from <= dayOfMinute(finish - 1) && last >= dayOfMinute(start),
  );
  return [
    ...absences.map((absence) => awayWords(absence, say)),
    ...pauses.map(({ first: from, last }) => `paused ${say.dates.days(from, last)}`),
  ];
}

/** ` (Ben away 2026-03-03..2026-03-07)`; empty for nothing. */
function inBrackets(words: readonly string[]): string {
  if (words.length === 0) return '';
  const shown = words.length > 2 ? [...words.slice(0, 2), `${words.length - 2} more`] : words;
  return ` (${shown.join(', ')})`;
}

function awayWords({ person, first: from, last }: Absence, { plan, dates }: Saying): string {
  return `${clip(personName(plan, person), 24)} away ${dates.days(from, last)}`;
}

/** «A waits for B, which has no dates.» */
export function unscheduledSentence(id: string, reason: UnscheduledReason | undefined, plan: Plan): string {
  const subject = `${name(id)} has no dates`;
  switch (reason?.kind) {
    case 'cycle':
      return reason.tasks.length === 1
        ? `${subject}: ${name(reason.tasks[0]!)} waits for itself.`
        : `${subject}: ${[...reason.tasks, reason.tasks[0]!].map(name).join(' → ')} wait for each other.`;
    case 'waits':
      return `${subject}: it waits for ${name(reason.predecessor)}, which has none.`;
    case 'no-working-time':
      return `${subject}: ${sayNoTime(plan, id, reason)}.`;
    default:
      return `${subject}.`;
  }
}

function day(minute: Minute, { dates }: Saying): string {
  return dates.day(dayOfMinute(minute));
}

function name(id: string): string {
  return clip(id, 64);
}
