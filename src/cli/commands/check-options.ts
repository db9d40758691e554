/**
 * The options of `milewright check` that narrow its answer down: only what is new since a revision, what is left once
 * fixes are applied, and how many warnings are one too many.
 */
import { analyse } from '../../core/analysis/analyse';
import { dueOdds } from '../../core/analysis/due-odds';
import { pastForecasts } from '../../core/analysis/past-forecasts';
import { simulationInput } from '../../core/analysis/simulation-input';
import type { Diagnostic } from '../../core/language/diagnostics';
import { presentDiagnostics } from '../../core/language/diagnostics';
import { mendFindings } from '../../core/language/mend-findings';
import { newFindings } from '../../core/language/new-findings';
import type { Finding } from '../../core/model/finding';
import { allRules } from '../../core/rules/index';
import { runRules } from '../../core/rules/run-rules';
import { simulate } from '../../core/schedule/simulation/simulate';
import type { PlanReport } from '../open-plan';
import type { RevisionRequest } from '../open-revisions';
import type { CommandOption, OptionValues, Prepared } from './command';

/** As the editor has them. */
const simulatedRuns = 10_000;
const mostRevisions = 300;

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
    name: 'odds',
    argument: null,
    summary: 'simulate the plan too, and find milestones that few of the runs keep',
    read: () => null,
    takes: 'nothing',
  },
  {
    name: 'history',
    argument: null,
    summary:
      'read the history of the plan too, and find milestones that keep slipping; not beside --baseline',
    read: () => null,
    takes: 'nothing',
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

/** What the findings look back on: the history of the plan, or the revision of which they are to be new. */
export function checkRevisions(options: OptionValues): RevisionRequest | null {
  const name = options.get('baseline');
  if (name !== undefined) return { kind: 'texts', name: String(name) };
  return options.has('history') ? { kind: 'history', limit: mostRevisions } : null;
}

/** With what takes its time, where an option asks for it. */
function withOutlook(report: PlanReport, options: OptionValues): PlanReport {
  const { snapshot, revisions } = report;
  const points = revisions?.kind === 'history' ? revisions.points : null;
  if (points === null && !options.has('odds')) return report;
  const asked = {
    ...snapshot.inputs,
    ...(points ? { forecasts: pastForecasts(points) } : {}),
    ...(options.has('odds')
      ? { odds: dueOdds(simulate(simulationInput(snapshot), { runs: simulatedRuns, seed: 1 })) }
      : {}),
  };
  const after = analyse(asked, snapshot);
  return { ...report, snapshot: after, diagnostics: presentDiagnostics(after, runRules(after)) };
}

export function prepareCheck(opened: PlanReport, options: OptionValues): Prepared {
  const report = withOutlook(opened, options);
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
