/**
 * Earlier states of the plan, for the commands that look back: two revisions side by side, or all of them one after
 * another. Each is computed with its own day as today and the public holidays of its own regions.
 */
import { changesBetween, projectWork, type PlanAt } from '../core/analysis/plan-at';
import type { TrendPoint } from '../core/analysis/plan-trend';
import { revisionComputer } from '../core/analysis/revision-computer';
import { trendLine } from '../core/analysis/trend-line';
import { err, ok, type Result } from '../core/base/result';
import type { WorkBetween } from '../core/history/compare-plans';
import type { PlanChange } from '../core/history/plan-change';
import type { PlanRevision, RevisionHead } from '../core/history/plan-revision';
import { scheduleProjection } from '../core/schedule/schedule-projection';
import { readPlanHistory } from '../node/git/read-plan-history';
import { readPlanRevision } from '../node/git/read-plan-revision';
import { openRepository } from '../node/git/repository';
import { openPast, type Past, type PastRequest } from './open-past';
import { openSince, type Since, type SinceRequest } from './open-since';
import type { RevisionContext } from './revision-context';

export type RevisionRequest =
  /** `to` null: the files as they are now. */
  | { readonly kind: 'two'; readonly from: string; readonly to: string | null }
  | { readonly kind: 'history'; readonly limit: number }
  /** The texts alone: what they say today is computed by whoever asks. */
  | { readonly kind: 'texts'; readonly name: string }
  | PastRequest
  | SinceRequest;

export type Revisions =
  | Past
  | Since
  | Comparison
  | { readonly kind: 'texts'; readonly revision: PlanRevision }
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

/** @returns an error of one sentence where git or the plan has no answer */
export async function openRevisions(
  request: RevisionRequest,
  context: RevisionContext,
): Promise<Result<Revisions, string>> {
  if (request.kind === 'past') return openPast(request, context);
  if (request.kind === 'since') return openSince(request, context);
  const repository = await openRepository(context.folder);
  if (!repository.ok) return err(repository.error.message);
  const { file: planFile, snapshot } = context;
  const zone = snapshot.plan.project.timezone;
  if (request.kind === 'texts') {
    const read = await readPlanRevision(repository.value, { name: request.name, planFile, zone });
    return read.ok ? ok({ kind: 'texts', revision: read.value }) : err(read.error.message);
  }
  const compute = revisionComputer(snapshot, context.readHolidays);
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
