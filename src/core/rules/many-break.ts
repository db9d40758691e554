/**
 * Findings about a share of a plan: how many open tasks or links are so, of how many, against which limit. A few in a
 * small plan say nothing, so a share is measured only from a number of them on. The finding stands at the first of
 * them; the others are its related places.
 */
import { clip } from '../base/one-line';
import { atKey, type Place } from '../model/finding';
import type { Plan } from '../model/plan';
import type { OpenTask, QualityLink } from '../schedule/quality/quality-facts';
import { workingTime } from './amounts';
import { addressOf } from './cause';
import { titleOf } from './names';
import type { RuleContext, RuleFinding, RuleOption } from './rule';
import { list, say } from './say';

/** One of those that are so: there may be thousands, of which few are shown. */
export interface Breach {
  readonly id: string;
  readonly place: () => Place;
  /** Ends the sentence that its name begins: «has 60 d of float». */
  readonly is: () => string;
}

/** A task, or a link of one. */
type Counted = { readonly id: string } | QualityLink;

export interface Measured<T extends Counted> {
  readonly broken: readonly T[];
  /** Asked of the few that are shown. */
  readonly breach: (one: T) => Breach;
  /** Out of how many. */
  readonly of: number;
  /** `open tasks`, `links` */
  readonly noun: string;
  /** What says whether the plan is large enough to be measured, where that is another number. */
  readonly size?: number;
  /** Ends the sentence: «have more than 44 d of float». */
  readonly are: string;
}

const mostRelated = 20;

/** The thresholds of a rule that counts: what share may be so, and from how many on it is measured. */
export function shareOptions(
  share: string,
  noun: string,
  sizeNoun = noun,
): Readonly<Record<'share' | 'from', RuleOption>> {
  return {
    share: { kind: 'share', default: share, description: `share of the ${noun} that may be so` },
    from: { kind: 'count', default: '20', description: `${sizeNoun} from which on the share is measured` },
  };
}

export function* manyBreak<T extends Counted>(
  context: RuleContext,
  { broken, breach, of, noun, size = of, are }: Measured<T>,
): Iterable<RuleFinding> {
  const share = context.option('share');
  const amount = broken.length;
  if (amount === 0 || size < context.option('from') || amount / of <= share) return;
  const limit = share === 0 ? 'none should' : `at most ${percent(share)}`;
  yield {
    message: say`${amount} of ${of} ${noun} (${percent(amount / of)}) ${are}; ${limit}: ${names(broken)}.`,
    place: breach(broken[0]!).place(),
    related: broken.slice(1, 1 + mostRelated).map((one) => {
      const { id, place, is } = breach(one);
      return { message: say`${titleOf(context.plan, id)} (${id}) ${is()}.`, place: place() };
    }),
  };
}

/** Each task once, however many links it has; those of one task stand together. */
function names(broken: readonly Counted[]): string {
  const ids: string[] = [];
  let last = '';
  for (const one of broken) {
    const id = 'task' in one ? one.task : one.id;
    if (id !== last) ids.push((last = id));
  }
  return list([...ids.slice(0, 2).map((id) => clip(id, 16)), ...ids.slice(2)], 2);
}

/**
 * Of open tasks, those with more than the rule's option `above` of some working time.
 * @param daysOf in working days
 * @param words before the amount, of one task and of several, and after it
 */
export function* openTasksAbove(
  context: RuleContext,
  daysOf: (task: OpenTask) => number,
  words: { readonly is: string; readonly are: string; readonly after?: string },
): Iterable<RuleFinding> {
  const { plan, quality } = context;
  const { is, are, after = '' } = words;
  const above = context.option('above');
  const minutesPerDay = plan.project.hoursPerDay * 60;
  const minutesOf = (task: OpenTask): number => daysOf(task) * minutesPerDay;
  const amount = (minutes: number): string => workingTime(minutes, plan) + after;
  yield* manyBreak(context, {
    broken: quality.open.filter((task) => minutesOf(task) > above),
    breach: (task) => breachAt(plan, task.id, () => `${is} ${amount(minutesOf(task))}`),
    of: quality.open.length,
    noun: 'open tasks',
    are: `${are} more than ${amount(above)}`,
  });
}

/** At the key of the task, phase or milestone. */
export function breachAt(plan: Plan, id: string, is: string | (() => string)): Breach {
  return {
    id,
    place: () => atKey(...addressOf(plan, id)),
    is: () => (typeof is === 'string' ? is : is()),
  };
}

/** At the place of the link among those that its task waits for. */
export function linkBreach(plan: Plan, { task: id, need }: QualityLink, is: string): Breach {
  return {
    id,
    place: () => ({ kind: 'address', address: [...addressOf(plan, id), 'needs', need], part: 'value' }),
    is: () => {
      const { needs } = (plan.tasks.get(id) ?? plan.milestones.get(id))!;
      return `${is} ${clip(needs[need]!.predecessor, 30)}`;
    },
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
}
