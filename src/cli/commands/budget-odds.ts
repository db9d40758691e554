/** `milewright budget --odds`: what a simulation of the plan says of its cost, asked for by options. */
import { costOdds, type CostOdds } from '../../core/analysis/cost-odds';
import { simulationInput } from '../../core/analysis/simulation-input';
import type { Snapshot } from '../../core/analysis/snapshot';
import { simulate } from '../../core/schedule/simulation/simulate';
import { wholeNumber } from '../read-options';
import { seedOption } from '../seed-option';
import type { CommandOption, OptionValues } from './command';

const mostRuns = 1_000_000;
const usualRuns = 10_000;

export const oddsOptions: readonly CommandOption[] = [
  {
    name: 'odds',
    argument: null,
    summary: 'also P50 and P80 of the final cost, and the odds that the money lasts, from a simulation',
    read: () => null,
    takes: 'nothing',
  },
  {
    name: 'runs',
    argument: 'number',
    summary: `how many runs --odds makes, ${usualRuns} when left out`,
    read: (text) => wholeNumber(text, 1, mostRuns),
    takes: `a whole number from 1 to ${mostRuns}`,
  },
  seedOption,
];

/** Null where nobody asked, or nothing with a cost is scheduled. */
export function oddsOf(snapshot: Snapshot, options: OptionValues): CostOdds | null {
  if (options.get('odds') === undefined) return null;
  const runs = Number(options.get('runs') ?? usualRuns);
  const seed = Number(options.get('seed') ?? 1);
  return costOdds(snapshot, simulate(simulationInput(snapshot), { runs, seed }));
}
