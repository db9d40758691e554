/**
 * Earlier states of the plan, for the commands that look back: two revisions side by side, or all of them one after
 * another. Each is computed with its own day as today and the public holidays of its own regions.
 */
import { holidayRequest, joinRequests } from '../core/analysis/holiday-request';
import { changesBetween, planOn, projectWork, type PlanAt } from '../core/analysis/plan-at';
import { trendPoint, type TrendPoint } from '../core/analysis/plan-trend';
import type { Snapshot } from '../core/analysis/snapshot';
import type { Day } from '../core/base/dates';
import { err, ok, type Result } from '../core/base/result';
import type { WorkBetween } from '../core/history/compare-plans';
import type { PlanChange } from '../core/history/plan-change';
import type { PlanRevision, RevisionHead } from '../core/history/plan-revision';
import type { Plan } from '../core/model/plan';
import type { HolidayDays, HolidayRequest } from '../core/model/public-holidays';
import { scheduleProjection } from '../core/schedule/schedule-projection';
import { parsePlan } from '../core/syntax/parse-plan';
import { readPlanHistory } from '../node/git/read-plan-history';
import { readPlanRevision } from '../node/git/read-plan-revision';
import { openRepository } from '../node/git/repository';
import type { ReadHolidays } from '../node/holidays/read-holidays';

export type RevisionRequest =
  /** `to` null: the files as they are now. */
  | { readonly kind: 'two'; readonly from: string; readonly to: string | null }
  | { readonly kind: 'history'; readonly limit: number };

export type Revisions =
  | Comparison
  /** Newest first; `more`: there are older commits. */
  | { readonly kind: 'history'; readonly points: readonly TrendPoint[]; readonly more: boolean };

export interface Comparison {
  readonly kind: 'two';
  readonly from: Side;
  readonly to: Side;
  readonly changes: readonly PlanChange[];
  /** On the later plan's calendar. */
  readonly work: WorkBetween;
}

export interface Side {
  /** As it was asked for; null for the files as they are now. */
  readonly name: string | null;
  readonly head: RevisionHead | null;
  readonly at: PlanAt;
}

export interface RevisionContext {
  /** The root file, absolute, and its folder. */
  readonly file: string;
  readonly folder: string;
  readonly snapshot: Snapshot;
  readonly readHolidays: ReadHolidays;
}

/** @returns an error of one sentence where git or the plan has no answer */
export async function openRevisions(
  request: RevisionRequest,
  context: RevisionContext,
): Promise<Result<Revisions, string>> {
  const repository = await openRepository(context.folder);
  if (!repository.ok) return err(repository.error.message);
  const { file: planFile, snapshot } = context;
  const zone = snapshot.plan.project.timezone;
  const compute = computer(context);
  const present: PlanAt = { ...snapshot, whole: !snapshot.parsed.broken };

  if (request.kind === 'two') {
    const side = async (name: string | null): Promise<Result<Side, string>> => {
      if (name === null) return ok({ name, head: null, at: present });
      const read = await readPlanRevision(repository.value, { name, planFile, zone });
      if (!read.ok) return err(read.error.message);
      const { at, head } = await compute(read.value);
      return at.whole ? ok({ name, head, at }) : err(`The text of the plan at ${name} is broken.`);
    };
    const [from, to] = [await side(request.from), await side(request.to)];
    if (!from.ok) return from;
    if (!to.ok) return to;
    const holidays = await compute.holidaysOf(to.value.at);
    const changes = changesBetween(from.value.at, to.value.at, holidays);
    const work = projectWork(scheduleProjection(to.value.at.plan), holidays);
    return ok({ kind: 'two', from: from.value, to: to.value, changes, work });
  }

  const line = trendLine(present);
  const read = await readPlanHistory(repository.value, {
    planFile,
    limit: request.limit,
    zone,
    async visit(revision) {
      const { at, head } = await compute(revision);
      line.add(head, at, await compute.holidaysOf(line.newer()));
      return true;
    },
  });
  if (!read.ok) return err(read.error.message);
  return ok({ kind: 'history', points: line.end(), more: read.value.more });
}

/** Turns states into points, newest first; of the states it keeps only the last one that was whole. */
function trendLine(present: PlanAt) {
  const points: TrendPoint[] = [];
  // Broken texts between two whole ones hide no change: the whole ones are compared.
  let broken: TrendPoint[] = [];
  let newer: { readonly head: RevisionHead | null; readonly at: PlanAt } = { head: null, at: present };
  const close = (changes: readonly PlanChange[] | null): void => {
    points.push(trendPoint(newer.head, newer.at, changes), ...broken);
    broken = [];
  };
  return {
    newer: () => newer.at,
    add(head: RevisionHead, at: PlanAt, holidays: HolidayDays): void {
      if (!at.whole) {
        broken.push(trendPoint(head, at, null));
        return;
      }
      close(newer.at.whole ? changesBetween(at, newer.at, holidays) : null);
      newer = { head, at };
    },
    end(): readonly TrendPoint[] {
      close(null);
      return points;
    },
  };
}

interface Computer {
  (revision: PlanRevision): Promise<{ readonly at: PlanAt; readonly head: RevisionHead }>;
  holidaysOf(at: Pick<PlanAt, 'plan' | 'statusDay'>): Promise<HolidayDays>;
}

/** Looks public holidays up once, and again only for regions and years that are not known yet. */
function computer({ snapshot, readHolidays }: RevisionContext): Computer {
  const overlay = snapshot.inputs.files.filter(({ role }) => role === 'private');
  let known: HolidayRequest | null = holidayRequest(snapshot.plan, snapshot.statusDay);
  let { days } = snapshot.inputs.holidays;
  const holidays = async (plan: Plan, day: Day): Promise<HolidayDays> => {
    const asked = holidayRequest(plan, day);
    if (asked === null || (known && covers(known, asked))) return days;
    known = joinRequests(known, asked) ?? asked;
    const read = await readHolidays(known);
    if (read.ok) ({ days } = read.value);
    return days;
  };
  const compute = async (
    revision: PlanRevision,
  ): Promise<{ readonly at: PlanAt; readonly head: RevisionHead }> => {
    const { files, ...head } = revision;
    const parsed = parsePlan([...files, ...overlay]);
    const day = parsed.plan.project.statusDate ?? head.day;
    return { at: planOn(parsed, head.day, await holidays(parsed.plan, day)), head };
  };
  return Object.assign(compute, {
    holidaysOf: ({ plan, statusDay }: Pick<PlanAt, 'plan' | 'statusDay'>) => holidays(plan, statusDay),
  });
}

function covers(known: HolidayRequest, asked: HolidayRequest): boolean {
  return (
    asked.regions.every((region) => known.regions.includes(region)) &&
    known.firstYear <= asked.firstYear &&
    known.lastYear >= asked.lastYear
  );
}
