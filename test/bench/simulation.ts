/**
 * Monte Carlo: 10,000 runs over layered networks in which every task has a three-point estimate, with 10 milestones,
 * 20 risks and costs; once on one calendar, once with ten people who are each away at other times. Milliseconds of the
 * first simulation of a process and of the fifth, and what a run costs for each task.
 */
import { parseDay } from '../../src/core/base/dates';
import { seededRandom } from '../../src/core/base/random';
import { scheduleProjection } from '../../src/core/schedule/schedule-projection';
import { simulate } from '../../src/core/schedule/simulation/simulate';
import type { SimulationInput } from '../../src/core/schedule/simulation/simulation';
import { parsePlan } from '../../src/core/syntax/parse-plan';

const runs = 10_000;
const risks = 20;

/** Layers of ten tasks, each of which needs two or three of the layer before it; every tenth layer ends in a milestone. */
function layeredPlan(tasks: number, people: boolean): string {
  const random = seededRandom(1);
  const lines = ['project: { name: Layers, start: 2026-01-05 }'];
  if (people) {
    lines.push('team:');
    for (let p = 0; p < 10; p++) {
      lines.push(`  p${p}: { name: P${p}, away: [2026-0${1 + (p % 9)}-06..2026-0${1 + (p % 9)}-17] }`);
    }
  }
  lines.push('tasks:');
  for (let i = 0; i < tasks; i++) {
    const likely = 4 + random.below(36);
    const before = 10 * (Math.floor(i / 10) - 1);
    const needs = new Set(before < 0 ? [] : [0, 1, 2].map(() => `T${before + random.below(10)}`));
    const who = people ? `, assign: p${random.below(10)}` : '';
    const three = `${Math.round(likely / 2)}h/${likely}h/${likely * 2 + random.below(20)}h`;
    lines.push(`  T${i}: { title: T${i}, effort: ${three}${who}, needs: [${[...needs].join(', ')}] }`);
  }
  lines.push('milestones:');
  for (let m = 1; m <= 10; m++) {
    const last = Math.floor((m * tasks) / 10) - 1;
    const needs = [0, 1, 2, 3].map((i) => `T${Math.max(0, last - i)}`).join(', ');
    lines.push(`  M${m}: { title: M${m}, due: 2027-0${Math.min(m, 9)}-15, needs: [${needs}] }`);
  }
  return `${lines.join('\n')}\n`;
}

function inputOf(tasks: number, people: boolean): SimulationInput {
  const text = layeredPlan(tasks, people);
  const { plan } = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  return {
    plan: scheduleProjection(plan),
    statusDay: parseDay('2026-01-05')!,
    schedule: {},
    deadline: null,
    risks: Array.from({ length: risks }, (_, i) => ({
      id: `R${i}`,
      probability: 0.2,
      affects: [`T${Math.floor((i * tasks) / risks)}`],
      delay: 2400,
      cost: 100_000,
    })),
    costs: {
      tasks: new Map([...plan.tasks.keys()].map((id) => [id, { fixed: 1000, work: 100_000 }])),
      other: 0,
      perDay: 0,
    },
    commonCauses: null,
    calibration: 1,
  };
}

console.log(
  `${'tasks'.padEnd(24)}${['first, ms', 'warm, ms', 'ns/task/run'].map((s) => s.padStart(13)).join('')}`,
);
for (const tasks of [100, 1_000, 10_000]) {
  for (const people of [false, true]) {
    const input = inputOf(tasks, people);
    const times = Array.from({ length: tasks > 1_000 ? 2 : 5 }, (_, seed) => {
      const began = performance.now();
      simulate(input, { runs, seed });
      return performance.now() - began;
    });
    const warm = times.slice(1).sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)]!;
    const name = `${tasks.toLocaleString('en')}${people ? ', ten calendars' : ''}`;
    const cells = [times[0]!.toFixed(0), warm.toFixed(0), ((warm * 1e6) / runs / tasks).toFixed(1)];
    console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(13)).join(''));
  }
}
