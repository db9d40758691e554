/**
 * The plan: what `project.yaml` and the files it includes say, typed and immutable. Nothing here is computed; a value
 * that could not be read is absent, as if it had not been written. Maps keep the order of the file, and are safe for
 * any key. Everything is optional but `project.name` and a task's title (which falls back to its id).
 */
import type { Day } from '../base/dates';
import type { Cadence } from './cadence';
import type { ReportDefinition } from './report-definition';
import type { GateCondition } from './gate-condition';
import type { RequiredField } from './required-fields';
import type { ImpactScale, MatrixSize } from './risk-words';
import type {
  Assignment,
  Constraint,
  DayRange,
  Duration,
  Estimate,
  Link,
  Moment,
  Money,
  OpenDays,
  Rate,
  Share,
  WorkInterval,
} from './values';

export interface Plan {
  readonly format: number;
  readonly project: Project;
  /** Globs below the repository, as written. */
  readonly include: readonly string[];
  /** The overlay's path as written, or null. */
  readonly privateFile: string | null;
  /** True when figures rest on the private overlay. */
  readonly privateUsed: boolean;
  readonly repositories: readonly string[];
  /** The project's own calendar. */
  readonly calendar: Calendar;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Rates by role. */
  readonly rates: ReadonlyMap<string, Rate>;
  readonly team: ReadonlyMap<string, Person>;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly milestones: ReadonlyMap<string, Milestone>;
  /** All tasks, nested ones too, in the order of the file: a parent stands before its children. */
  readonly tasks: ReadonlyMap<string, Task>;
  readonly risks: ReadonlyMap<string, Risk>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly changes: ReadonlyMap<string, ChangeRequest>;
  readonly stakeholders: ReadonlyMap<string, Stakeholder>;
  readonly budget: Budget;
  /** A git tag, branch or commit, as written. */
  readonly baseline: string | null;
  readonly gates: ReadonlyMap<string, Gate>;
  /** Globs of reports that the team's tools write, as written. */
  readonly reportFiles: readonly string[];
  readonly workflow: Workflow;
  readonly templates: ReadonlyMap<string, Template>;
  readonly releases: ReadonlyMap<string, Release>;
  readonly reports: ReadonlyMap<string, ReportDefinition>;
  /** Severities and thresholds of rules, by rule id. */
  readonly checks: ReadonlyMap<string, Check>;
}

export interface Project {
  readonly name: string;
  readonly key: string | null;
  readonly start: Moment | null;
  readonly finish: Moment | null;
  readonly scheduleFrom: 'start' | 'finish';
  readonly deadline: Moment | null;
  /** An IANA name that `Intl` knows, or null for the machine's. */
  readonly timezone: string | null;
  readonly hoursPerDay: number;
  /** ISO 4217, `EUR` when left out. */
  readonly currency: string;
  readonly statusDate: Day | null;
  /** Total float up to which a task is critical, and up to which it is nearly so; null: none, and five days. */
  readonly criticalFloat: Duration | null;
  readonly nearCriticalFloat: Duration | null;
  /** Whether the rest of work that began out of sequence waits for its predecessors. */
  readonly outOfSequence: 'retained-logic' | 'progress-override';
  /** How many times its estimate work has taken so far: the simulation counts with it. 1 when left out. */
  readonly calibration: number;
  /** Of probability and impact; 5 × 5 when left out. */
  readonly riskMatrix: MatrixSize;
  /** Where one step of impact ends and the next begins. */
  readonly impactScale: ImpactScale;
  /** What progress is inferred from where none is claimed: the first that says something. Empty: nothing is. */
  readonly inferProgress: readonly ProgressBasis[];
}

export type ProgressBasis = 'checklist' | 'tasks' | 'active-days';

/** Working hours; days of absence are a calendar's `closed`. */
export interface Calendar {
  /** Seven entries from Monday; null: as the project's calendar has it. */
  readonly week: WeekHours | null;
  /** Regions of public holidays (`DE-BY`), as written. */
  readonly holidays: readonly string[];
  readonly closed: readonly DayRange[];
  /** Days worked although the week or a holiday says otherwise. */
  readonly open: readonly OpenDays[];
}
export type WeekHours = readonly (readonly WorkInterval[])[];

export type ResourceKind = 'person' | 'equipment';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly email: readonly string[];
  readonly role: string | null;
  /** In force from each date on (null: from ever); empty: the role's. */
  readonly rates: readonly { readonly from: Day | null; readonly rate: Rate }[];
  readonly overtime: Rate | null;
  /** Of a full day; 1 when left out. */
  readonly capacity: Share;
  /** How many of an equipment there are; 1 for people. */
  readonly units: number;
  readonly away: readonly DayRange[];
  readonly calendar: string | null;
}

export interface Goal {
  readonly id: string;
  readonly title: string;
  readonly measure: {
    readonly metric: string | null;
    readonly from: string | null;
    readonly target: string | null;
    readonly now: string | null;
    readonly due: Moment | null;
  } | null;
  readonly tasks: readonly string[];
}

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly due: Moment | null;
  readonly needs: readonly Link[];
  readonly status: string | null;
  readonly finished: Moment | null;
  readonly notes: string | null;
}

export type Priority = 'low' | 'medium' | 'high' | 'critical';
export type Accrual = 'start' | 'end' | 'along';

export type EarnedMeasure = '0/100' | '50/50' | 'percent' | 'checklist' | 'units';

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly parent: string | null;
  /** Ids of the tasks directly below; a task with children is a summary task (phase). */
  readonly children: readonly string[];
  readonly effort: Estimate | null;
  readonly duration: Estimate | null;
  readonly estimate: 'pert' | 'triangular' | 'lognormal';
  readonly assign: readonly Assignment[];
  readonly needs: readonly Link[];
  readonly start: Constraint | null;
  readonly finish: Constraint | null;
  /** How much later it starts than what it waits for allows: a levelling delay. */
  readonly delay: Duration | null;
  /** Days on which it is not worked, though its people are there. */
  readonly pause: readonly DayRange[];
  readonly deadline: Moment | null;
  readonly calendar: string | null;
  readonly priority: Priority;
  /** A state's name as `workflow` has it, `todo` when left out. */
  readonly status: string;
  readonly started: Moment | null;
  readonly finished: Moment | null;
  readonly progress: Share | null;
  readonly remaining: Duration | null;
  readonly measure: EarnedMeasure | null;
  readonly units: { readonly done: number; readonly total: number } | null;
  readonly paths: readonly string[];
  readonly checklist: ReadonlyMap<string, string>;
  /** How much a point of the checklist counts in earned value; 1 where it is absent. */
  readonly weights: ReadonlyMap<string, number>;
  readonly cost: ReadonlyMap<string, Money>;
  /** When `cost` is paid: at the start of the task, at its end, or along it. */
  readonly accrual: Accrual;
  readonly labels: readonly string[];
  readonly template: string | null;
  /** Gates that it must pass itself, beside those that name its state or phase. */
  readonly gates: readonly string[];
  /** Who has approved it, and when. */
  readonly approved: ReadonlyMap<string, Day>;
  /** Ids it had before a rename. */
  readonly was: readonly string[];
  /** Reasons why something does not hold for it in its present state, by what that is: `limit`. */
  readonly waived: ReadonlyMap<string, string>;
  readonly notes: string | null;
}

export type ResponseStrategy = 'avoid' | 'mitigate' | 'transfer' | 'accept' | 'exploit' | 'enhance' | 'share';
export type RiskStatus = 'open' | 'watching' | 'happened' | 'closed';

export interface Impact {
  readonly schedule: Duration | null;
  readonly cost: Money | null;
  /** Words, those of the two above too: `quality: high`, `cost: low`. */
  readonly other: ReadonlyMap<string, string>;
}

export interface Risk {
  readonly id: string;
  readonly title: string;
  readonly kind: 'threat' | 'opportunity';
  readonly category: string | null;
  /** A share, or null where it is left out; a word of the matrix is turned into its share. */
  readonly probability: Share | null;
  readonly impact: Impact;
  /** What is expected to be left once the response is carried out; null: nobody has said. */
  readonly residual: { readonly probability: Share | null; readonly impact: Impact } | null;
  readonly affects: readonly string[];
  readonly owner: string | null;
  readonly response: ResponseStrategy | null;
  readonly actions: readonly string[];
  readonly trigger: string | null;
  /** When it was found. */
  readonly raised: Day | null;
  /** The days on which it may happen. */
  readonly proximity: DayRange | null;
  readonly review: Day | null;
  readonly status: RiskStatus;
  readonly notes: string | null;
}

/** What issues, assumptions, decisions and changes share. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly status: string | null;
  readonly notes: string | null;
}

export interface Issue extends Entry {
  readonly severity: 'low' | 'medium' | 'high' | 'critical' | null;
  readonly raised: Day | null;
  readonly due: Day | null;
  readonly blocks: readonly string[];
  /** Tasks that solve it. */
  readonly actions: readonly string[];
  /** The risk that has happened. */
  readonly risk: string | null;
}

export interface Assumption extends Entry {
  readonly validateBy: Day | null;
  readonly affects: readonly string[];
  /** The risk that it does not hold. */
  readonly risk: string | null;
}

export interface Decision extends Entry {
  readonly date: Day | null;
  readonly by: readonly string[];
  readonly what: string | null;
  readonly why: string | null;
  readonly supersedes: string | null;
  readonly due: Day | null;
  /** Tasks that wait for it. */
  readonly blocks: readonly string[];
}

export interface ChangeRequest extends Entry {
  readonly askedBy: string | null;
  readonly date: Day | null;
  readonly effect: {
    readonly scope: string | null;
    readonly time: Duration | null;
    readonly cost: Money | null;
  };
  readonly affects: readonly string[];
  readonly approvedBy: string | null;
  readonly approved: Day | null;
  /** The decision that settles it. */
  readonly decision: string | null;
}

export interface Stakeholder {
  readonly id: string;
  readonly name: string;
  readonly hears: readonly string[];
  readonly every: Cadence | null;
  readonly email: readonly string[];
}

export interface Budget {
  readonly total: Money | null;
  readonly contingency: Share | Money | null;
  readonly reserve: Share | Money | null;
  /** Worth of one unit in the project's currency. */
  readonly currencies: ReadonlyMap<string, number>;
  readonly lines: ReadonlyMap<string, BudgetLine>;
  /** Paths and globs of CSV files, as written. */
  readonly ledger: readonly string[];
  /** In which order they write dates; null: year first, or `30.04.2026`. */
  readonly ledgerDates: DateOrder | null;
  /** What every hour of work costs beside its rate, as a share of it; 0 when left out. */
  readonly overhead: Share;
}

export type DateOrder = 'year-month-day' | 'day-month-year' | 'month-day-year';

export interface BudgetLine {
  readonly id: string;
  readonly title: string;
  /** `team`: rates × assigned effort of all tasks, plus the tasks' own costs. */
  readonly from: 'team' | null;
  readonly planned: Rate | null;
  readonly accrual: Accrual;
}

export interface Gate {
  readonly id: string;
  readonly when: GateCondition;
  /** Each requirement with its argument, or null: `no-open-risk: high`. */
  readonly require: readonly { readonly name: string; readonly argument: string | null }[];
}

export type StateKind = 'open' | 'active' | 'review' | 'done' | 'blocked' | 'dropped';

export interface Workflow {
  /** The standard states (todo doing review done blocked dropped) unless the file names its own. */
  readonly states: ReadonlyMap<string, WorkflowState>;
  /** What must be filled in, by kind: `task`, `phase`, `milestone`, or the name of a template. */
  readonly fields: ReadonlyMap<string, readonly RequiredField[]>;
}
export interface WorkflowState {
  readonly kind: StateKind;
  /** What it means to the team, in its own words. */
  readonly description: string | null;
  /** Names of the states that may follow; null: any. */
  readonly next: readonly string[] | null;
  /** Most tasks in it at once. */
  readonly limit: number | null;
  /** What a task in it must have filled in. */
  readonly fields: readonly RequiredField[];
}

/** What a new task gets; applied when asked for, never on reading. */
export interface Template {
  readonly id: string;
  readonly title: string | null;
  readonly effort: Estimate | null;
  readonly duration: Estimate | null;
  readonly checklist: ReadonlyMap<string, string>;
  readonly labels: readonly string[];
  readonly gates: readonly string[];
  /** The tasks below it, in the order in which they are written. */
  readonly tasks: readonly Pick<Template, 'title' | 'effort' | 'duration'>[];
}

export interface Release {
  readonly id: string;
  readonly title: string;
  readonly date: Day | null;
  readonly milestone: string | null;
  readonly tasks: readonly string[];
  readonly tag: string | null;
  readonly gates: readonly string[];
  readonly approved: ReadonlyMap<string, Day>;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Check {
  readonly severity: Severity | 'off' | null;
  /** Thresholds by name, as written: `above: 44d`. */
  readonly options: ReadonlyMap<string, string>;
}
