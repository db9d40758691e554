/**
 * What the reports of a team's tools say: test results (JUnit XML), coverage (lcov, Cobertura), findings of static analysis
 * (SARIF). Only what gates ask for is kept, however large the file is; paths are as the tool wrote them.
 */

export type Report = TestReport | CoverageReport | FindingsReport;

export interface TestReport {
  readonly kind: 'tests';
  readonly total: number;
  readonly failed: number;
  readonly skipped: number;
  /** The first ones. */
  readonly failures: readonly TestFailure[];
}

export interface TestFailure {
  readonly name: string;
  readonly message: string;
  /** Of the report, from 1. */
  readonly line: number;
}

export interface CoverageReport {
  readonly kind: 'coverage';
  /** By path as the tool wrote it. */
  readonly files: ReadonlyMap<string, CoveredLines>;
}

/** Lines that could be run, and those that were. */
export interface CoveredLines {
  readonly lines: number;
  readonly covered: number;
}

export interface FindingsReport {
  readonly kind: 'findings';
  /** The names of the tools. */
  readonly tools: readonly string[];
  /** All of them counted by level, and the first ones of each. */
  readonly counts: Readonly<Record<FindingLevel, number>>;
  readonly findings: readonly ToolFinding[];
}

export type FindingLevel = 'error' | 'warning' | 'note';

export interface ToolFinding {
  readonly level: FindingLevel;
  readonly rule: string;
  readonly message: string;
  readonly path: string;
  readonly line: number | null;
}

/** A report that the plan names, as it was read. */
export interface ReadReport {
  /** As seen from the plan's folder. */
  readonly path: string;
  /** What is wrong with it, as one sentence; null: nothing. Such a report shows nothing. */
  readonly problem: string | null;
  readonly report: Report | null;
  /**
   * When the tool began, in seconds since 1970-01-01T00:00Z: by the report itself where it gives a zone, else when the file
   * was written; null where nobody can say.
   */
  readonly seconds: number | null;
}

/** What the text of a report gives. */
export interface ParsedReport {
  readonly report: Report | null;
  readonly problem: string | null;
  readonly seconds: number | null;
}

/** Takes a text piece by piece. */
export interface ReportReader {
  /** @returns false: enough, nothing that follows would change the answer */
  write(text: string): boolean;
  end(): ParsedReport;
}

export function broken(problem: string): ParsedReport {
  return { report: null, problem, seconds: null };
}

/** Names and messages are cut: a report may hold pages of them. */
export const longestText = 300;
/** Failed tests that are kept. */
export const mostFailures = 100;
/** Findings that are kept of each level. */
export const mostFindings = 5000;
