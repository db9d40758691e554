/** So much of the code that the work owns, or has changed, was run by tests since the last commit. */
import { ok, err } from '../../../base/result';
import { filesOf, isAnswer, reportProof, reportsFor } from '../report-facts';
import { readShare } from '../read-share';
import { met, notMet, requirementWith, say, unknown, type Requirement } from '../requirement';

export const coverage: Requirement = requirementWith(
  'repository',
  'coverage',
  'At least this share of the lines of its files was run by tests (lcov, Cobertura).',
  {
    default: '80%',
    description: 'the least share of lines',
    examples: ['80%', '65.5%'],
    read: (text) => {
      const share = readShare(text);
      return share.ok && share.value > 1 ? err('is more than 100%') : share.ok ? ok(share.value) : share;
    },
  },
  (subject, snapshot, least) => {
    const reports = reportsFor(subject, snapshot, 'coverage');
    if (isAnswer(reports)) return reports;
    const isOwn = filesOf(subject, snapshot);
    if (isOwn === null) return unknown(say`Which files belong to ${subject.title} is not known.`);
    const files = reports.flatMap(({ path, report }) =>
      Array.from(report.files, ([file, counted]) => ({ path, file, ...counted })).filter(({ file }) =>
        isOwn(file),
      ),
    );
    const lines = files.reduce((sum, one) => sum + one.lines, 0);
    const covered = files.reduce((sum, one) => sum + one.covered, 0);
    if (lines === 0) {
      return unknown(
        say`No report covers a file of ${subject.title}.`,
        reports.map(({ path }) => reportProof(path)),
      );
    }
    const share = covered / lines;
    const said = say`${(Math.floor(share * 1000) / 10).toFixed(1)} % of ${lines} lines were run; ${(least * 100).toFixed(1)} % is asked for.`;
    const worst = files
      .toSorted((a, b) => b.lines - b.covered - (a.lines - a.covered))
      .map((one) => reportProof(one.file, null, `${one.covered} of ${one.lines} lines, by ${one.path}`));
    return share >= least ? met(said, worst) : notMet(said, worst);
  },
);
