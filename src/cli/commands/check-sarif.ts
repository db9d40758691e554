/**
 * Findings as a SARIF 2.1.0 log (OASIS, «Static Analysis Results Interchange Format»), which code hosts and editors
 * read. A fingerprint of rule and address lets them know a finding again when its line has moved.
 */
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../core/model/plan';
import { allRules } from '../../core/rules/index';
import type { PlanReport } from '../open-plan';
import { checkRow, type Spot } from './check-row';

const levels: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

export function checkSarif(report: PlanReport): Log {
  const used = new Set(report.diagnostics.map(({ finding }) => finding.rule));
  const rules: readonly ReportingDescriptor[] = allRules
    .filter((rule) => used.has(rule.id))
    .map((rule) => ({
      id: rule.id,
      shortDescription: { text: rule.docs.summary },
      fullDescription: { text: rule.docs.why },
      defaultConfiguration: { level: levels[rule.severity] },
    }));
  const location = ({ file, line, column, endLine, endColumn }: Spot): Location => ({
    physicalLocation: {
      artifactLocation: { uri: encodePath(report.shownFolder + file) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  });
  const results: readonly Result[] = report.diagnostics.map((diagnostic) => {
    const row = checkRow(report, diagnostic);
    return {
      ruleId: row.rule,
      level: levels[row.severity],
      message: { text: row.message },
      locations: [location(row)],
      ...(row.related.length > 0 && {
        relatedLocations: row.related.map((one) => ({ ...location(one), message: { text: one.message } })),
      }),
      partialFingerprints: { 'ruleAndAddress/v1': `${row.rule} ${row.address ?? row.file}` },
    };
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Milewright', version: report.version, rules: [...rules] } },
        columnKind: 'utf16CodeUnits',
        results: [...results],
      },
    ],
  };
}

function encodePath(path: string): string {
  // Half of a surrogate pair, which Windows allows in names, has no form in an address.
  const whole = path.replaceAll(/\p{Cs}/gu, '\uFFFD');
  return whole.split('/').map(encodeURIComponent).join('/');
}
