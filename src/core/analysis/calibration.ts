/**
 * How estimates of this project turn out: the work that finished tasks took, divided by what they were estimated at, in
 * all and by person, label and phase. It says how to read the next estimate (reference class forecasting after Kahneman
 * and Tversky), not who works well: a task of two people counts for both. Written into the plan as `calibration:`, the
 * factor of all of them is what the simulation counts with; until then it changes no date and no sum.
 */
import { workOf } from '../history/task-evidence';
import type { Task } from '../model/plan';
import { compareEstimates, type EstimateOutcome } from '../schedule/compare-estimates';
import type { Snapshot } from './snapshot';
import { askedStage } from './stage';

/** With fewer finished tasks than this a factor says more of one task than of the next. */
export const fewestTasks = 5;

export interface CalibrationGroup {
  readonly tasks: number;
  /** Minutes; see `EstimateOutcome`. */
  readonly estimated: number;
  readonly actual: number;
  /** What all took over what all were estimated at: long tasks weigh more, as they do in a sum of dates. */
  readonly factor: number;
  /** Half of the tasks took between so many times their estimate; quartiles, interpolated. */
  readonly quartiles: readonly [low: number, high: number];
  /** Days with a commit, of those tasks that have one; null where none has, or nothing is known of commits. */
  readonly activeDays: number | null;
}

export interface TaskOutcome extends EstimateOutcome {
  readonly activeDays: number | null;
}

export interface Calibration {
  readonly outcomes: readonly TaskOutcome[];
  /** Null without a finished task that says when it was worked on. */
  readonly all: CalibrationGroup | null;
  readonly people: ReadonlyMap<string, CalibrationGroup>;
  readonly labels: ReadonlyMap<string, CalibrationGroup>;
  /** By the phase right above. */
  readonly phases: ReadonlyMap<string, CalibrationGroup>;
}

/** Computed where somebody asks, and again only where the plan or its evidence has changed. */
export function calibrationOf(snapshot: Snapshot): Calibration {
  const { plan, inputs, evidence, stages } = snapshot;
  return askedStage(stages, 'calibration', [plan, inputs.holidays.days, evidence], () =>
    computeCalibration(snapshot),
  );
}

export function computeCalibration({ plan, inputs, evidence }: Snapshot): Calibration {
  const activeDays = (task: string): number =>
    new Set(workOf(evidence.byTask.get(task) ?? []).map(({ commit }) => commit.day)).size;
  const outcomes = compareEstimates(plan, inputs.holidays.days).map((outcome) => ({
    ...outcome,
    activeDays: activeDays(outcome.task) || null,
  }));
  const groupsBy = (keysOf: (task: string) => readonly string[]): ReadonlyMap<string, CalibrationGroup> => {
    const members = new Map<string, TaskOutcome[]>();
    for (const outcome of outcomes) {
      for (const key of new Set(keysOf(outcome.task))) {
        const list = members.get(key);
        if (list) list.push(outcome);
        else members.set(key, [outcome]);
      }
    }
    return new Map(Array.from(members, ([key, list]) => [key, groupOf(list)]));
  };
  const taskOf = (id: string): Task => plan.tasks.get(id)!;
  return {
    outcomes,
    all: outcomes.length > 0 ? groupOf(outcomes) : null,
    people: groupsBy((id) => taskOf(id).assign.map(({ person }) => person)),
    labels: groupsBy((id) => taskOf(id).labels),
    phases: groupsBy((id) => phaseOf(taskOf(id))),
  };
}

/**
 * The factor that a plan might count with, to one tenth: null where too little is finished, or the one that it counts
 * with already is as near.
 */
export function proposedFactor(outcomes: readonly EstimateOutcome[], present: number): number | null {
  if (outcomes.length < fewestTasks) return null;
  const factor = Math.round(ratioOf(outcomes) * 10) / 10;
  return factor < 0.1 || factor > 10 || Math.abs(factor - present) < 0.05 ? null : factor;
}

function phaseOf({ parent }: Task): readonly string[] {
  return parent === null ? [] : [parent];
}

/** Of at least one outcome. */
function groupOf(outcomes: readonly TaskOutcome[]): CalibrationGroup {
  const ratios = outcomes.map(({ estimated, actual }) => actual / estimated).sort((a, b) => a - b);
  const days = outcomes.flatMap(({ activeDays }) => activeDays ?? []);
  return {
    tasks: outcomes.length,
    estimated: sumOf(outcomes, 'estimated'),
    actual: sumOf(outcomes, 'actual'),
    factor: ratioOf(outcomes),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    activeDays: days.length > 0 ? days.reduce((sum, count) => sum + count, 0) : null,
  };
}

function ratioOf(outcomes: readonly EstimateOutcome[]): number {
  return sumOf(outcomes, 'actual') / sumOf(outcomes, 'estimated');
}

function sumOf(outcomes: readonly EstimateOutcome[], figure: 'estimated' | 'actual'): number {
  return outcomes.reduce((sum, outcome) => sum + outcome[figure], 0);
}

/** @param sorted ascending, not empty */
function quantile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (position - below) * (high - low);
}
