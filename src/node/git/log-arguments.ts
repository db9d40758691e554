/** What git is asked for where commits are read: the fields of `log-records.ts`, of revisions on standard input. */
import type { Day } from '../../core/base/dates';
import { logFormat } from './log-records';

/** @param since commits that came into the history before this day are left out; null: none */
export function logArguments(since: Day | null, more: readonly string[] = []): readonly string[] {
  // A day earlier, since the day is of the project's zone and git counts in UTC.
  const bound = since === null ? [] : [`--since=@${String(Math.max(0, (since - 1) * 86_400))} +0000`];
  return [
    'log',
    '-z',
    `--format=${logFormat}`,
    '--no-color',
    '--no-decorate',
    '--no-ext-diff',
    '--no-textconv',
    '--no-patch',
    '--ignore-missing',
    ...bound,
    ...more,
    '--stdin',
  ];
}
