/**
 * Levels a plan: finds later starts (earlier finishes, where it is scheduled back from its finish), and other people among those that a task names after «or», so that nobody has more
 * work on a day than time. Respects calendars, absences, shares, links, priorities and dates that the plan has fixed;
 * work that is under way is not moved. The same plan, date, seed and number of schedules give the same answer on every
 * machine. The answer is checked by the ordinary schedule of the changed plan, and changes nothing by itself.
 */
import { dayOfMinute, minuteOfDay, startOfDay, type Day, type Minute } from '../../base/dates';
import { seededRandom } from '../../base/random';
import type { Moment } from '../../model/values';
import { computeSchedule } from '../compute-schedule';
import { placeNode } from '../forward-pass';
import type { Nodes } from '../network';
import type { Schedule } from '../schedule';
import type { SchedulePlan } from '../schedule-projection';
import { worked } from '../work-calendar';
import { backwardScheme } from './backward-scheme';
import { calendarScheme, newPlacedPlan, type CalendarScheme, type PlacedPlan } from './calendar-scheme';
import type {
  HeldReason,
  LevelledPlan,
  LevellingMove,
  Overload,
  PlanLevellingOptions,
  RemainingOverload,
} from './levelled-plan';
import { boundNode, type LinkBounds } from './link-bounds';
import { excessOf, findOverloads } from './overloads';
import { backwardView, forwardView } from './order-views';
import { planModel, type PlanModel } from './plan-model';
import { searchOrders, type FoundOrder } from './search-orders';
import { solveInSlots } from './slot-problem';

/** What is kept for work as late as possible follows what comes after it, which is placed later: so many rounds. */
const mostRounds = 5;
/** Schedules without calendars for each with them: they are as much cheaper. */
const slotSchedules = 4;

/** @param statusDay as for `computeSchedule` */
export function levelPlan(plan: SchedulePlan, statusDay: Day, options: PlanLevellingOptions): LevelledPlan {
  const { holidays = new Map() } = options;
  const schedule = computeSchedule(plan, statusDay, { holidays });
  const before = findOverloads(schedule, statusDay);
  const model = planModel(plan, statusDay, options);
  const scheme = model.isBack ? backwardScheme(model) : calendarScheme(model);
  const asPlanned = { ...newPlacedPlan(model.network.nodes.count), ...datesOfLogic(model) };
  reserveHeld(model, scheme, schedule, asPlanned);
  const unchanged = explain(before, model, asPlanned, scheme);
  if (before.length === 0 || !model.kinds.includes('free')) {
    return { moves: [], before, after: unchanged, schedules: 0, reproducible: true };
  }

  const { best, stopped } = search(model, scheme, options);
  let chosen = check(model, best.placed, options);
  if (model.isBack) markPushed(model, best.placed, chosen.schedule);
  for (let round = 1; round < mostRounds && model.kinds.includes('late'); round++) {
    if (chosen.after.length === 0) break;
    reserveHeld(model, scheme, chosen.schedule, best.placed);
    scheme.generate(best.keys, best.placed);
    const next = check(model, best.placed, options);
    if (excessOf(next.after) >= excessOf(chosen.after)) break;
    chosen = next;
  }
  const isWorth = excessOf(chosen.after) < excessOf(before);
  return {
    moves: isWorth ? chosen.moves : [],
    before,
    after: isWorth ? explain(chosen.after, model, best.placed, scheme) : unchanged.map(withoutRoom(model)),
    schedules: scheme.count(),
    reproducible: !stopped,
  };
}

function search(
  model: PlanModel,
  scheme: CalendarScheme,
  options: PlanLevellingOptions,
): { readonly best: FoundOrder; readonly stopped: boolean } {
  const random = seededRandom(options.seed);
  const shouldStop = options.shouldStop ?? (() => false);
  const { late, early, placed } = model.solved;
  const inSlots = (): Float64Array | null =>
    solveInSlots(model, slotSchedules * options.schedules, random.fork('slots'), shouldStop);
  const negated = (dates: Float64Array | null): Float64Array | null => dates && dates.map((date) => -date);
  const seeds = model.isBack
    ? [
        () => negated(placed.finish),
        () => negated(early.finish),
        () => negated(late.lateStart),
        () => negated(inSlots()),
      ]
    : [() => late.lateStart, () => late.lateFinish, () => early.start, inSlots];
  const view = model.isBack ? backwardView(model) : forwardView(model);
  const finishOf = ({ cost }: FoundOrder): Minute => (model.isBack ? model.solved.finish : cost[1]);
  return searchOrders(model, scheme, view, seeds, random.fork('orders'), {
    schedules: options.schedules,
    shouldStop,
    onSchedule: (schedules, found) =>
      options.onProgress?.({ schedules, finish: dayOfMinute(finishOf(found) - 1) }),
  });
}

/** Where everything lies that nobody has levelled. */
function datesOfLogic({ isBack, network, solved: { early, placed } }: PlanModel): Lying {
  if (!isBack) return early;
  const resume = early.resume.map((minute, n) =>
    network.nodes.terms[n]!.progress.kind === 'none' ? placed.start[n]! : minute,
  );
  return { ...placed, resume };
}

/** What found no room may push what comes after it from where it was placed: it found none either. */
function markPushed(
  { kinds, variants }: PlanModel,
  { finish, stuck }: PlacedPlan,
  { tasks }: Schedule,
): void {
  if (!stuck.includes(1)) return;
  kinds.forEach((kind, n) => {
    const found = kind === 'free' ? tasks.get(variants[0]!.nodes[n]!.id) : undefined;
    if (found && found.finish !== finish[n]) stuck[n] = 1;
  });
}

type Lying = Pick<PlacedPlan, 'start' | 'finish' | 'resume'>;

/** What is as late as possible lies where a schedule of the plan has it, other held work where the pass has it. */
function reserveHeld(
  { kinds, variants }: PlanModel,
  scheme: CalendarScheme,
  { tasks }: Schedule,
  { start, finish, resume }: Lying,
): void {
  scheme.reserve((n) => {
    const late = kinds[n] === 'late' ? tasks.get(variants[0]!.nodes[n]!.id) : undefined;
    if (late) return { start: late.start, finish: late.finish, resume: late.start };
    return { start: start[n]!, finish: finish[n]!, resume: resume[n]! };
  });
}

interface Checked {
  readonly moves: readonly LevellingMove[];
  readonly schedule: Schedule;
  readonly after: readonly Overload[];
}

function check(model: PlanModel, placed: PlacedPlan, { holidays }: PlanLevellingOptions): Checked {
  const moves = movesOf(model, placed);
  const schedule = computeSchedule(
    applyMoves(model.plan, moves),
    model.statusDay,
    holidays ? { holidays } : {},
  );
  return { moves, schedule, after: findOverloads(schedule, model.statusDay) };
}

function movesOf(model: PlanModel, placed: PlacedPlan): readonly LevellingMove[] {
  const { kinds, variants, ways } = model;
  return variants[0]!.nodes.flatMap(({ id }, n): LevellingMove[] => {
    const way = placed.way[n]!;
    if (kinds[n] !== 'free' || (way === 0 && placed.delayed[n] === 0)) return [];
    return [
      {
        task: id,
        start: placed.delayed[n] === 1 && !model.isBack ? startMoment(model, placed, n) : null,
        finish: placed.delayed[n] === 1 && model.isBack ? finishMoment(model, placed, n) : null,
        assign: way > 0 ? ways[n]![way]! : null,
      },
    ];
  });
}

/**
 * A plain date where it gives the same start, as it does on most days: else the minute. So it is where the task had a
 * delay, which gives way to the new start.
 */
function startMoment({ plan, network, solved, variants }: PlanModel, placed: PlacedPlan, n: number): Moment {
  const nodesOf = (m: number): Nodes => variants[placed.way[m]!]!.network.nodes;
  const bounds: LinkBounds = { start: 0, finish: 0, span: 0 };
  boundNode(network, solved.into, n, placed, nodesOf, bounds);
  const start = placed.start[n]!;
  const day = dayOfMinute(start);
  const fromDay = Math.max(bounds.start, startOfDay(day));
  const { terms, duration } = nodesOf(n);
  const place = placeNode(
    terms[n]!,
    duration[n]!,
    fromDay,
    bounds.finish,
    network.statusMinute,
    network.startedWork === 'retained',
  );
  const isPlain = place.start === start && !plan.tasks.get(variants[0]!.nodes[n]!.id)?.delay;
  return { day, time: isPlain ? null : minuteOfDay(start) };
}

/** A plain date where no work of the task lies between its finish and the end of that day. */
function finishMoment({ variants }: PlanModel, { way, finish }: PlacedPlan, n: number): Moment {
  const { timeline } = variants[way[n]!]!.network.nodes.terms[n]!;
  const minute = finish[n]!;
  const day = dayOfMinute(minute - 1);
  const isPlain = worked(timeline, minute) === worked(timeline, startOfDay(day + 1));
  return isPlain ? { day, time: null } : { day: dayOfMinute(minute), time: minuteOfDay(minute) };
}

export function applyMoves(plan: SchedulePlan, moves: readonly LevellingMove[]): SchedulePlan {
  const tasks = new Map(plan.tasks);
  for (const { task: id, start, finish, assign } of moves) {
    const task = tasks.get(id);
    if (!task) continue;
    tasks.set(id, {
      ...task,
      start: start ? { kind: 'not-before', moment: start } : task.start,
      finish: finish ? { kind: 'not-after', moment: finish } : task.finish,
      // It would come on top of the new start.
      delay: start ? null : task.delay,
      assign: assign ?? task.assign,
    });
  }
  return { ...plan, tasks };
}

/** Where no schedule has less overload, what could be moved has no better place: it would only push other work. */
function withoutRoom({ variants, kinds }: PlanModel): (overload: RemainingOverload) => RemainingOverload {
  const isFree = new Set(variants[0]!.nodes.flatMap(({ id }, n) => (kinds[n] === 'free' ? [id] : [])));
  return (overload) =>
    overload.causes.length > 0
      ? overload
      : {
          ...overload,
          causes: overload.tasks
            .filter((task) => isFree.has(task))
            .map((task) => ({ task, reason: 'no-room' })),
        };
}

function explain(
  overloads: readonly Overload[],
  { variants, kinds }: PlanModel,
  placed: Pick<PlacedPlan, 'start' | 'finish' | 'resume' | 'way' | 'stuck'>,
  scheme: CalendarScheme,
): readonly RemainingOverload[] {
  const nodeOf = new Map(variants[0]!.nodes.flatMap(({ id, kind }, n) => (kind === 'task' ? [[id, n]] : [])));
  const reasonOf = (n: number, person: string): HeldReason | null => {
    const kind = kinds[n]!;
    if (scheme.isTooMuch(n, person, placed)) return 'alone';
    if (kind !== 'free') return kind === 'idle' ? null : kind;
    return placed.stuck[n] === 1 ? 'no-room' : null;
  };
  return overloads.map((overload) => ({
    ...overload,
    causes: overload.tasks.flatMap((task) => {
      const n = nodeOf.get(task);
      const reason = n === undefined ? null : reasonOf(n, overload.person);
      return reason ? [{ task, reason }] : [];
    }),
  }));
}
