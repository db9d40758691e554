/**
 * Levelling: the shortest schedule of a problem that the given number of schedules, or time, allows. The one entry to
 * this folder. The same problem, number of schedules and seed give the same answer on every machine; an answer that
 * `shouldStop` cut short is marked. Reads no clock: whoever wants a limit of time passes it as `shouldStop`.
 */
import { seededRandom } from '../../base/random';
import { compileProblem } from './compile-problem';
import type { LevellingOptions, LevellingProblem, LevellingResult } from './levelling-problem';
import { lowerBound } from './lower-bound';
import { searchSchedules } from './search-schedules';
import { workRates } from './work-rates';

/** At least one schedule is generated, whatever the options say; activities without links or demands start at once. */
export function level(problem: LevellingProblem, options: LevellingOptions): LevellingResult {
  const compiled = compileProblem(problem);
  if ('kind' in compiled) return compiled;
  const bound = lowerBound(problem, compiled);
  const found = searchSchedules(compiled, workRates(problem), seededRandom(options.seed), {
    schedules: options.schedules > 0 ? options.schedules : 1,
    lowerBound: bound,
    shouldStop: options.shouldStop ?? (() => false),
    onBetter: (schedules, finish) => options.onProgress?.({ schedules, finish, lowerBound: bound }),
  });
  return {
    kind: 'levelled',
    ...found,
    lowerBound: bound,
    reproducible: found.endedBy !== 'stopped',
  };
}
