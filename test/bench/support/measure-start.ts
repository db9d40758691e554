/**
 * Runs in the extension host of a window: waits until Milewright and VS Code's git extension have started, and writes
 * what VS Code itself recorded of both (its «Startup Performance») and the user timings of Milewright to the file that
 * MILEWRIGHT_BENCH_RESULTS names.
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { MilewrightApi } from '../../../src/vscode/api';

/** Milliseconds. */
export interface StartTimes {
  readonly milewright: WaitedFor;
  readonly git: WaitedFor;
  /** Loading of the bundle that is loaded after `activate`. */
  readonly loadRest: number;
  /** What that bundle does at once. */
  readonly wire: number;
}

interface WaitedFor {
  /** Loading of its code. */
  readonly load: number;
  /** The call of `activate`. */
  readonly activate: number;
}

const ids = { milewright: 'milewright.milewright', git: 'vscode.git' };

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<MilewrightApi>(ids.milewright);
  if (!extension) throw new Error('Milewright is not installed in this window');
  for (const id of Object.values(ids)) await until(() => vscode.extensions.getExtension(id)?.isActive);
  await extension.exports.ready;
  const report = await startupReport();
  const times: StartTimes = {
    milewright: waitedFor(report, ids.milewright),
    git: waitedFor(report, ids.git),
    loadRest: between('milewright/load', 'milewright/start'),
    wire: between('milewright/start', 'milewright/started'),
  };
  writeFileSync(process.env['MILEWRIGHT_BENCH_RESULTS']!, JSON.stringify(times));
}

/** VS Code's report as Markdown, once it holds the extensions. */
async function startupReport(): Promise<string> {
  await vscode.commands.executeCommand('perfview.show');
  return until(() => {
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    return Object.values(ids).every((id) => text.includes(id)) ? text : undefined;
  });
}

/** One row of the report's table: Extension, Eager, Load Code, Call Activate, Finish Activate, Event, By. */
function waitedFor(report: string, id: string): WaitedFor {
  const row = report.split('\n').find((line) => line.includes(`|${id}|`) || line.includes(`| ${id} `));
  const cells = row?.split('|').map((cell) => cell.trim()) ?? [];
  const [load, activate] = cells.slice(cells.indexOf(id) + 2).map(Number);
  if (load === undefined || activate === undefined || Number.isNaN(load + activate)) {
    throw new Error(`VS Code's report says nothing of ${id}: ${row ?? report.slice(0, 500)}`);
  }
  return { load, activate };
}

function between(from: string, to: string): number {
  const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  return at(to) - at(from);
}

async function until<T>(probe: () => T | undefined | false): Promise<T> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const answer = probe();
    if (answer) return answer;
    await sleep(50);
  }
  throw new Error('not within a minute');
}
