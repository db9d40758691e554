/**
 * The critical path method on layered networks of 1,000 to 100,000 tasks: how long it takes, how time and memory grow,
 * and TaskJuggler 3 on the same network, where it is installed and ends in time. Both have to find the same finish, else
 * nothing is compared. Each size runs in a process of its own; times are medians of many warm calls, and the best of them.
 *
 * What the lines hold: «projection» copies what dates depend on out of the plan and finds the places of all ids, once
 * for each text; «network» turns it into nodes, links and calendars; «passes» orders them and computes early
 * and late dates and floats; «CPM» is both. «computeSchedule» is what a keystroke waits for: CPM, and all that is said of
 * each task (driver, work, loads). «text to dates» is `milewright schedule`, from the start of its process to its end,
 * as `tj3` is one.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dayOfMinute, parseDay, printDay, startOfDay, type Minute } from '../../src/core/base/dates';
import { buildNetwork } from '../../src/core/schedule/build-network';
import { compileCalendars } from '../../src/core/schedule/compile-calendars';
import { computeSchedule, networkDates } from '../../src/core/schedule/compute-schedule';
import type { Network } from '../../src/core/schedule/network';
import { scheduleProjection } from '../../src/core/schedule/schedule-projection';
import { solveNetwork } from '../../src/core/schedule/solve-network';
import { parsePlan } from '../../src/core/syntax/parse-plan';
import { lastName, layeredNetwork } from './support/layered-network';
import { hasTaskJuggler, processorSeconds, runTaskJuggler, type TaskJugglerRun } from './support/taskjuggler';

const sizes = [1_000, 5_000, 10_000, 100_000];
/** What is waited for another tool. */
const patienceSeconds = 120;
const statusDay = parseDay('2026-01-05')!;

/** Milliseconds. */
interface Times {
  readonly median: number;
  /** What other programs on the machine stretch least. */
  readonly best: number;
}

interface Measured {
  readonly links: number;
  /** `2027-08-12T11:00` */
  readonly finish: string;
  readonly firstCpm: number;
  readonly firstSchedule: number;
  readonly projection: number;
  readonly network: number;
  readonly passes: number;
  readonly cpm: Times;
  readonly schedule: Times;
  /** Megabytes of a network and its passes, and those of a schedule, beside the plan. */
  readonly networkMegabytes: number;
  readonly scheduleMegabytes: number;
}

function measure(count: number): Measured {
  const { plan: text, links } = layeredNetwork(count);
  const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]).plan;
  const plan = scheduleProjection(parsed);
  const network = (): Network => {
    const calendars = compileCalendars(plan, new Map());
    return buildNetwork(plan, calendars, networkDates(plan, statusDay, calendars, true)).network;
  };
  const solve = (built: Network): unknown => [built, solveNetwork(built, startOfDay(statusDay))];
  const firstCpm = timeOf(() => solve(network()));
  const firstSchedule = timeOf(() => computeSchedule(plan, statusDay));
  const built = network();
  const schedule = computeSchedule(plan, statusDay);
  return {
    links,
    finish: printMinute(schedule.tasks.get(lastName)!.finish),
    firstCpm,
    firstSchedule,
    projection: timesOf(() => scheduleProjection(parsed)).median,
    network: timesOf(network).median,
    passes: timesOf(() => solve(built)).median,
    cpm: timesOf(() => solve(network())),
    schedule: timesOf(() => computeSchedule(plan, statusDay)),
    networkMegabytes: megabytesOf(() => solve(network())),
    scheduleMegabytes: megabytesOf(() => computeSchedule(plan, statusDay)),
  };
}

function timeOf(action: () => unknown): number {
  const began = performance.now();
  action();
  return performance.now() - began;
}

/** Of at least eleven calls and a second, after as long a warm-up at most. */
function timesOf(action: () => unknown): Times {
  for (let calls = 0, all = 0; calls < 10 && all < 1000; calls++) all += timeOf(action);
  const times: number[] = [];
  for (let all = 0; all < 1000 || times.length < 11; all += times.at(-1)!) times.push(timeOf(action));
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)]!, best: times[0]! };
}

function megabytesOf(make: () => unknown): number {
  const used = (): number => {
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const made = [make()];
  const megabytes = (used() - before) / 1e6;
  // Read afterwards, so that it is not collected before.
  return made.length > 0 ? megabytes : 0;
}

function printMinute(minute: Minute): string {
  const day = dayOfMinute(minute);
  const inDay = minute - startOfDay(day);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${printDay(day)}T${two(inDay / 60)}:${two(inDay % 60)}`;
}

interface Compared {
  readonly count: number;
  readonly own: Measured;
  /** Seconds of the processor of `milewright schedule`. */
  readonly commandLine: number | null;
  readonly other: TaskJugglerRun | null;
}

function compare(count: number, folder: string, withTaskJuggler: boolean): Compared {
  const own = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', __filename, String(count)], { encoding: 'utf8' }),
  ) as Measured;
  const { plan, tjp } = layeredNetwork(count);
  writeFileSync(join(folder, 'project.yaml'), plan);
  const args = [resolve('dist/cli.js'), 'schedule', '--json', '--today', printDay(statusDay)];
  const commandLine = processorSeconds(process.execPath, args, folder);
  const other = withTaskJuggler ? runTaskJuggler(folder, tjp, patienceSeconds * 1000) : null;
  return { count, own, commandLine, other };
}

/** By which power of the number of tasks a figure grows from the one size to the other. */
function growth(a: number, b: number, from: number, to: number): number {
  return Math.log(b / a) / Math.log(to / from);
}

function print(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(38) + cells.map((text) => text.padStart(11)).join(''));
}

function printAll(all: readonly Compared[]): void {
  const last = all.at(-1)!;
  const big = all.at(-2)!;
  const numbers = (name: string, digits: number, of: (one: Compared) => number): void => {
    const exponent = growth(of(big), of(last), big.count, last.count);
    print(name, [...all.map((one) => of(one).toFixed(digits)), exponent.toFixed(2)]);
  };
  const some = (name: string, of: (one: Compared) => number | null, digits: number): void => {
    const known = all.filter((one) => of(one) !== null);
    const [a, b] = known.slice(-2);
    const exponent = a && b ? growth(of(a)!, of(b)!, a.count, b.count).toFixed(2) : '';
    print(name, [...all.map((one) => of(one)?.toFixed(digits) ?? '—'), exponent]);
  };
  const ratio = (name: string, of: (one: Compared, other: TaskJugglerRun) => number): void =>
    print(
      name,
      all.map((one) => (one.other ? `${of(one, one.other).toFixed(0)} ×` : '—')),
    );
  print('tasks', [...all.map(({ count }) => count.toLocaleString('en')), 'growth']);
  print(
    'links',
    all.map(({ own }) => own.links.toLocaleString('en')),
  );
  numbers('projection, ms', 2, ({ own }) => own.projection);
  numbers('network, ms', 2, ({ own }) => own.network);
  numbers('passes, ms', 2, ({ own }) => own.passes);
  numbers('CPM, ms', 2, ({ own }) => own.cpm.median);
  numbers('CPM, the best call, ms', 2, ({ own }) => own.cpm.best);
  numbers('computeSchedule, ms', 2, ({ own }) => own.schedule.median);
  numbers('computeSchedule, the best call, ms', 2, ({ own }) => own.schedule.best);
  numbers('first CPM of a process, ms', 1, ({ own }) => own.firstCpm);
  numbers('first computeSchedule, ms', 1, ({ own }) => own.firstSchedule);
  numbers('network and passes, MB', 2, ({ own }) => own.networkMegabytes);
  numbers('schedule, MB', 2, ({ own }) => own.scheduleMegabytes);
  some('text to dates, s', ({ commandLine }) => commandLine, 2);
  if (all.every(({ other }) => other === null)) {
    console.log('TaskJuggler (tj3) is not installed: nothing to compare with.');
    return;
  }
  some('tj3, s', ({ other }) => other?.all ?? null, 2);
  some('tj3 without start and reading, s', ({ other }) => other?.scheduling ?? null, 2);
  ratio('tj3 ÷ text to dates', ({ commandLine }, { all: seconds }) => seconds / commandLine!);
  ratio('tj3 scheduling ÷ best CPM', ({ own }, { scheduling }) => (1000 * scheduling) / own.cpm.best);
  ratio(
    'tj3 scheduling ÷ best computeSchedule',
    ({ own }, { scheduling }) => (1000 * scheduling) / own.schedule.best,
  );
  ratio('tj3 ÷ best CPM', ({ own }, { all: seconds }) => (1000 * seconds) / own.cpm.best);
  const same = all.filter(({ other }) => other !== null);
  console.log(`the same finish in both: ${same.map(({ own }) => own.finish).join(', ')}`);
}

function main(): void {
  const only = process.argv[2];
  if (only !== undefined) {
    console.log(JSON.stringify(measure(Number(only))));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'milewright-bench-'));
  try {
    const isThere = hasTaskJuggler();
    const all: Compared[] = [];
    for (const count of sizes) {
      // Where it would take too long by what it took before, it is not asked.
      const [a, b] = all.slice(-2);
      const power = a?.other && b?.other ? growth(a.other.all, b.other.all, a.count, b.count) : 1;
      const expected = b?.other ? b.other.all * (count / b.count) ** power : 0;
      const isAsked = isThere && (b === undefined || b.other !== null) && expected < patienceSeconds;
      const one = compare(count, folder, isAsked);
      all.push(one);
      if (one.other && one.other.finish !== one.own.finish) {
        console.error(`${count} tasks finish ${one.own.finish}; TaskJuggler says ${one.other.finish}`);
        process.exitCode = 1;
        return;
      }
    }
    printAll(all);
    const load = loadavg()[0]!;
    if (load > cpus().length) {
      console.log(
        `The machine was busy (load ${load.toFixed(1)} on ${cpus().length} cores): times are too long.`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
