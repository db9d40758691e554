/**
 * Everything that is known of one plan at one moment: the inputs, and all that is derived from them. What the rules
 * make of it stands above: `runRules(snapshot)` gives the findings.
 */
import type { Day } from '../base/dates';
import type { BookedLedger } from '../budget/book-ledger';
import type { BudgetResult } from '../budget/budget-result';
import type { LedgerFile } from '../budget/ledger-file';
import type { CodeReminder } from '../history/code-reminder';
import type { ParsedLedger } from '../budget/parsed-ledger';
import type { Evidence } from '../history/evidence';
import type { CommitSignatures } from '../history/commit-signatures';
import type { BaselineRead, PlanRevision } from '../history/plan-revision';
import type { UnlinkedCommit } from '../history/suggest-links';
import type { CommitChanges } from '../history/task-evidence';
import type { CommitLog, RepositoryRead } from '../model/commit';
import type { Plan } from '../model/plan';
import type { PublicHolidays } from '../model/public-holidays';
import type { ReadReport } from '../quality/report';
import type { Exposure } from '../risk/exposure';
import type { ScheduleFacts } from '../schedule/quality/quality-facts';
import type { Schedule } from '../schedule/schedule';
import type { Waiters } from '../schedule/waiters';
import type { ParsedPlan, PlanFile } from '../syntax/parsed-plan';
import type { Baseline, BaselineVariance } from './baseline';
import type { CriticalWork } from './critical-work';
import type { CommittedStates } from './committed-states';
import type { PlanOdds } from './due-odds';
import type { PastForecasts } from './past-forecasts';
import type { Stages } from './stage';

/** The same inputs give the same snapshot, in the editor, on the command line and in CI (I7). */
export interface Inputs {
  /** The root file first. */
  readonly files: readonly PlanFile[];
  readonly ledgers: readonly LedgerFile[];
  /** Of the repository that the plan lies in. */
  readonly commits: CommitLog;
  /**
   * Of the others that it names, by their names; a name without an entry is still to be read. Absent: nobody reads any,
   * as where git must not be run.
   */
  readonly repositories?: ReadonlyMap<string, RepositoryRead>;
  /**
   * Which files commits changed, as far as somebody has read it, in another repository with its name in front
   * (`api/src/a.ts`); null or absent: nobody has.
   */
  readonly changes?: CommitChanges | null;
  /** Lines of code that are marked as not finished; null or absent: nobody has looked for any. */
  readonly reminders?: readonly CodeReminder[] | null;
  /** What git says of the signatures of commits, by hash, as far as somebody has asked; null or absent: nobody has. */
  readonly signatures?: CommitSignatures | null;
  /** The plan at its newest two commits, newest first, where its workflow restricts moves; null or absent: nobody has asked. */
  readonly committed?: readonly PlanRevision[] | null;
  /** The reports that the plan names, as they were read; null or absent: nobody has. */
  readonly reports?: readonly ReadReport[] | null;
  /** What could be read of the revision that the plan names as its baseline; null or absent: nothing was asked for. */
  readonly baseline?: BaselineRead | null;
  /** What a simulation says of the dates that were promised; null or absent: nobody has asked for one. */
  readonly odds?: PlanOdds | null;
  /** When milestones were forecast at the commits of the plan; null or absent: nobody has read them. */
  readonly forecasts?: PastForecasts | null;
  /** What `holidayRequest` asks for; the same object as before where nothing new was looked up. */
  readonly holidays: PublicHolidays;
  /** In the project's zone. */
  readonly today: Day;
}

export interface Snapshot {
  readonly inputs: Inputs;
  readonly parsed: ParsedPlan;
  readonly plan: Plan;
  readonly statusDay: Day;
  readonly schedule: Schedule;
  /** Who waits for whom; the same object as long as the links are. */
  readonly waiters: Waiters;
  /** As they stood at the end of today, of the plan's own repository first. */
  readonly logs: readonly CommitLog[];
  readonly evidence: Evidence;
  /** The latest commits that name no task, with the tasks they may belong to. */
  readonly unlinked: readonly UnlinkedCommit[];
  /** Commits that name no task and change nothing but the plan, as far as their files are known. */
  readonly planCommits: ReadonlySet<string>;
  readonly exposure: Exposure;
  readonly budget: BudgetResult;
  /** The rows of the ledgers as they are read, and as they are booked. */
  readonly ledgers: readonly ParsedLedger[];
  readonly booked: BookedLedger;
  /** The plan that was approved, and how far the present one has moved from it; null without one. */
  readonly baseline: Baseline | null;
  readonly variance: BaselineVariance | null;
  /** The states of tasks at those commits. */
  readonly committed: readonly CommittedStates[];
  /** What the rules on the quality of the schedule look at. */
  readonly quality: ScheduleFacts;
  /** How much of the critical work hangs on whom. */
  readonly criticalWork: CriticalWork;
  readonly stages: Stages;
}
