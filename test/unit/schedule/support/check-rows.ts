/** Tables of schedules: tasks in flow form, one per line, and the dates worked out by hand. */
import { checkSchedule, type ScheduleCase } from './check-schedule';

export interface Row extends Omit<ScheduleCase, 'plan'> {
  readonly it: string;
  /** Tasks in flow form, one per line. */
  readonly tasks: string;
  readonly more?: string;
  readonly expect: Readonly<Record<string, string>>;
}

export function checkRows(rows: readonly Row[]): void {
  for (const { it: name, tasks, more = '', expect, ...rest } of rows) {
    it(name, () => {
      const lines = tasks
        .trim()
        .split('\n')
        .map((line) => `  ${line.trim().replace(/^(\S+): \{ ?/, '$1: { title: $1, ')}`);
      checkSchedule({ plan: `tasks:\n${lines.join('\n')}\n${more}`, ...rest }, expect);
    });
  }
}
