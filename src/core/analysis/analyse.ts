/**
 * Derives everything from the inputs, step by step; each step is remembered on just what it reads, so that editing a
 * comment, a title or a note schedules nothing again (invariant I4). Pure: `previous` only saves work.
 */
import { budgetProjection, computeBudget, parseLedgers } from '../budget/compute-budget';
import { commitsUntil } from '../history/commits-until';
import { linkProjection, relinkCommits, type LinkedLog } from '../history/link-commits';
import { computeExposure } from '../risk/compute-exposure';
import { computeSchedule } from '../schedule/compute-schedule';
import { scheduleProjection } from '../schedule/schedule-projection';
import { parsePlan } from '../syntax/parse-plan';
import { budgetBaseline, computeVariance, pairBaseline, readBaseline } from './baseline';
import type { Inputs, Snapshot } from './snapshot';
import { stage, stageFrom, type Stages } from './stage';

/** @param readTexts what reads the texts: `parsePlan`, or what gives the same sooner */
export function analyse(inputs: Inputs, previous: Snapshot | null, readTexts = parsePlan): Snapshot {
  const before: Stages = previous?.stages ?? new Map();
  const now: Stages = new Map();
  const parsed = stage(before, now, 'parse', [inputs.files], readTexts);
  // An edit that leaves the plan equal (a comment, an indentation) keeps the old object, and with it all that follows.
  const plan = stage(before, now, 'plan', [parsed.plan], (plan) => plan);
  const statusDay = plan.project.statusDate ?? inputs.today;

  const scheduled = stage(before, now, 'schedule-projection', [plan], scheduleProjection);
  const { days: holidays } = inputs.holidays;
  const schedule = stage(
    before,
    now,
    'schedule',
    [scheduled, statusDay, holidays] as const,
    (scheduledPlan, day, closed) => computeSchedule(scheduledPlan, day, { holidays: closed }),
  );

  const links = stage(before, now, 'link-projection', [plan], linkProjection);
  const seen = stage(before, now, 'commits', [inputs.commits, inputs.today], commitsUntil);
  const linked = stageFrom(before, now, 'links', [links, seen], (last: LinkedLog | null, ids, log) =>
    relinkCommits(ids, log, last),
  );
  // A branch that was switched links the same commits to the same tasks.
  const evidence = stage(before, now, 'evidence', [linked.evidence], (found) => found);

  const exposure = stage(before, now, 'exposure', [plan, statusDay], computeExposure);

  const money = stage(before, now, 'budget-projection', [plan], budgetProjection);
  const ledgers = stage(before, now, 'ledgers', [plan.budget.ledger, inputs.ledgers], parseLedgers);
  const overlay = inputs.files.filter(({ role }) => role === 'private');
  const named = inputs.baseline ?? null;
  const read = stage(before, now, 'baseline', [plan.baseline, named, overlay, holidays], readBaseline);
  const baseline = stage(before, now, 'baseline-pairs', [read, money], pairBaseline);
  const measure = stage(before, now, 'budget-baseline', [baseline], budgetBaseline);
  const budget = stage(
    before,
    now,
    'budget',
    [money, schedule, ledgers, statusDay, holidays, measure],
    computeBudget,
  );
  const compared = [baseline, scheduled, schedule, budget, holidays] as const;
  const variance = stage(before, now, 'variance', compared, computeVariance);

  return {
    inputs,
    parsed,
    plan,
    statusDay,
    schedule,
    evidence,
    exposure,
    budget,
    baseline,
    variance,
    stages: now,
  };
}
