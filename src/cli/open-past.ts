/**
 * Money on earlier days: the budget of the plan as it stood on the main line on a day, and what was earned at the ends
 * of past months by the plans of those days. What git cannot tell is of the plan as it is now, and a note says so.
 */
import { costInputs, costInputsOn } from '../core/analysis/cost-inputs';
import { revisionComputer } from '../core/analysis/revision-computer';
import { printDay, type Day } from '../core/base/dates';
import { err, ok, type Result } from '../core/base/result';
import type { Minor } from '../core/budget/budget-result';
import { computeBudget } from '../core/budget/compute-budget';
import { computeSeries } from '../core/budget/compute-series';
import type { CostInputs } from '../core/budget/gather-costs';
import type { Plan } from '../core/model/plan';
import type { HolidayDays } from '../core/model/public-holidays';
import { readPlanHistory } from '../node/git/read-plan-history';
import { openRepository } from '../node/git/repository';
import type { RevisionContext } from './revision-context';

export interface PastRequest {
  readonly kind: 'past';
  /** Null: the status date. */
  readonly asOf: Day | null;
  /** Whether what was earned at the ends of past months is wanted. */
  readonly months: boolean;
}

export interface Past {
  readonly kind: 'past';
  /** Null where no other day than the status date is asked for. */
  readonly asOf: PastPlan | null;
  /** By the last day of a month. */
  readonly earned: ReadonlyMap<Day, Minor>;
  /** One sentence on what could not be read. */
  readonly note: string | null;
}

export interface PastPlan {
  readonly inputs: CostInputs & { readonly plan: Plan };
  /** Null: the plan as it is now. */
  readonly commit: string | null;
}

/** Commits that changed the plan, looked at one after another until every day has its own. */
const mostCommits = 5000;

export async function openPast(
  request: PastRequest,
  context: RevisionContext,
): Promise<Result<Past, string>> {
  const { snapshot } = context;
  const { asOf } = request;
  const isPast = asOf !== null && asOf < snapshot.inputs.today;
  const present = asOf === null ? null : presentOn(context, asOf);
  const ends = request.months ? monthEnds(present?.inputs ?? costInputs(snapshot)) : [];
  const wanted = new Set([...(isPast ? [asOf] : []), ...ends]);
  const found = await plansOn(wanted, context);
  if (!found.ok) return found;
  const { plans, why } = found.value;
  const currency = (present?.inputs ?? snapshot).plan.project.currency;
  const earned = new Map<Day, Minor>();
  for (const day of ends) {
    const then = plans.get(day);
    if (!then) continue;
    const { plan, schedule, ledgers, holidays, baseline } = then.inputs;
    // Amounts of another currency are no points of the same curve.
    if (plan.project.currency !== currency) continue;
    earned.set(day, computeBudget(plan, schedule, ledgers, day, holidays, baseline).earned.ev);
  }
  const lacking = isPast && !plans.has(asOf);
  return ok({
    kind: 'past',
    asOf: asOf === null ? null : ((isPast ? plans.get(asOf) : undefined) ?? present),
    earned,
    note: lacking
      ? `${why ?? `No commit of ${printDay(asOf)} or before holds the plan.`} The figures are of the plan as it is now.`
      : null,
  });
}

function presentOn({ snapshot }: RevisionContext, day: Day): PastPlan {
  return { inputs: costInputsOn(snapshot, snapshot.plan, day, snapshot.inputs.holidays.days), commit: null };
}

function monthEnds(inputs: CostInputs): readonly Day[] {
  const [whole] = computeSeries(inputs, 'project', 'month').values();
  // The first point is the day before all money.
  return (whole?.points ?? []).slice(1).flatMap(({ day }) => (day < inputs.statusDay ? [day] : []));
}

interface Found {
  readonly plans: ReadonlyMap<Day, PastPlan>;
  /** Why there are none at all; null where git was asked. */
  readonly why: string | null;
}

async function plansOn(days: ReadonlySet<Day>, context: RevisionContext): Promise<Result<Found, string>> {
  const plans = new Map<Day, PastPlan>();
  if (days.size === 0) return ok({ plans, why: null });
  const repository = await openRepository(context.folder);
  if (!repository.ok) return ok({ plans, why: repository.error.message });
  const { snapshot, file: planFile } = context;
  const compute = revisionComputer(snapshot, context.readHolidays);
  const waiting = [...days].sort((a, b) => a - b);
  const read = await readPlanHistory(repository.value, {
    planFile,
    limit: mostCommits,
    zone: snapshot.plan.project.timezone,
    async visit(revision) {
      if (waiting.at(-1)! < revision.day) return true;
      const { at, head } = await compute(revision);
      // A plan that could not be read then says nothing; the one before it may.
      if (!at.whole) return true;
      const holidays: HolidayDays = await compute.holidaysOf(at);
      while (waiting.length > 0 && waiting.at(-1)! >= head.day) {
        const day = waiting.pop()!;
        plans.set(day, { inputs: costInputsOn(snapshot, at.plan, day, holidays), commit: head.hash });
      }
      return waiting.length > 0;
    },
  });
  return read.ok ? ok({ plans, why: null }) : err(read.error.message);
}
