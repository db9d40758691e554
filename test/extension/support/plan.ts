// The plan of this window's folder: its document, its problems and what the trees show.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MilewrightApi, MilewrightViews } from '../../../src/vscode/api';
import type { TreeNode } from '../../../src/core/views/trees/tree-node';
import { milewright, workspaceFolder } from './milewright';
import { until } from './until';

export async function views(): Promise<MilewrightViews> {
  const api = (await milewright().activate()) as MilewrightApi;
  return api.ready;
}

export function planUri(): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.file(workspaceFolder()), 'project.yaml');
}

export async function showPlan(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(planUri());
}

/** Line and column (from 0) of the first place that holds `text`. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `the plan does not hold «${text}»`);
  return document.positionAt(offset);
}

/** Replaces the first `from`, as typing would: into the buffer, unsaved. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = placeOf(document, from);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(start, document.positionAt(document.offsetAt(start) + from.length)),
    to,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Gives the file the text it had on disk again, whatever a test did to it. */
export async function restorePlan(text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(planUri());
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, whole, text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

export function problems(uri = planUri()): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'milewright');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits for a problem of a rule, at a line that holds `text`. */
export async function problemOf(rule: string, text: string): Promise<vscode.Diagnostic> {
  const document = await vscode.workspace.openTextDocument(planUri());
  return until(`${rule} at «${text}»`, () =>
    problems().find(
      (problem) => ruleOf(problem) === rule && document.lineAt(problem.range.start.line).text.includes(text),
    ),
  );
}

export async function rows(tree: string): Promise<readonly TreeNode[]> {
  return (await views()).rowsOf(tree).flatMap((plan) => plan.rows);
}

/** Every row of a tree, those below others too. */
export async function everyRow(tree: string): Promise<readonly TreeNode[]> {
  const flat = (nodes: readonly TreeNode[]): TreeNode[] =>
    nodes.flatMap((node) => [node, ...flat(node.children)]);
  return flat(await rows(tree));
}

export async function rowNamed(tree: string, label: string): Promise<TreeNode> {
  const found = (await everyRow(tree)).find((row) => row.label === label);
  assert.ok(found, `${tree} has no row «${label}»`);
  return found;
}

/** A row as menus hand it to commands. */
export async function rowArgument(tree: string, label: string): Promise<object> {
  const [plan] = (await views()).rowsOf(tree);
  assert.ok(plan);
  return { plan: plan.plan, node: await rowNamed(tree, label) };
}
