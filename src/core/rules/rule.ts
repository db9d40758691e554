/**
 * What a rule is: one file with its id, default severity, documentation, thresholds and check. The documentation's
 * examples run as tests, and become the rule's page in `docs/rules`.
 */
import type { Baseline, BaselineVariance } from '../analysis/baseline';
import type { CriticalWork } from '../analysis/critical-work';
import type { CommittedStates } from '../analysis/committed-states';
import type { PlanOdds } from '../analysis/due-odds';
import type { PastForecasts } from '../analysis/past-forecasts';
import type { Day } from '../base/dates';
import type { BudgetResult } from '../budget/budget-result';
import type { Evidence } from '../history/evidence';
import type { BaselineRead } from '../history/plan-revision';
import type { Finding, Fix, Place } from '../model/finding';
import type { Plan, Severity } from '../model/plan';
import type { PublicHolidays } from '../model/public-holidays';
import type { WorkDays } from '../model/work-days';
import type { Exposure } from '../risk/exposure';
import type { ScheduleFacts } from '../schedule/quality/quality-facts';
import type { Schedule } from '../schedule/schedule';
import type { Waiters } from '../schedule/waiters';
import type { PlanFile, Problem } from '../syntax/parsed-plan';
import type { Suppression } from '../syntax/suppressions';

export interface Rule {
  /** `schedule/deadline-missed`: the area and a name that states the fault. */
  readonly id: string;
  readonly severity: Severity;
  readonly docs: RuleDocs;
  /** Thresholds that `checks:` may change, by name, with their defaults as text: `{ above: { default: '44d' } }`. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Silent while the text is broken, since what it misses may stand in the part that could not be read. */
  readonly needsWholeText?: boolean;
  check(context: RuleContext): Iterable<Found>;
}

export interface RuleOption {
  /** `duration` is working time (`5d`), `share` a percentage (`10%`), `count` a whole number (`20`). */
  readonly kind: 'duration' | 'share' | 'count';
  readonly default: string;
  /** What it bounds, as the end of a table row: «working days without a commit». */
  readonly description: string;
}

export interface RuleDocs {
  /** One line: what it finds. */
  readonly summary: string;
  readonly why: string;
  readonly bad: RuleExample;
  readonly good: RuleExample;
}

/** A commit of an example that is more than a subject of Ana Ruiz on the main line. */
export interface ExampleCommit {
  /** A subject with `YYYY-MM-DD ` in front. */
  readonly text: string;
  /** A name; the address is the first name at example.com. */
  readonly by?: string;
  /** It stands on this branch, which begins at the last commit of the main line before it. */
  readonly branch?: string;
  /** It takes back the commit of this place in the list, from 0. */
  readonly reverts?: number;
}

/** A whole plan text; `today` defaults to 2026-05-04; `commits` are subjects with `YYYY-MM-DD ` in front. */
export interface RuleExample {
  readonly plan: string;
  readonly today?: string;
  readonly commits?: readonly (string | ExampleCommit)[];
  readonly ledger?: string;
  /** Tags of revisions that hold the very same plan. */
  readonly tags?: readonly string[];
  /** What the tag that is the plan's baseline holds, and since when, where that is something else. */
  readonly approved?: { readonly plan: string; readonly on: string };
  /** Dates are simulated, some hundred times. */
  readonly odds?: boolean;
  /** The same plan at earlier commits, with other words in the place of some, the oldest first. */
  readonly earlier?: readonly {
    readonly on: string;
    readonly replace: readonly [present: string, then: string];
  }[];
  /** The plan as it was last committed. */
  readonly committed?: string;
  /** The repositories of the plan whose folders are known; absent: nobody looks for any. */
  readonly folders?: readonly string[];
}

/** A finding before severity and rule are known. */
export interface RuleFinding {
  readonly message: string;
  readonly place: Place;
  /** A function where there are many sentences: only who shows them asks it. It must read nothing but what was read before. */
  readonly related?: Finding['related'] | (() => Finding['related']);
  readonly fixes?: readonly Fix[];
}

/** A finding, or what makes it where that takes time: of many, only the first are made, and the rest are counted. */
export type Found = RuleFinding | (() => RuleFinding);

export interface RuleContext {
  readonly plan: Plan;
  /** The texts that were read: the root file first. */
  readonly files: readonly PlanFile[];
  readonly problems: readonly Problem[];
  /** What comments in the text switch off. */
  readonly suppressions: readonly Suppression[];
  readonly schedule: Schedule;
  readonly evidence: Evidence;
  /** Commits that name no task and change nothing but the plan. */
  readonly planCommits: ReadonlySet<string>;
  readonly exposure: Exposure;
  /** The plan that was approved, and what was read of it: null where none is named or git was not asked. */
  readonly baseline: Baseline | null;
  readonly baselineRead: BaselineRead | null;
  readonly variance: BaselineVariance | null;
  /** Of promised dates, and earlier forecasts of milestones; null where nobody has asked for them. */
  readonly odds: PlanOdds | null;
  readonly forecasts: PastForecasts | null;
  /** States of tasks at the newest commits of the plan, newest first; empty where no workflow restricts moves. */
  readonly committed: readonly CommittedStates[];
  /** Open ends, forced dates, floats, lengths and links of what is not finished. */
  readonly quality: ScheduleFacts;
  /** How much of the critical work hangs on whom. */
  readonly criticalWork: CriticalWork;
  readonly budget: BudgetResult;
  readonly today: Day;
  /** `project.status-date`, or today. */
  readonly statusDay: Day;
  /** The project's calendar by whole days. */
  readonly days: WorkDays;
  /** Who waits for whom, over any number of links and phases. */
  readonly waiters: Waiters;
  /** Of the regions that the plan's calendars name. */
  readonly holidays: PublicHolidays;
  /** All rules, for those that look after `checks:` itself. */
  readonly rules: readonly Rule[];
  /**
   * The rule's own threshold: the file's, or its default where the file says nothing or nothing readable. Working
   * minutes for a duration, a share of one for a share; 0 for a name that the rule has not.
   */
  option(name: string): number;
}
