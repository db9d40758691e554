/** Findings as VS Code's problems: at their lines in all files of a plan, softened as this person's settings say. */
import * as vscode from 'vscode';
import { presentDiagnostics, type Diagnostic, type RelatedPlace } from '../core/language/diagnostics';
import { softenFindings } from '../core/language/soften';
import type { SessionState } from '../core/session/session';
import type { Severity } from '../core/model/plan';
import type { OpenPlan } from './open-plan';
import type { PlanNews, Plans } from './plans';
import { rulesSetting } from './settings';
import type { Seams } from './seams';

export const diagnosticSource = 'milewright';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A finding with the problem that shows it. */
export interface ShownFinding {
  readonly diagnostic: Diagnostic;
  readonly problem: vscode.Diagnostic;
}

/** @param ruleDocs where the page of a rule is */
export function publishDiagnostics(
  plans: Plans,
  ruleDocs: (rule: string) => vscode.Uri,
  seams: Seams,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  /** By plan and file: what is shown there. */
  const published = new Map<string, ReadonlyMap<string, string>>();
  const clear = (plan: OpenPlan): void => {
    for (const file of published.get(plan.key)?.keys() ?? []) collection.delete(plan.uriOf(file));
    published.delete(plan.key);
  };
  const publish = ({ plan, state }: PlanNews): void => {
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const { diagnostic, problem } of shownFindings(plan, state, ruleDocs)) {
      byFile.set(diagnostic.file, [...(byFile.get(diagnostic.file) ?? []), problem]);
    }
    const before = published.get(plan.key) ?? new Map<string, string>();
    const now = new Map([...byFile].map(([file, problems]) => [file, printOf(problems)]));
    for (const file of before.keys()) if (!now.has(file)) collection.delete(plan.uriOf(file));
    for (const [file, problems] of byFile) {
      // Problems that are set again, though the same, end the list of fixes that somebody is just asking for.
      if (before.get(file) !== now.get(file)) collection.set(plan.uriOf(file), problems);
    }
    published.set(plan.key, now);
  };
  return vscode.Disposable.from(
    collection,
    plans.onPublish(seams.listener('event', 'diagnostics', publish)),
    plans.onDidClose(seams.listener('event', 'diagnostics', clear)),
    vscode.workspace.onDidChangeConfiguration(
      seams.listener('event', 'settings', (event) => {
        if (!event.affectsConfiguration('milewright.rules')) return;
        for (const plan of plans.all()) publish({ plan, state: plan.session.state() });
      }),
    ),
  );
}

/** All that is shown of problems, to tell whether they are the same. */
function printOf(problems: readonly vscode.Diagnostic[]): string {
  return JSON.stringify(problems.map((problem) => [problem, problem.relatedInformation]));
}

/** By state: the light bulb asks for them at every move of the cursor. */
const known = new WeakMap<
  SessionState,
  { readonly rules: string; readonly shown: readonly ShownFinding[] }
>();

export function shownFindings(
  plan: OpenPlan,
  state: SessionState,
  ruleDocs: (rule: string) => vscode.Uri,
): readonly ShownFinding[] {
  const setting = rulesSetting();
  const rules = JSON.stringify([...setting]);
  const last = known.get(state);
  if (last?.rules === rules) return last.shown;
  const found = softenFindings(state.findings, setting);
  const shown = presentDiagnostics(state.snapshot, found).map((diagnostic): ShownFinding => {
    const { finding } = diagnostic;
    const problem = new vscode.Diagnostic(rangeOf(diagnostic), finding.message, severities[finding.severity]);
    problem.source = diagnosticSource;
    problem.code = { value: finding.rule, target: ruleDocs(finding.rule) };
    problem.relatedInformation = diagnostic.related.map(
      (place) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(plan.uriOf(place.file), rangeOf(place)),
          place.message,
        ),
    );
    return { diagnostic, problem };
  });
  known.set(state, { rules, shown });
  return shown;
}

function rangeOf({ start, end }: Pick<RelatedPlace, 'start' | 'end'>): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
