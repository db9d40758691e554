/** Makes status reports: reads what became of the plan since the last one, simulates it, and presents what is known. */
import * as vscode from 'vscode';
import { searchSince, type PlanSince } from '../core/analysis/plan-since';
import { revisionComputer } from '../core/analysis/revision-computer';
import { simulationInput } from '../core/analysis/simulation-input';
import type { Snapshot } from '../core/analysis/snapshot';
import type { Day } from '../core/base/dates';
import type { ReportDefinition } from '../core/model/report-definition';
import type { ReportAudience } from '../core/model/report-words';
import type { Jobs } from '../core/session/jobs';
import { presentReport } from '../core/views/report/present-report';
import type { Report } from '../core/views/report/report-model';
import { periodOf } from '../core/views/report/report-period';
import type { ReadHolidays } from '../node/holidays/read-holidays';
import type { JobHost } from '../node/jobs/job-host';
import type { CommitReader } from './commits';
import type { OpenPlan } from './open-plan';

export interface ReportRequest {
  /** Of the plan's `reports:`; null for the usual sections of the audience. */
  readonly definition: ReportDefinition | null;
  readonly audience: ReportAudience;
}

export interface ReportMaker {
  /** Of the snapshot that is shown; null where it was cancelled. */
  make(
    plan: OpenPlan,
    snapshot: Snapshot,
    request: ReportRequest,
    signal: AbortSignal,
  ): Promise<Report | null>;
}

/** As the command line has them: the figures are then the same. */
const runs = 10_000;
const seed = 1;
/** Commits that changed the plan, looked at one after another. */
const mostCommits = 5000;

export function createReportMaker(
  commits: CommitReader,
  jobs: JobHost<Jobs>,
  lookUp: ReadHolidays,
): ReportMaker {
  const since = async (
    plan: OpenPlan,
    snapshot: Snapshot,
    day: Day,
    signal: AbortSignal,
  ): Promise<PlanSince> => {
    const repository = await commits.openRepository(plan);
    const search = searchSince(snapshot, day, revisionComputer(snapshot, lookUp));
    // Where git must not be run nothing is known of the past; what was read before git failed holds.
    if (!repository) return search.end();
    const { readPlanHistory } = await import('../node/git/read-plan-history');
    await readPlanHistory(repository, {
      planFile: plan.root.fsPath,
      limit: mostCommits,
      zone: snapshot.plan.project.timezone,
      signal,
      visit: (revision) => search.visit(revision),
    });
    return search.end();
  };
  return {
    async make(plan, snapshot, { definition, audience }, signal) {
      const period = periodOf(snapshot.plan, definition, snapshot.statusDay, null);
      const [{ past, hash }, outcome] = await Promise.all([
        since(plan, snapshot, period.from, signal),
        jobs.run('odds', { input: simulationInput(snapshot), runs, seed }, { signal }),
      ]);
      if (signal.aborted || outcome.kind !== 'done') return null;
      return presentReport(snapshot, {
        locale: vscode.env.language,
        translate: vscode.l10n.t,
        definition,
        audience,
        period,
        past,
        odds: outcome.result,
        hash,
      });
    },
  };
}
