/**
 * Whether a schedule of an instance of PSPLIB may count, found without anything of the engine: straight from the
 * definition, slot by slot.
 */
import type { Instance } from './read-instance';

/** One sentence for each thing that is wrong with a schedule and the finish that is claimed for it. */
export function checkInstance(
  {
    durations,
    successors,
    demands,
    capacities,
  }: Pick<Instance, 'durations' | 'successors' | 'demands' | 'capacities'>,
  starts: readonly number[],
  finish: number,
): readonly string[] {
  const faults: string[] = [];
  if (starts.length !== durations.length) faults.push(`${starts.length} starts of ${durations.length}`);
  starts.forEach((start, a) => {
    if (!Number.isInteger(start) || start < 0) faults.push(`${a} starts at ${start}`);
    for (const b of successors[a]!) {
      if (starts[b]! < start + durations[a]!) faults.push(`${b} starts before ${a} is finished`);
    }
  });
  const last = Math.max(...starts.map((start, a) => start + durations[a]!));
  if (last !== finish) faults.push(`finishes at ${last}, not at ${finish}`);
  for (let slot = 0; slot < last; slot++) {
    capacities.forEach((capacity, r) => {
      const used = starts.reduce(
        (sum, start, a) => (start <= slot && slot < start + durations[a]! ? sum + demands[a]![r]! : sum),
        0,
      );
      if (used > capacity) faults.push(`resource ${r} has ${used} of ${capacity} in use in slot ${slot}`);
    });
  }
  return faults;
}
