/**
 * The options of `milewright check` that narrow its answer down: only what is new since a revision, what is left once
 * fixes are applied, and how many warnings are one too many.
 */
import { analyse } from '../../core/analysis/analyse';
import type { Diagnostic } from '../../core/language/diagnostics';
import { presentDiagnostics } from '../../core/language/diagnostics';
import { mendFindings } from '../../core/language/mend-findings';
import { newFindings } from '../../core/language/new-findings';
import type { Finding } from '../../core/model/finding';
import { allRules } from '../../core/rules/index';
import { runRules } from '../../core/rules/run-rules';
import type { PlanReport } from '../open-plan';
import type { CommandOption, OptionValues, Prepared } from './command';

/** Areas of rules whose preferred fix says what was meant, and no more: spelling and form. */
const areasOfForm: readonly string[] = ['syntax', 'reference', 'checks'];

export const checkOptions: readonly CommandOption[] = [
  {
    name: 'max-warnings',
    argument: 'number',
    summary: 'end with 1 where there are more warnings',
    read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
    takes: 'a whole number',
  },
  {
    name: 'baseline',
    argument: 'revision',
    summary: 'list only what is new since this tag, branch or commit',
    read: (text) => text,
    takes: 'a tag, a branch or a commit',
  },
  {
    name: 'fix',
    argument: null,
    summary: 'mend in the files what is misspelt or written wrong, and list what is left',
    read: () => null,
    takes: 'nothing',
  },
  {
    name: 'fix-rule',
    argument: 'rule',
    repeats: true,
    summary: 'apply the preferred fix of this rule too, such as schedule/no-estimate',
    read: (text) => (allRules.some(({ id }) => id === text) ? text : null),
    takes: 'the id of a rule',
  },
];

/** The limit that is passed, or null. */
export function tooMany(diagnostics: readonly Diagnostic[], options: OptionValues): number | null {
  const most = options.get('max-warnings');
  if (typeof most !== 'number') return null;
  const warnings = diagnostics.filter(({ finding }) => finding.severity === 'warning').length;
  return warnings > most ? most : null;
}

export function prepareCheck(report: PlanReport, options: OptionValues): Prepared {
  const named = options.get('fix-rule');
  const rules = new Set<unknown>(Array.isArray(named) ? named : []);
  if (!options.has('fix') && rules.size === 0) return { report: sinceBaseline(report), texts: null };
  const isWanted = ({ rule }: Finding): boolean =>
    rules.has(rule) || (options.has('fix') && areasOfForm.includes(rule.slice(0, rule.indexOf('/'))));
  const { after, findings, texts, count } = mendFindings(report.snapshot, isWanted);
  const notes = [
    ...report.notes,
    count === 0 ? 'Nothing could be mended.' : `${count} ${count === 1 ? 'finding' : 'findings'} mended.`,
  ];
  const mended = { ...report, snapshot: after, diagnostics: presentDiagnostics(after, findings), notes };
  return { report: sinceBaseline(mended), texts };
}

function sinceBaseline(report: PlanReport): PlanReport {
  const { snapshot, diagnostics, revisions } = report;
  if (revisions?.kind !== 'texts') return report;
  const overlay = snapshot.inputs.files.filter(({ role }) => role === 'private');
  const inputs = { ...snapshot.inputs, files: [...revisions.revision.files, ...overlay] };
  const then = analyse(inputs, null);
  const before = { findings: runRules(then), problems: then.parsed.problems };
  const now = {
    findings: diagnostics.map(({ finding }) => finding),
    problems: snapshot.parsed.problems,
  };
  const added = new Set(newFindings(before, now, snapshot.plan));
  return { ...report, diagnostics: diagnostics.filter(({ finding }) => added.has(finding)) };
}
