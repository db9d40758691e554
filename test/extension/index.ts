// The entry of the tests inside the extension host: VS Code calls `run()` and takes a rejection for a failed run. The
// tests are those of the folder that MILEWRIGHT_TEST_RUN names; the window they run in was prepared for them (see
// scripts/host/extension-runs.mjs).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { until } from './support/until';

export async function run(): Promise<void> {
  const name = process.env['MILEWRIGHT_TEST_RUN'] ?? 'sample';
  const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, color: false, reporter: await loadReporter() });
  const grep = process.env['MILEWRIGHT_TEST_GREP'];
  if (grep) mocha.grep(grep);
  const folder = join(__dirname, name);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (file.endsWith('.test.js')) mocha.addFile(join(folder, file));
  }
  await untilFolders();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/**
 * The folders of a .code-workspace file come only once VS Code has read it, which may be after the tests are called. Where
 * that falls between two steps of the start, VS Code never tells of them: then the window, and all of this, begins again.
 */
async function untilFolders(): Promise<void> {
  const hasFolder = (): boolean => (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  try {
    await until('a folder in the window', hasFolder, 15_000);
  } catch {
    console.log('  no folder has come: the window is loaded again');
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
    await until('a folder in the window', hasFolder, 60_000);
  }
}

/** Loaded by its address at run time: it is shared with the suites in Node and not part of this bundle. */
async function loadReporter(): Promise<Mocha.ReporterConstructor> {
  const file = join(__dirname, '..', '..', '..', 'scripts', 'test', 'results-reporter.mjs');
  const module = (await import(pathToFileURL(file).href)) as { default: Mocha.ReporterConstructor };
  return module.default;
}
