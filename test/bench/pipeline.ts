/**
 * From text to what is shown (findings at their lines, rows of all trees), step by step: 100, 1,000 and 10,000 tasks;
 * warm (median of many) and cold (the first run of a process: median of five, with the best and the worst); one edited
 * title; and the memory that a snapshot keeps. Ratios are of one run on one machine.
 */
import { execFileSync } from 'node:child_process';
import { Bench } from 'tinybench';
import { analyse } from '../../src/core/analysis/analyse';
import type { Inputs, Snapshot } from '../../src/core/analysis/snapshot';
import { parseDay } from '../../src/core/base/dates';
import { computeBudget } from '../../src/core/budget/compute-budget';
import { presentDiagnostics } from '../../src/core/language/diagnostics';
import { noCommits } from '../../src/core/model/commit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { runRules } from '../../src/core/rules/run-rules';
import { computeExposure } from '../../src/core/risk/compute-exposure';
import { computeSchedule } from '../../src/core/schedule/compute-schedule';
import { scheduleProjection } from '../../src/core/schedule/schedule-projection';
import { parsePlan } from '../../src/core/syntax/parse-plan';
import { trees } from '../../src/core/views/trees/index';
import type { TreeOptions, TreeView } from '../../src/core/views/trees/tree-view';
import { generatePlan } from './support/generate-plan';

const sizes = [100, 1_000, 10_000];
const coldProcesses = 5;

const treeOptions: TreeOptions = {
  locale: 'en',
  translate: (sentence, ...values) =>
    sentence.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
  groupBy: 'phase',
  groupRisksBy: 'exposure',
  findings: [],
  filter: '',
  user: { name: 'Person 1', email: 'p1@example.com' },
  comparison: null,
};

function inputsOf(text: string): Inputs {
  return {
    files: [{ path: 'project.yaml', text, role: 'root' }],
    ledgers: [],
    commits: noCommits,
    holidays: noHolidays,
    today: parseDay('2026-03-02')!,
  };
}

/** Each step on what the steps before it gave; `all` is the whole way, as the command line goes it. */
function stepsOf(text: string): Readonly<Record<string, () => unknown>> {
  const inputs = inputsOf(text);
  const snapshot = analyse(inputs, null);
  const { plan, schedule, statusDay } = snapshot;
  const findings = runRules(snapshot);
  const edited = inputsOf(text.replace('Task number 7', 'Task number seven'));
  return {
    parse: () => parsePlan(inputs.files),
    schedule: () => computeSchedule(scheduleProjection(plan), statusDay),
    exposure: () => computeExposure(plan, statusDay),
    budget: () => computeBudget(plan, schedule, [], statusDay, new Map()),
    rules: () => runRules(snapshot),
    locate: () => presentDiagnostics(snapshot, findings),
    trees: () => rowsOf(snapshot),
    all: () => wholeWay(inputs, null),
    'a title edited': () => wholeWay(edited, snapshot),
  };
}

function rowsOf(snapshot: Snapshot): readonly TreeView[] {
  return trees.map((tree) => tree.present(snapshot, treeOptions));
}

function wholeWay(inputs: Inputs, previous: Snapshot | null): readonly unknown[] {
  const snapshot = analyse(inputs, previous);
  return [snapshot, presentDiagnostics(snapshot, runRules(snapshot)), rowsOf(snapshot)];
}

/** Milliseconds of the whole way in a process that has done nothing else, and megabytes that what is shown keeps. */
function cold(tasks: number): { readonly milliseconds: number; readonly megabytes: number } {
  const text = generatePlan(tasks);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const began = performance.now();
  const shown = wholeWay(inputsOf(text), null);
  const milliseconds = performance.now() - began;
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  // Read after the measurement, so that nothing of it is collected before.
  return { milliseconds, megabytes: shown.length > 0 ? megabytes : 0 };
}

function coldRuns(tasks: number): { readonly milliseconds: readonly number[]; readonly megabytes: number } {
  const runs = Array.from({ length: coldProcesses }, () => {
    const args = ['--expose-gc', __filename, String(tasks)];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as ReturnType<typeof cold>;
  });
  const milliseconds = runs.map((run) => run.milliseconds).toSorted((a, b) => a - b);
  return { milliseconds, megabytes: runs[0]!.megabytes };
}

async function main(): Promise<void> {
  const only = process.argv[2];
  if (only !== undefined) {
    console.log(JSON.stringify(cold(Number(only))));
    return;
  }
  const rows = new Map<string, string[]>();
  const add = (name: string, text: string): void => void rows.set(name, [...(rows.get(name) ?? []), text]);
  for (const tasks of sizes) {
    const text = generatePlan(tasks);
    add('text, kB', (text.length / 1e3).toFixed(0));
    const bench = new Bench({ time: 500, iterations: 10, warmupTime: 300, warmupIterations: 3 });
    for (const [name, step] of Object.entries(stepsOf(text))) bench.add(name, () => void step());
    await bench.run();
    for (const task of bench.tasks) {
      if (!('latency' in task.result)) throw new Error(`${task.name} did not run`);
      add(`${task.name}, ms`, task.result.latency.p50.toFixed(2));
    }
    const { milliseconds, megabytes } = coldRuns(tasks);
    add('all, cold, ms', milliseconds[coldProcesses >> 1]!.toFixed(0));
    add('  best to worst', `${milliseconds[0]!.toFixed(0)}–${milliseconds.at(-1)!.toFixed(0)}`);
    add('kept, MB', megabytes.toFixed(1));
  }
  console.log(`${'tasks'.padEnd(20)}${sizes.map((size) => size.toLocaleString('en').padStart(12)).join('')}`);
  for (const [name, cells] of rows) {
    console.log(name.padEnd(20) + cells.map((text) => text.padStart(12)).join(''));
  }
}

void main();
