/**
 * Findings as workflow commands of GitHub Actions, which shows them at their lines in a pull request.
 * Form and escaping: «Workflow commands for GitHub Actions» and actions/toolkit's `command.ts`.
 */
import type { Severity } from '../../core/model/plan';
import type { PlanReport } from '../open-plan';
import { printable } from '../print';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function printAnnotations({ diagnostics, shownFolder }: PlanReport): string {
  return diagnostics
    .map(({ finding, file, start, end }) => {
      const properties = {
        file: printable(shownFolder + file),
        line: String(start.line + 1),
        endLine: String(end.line + 1),
        // GitHub takes columns on one line only.
        ...(start.line === end.line
          ? { col: String(start.character + 1), endColumn: String(end.character + 1) }
          : {}),
        title: finding.rule,
      };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
      return `::${commands[finding.severity]} ${list.join(',')}::${escapeData(printable(finding.message))}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
