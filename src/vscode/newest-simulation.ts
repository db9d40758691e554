/**
 * Keeps the simulation of each plan that somebody looks at: one at a time for all plans, that of the newest state only.
 * A change ends the one that runs, and changes in the meantime are never piled up; until the new one is there, the odds of
 * the state before stay, and say so.
 */
import { costOdds, type CostOdds } from '../core/analysis/cost-odds';
import { simulationInput } from '../core/analysis/simulation-input';
import type { Snapshot } from '../core/analysis/snapshot';
import { equal } from '../core/base/equal';
import type { SimulationInput, SimulationResult } from '../core/schedule/simulation/simulation';
import type { KnownOdds } from '../core/views/webview';

export interface NewestSimulation {
  /** Somebody looks: simulates what is not simulated yet. */
  ask(key: string, snapshot: Snapshot): void;
  /** What is known now. */
  of(key: string): KnownOdds;
  /** Whether what is known, or under way, is of a state with the same dates and risks. */
  isOf(key: string, snapshot: Snapshot): boolean;
  forget(key: string): void;
}

export interface SimulationPorts {
  /** @returns null where it was ended before it was done */
  readonly run: (input: SimulationInput, signal: AbortSignal) => Promise<SimulationResult | null>;
  /** Something new is known of a plan. */
  readonly changed: (key: string) => void;
  readonly failed: (error: unknown) => void;
}

interface Known {
  snapshot: Snapshot;
  readonly input: SimulationInput;
  readonly abort: AbortController;
  running: boolean;
  result: SimulationResult | null;
  cost: CostOdds | null;
}

export function newestSimulation({ run, changed, failed }: SimulationPorts): NewestSimulation {
  const known = new Map<string, Known>();
  let free: Promise<void> = Promise.resolve();

  const simulate = async (key: string, entry: Known): Promise<void> => {
    const { signal } = entry.abort;
    if (signal.aborted) return;
    try {
      const result = await run(entry.input, signal);
      if (signal.aborted) return;
      if (result) {
        entry.result = result;
        entry.cost = costOdds(entry.snapshot, result);
      }
    } catch (error) {
      failed(error);
    }
    entry.running = false;
    changed(key);
  };
  return {
    ask(key, snapshot) {
      const last = known.get(key);
      if (last?.snapshot === snapshot) return;
      const input = simulationInput(snapshot);
      if (last && equal(input, last.input)) {
        last.snapshot = snapshot;
        // The budget may be another where the simulation is not.
        if (last.result && !last.running) last.cost = costOdds(snapshot, last.result);
        return;
      }
      last?.abort.abort();
      const entry: Known = {
        snapshot,
        input,
        abort: new AbortController(),
        running: true,
        result: last?.result ?? null,
        cost: last?.cost ?? null,
      };
      known.set(key, entry);
      free = free.then(() => simulate(key, entry));
    },
    of(key) {
      const entry = known.get(key);
      return {
        cost: entry?.cost ?? null,
        result: entry?.result ?? null,
        running: entry?.running ?? false,
      };
    },
    isOf(key, { schedule, exposure }) {
      const of = known.get(key)?.snapshot;
      return of !== undefined && of.schedule === schedule && of.exposure === exposure;
    },
    forget(key) {
      known.get(key)?.abort.abort();
      known.delete(key);
    },
  };
}
