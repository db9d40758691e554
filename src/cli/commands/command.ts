/**
 * What a command of the command line is: one file with its name, its words for `--help` and its formats. A format
 * turns the state of the plan into the whole output; it reads no file and prints nothing itself.
 */
import type { CommitUse, PlanReport } from '../open-plan';
import type { Style } from '../print';

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** Findings decide the exit code; figures do not, and say so where the text is broken. */
  readonly answers: 'findings' | 'figures';
  readonly commits: CommitUse;
  /** Beside those that every command has. */
  readonly options?: readonly CommandOption[];
  readonly text: Format;
  /** What `--json` prints: `{ version: 1, … }`, as docs/json-output.md says. */
  readonly json: (report: PlanReport, options: OptionValues) => JsonOutput;
  /** Further formats by the name of their option. */
  readonly formats?: Readonly<Record<string, { readonly summary: string; readonly print: Format }>>;
}

export type Format = (report: PlanReport, style: Style, options: OptionValues) => string;

/** `--runs <number>` */
export interface CommandOption {
  readonly name: string;
  readonly argument: string;
  readonly summary: string;
  /** Null for what it does not take. */
  readonly read: (text: string) => number | string | null;
  /** For the refusal: «It takes …». */
  readonly takes: string;
}

/** What was given, by name. */
export type OptionValues = ReadonlyMap<string, number | string>;

export interface JsonOutput {
  readonly version: 1;
}
