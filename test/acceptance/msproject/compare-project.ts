/** One file's schedule beside Microsoft Project's own: what agrees to the minute, and each difference. */
import { printMinute, type Minute } from '../../../src/core/base/dates';
import { scheduled } from '../../../src/core/schedule/forward-pass';
import { solveNetwork } from '../../../src/core/schedule/solve-network';
import { projectNetwork } from './project-network';
import { readProject, readResults } from './read-project';

export type Field =
  | 'start'
  | 'finish'
  | 'earlyStart'
  | 'earlyFinish'
  | 'lateStart'
  | 'lateFinish'
  | 'totalSlack'
  | 'freeSlack'
  | 'critical';
export const fields: readonly Field[] = [
  'start',
  'finish',
  'earlyStart',
  'earlyFinish',
  'lateStart',
  'lateFinish',
  'totalSlack',
  'freeSlack',
  'critical',
];

export interface Difference {
  readonly file: string;
  readonly task: number;
  readonly field: Field;
  readonly expected: string;
  readonly actual: string;
}

export interface Comparison {
  readonly file: string;
  /** It has an automatically scheduled leaf that has not started. */
  readonly counts: boolean;
  readonly compared: Readonly<Record<Field, number>>;
  readonly differences: readonly Difference[];
}

/** Over automatically scheduled, active leaf tasks. */
export function compareProject(file: string, text: string): Comparison {
  const input = readProject(text);
  const { network, nodeOf } = projectNetwork(input);
  const { early, late, placed } = solveNetwork(network, input.start);
  const results = readResults(text);
  const compared: Record<Field, number> = {
    start: 0,
    finish: 0,
    earlyStart: 0,
    earlyFinish: 0,
    lateStart: 0,
    lateFinish: 0,
    totalSlack: 0,
    freeSlack: 0,
    critical: 0,
  };
  const differences: Difference[] = [];
  let counts = false;
  for (const task of input.tasks) {
    const n = nodeOf.get(task.uid);
    const result = results.get(task.uid);
    if (n === undefined || task.manual || !result) continue;
    counts ||= task.actualStart === null;
    const isScheduled = early.state[n] === scheduled;
    const check = (field: Field, expected: string | null, actual: string): void => {
      if (expected === null) return;
      compared[field]++;
      const shown = isScheduled ? actual : 'not scheduled';
      if (expected !== shown) differences.push({ file, task: task.uid, field, expected, actual: shown });
    };
    const progress = network.nodes.terms[n]!.progress.kind;
    check('start', print(result.start), print(placed.start[n]!)!);
    check('finish', print(result.finish), print(placed.finish[n]!)!);
    check('earlyStart', print(result.earlyStart), print(early.start[n]!)!);
    check('earlyFinish', print(result.earlyFinish), print(early.finish[n]!)!);
    check('lateStart', print(result.lateStart), print(late.lateStart[n]!)!);
    check('lateFinish', print(result.lateFinish), print(late.lateFinish[n]!)!);
    check('totalSlack', String(result.totalSlack.amount), String(late.totalFloat[n]!));
    // Project never gives more free slack than total slack: a deadline or a fixed date takes both.
    const free = Math.max(0, Math.min(late.freeFloat[n]!, late.totalFloat[n]!));
    check('freeSlack', result.freeSlack && String(result.freeSlack.amount), String(free));
    const critical = late.totalFloat[n]! <= input.criticalSlack && progress !== 'finished';
    check('critical', String(result.critical), String(critical));
  }
  return { file, counts, compared, differences };
}

function print(minute: Minute | null): string | null {
  return minute === null ? null : Number.isFinite(minute) ? printMinute(minute) : String(minute);
}
