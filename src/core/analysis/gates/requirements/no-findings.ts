/** Static analysis has found nothing of a level or above in the files of the work; of a release, in any file. */
import { err, ok } from '../../../base/result';
import { mostFindings } from '../../../quality/report';
import { filesOf, isAnswer, reportProof, reportsFor } from '../report-facts';
import { count, met, notMet, requirementWith, say, unknown, type Requirement } from '../requirement';

const levels = ['note', 'warning', 'error'] as const;

export const noFindings: Requirement = requirementWith(
  'repository',
  'no-findings',
  'Static analysis (SARIF) found nothing of this level or above in its files.',
  {
    default: 'error',
    description: 'the lowest level that counts: note, warning or error',
    examples: ['error', 'warning'],
    read: (text) => {
      const level = levels.indexOf(text as (typeof levels)[number]);
      return level < 0 ? err('is none of note, warning, error') : ok(level);
    },
  },
  (subject, snapshot, least) => {
    const reports = reportsFor(subject, snapshot, 'findings');
    if (isAnswer(reports)) return reports;
    const isOwn = subject.kind === 'release' ? () => true : filesOf(subject, snapshot);
    if (isOwn === null) return unknown(say`Which files belong to ${subject.title} is not known.`);
    const found = reports.flatMap(({ path, report }) =>
      report.findings
        .filter(
          (one) => levels.indexOf(one.level) >= least && (subject.kind === 'release' || isOwn(one.path)),
        )
        .map((one) => ({ ...one, report: path })),
    );
    const [first] = found;
    if (first) {
      return notMet(
        say`${count(found.length, 'finding')}: ${first.rule}, ${first.message}`.replace(/[^.…]$/, '$&.'),
        found.map((one) => reportProof(one.path || one.report, one.line, `${one.rule}: ${one.message}`)),
      );
    }
    const proof = reports.map(({ path }) => reportProof(path));
    const cut = reports.some(({ report }) =>
      levels.some((level, i) => i >= least && report.counts[level] > mostFindings),
    );
    if (cut) return unknown('There are more findings than are kept, none of them here.', proof);
    return met(say`No finding of level ${levels[least]!} or above.`, proof);
  },
);
