/**
 * Runs in the extension host of a window: types into the middle of the plan that lies in the folder, first a title, then an
 * estimate on which dates, money and findings of much of the plan depend, letter by letter, and writes to the file that MILEWRIGHT_BENCH_RESULTS names how long Milewright takes after each to have fresh findings, the
 * longest time in which the host answered nobody, and how long one parse of the whole text takes there.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import type { MilewrightApi } from '../../../src/vscode/api';

/** Milliseconds. */
export interface KeystrokeTimes {
  /** From the change of the text to its findings, of each letter of the title in order. */
  readonly findings: readonly number[];
  /** Of each letter of the estimate. */
  readonly moving: readonly number[];
  readonly longestStall: number;
  readonly wholeParse: number;
}

const words = ' and a few more words, as they are typed by hand';
/** Letters at first that are not counted: the code is cold, as it is once in a window. */
const warmUp = 8;
const movingLetters = 40;
/** Between two letters of a quick typist; longer than the host waits before it tells of findings. */
const pauseMilliseconds = 180;
/** Until the texts have been read as a whole elsewhere, and compared. */
const restMilliseconds = 8000;

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<MilewrightApi>('milewright.milewright');
  if (!extension) throw new Error('Milewright is not installed in this window');
  const views = await (await extension.activate()).ready;
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'project.yaml'));
  const editor = await vscode.window.showTextDocument(document);
  const middle = document.getText().indexOf('title: Task', document.getText().length / 2);
  let { end } = document.lineAt(document.positionAt(middle)).range;
  views.stale();
  await sleep(1000);

  const delays = monitorEventLoopDelay({ resolution: 5 });
  const type = async (at: vscode.Range, letter: string): Promise<number> => {
    await editor.edit((edit) => edit.replace(at, letter));
    const began = performance.now();
    // Whoever asks is answered for the present text.
    views.stale();
    const took = performance.now() - began;
    await sleep(pauseMilliseconds);
    return took;
  };
  const findings: number[] = [];
  for (const [i, letter] of words.split('').entries()) {
    if (i === warmUp) delays.enable();
    const took = await type(new vscode.Range(end, end), letter);
    end = end.translate(0, 1);
    if (i >= warmUp) findings.push(took);
  }
  const estimate = document.positionAt(document.getText().indexOf('effort: ', middle) + 'effort: '.length);
  const moving: number[] = [];
  // `2d` to `12d` and back.
  for (let i = 0; i < movingLetters; i++) {
    const isIn = i % 2 === 1;
    const took = await type(new vscode.Range(estimate, estimate.translate(0, isIn ? 1 : 0)), isIn ? '' : '1');
    if (i >= warmUp) moving.push(took);
  }
  // What follows when nobody types any more holds somebody up, too, who goes on just then.
  await sleep(restMilliseconds);
  delays.disable();
  const text = document.getText();
  const parses = Array.from({ length: 3 }, () => {
    const began = performance.now();
    parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
    return performance.now() - began;
  }).toSorted((a, b) => a - b);
  const times: KeystrokeTimes = { findings, moving, longestStall: delays.max / 1e6, wholeParse: parses[1]! };
  writeFileSync(process.env['MILEWRIGHT_BENCH_RESULTS']!, JSON.stringify(times));
}
