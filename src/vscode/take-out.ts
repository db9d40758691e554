/** Takes a picture, a chart or a table out of a view, into a new document that is a file once somebody saves it. */
import * as vscode from 'vscode';
import { choosePlan } from './choose-plan';
import type { CommandContext } from './commands/command';
import { openUnsaved } from './unsaved-document';

/** @param ofWhich asks for a plan where there are several @param what asks what to take */
export async function takeOut(
  { plans, webviews }: Pick<CommandContext, 'plans' | 'webviews'>,
  view: string,
  ofWhich: string,
  what: string,
): Promise<void> {
  const plan = webviews.planAtHand(view) ?? (await choosePlan(plans, ofWhich));
  if (!plan) return;
  const items = webviews
    .exports(view, plan)
    .map(({ label, file, make }) => ({ label, description: file, file, make }));
  const picked = await vscode.window.showQuickPick(items, { title: what });
  if (picked) await openUnsaved(plan, picked.file, picked.make());
}
