/** The icons of a plan's things in VS Code's lists of symbols. */
import * as vscode from 'vscode';
import type { SymbolKind } from '../../core/language/outline/symbol';

export const symbolKinds: Readonly<Record<SymbolKind, vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Namespace,
  phase: vscode.SymbolKind.Module,
  task: vscode.SymbolKind.Object,
  milestone: vscode.SymbolKind.Event,
  person: vscode.SymbolKind.Interface,
  stakeholder: vscode.SymbolKind.Interface,
  calendar: vscode.SymbolKind.Struct,
  gate: vscode.SymbolKind.Operator,
  template: vscode.SymbolKind.TypeParameter,
  state: vscode.SymbolKind.EnumMember,
  role: vscode.SymbolKind.Constant,
  line: vscode.SymbolKind.Number,
  goal: vscode.SymbolKind.Field,
  risk: vscode.SymbolKind.Key,
  issue: vscode.SymbolKind.Key,
  assumption: vscode.SymbolKind.Key,
  decision: vscode.SymbolKind.Key,
  change: vscode.SymbolKind.Key,
  release: vscode.SymbolKind.Package,
  report: vscode.SymbolKind.File,
};
