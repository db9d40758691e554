/**
 * The extension's entry point, and all of it that VS Code waits for. Started only where a `project.yaml` stands at the
 * root of a folder, or where a person opens a view or runs a command; the rest (`start.ts`) is loaded right after, when
 * VS Code has gone on to other extensions.
 */
import * as vscode from 'vscode';
import type { MilewrightApi } from './vscode/api';

export function activate(context: vscode.ExtensionContext): MilewrightApi {
  const started = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(async () => {
    // User timings, as VS Code keeps its own: what `npm run bench` reads.
    performance.mark('milewright/load');
    const { start } = await import('./start.js');
    performance.mark('milewright/start');
    const parts = start(context);
    performance.mark('milewright/started');
    return parts;
  });
  // The manifest is made from the registry of commands, which is loaded later.
  const { contributes } = context.extension.packageJSON as {
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  };
  for (const { command } of contributes.commands) {
    const run = async (argument: unknown): Promise<unknown> => (await started).run(command, argument);
    context.subscriptions.push(vscode.commands.registerCommand(command, run));
  }
  const ready = started.then(async (parts) => {
    await parts.ready;
    return parts.views;
  });
  return { version: 1, ready };
}
