/** The tests that the team runs have passed since the last commit. */
import { isAnswer, reportProof, reportsFor } from '../report-facts';
import { count, met, notMet, plainRequirement, say, unknown, type Requirement } from '../requirement';

export const testsPass: Requirement = plainRequirement(
  'repository',
  'tests-pass',
  'The reports of tests (JUnit) are newer than the commits and hold no failure.',
  (subject, snapshot) => {
    const reports = reportsFor(subject, snapshot, 'tests');
    if (isAnswer(reports)) return reports;
    const total = reports.reduce((sum, { report }) => sum + report.total, 0);
    const failed = reports.reduce((sum, { report }) => sum + report.failed, 0);
    const skipped = reports.reduce((sum, { report }) => sum + report.skipped, 0);
    const [first] = reports.flatMap(({ report }) => report.failures);
    if (failed > 0) {
      return notMet(
        say`${failed} of ${count(total, 'test')} failed: «${first?.name ?? ''}».`,
        reports.flatMap(({ path, report }) =>
          report.failures.map(({ line, name, message }) => reportProof(path, line, `${name}: ${message}`)),
        ),
      );
    }
    const proof = reports.map(({ path }) => reportProof(path));
    if (total - skipped <= 0) return unknown('No test was run.', proof);
    const left = skipped === 0 ? '' : `, ${skipped} left out`;
    return met(say`${count(total - skipped, 'test')} passed${left}.`, proof);
  },
);
