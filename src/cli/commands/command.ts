/**
 * What a command of the command line is: one file with its name, its words for `--help` and its formats. A format
 * turns the state of the plan into the whole output; it reads no file and prints nothing itself.
 */
import type { Result } from '../../core/base/result';
import type { CommitUse, PlanReport } from '../open-plan';
import type { RevisionRequest } from '../open-revisions';
import type { Style } from '../print';
import type { Terminal } from '../terminal';

export type Command = PlanCommand | FileCommand;

/** Answers from the plan that is opened for it. */
export type PlanCommand = ReportCommand | ChangeCommand;

interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** Beside those that every command has. */
  readonly options?: readonly CommandOption[];
}

interface PlanWords extends CommandWords {
  /** Findings decide the exit code; figures do not, and say so where the text is broken. */
  readonly answers: 'findings' | 'figures';
  readonly commits: CommitUse;
  /** What recent commits changed is read too, and which lines of code are marked as not finished. */
  readonly code?: true;
  /** Which earlier states of the plan it looks at; none when left out. */
  readonly revisions?: (options: OptionValues) => RevisionRequest | null;
  /** What only gates look at is read too: signatures, and marks in the code. */
  readonly gates?: true;
  /** What stands before the options; the plan is then named by `--plan`, else by a path. */
  readonly words?: readonly CommandWord[];
}

/** `<revision>`, or `[revision]` where it may be left out; in the options by its name. */
export interface CommandWord {
  readonly name: string;
  readonly summary: string;
  readonly optional?: true;
}

/** Prints what the report holds. */
interface ReportCommand extends PlanWords {
  /** What the answer is about where options narrow it down, and new texts of the plan's files, which are written first. */
  readonly prepare?: (report: PlanReport, options: OptionValues) => Prepared;
  /** Whether the exit code says so; where it is left out, an error does. */
  readonly fails?: (report: PlanReport, options: OptionValues) => boolean;
  readonly text: Format;
  /** What `--json` prints: `{ version: 1, … }`, as docs/json-output.md says. */
  readonly json: (report: PlanReport, options: OptionValues) => JsonOutput;
  /** Further formats by the name of their option. */
  readonly formats?: Readonly<Record<string, { readonly summary: string; readonly print: Format }>>;
}

export interface Prepared {
  readonly report: PlanReport;
  readonly texts: ReadonlyMap<string, string> | null;
}

/** Looks for changes of the plan, or at some: computed once, whatever is printed of it or written then. */
export interface ChangeCommand extends PlanWords {
  /** @returns an error of one sentence where there is no answer */
  readonly answer: (report: PlanReport, options: OptionValues) => Result<ChangeAnswer, string>;
}

export interface ChangeAnswer {
  readonly text: (style: Style) => string;
  readonly json: JsonOutput;
  /** What is to be written: the new texts of the plan's files, by their paths; null for nothing. */
  readonly texts: ReadonlyMap<string, string> | null;
  /** Whether the exit code says so; where it is left out, a broken text does. */
  readonly failed?: boolean;
}

/** Works on files or on the repository as they are: no plan is opened, and today does not matter. */
export interface FileCommand extends CommandWords {
  readonly words: readonly CommandWord[];
  /** @returns an error of one sentence where nothing could be done */
  readonly run: (
    options: OptionValues,
    place: Pick<Terminal, 'folder' | 'program'>,
  ) => Promise<Result<FileAnswer, string>>;
}

export interface FileAnswer {
  readonly text: (style: Style) => string;
  readonly json: JsonOutput;
  /** There is something left to be done by a person. */
  readonly failed: boolean;
}

export type Format = (report: PlanReport, style: Style, options: OptionValues) => string;

/** `--runs <number>` */
export interface CommandOption {
  readonly name: string;
  /** Null: it takes none, and is true where it is given. */
  readonly argument: string | null;
  /** It may be given several times; the value is a list. */
  readonly repeats?: true;
  readonly summary: string;
  /** Null for what it does not take. */
  readonly read: (text: string) => number | string | null;
  /** For the refusal: «It takes …». */
  readonly takes: string;
}

/** What was given, by name. */
export type OptionValues = ReadonlyMap<string, number | string | true | readonly (number | string)[]>;

export interface JsonOutput {
  readonly version: 1;
}
