/**
 * Turns states of a plan, handed over one after another from the newest on, into the points of its trend. Of the states
 * it keeps only the last one that was whole, so that a long history of a large plan fits into memory.
 */
import type { PlanChange } from '../history/plan-change';
import type { RevisionHead } from '../history/plan-revision';
import type { HolidayDays } from '../model/public-holidays';
import { changesBetween, type PlanAt } from './plan-at';
import { trendPoint, type TrendPoint } from './plan-trend';

export interface TrendLine {
  /** The last whole state before the one that comes next. */
  newer(): PlanAt;
  add(head: RevisionHead, at: PlanAt, holidays: HolidayDays): void;
  /** All points, newest first; the first is of the files as they are now. */
  end(): readonly TrendPoint[];
}

export function trendLine(present: PlanAt): TrendLine {
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
