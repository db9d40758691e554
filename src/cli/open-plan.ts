/**
 * The plan of one run: its files, today, the public holidays of the regions it names, and its commits where the command
 * wants them, analysed as the editor does (invariant I7). Failures of the surroundings are sentences; what is quietly
 * left out is said in a note.
 */
import { analyse } from '../core/analysis/analyse';
import { restrictsMoves } from '../core/analysis/committed-states';
import { holidayRequest, joinRequests, revisionRequest } from '../core/analysis/holiday-request';
import { asksForReminders, asksForReports, wantedSignatures } from '../core/analysis/gates/gate-inputs';
import type { Inputs, Snapshot } from '../core/analysis/snapshot';
import { wantedChanges } from '../core/analysis/wanted-changes';
import type { Day } from '../core/base/dates';
import { err, ok, type Result } from '../core/base/result';
import { presentDiagnostics, type Diagnostic } from '../core/language/diagnostics';
import type { CommitChanges } from '../core/history/task-evidence';
import type { BaselineRead, PlanRevision } from '../core/history/plan-revision';
import { noCommits } from '../core/model/commit';
import type { Plan } from '../core/model/plan';
import { noHolidays } from '../core/model/public-holidays';
import { runRules } from '../core/rules/run-rules';
import { todayIn } from '../node/clock';
import { readPlanFiles } from '../node/files';
import { readCommitSignatures } from '../node/git/read-commit-signatures';
import { readBaseline } from '../node/git/read-baseline';
import { readAllChanges, type Repositories } from '../node/git/read-changes';
import { readAllReminders } from '../node/git/read-reminders';
import { readNewestRevisions } from '../node/git/read-plan-history';
import { openRepository, type Repository } from '../node/git/repository';
import type { RepositoryFailure } from '../node/git/repository-failure';
import { readReports } from '../node/read-reports';
import { resolvePlanPath } from '../node/plan-path';
import { knownZone } from '../node/zoned-days';
import { openRevisions, type RevisionRequest, type Revisions } from './open-revisions';
import { nothingRead, readRepositories } from './read-repositories';
import type { Terminal } from './terminal';

/** What a command asks for. */
export interface PlanRequest {
  /** A folder or a plan file, as written. */
  readonly path: string;
  /** Null: the clock's. */
  readonly today: Day | null;
  readonly commits: CommitUse;
  /** What recent commits changed is read too, and which lines of code are marked as not finished. */
  readonly code: boolean;
  /** What only gates look at is read too: signatures, and marks in the code. */
  readonly gates: boolean;
  /** Folders of repositories that the plan names, as written, by name. */
  readonly repositories: ReadonlyMap<string, string>;
  /** Null or absent: earlier states of the plan are not looked at. */
  readonly revisions?: RevisionRequest | null;
}

/**
 * `needed`: without a repository there is no answer; `wanted`: commits are read where they can be had; `unused`: no git
 * is started.
 */
export type CommitUse = 'needed' | 'wanted' | 'unused';

/** What every command answers from. */
export interface PlanReport {
  readonly snapshot: Snapshot;
  /** In the order of the files and their lines. */
  readonly diagnostics: readonly Diagnostic[];
  readonly today: Today;
  /** What the commits of tasks changed, for a command that needs commits; null where it was not read. */
  readonly changes: CommitChanges | null;
  /** What was asked for. */
  readonly revisions: Revisions | null;
  /** The plan's folder, absolute. */
  readonly folder: string;
  /** Goes before a finding's file for people: empty, or the plan's folder as seen from here, ending with `/`. */
  readonly shownFolder: string;
  /** Of Milewright. */
  readonly version: string;
  /** What a person should know beside the answer, a sentence each. */
  readonly notes: readonly string[];
}

/** Whose date counts as today. */
export interface Today {
  /** `--today` decides, not the clock. */
  readonly given: boolean;
  /** An IANA name. */
  readonly timezone: string;
  readonly zoneFrom: 'plan' | 'machine';
}

/** @returns an error of one sentence where there is no plan, or no repository for a command that needs one */
export async function openPlan(
  request: PlanRequest,
  version: string,
  { folder, readHolidays, ledgerFolders }: Pick<Terminal, 'folder' | 'readHolidays' | 'ledgerFolders'>,
): Promise<Result<PlanReport, string>> {
  const found = await resolvePlanPath(folder, request.path);
  if (!found.ok) return found;
  const { file, folder: planFolder, shownFolder } = found.value;
  const texts = await readPlanFiles(file, undefined, ledgerFolders);
  if (!texts) return err(`${file} cannot be read.`);

  // The zone decides what today is, and stands in the plan: it is read first, for the price of the stages kept.
  const anyToday = request.today ?? todayIn(null);
  const first = analyse({ ...texts, commits: noCommits, holidays: noHolidays, today: anyToday }, null);
  const { parsed, plan } = first;
  const shownFile = shownFolder + (parsed.files[0]?.path ?? '');
  if (!parsed.isPlan) {
    return err(`${shownFile} is no plan of Milewright's: it has no \`project:\` with a \`name\`.`);
  }
  const zone = plan.project.timezone;
  const today = request.today ?? todayIn(zone);
  const reading =
    request.commits === 'unused'
      ? nothingRead
      : readRepositories(plan, file, planFolder, folder, request.repositories);
  const baseline = await baselineOf(planFolder, file, plan);
  const approved = baseline && 'revision' in baseline ? baseline.revision : null;
  const asked = joinRequests(
    holidayRequest(plan, plan.project.statusDate ?? today),
    approved && revisionRequest(approved.files, approved.day),
  );
  const [read, holidays] = await Promise.all([reading, asked ? readHolidays(asked) : ok(noHolidays)]);
  const { repositories, failure } = read;
  if (failure && repositories.size === 0 && request.commits === 'needed') return err(failure.message);
  const inputs: Inputs = {
    ...texts,
    ...read.inputs,
    baseline,
    committed: await committedOf(plan, file, repositories.get(null) ?? null),
    holidays: holidays.ok ? holidays.value : noHolidays,
    today,
  };
  const linked = analyse(inputs, first);
  const files = await readAllChanges(
    repositories,
    wantedChanges(linked, { marks: false, activity: request.code }),
    { lines: false },
  );
  const reminders =
    request.code || (request.gates && asksForReminders(plan)) ? await readAllReminders(repositories) : null;
  const signatures = request.gates
    ? await readCommitSignatures(repositories, wantedSignatures(linked))
    : null;
  const reports =
    request.gates && asksForReports(plan)
      ? await readReports(planFolder, plan.reportFiles, repositories.get(null) ?? null)
      : null;
  const snapshot =
    files.ok || reminders || signatures || reports
      ? analyse({ ...inputs, changes: files.ok ? files.value : null, reminders, signatures, reports }, linked)
      : linked;
  const changes = request.commits === 'needed' ? await changesOf(snapshot, repositories) : ok(null);
  const context = { file, folder: planFolder, snapshot, readHolidays };
  const revisions = request.revisions ? await openRevisions(request.revisions, context) : ok(null);
  if (!revisions.ok) return revisions;
  const diagnostics = presentDiagnostics(snapshot, runRules(snapshot));
  return ok({
    snapshot,
    diagnostics,
    changes: changes.ok ? changes.value : null,
    revisions: revisions.value,
    today: {
      given: request.today !== null,
      timezone: knownZone(zone),
      zoneFrom: zone === null ? 'machine' : 'plan',
    },
    folder: planFolder,
    shownFolder,
    version,
    notes: [
      // A folder without a repository is no failure, and `check` says that no commits were read.
      ...(!failure || failure.kind === 'no-repository' ? [] : [failure.message]),
      ...read.notes,
      ...(holidays.ok ? [] : [holidays.error]),
      ...(changes.ok ? [] : [`Files and lines are not shown. ${changes.error.message}`]),
      ...(revisions.value?.kind === 'past' && revisions.value.note !== null ? [revisions.value.note] : []),
      ...(plan.baseline === null || snapshot.baseline ? [] : [withoutBaseline(baseline)]),
    ],
  });
}

/** Git is started for it only where the plan names one. */
async function baselineOf(
  folder: string,
  planFile: string,
  { baseline: name, project }: Plan,
): Promise<BaselineRead | null> {
  if (name === null) return null;
  const repository = await openRepository(folder);
  return repository.ok
    ? readBaseline(repository.value, { name, planFile, zone: project.timezone })
    : { name, failure: 'There is no repository to read it from.', absent: false };
}

/** Asked for only where the workflow restricts moves. */
async function committedOf(
  plan: Plan,
  planFile: string,
  repository: Repository | null,
): Promise<readonly PlanRevision[] | null> {
  return repository && restrictsMoves(plan)
    ? readNewestRevisions(repository, planFile, plan.project.timezone)
    : null;
}

function withoutBaseline(read: BaselineRead | null): string {
  const why = read && 'failure' in read ? read.failure : 'Its text is broken or no plan.';
  return `Nothing is compared with the baseline. ${why}`;
}

/** Of all commits that are linked, the newest first; each is named once. */
function changesOf(
  { evidence }: Snapshot,
  repositories: Repositories,
): Promise<Result<CommitChanges, RepositoryFailure>> {
  const commits = Array.from(evidence.byTask.values(), (linked) => linked.map(({ commit }) => commit)).flat();
  return readAllChanges(
    repositories,
    commits.sort((a, b) => b.seconds - a.seconds),
  );
}
