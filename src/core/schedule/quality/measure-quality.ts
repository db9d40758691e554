/**
 * The fourteen points by which the US Defense Contract Management Agency judges a schedule, each with its threshold
 * (DCMA-EA PAM 200.1, section 4). A point that nothing can be measured on has no value, and is neither kept nor missed.
 */
import type { OpenTask, QualityFacts, QualityLink } from './quality-facts';

export interface QualityPoint {
  /** 1 to 14. */
  readonly point: number;
  readonly name: QualityName;
  /** A share of one, a number of tasks or links, or an index; null: nothing to measure. */
  readonly value: number | null;
  readonly unit: 'share' | 'count' | 'index';
  readonly limit: number;
  /** Whether the value may be no higher than the limit, or no lower. */
  readonly bound: 'most' | 'least';
  readonly kept: boolean | null;
  /** Out of how many tasks or links; null for an index. */
  readonly of: number | null;
  /** Tasks that break it, each once. */
  readonly tasks: readonly string[];
}

export type QualityName =
  | 'logic'
  | 'leads'
  | 'lags'
  | 'link-types'
  | 'hard-constraints'
  | 'high-float'
  | 'negative-float'
  | 'long-tasks'
  | 'invalid-dates'
  | 'resources'
  | 'missed-tasks'
  | 'critical-path-test'
  | 'critical-path-length-index'
  | 'baseline-execution-index';

const shareOfTasks = 0.05;
const shareOfFinishStart = 0.9;
/** Working days: two months. */
const longDays = 44;
const leastIndex = 0.95;
/** Working days by which a task is delayed for the critical path test: more than any float hides. */
export const delayDays = 600;
/** Working days by which the finish may move other than the task: calendars of tasks and people differ. */
const delayTolerance = 1;

export function measureQuality(facts: QualityFacts): readonly QualityPoint[] {
  const { open, links, due } = facts;
  const count = open.length;
  const tasks = (breaks: (task: OpenTask) => boolean): readonly string[] =>
    open.filter(breaks).map(({ id }) => id);
  const waiting = (breaks: (link: QualityLink) => boolean): Broken => {
    const broken = links.filter(breaks);
    return { amount: broken.length, tasks: Array.from(new Set(broken.map(({ task }) => task))) };
  };
  const others = waiting(({ type }) => type !== 'FS');
  const lead = waiting(({ lag }) => lag < 0);
  const late = due?.filter((task) => task.late).map(({ id }) => id) ?? [];
  return [
    share(
      1,
      'logic',
      tasks(({ hasPredecessor, hasSuccessor }) => !hasPredecessor || !hasSuccessor),
      count,
    ),
    none(2, 'leads', lead, links.length),
    share(
      3,
      'lags',
      waiting(({ lag }) => lag > 0),
      links.length,
    ),
    {
      point: 4,
      name: 'link-types',
      ...measured(
        links.length === 0 ? null : 1 - others.amount / links.length,
        'share',
        shareOfFinishStart,
        'least',
      ),
      of: links.length,
      tasks: others.tasks,
    },
    share(
      5,
      'hard-constraints',
      tasks(({ hardConstraint }) => hardConstraint),
      count,
    ),
    share(
      6,
      'high-float',
      tasks(({ totalFloat }) => totalFloat > longDays),
      count,
    ),
    none(
      7,
      'negative-float',
      tasks(({ totalFloat }) => totalFloat < 0),
      count,
    ),
    share(
      8,
      'long-tasks',
      tasks(({ duration }) => duration > longDays),
      count,
    ),
    none(9, 'invalid-dates', facts.invalidDates, facts.tasks),
    none(10, 'resources', facts.unresourced, count),
    share(11, 'missed-tasks', late, due?.length ?? 0),
    criticalPathTest(facts),
    index(13, 'critical-path-length-index', pathLengthIndex(facts), []),
    index(
      14,
      'baseline-execution-index',
      due && due.length > 0 ? due.filter(({ done }) => done).length / due.length : null,
      due?.filter(({ done }) => !done).map(({ id }) => id) ?? [],
    ),
  ];
}

/** Of links: how many, and the tasks that wait by them. */
interface Broken {
  readonly amount: number;
  readonly tasks: readonly string[];
}

function brokenOf(broken: Broken | readonly string[]): Broken {
  return 'amount' in broken ? broken : { amount: broken.length, tasks: broken };
}

function measured(
  value: number | null,
  unit: QualityPoint['unit'],
  limit: number,
  bound: QualityPoint['bound'],
): Pick<QualityPoint, 'value' | 'unit' | 'limit' | 'bound' | 'kept'> {
  const kept = value === null ? null : bound === 'most' ? value <= limit : value >= limit;
  return { value, unit, limit, bound, kept };
}

function share(
  point: number,
  name: QualityName,
  found: Broken | readonly string[],
  of: number,
): QualityPoint {
  const { amount, tasks } = brokenOf(found);
  return {
    point,
    name,
    ...measured(of === 0 ? null : amount / of, 'share', shareOfTasks, 'most'),
    of,
    tasks,
  };
}

function none(
  point: number,
  name: QualityName,
  found: Broken | readonly string[] | null,
  of: number,
): QualityPoint {
  const { amount, tasks } = brokenOf(found ?? []);
  return { point, name, ...measured(found === null ? null : amount, 'count', 0, 'most'), of, tasks };
}

function index(
  point: number,
  name: QualityName,
  value: number | null,
  tasks: readonly string[],
): QualityPoint {
  return { point, name, ...measured(value, 'index', leastIndex, 'least'), of: null, tasks };
}

/** A delay of a critical task must reach the finish, or the network has a hole between the two. */
function criticalPathTest({ delay }: QualityFacts): QualityPoint {
  const lost = delay && Math.abs(delay.finishMoved - delay.by) > delayTolerance ? [delay.task] : [];
  const value = delay === null ? null : lost.length;
  return {
    point: 12,
    name: 'critical-path-test',
    ...measured(value, 'count', 0, 'most'),
    of: 1,
    tasks: lost,
  };
}

/** (length + float) / length: the float is that of the most critical task, below 0 where a date cannot be kept. */
function pathLengthIndex({ open, length }: QualityFacts): number | null {
  if (open.length === 0 || length <= 0) return null;
  const least = open.reduce((found, { totalFloat }) => Math.min(found, totalFloat), Infinity);
  return (length + least) / length;
}
