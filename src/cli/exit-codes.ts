/** What the process answers with; documented in docs/json-output.md, and the same for every command. */
export const exitCodes = {
  /** Done, and nothing of severity error found. */
  clean: 0,
  /** Done; there are findings of severity error, or the text of the plan is broken. */
  findings: 1,
  /** Nothing could be done: no plan, wrong arguments, no repository. */
  cannotRun: 2,
  /** A bug of Milewright's own. */
  internalError: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
