/**
 * The history of plans, for the view that shows it: read when somebody looks, again when the branch has moved, and
 * never where git must not be run. Between two commits the editor gets its turn, since each plan of the past is computed.
 */
import * as vscode from 'vscode';
import { changesBetween, type PlanAt } from '../core/analysis/plan-at';
import { trendPoint, type PlanTrend } from '../core/analysis/plan-trend';
import { revisionComputer } from '../core/analysis/revision-computer';
import type { Snapshot } from '../core/analysis/snapshot';
import { trendLine } from '../core/analysis/trend-line';
import type { HolidayDays } from '../core/model/public-holidays';
import type { ReadHolidays } from '../node/holidays/read-holidays';
import type { CommitReader } from './commits';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';
import type { Seams } from './seams';

export interface Trends extends vscode.Disposable {
  /** What is known now; null before anybody asked. */
  of(plan: OpenPlan): PlanTrend | null;
  /** Somebody looks: reads what is not read yet. */
  ask(plan: OpenPlan): void;
  readonly onDidChange: vscode.Event<OpenPlan>;
}

interface Known {
  trend: PlanTrend;
  /** The commit that it was read at. */
  tip: string | null;
  readonly abort: AbortController;
  /** The newest state that is committed, and what the files said when `trend` was last made. */
  latest: { readonly at: PlanAt; readonly holidays: HolidayDays } | null;
  snapshot: Snapshot | null;
}

const mostCommits = 300;

export function createTrends(
  plans: Plans,
  commits: CommitReader,
  lookUp: ReadHolidays,
  seams: Seams,
): Trends {
  const known = new Map<string, Known>();
  const changed = new vscode.EventEmitter<OpenPlan>();

  const read = async (plan: OpenPlan, entry: Known): Promise<void> => {
    const { signal } = entry.abort;
    const { snapshot } = plan.session.state();
    const repository = await commits.openRepository(plan);
    if (signal.aborted) return;
    if (!repository) {
      const why = vscode.l10n.t(
        'There is no history: the plan is in no git repository, or the folder is not trusted.',
      );
      return finish(plan, entry, { kind: 'failed', why });
    }
    const { readPlanHistory } = await import('../node/git/read-plan-history');
    const compute = revisionComputer(snapshot, lookUp);
    const line = trendLine({ ...snapshot, whole: !snapshot.parsed.broken });
    const result = await readPlanHistory(repository, {
      planFile: plan.root.fsPath,
      limit: mostCommits,
      zone: snapshot.plan.project.timezone,
      signal,
      async visit(revision) {
        const { at, head } = await compute(revision);
        const holidays = await compute.holidaysOf(line.newer());
        if (at.whole) entry.latest ??= { at, holidays };
        line.add(head, at, holidays);
        await new Promise((resolve) => setImmediate(resolve));
        return !signal.aborted;
      },
    });
    if (signal.aborted) return;
    if (!result.ok) return finish(plan, entry, { kind: 'failed', why: result.error.message });
    entry.snapshot = snapshot;
    finish(plan, entry, { kind: 'read', points: line.end(), more: result.value.more });
  };
  /** What is not committed yet follows the text; all else is history. */
  const follow = (plan: OpenPlan, entry: Known): PlanTrend => {
    const { trend, latest, snapshot } = entry;
    const { shown } = plan.session.state();
    if (trend.kind !== 'read' || !latest || shown === snapshot || shown.parsed.broken) return trend;
    entry.snapshot = shown;
    const changes = changesBetween(latest.at, shown, latest.holidays);
    const point = trendPoint(null, { ...shown, whole: true }, changes);
    entry.trend = { ...trend, points: [point, ...trend.points.slice(1)] };
    return entry.trend;
  };
  const finish = (plan: OpenPlan, entry: Known, trend: PlanTrend): void => {
    entry.trend = trend;
    changed.fire(plan);
  };
  const begin = seams.listener('event', 'trend', read);
  const forget = (key: string): void => {
    known.get(key)?.abort.abort();
    known.delete(key);
  };
  const subscriptions = [changed, plans.onDidClose(({ key }) => forget(key))];
  return {
    of(plan) {
      const entry = known.get(plan.key);
      return entry ? follow(plan, entry) : null;
    },
    ask(plan) {
      const tip = tipOf(plan);
      const last = known.get(plan.key);
      if (last && last.tip === tip) return;
      last?.abort.abort();
      // What was read before stays to be seen until the new one is there.
      const trend = last?.trend.kind === 'read' ? last.trend : ({ kind: 'reading' } as const);
      const entry: Known = { trend, tip, abort: new AbortController(), latest: null, snapshot: null };
      known.set(plan.key, entry);
      begin(plan, entry);
    },
    onDidChange: changed.event,
    dispose() {
      for (const key of Array.from(known.keys())) forget(key);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** The commit that is checked out, as far as commits are read. */
export function tipOf({ session }: OpenPlan): string | null {
  const { branches, head } = session.state().snapshot.inputs.commits;
  return branches.find(({ name }) => name === (head ?? 'HEAD'))?.tip ?? null;
}
