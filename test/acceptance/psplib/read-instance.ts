/** An instance of PSPLIB (`.sm`, one mode, renewable resources) and the best that is known of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Instance {
  readonly name: string;
  readonly durations: readonly number[];
  /** By activity, the activities that start after its finish. */
  readonly successors: readonly (readonly number[])[];
  /** By activity and resource. */
  readonly demands: readonly (readonly number[])[];
  readonly capacities: readonly number[];
  readonly criticalPath: number;
  readonly bestKnown: number;
  /** No schedule is shorter than the best known one. */
  readonly proven: boolean;
}

/** The instances of one set, in the order of its `best-known.csv`. */
export function readSet(folder: string): readonly Instance[] {
  const lines = readFileSync(join(folder, 'best-known.csv'), 'utf8').trim().split(/\r?\n/);
  return lines.slice(1).map((line) => {
    const [name, criticalPath, bestKnown, proof] = line.split(',');
    const text = readFileSync(join(folder, `${name}.sm`), 'utf8');
    return {
      name: name!,
      ...readInstance(text),
      criticalPath: Number(criticalPath),
      bestKnown: Number(bestKnown),
      proven: proof === 'optimal',
    };
  });
}

type Network = Pick<Instance, 'durations' | 'successors' | 'demands' | 'capacities'>;

export function readInstance(text: string): Network {
  const lines = text.split(/\r?\n/);
  /** The rows of numbers below a heading, after so many lines of column names. */
  const rows = (heading: string, names: number): readonly (readonly number[])[] => {
    const from = lines.findIndex((line) => line.startsWith(heading)) + 1 + names;
    const length = lines.slice(from).findIndex((line) => line.startsWith('*'));
    return lines.slice(from, from + length).map((line) => line.trim().split(/\s+/).map(Number));
  };
  const requests = rows('REQUESTS/DURATIONS', 2);
  return {
    durations: requests.map((row) => row[2]!),
    successors: rows('PRECEDENCE RELATIONS', 1).map((row) => row.slice(3).map((number) => number - 1)),
    demands: requests.map((row) => row.slice(3)),
    capacities: rows('RESOURCEAVAILABILITIES', 1)[0]!,
  };
}
