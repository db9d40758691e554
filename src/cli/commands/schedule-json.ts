/** What `schedule --json` and `why --json` share: dates, causes, links and float paths, as docs/json-output.md says. */
import type { Snapshot } from '../../core/analysis/snapshot';
import { printDay, printMinute, type Minute } from '../../core/base/dates';
import type { Minor } from '../../core/budget/budget-result';
import { printAddress } from '../../core/model/address';
import { printDecimal } from '../../core/model/money';
import type { Driver, ScheduledTask, UnscheduledReason } from '../../core/schedule/schedule';
import type { FloatPath, PathAnalysis } from '../../core/schedule/path-analysis';

export function iso(minute: Minute | null | undefined): string | null {
  return minute === null || minute === undefined ? null : printMinute(minute);
}

/** Null, key by key, for what has no dates. */
export function datesJson(scheduled: ScheduledTask | undefined) {
  return {
    start: iso(scheduled?.start),
    finish: iso(scheduled?.finish),
    earlyStart: iso(scheduled?.earlyStart),
    earlyFinish: iso(scheduled?.earlyFinish),
    lateStart: iso(scheduled?.lateStart),
    lateFinish: iso(scheduled?.lateFinish),
    totalFloat: scheduled?.totalFloat ?? null,
    freeFloat: scheduled?.freeFloat ?? null,
    critical: scheduled?.critical ?? null,
    interferingFloat: scheduled ? scheduled.totalFloat - scheduled.freeFloat : null,
    nearCritical: scheduled?.nearCritical ?? null,
  };
}

/** One part, or those in which it is worked. */
export function segmentsJson(scheduled: ScheduledTask | undefined) {
  if (!scheduled) return null;
  const { segments, start, finish } = scheduled;
  return (segments.length > 0 ? segments : [{ start, finish }]).map((part) => ({
    start: iso(part.start),
    finish: iso(part.finish),
  }));
}

export function linksJson(id: string, paths: PathAnalysis) {
  return {
    drag: paths.drag.get(id) ?? null,
    drivenBy: paths.drivenBy.get(id)?.map(({ task, type }) => ({ id: task, type })) ?? null,
    needs: (paths.needs.get(id) ?? []).map(({ predecessor, type, lag, driving, float }) => ({
      id: predecessor,
      type,
      lag,
      driving,
      float,
    })),
  };
}

export function pathJson({ tasks, float, joins }: FloatPath) {
  return { float, tasks, joins };
}

export interface CauseJson {
  readonly kind: Driver['kind'];
  readonly [key: string]: unknown;
}

export function causeJson(driver: Driver): CauseJson {
  switch (driver.kind) {
    case 'task':
      return { kind: 'task', id: driver.task, type: driver.type };
    case 'constraint':
      return { kind: 'constraint', address: printAddress(driver.address) };
    case 'absence': {
      const { kind, person, first, last, behind } = driver;
      return { kind, person, first: printDay(first), last: printDay(last), behind: causeJson(behind) };
    }
    case 'pause': {
      const { kind, first, last, behind } = driver;
      return { kind, first: printDay(first), last: printDay(last), behind: causeJson(behind) };
    }
    case 'delay': {
      const { kind, minutes, elapsed, behind } = driver;
      return { kind, minutes, elapsed, behind: causeJson(behind) };
    }
    default:
      return { kind: driver.kind };
  }
}

/** What was approved, and how far it has moved; null without a baseline, and for what came later. */
export function baselineJson(id: string, { variance, baseline }: Snapshot) {
  const item = variance?.items.get(id);
  if (!item || !baseline) return null;
  const { start, finish, startSlip, finishSlip, cost, costChange } = item;
  const money = (amount: Minor | null): string | null =>
    amount === null ? null : printDecimal(amount, baseline.budget.decimals);
  return {
    start: iso(start),
    finish: iso(finish),
    startSlip,
    finishSlip,
    cost: money(cost),
    costChange: money(costChange),
  };
}

/** Why something has no dates; null where it has. */
export function unscheduledJson(reason: UnscheduledReason | undefined) {
  if (!reason) return null;
  switch (reason.kind) {
    case 'cycle':
      return { kind: 'cycle', tasks: reason.tasks };
    case 'waits':
      return { kind: 'waits', for: reason.predecessor };
    case 'no-working-time':
      return { kind: reason.kind, people: reason.people, beyond: reason.beyond };
  }
}
