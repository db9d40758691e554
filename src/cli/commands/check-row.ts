/** One finding as `milewright check` tells it to programs: an element of `findings` in the JSON, and of a SARIF log. */
import type { Diagnostic } from '../../core/language/diagnostics';
import { printAddress } from '../../core/model/address';
import type { PlanReport } from '../open-plan';

/** Lines and columns from 1, the end is the first column that is outside; the address as JSON Pointer. */
export function checkRow(report: Pick<PlanReport, 'snapshot'>, diagnostic: Diagnostic) {
  const { finding, related } = diagnostic;
  const { place } = finding;
  const address =
    place.kind === 'address'
      ? place.address
      : place.kind === 'problem'
        ? (report.snapshot.parsed.problems[place.index]?.address ?? null)
        : null;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...spot(diagnostic),
    address: address === null ? null : printAddress(address),
    related: related.map((one) => ({ message: one.message, ...spot(one) })),
  };
}

export type Spot = ReturnType<typeof spot>;

function spot({ file, start, end }: Pick<Diagnostic, 'file' | 'start' | 'end'>) {
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
