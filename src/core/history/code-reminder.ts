/** A line of code that its author has marked as unfinished, with one of the words that editors know such lines by. */
export interface CodeReminder {
  /** From the top of the repository, below the name of another one than the plan's own. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** As far as it was read. */
  readonly text: string;
}
