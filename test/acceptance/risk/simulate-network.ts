/** Networks of three-point estimates in a unit of their own, simulated on a calendar that is always open. */
import { dayOf } from '../../../src/core/base/dates';
import type { Task } from '../../../src/core/model/plan';
import { scheduleProjection } from '../../../src/core/schedule/schedule-projection';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import type { SimulationResult } from '../../../src/core/schedule/simulation/simulation';
import { parsePlan } from '../../../src/core/syntax/parse-plan';

/** Optimistic, likely, pessimistic, and what it needs. */
export type ThreePoint = readonly [number, number, number, readonly string[]];

const start = dayOf(2026, 1, 5);
/** Minutes to a unit: rounding durations to the minute then costs 1e-5 of it. */
const unit = 60_000;

export interface NetworkRun {
  /** In units from the start. */
  readonly planned: number;
  readonly mean: number;
  readonly deviation: number;
  readonly percentile: (percent: number) => number;
  /** The share of runs that end by a due, if one was given. */
  readonly chance: number | null;
  readonly result: SimulationResult;
}

export function simulateNetwork(
  tasks: Readonly<Record<string, ThreePoint>>,
  kind: Task['estimate'],
  runs: number,
  { seed = 1, due = null as number | null } = {},
): NetworkRun {
  const lines = Object.entries(tasks).map(([id, [o, m, p, needs]]) => {
    const estimate = [o, m, p].map((amount) => `${Math.round(amount * unit)}min`).join('/');
    return `  ${id}: { title: ${id}, duration: ${estimate}, estimate: ${kind}, needs: [${needs.join(', ')}] }`;
  });
  const text = [
    'project: { name: Network, start: 2026-01-05 }',
    'calendar: { week: mon-sun 00:00-24:00 }',
    'tasks:',
    ...lines,
  ].join('\n');
  const { plan, problems } = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  if (problems.length > 0) throw new Error(problems[0]!.message);
  const origin = start * 1440;
  const dueMinute = due === null ? null : Math.round(origin + due * unit);
  const result = simulate(
    {
      plan: scheduleProjection(plan),
      statusDay: start,
      schedule: {},
      deadline: dueMinute === null ? null : { day: Math.floor(dueMinute / 1440), time: dueMinute % 1440 },
      risks: [],
      costs: null,
      commonCauses: null,
      calibration: 1,
    },
    { runs, seed },
  );
  const { finish } = result.project!;
  const inUnits = (minute: number): number => (minute - origin) / unit;
  return {
    planned: inUnits(finish.planned),
    mean: inUnits(finish.mean),
    deviation: finish.deviation / unit,
    percentile: (percent) => inUnits(finish.percentiles[percent]!),
    chance: finish.chance,
    result,
  };
}
