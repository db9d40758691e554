/**
 * Derives everything from the inputs, step by step; each step is remembered on just what it reads, so that editing a
 * comment, a title or a note schedules nothing again (invariant I4). Pure: `previous` only saves work.
 */
import { equal, keepEqual } from '../base/equal';
import { bookLedger } from '../budget/book-ledger';
import { bookingProjection, type BookingProjection } from '../budget/booking-plan';
import { costProjection, withBreakdowns, type CostProjection } from '../budget/compute-budget';
import { costsAgain, type KnownCosts } from '../budget/costs-again';
import { parseLedgers } from '../budget/parse-ledgers';
import type { ParsedLedger } from '../budget/parsed-ledger';
import { moneyBase } from '../model/money';
import type { Plan } from '../model/plan';
import { computeExposure } from '../risk/compute-exposure';
import { scheduleAgain, type ScheduledPlan } from '../schedule/schedule-again';
import {
  areLinkedAlike,
  reproject,
  type SchedulePlan,
  type ScheduleProjection,
} from '../schedule/schedule-projection';
import { waitersIn, type Waiters } from '../schedule/waiters';
import { parsePlan } from '../syntax/parse-plan';
import type { ParsedPlan } from '../syntax/parsed-plan';
import { budgetBaseline, computeVariance, pairBaseline, readBaseline } from './baseline';
import { criticalWork, type KnownCriticalWork } from './critical-work';
import type { PlanRevision } from '../history/plan-revision';
import { committedStates } from './committed-states';
import { linkRepositories } from './link-repositories';
import { scheduleFacts, type KnownFacts } from './schedule-facts';
import type { Inputs, Snapshot } from './snapshot';
import { keepAsked, stage, stageFrom, type Stages } from './stage';

const none: readonly PlanRevision[] = [];

/** @param readTexts what reads the texts: `parsePlan`, or what gives the same sooner */
export function analyse(inputs: Inputs, previous: Snapshot | null, readTexts = parsePlan): Snapshot {
  const before: Stages = previous?.stages ?? new Map();
  const now: Stages = new Map();
  keepAsked(before, now);
  const parsed = stage(before, now, 'parse', [inputs.files], readTexts);
  return derive(inputs, parsed, before, now);
}

/** What would follow from another plan in the place of the one that the texts say, from which it goes on. */
export function analyseInstead(snapshot: Snapshot, plan: Plan): Snapshot {
  const now: Stages = new Map();
  keepAsked(snapshot.stages, now);
  return derive(snapshot.inputs, { ...snapshot.parsed, plan }, snapshot.stages, now);
}

function derive(inputs: Inputs, parsed: ParsedPlan, before: Stages, now: Stages): Snapshot {
  // An edit that leaves the plan equal (a comment, an indentation) keeps the old object, and with it all that follows.
  const plan = stageFrom(before, now, 'plan', [parsed.plan], keepEqual<Plan>);
  const statusDay = plan.project.statusDate ?? inputs.today;

  const { plan: scheduled } = stageFrom(
    before,
    now,
    'schedule-projection',
    [plan],
    (last: ScheduleProjection | null, present) => reproject(present, last),
  );
  const { days: holidays } = inputs.holidays;
  const { schedule } = stageFrom(
    before,
    now,
    'schedule',
    [scheduled, statusDay, holidays] as const,
    (last: ScheduledPlan | null, ...known) => scheduleAgain(...known, last),
  );

  const { waiters } = stageFrom(
    before,
    now,
    'waiters',
    [scheduled],
    (last: { readonly of: SchedulePlan; readonly waiters: Waiters } | null, of) =>
      last && areLinkedAlike(last.of, of) ? { of, waiters: last.waiters } : { of, waiters: waitersIn(of) },
  );

  const { logs, evidence, unlinked, planCommits } = linkRepositories(inputs, plan, before, now);

  const { project, risks, budget: funds } = plan;
  const exposure = stage(
    before,
    now,
    'exposure',
    [project, risks, funds, statusDay] as const,
    (settings, register, total, day) =>
      computeExposure({ project: settings, risks: register, budget: total }, day),
  );

  const { plan: money } = stageFrom(
    before,
    now,
    'budget-projection',
    [plan],
    (last: CostProjection | null, present) => costProjection(present, last),
  );
  const ledgers = stageFrom(
    before,
    now,
    'ledgers',
    [funds, inputs.ledgers] as const,
    (last: readonly ParsedLedger[] | null, named, files) => {
      const parsed = parseLedgers(named, files, last);
      return last && equal(parsed, last) ? last : parsed;
    },
  );
  const overlay = inputs.files.filter(({ role }) => role === 'private');
  const named = inputs.baseline ?? null;
  const read = stage(before, now, 'baseline', [plan.baseline, named, overlay, holidays], readBaseline);
  const baseline = stage(before, now, 'baseline-pairs', [read, money], pairBaseline);
  const measure = stage(before, now, 'budget-baseline', [baseline], budgetBaseline);
  const { plan: bookedFor } = stageFrom(
    before,
    now,
    'booking-projection',
    [money],
    (last: BookingProjection | null, present) => bookingProjection(present, last),
  );
  const booked = stageFrom(
    before,
    now,
    'booked',
    [bookedFor, ledgers, statusDay] as const,
    (_, names, rows, day) => bookLedger(names, rows, day, moneyBase(names)),
  );
  const { costs } = stageFrom(
    before,
    now,
    'costs',
    [money, schedule, ledgers, statusDay, holidays, measure, booked] as const,
    (last: KnownCosts | null, moneyPlan, dates, files, day, closed, approved, entered) => {
      return costsAgain(
        {
          plan: moneyPlan,
          schedule: dates,
          ledgers: files,
          statusDay: day,
          holidays: closed,
          baseline: approved,
          booked: entered,
        },
        last,
      );
    },
  );
  const budget = stageFrom(before, now, 'budget', [costs, plan.tasks] as const, (_, known, tasks) =>
    withBreakdowns(known, tasks),
  );
  const compared = [baseline, scheduled, schedule, budget, holidays] as const;
  const variance = stageFrom(before, now, 'variance', compared, (_, ...known) => computeVariance(...known));

  const { facts: quality } = stageFrom(
    before,
    now,
    'quality',
    [scheduled, schedule, variance, statusDay] as const,
    (last: KnownFacts | null, ...known) => {
      const [scheduledPlan, dates, moved, day] = known;
      return scheduleFacts({ plan: scheduledPlan, schedule: dates, variance: moved, statusDay: day }, last);
    },
  );

  const { work } = stageFrom(
    before,
    now,
    'critical-work',
    [scheduled, schedule] as const,
    (last: KnownCriticalWork | null, ...known) => criticalWork(...known, last),
  );
  const committed = stage(before, now, 'committed-states', [inputs.committed ?? none], committedStates);

  return {
    inputs,
    parsed,
    plan,
    statusDay,
    schedule,
    waiters,
    logs,
    evidence,
    unlinked,
    planCommits,
    exposure,
    budget,
    ledgers,
    booked,
    baseline,
    variance,
    committed,
    quality,
    criticalWork: work,
    stages: now,
  };
}
