/**
 * `milewright check`: every finding of every rule at its line, like a linter. Commits are read where there is a
 * repository, so that the findings are those of the editor (invariant I7).
 */
import { printDay } from '../../core/base/dates';
import type { Severity } from '../../core/model/plan';
import type { PlanReport } from '../open-plan';
import { count, printable, printJson, type Ink, type Style } from '../print';
import { repositoryOption } from '../repository-option';
import type { Command, OptionValues } from './command';
import { printAnnotations } from './check-annotations';
import { checkOptions, checkRevisions, prepareCheck, tooMany } from './check-options';
import { checkRow } from './check-row';
import { checkSarif } from './check-sarif';

export const check: Command = {
  name: 'check',
  summary: 'list the findings of all rules',
  description:
    'Lists what the rules find, each at its line. Severities are those of `checks:` in the plan. Ends with 1 where a finding is an error, or warnings are more than --max-warnings.',
  answers: 'findings',
  commits: 'wanted',
  options: [repositoryOption, ...checkOptions],
  revisions: checkRevisions,
  prepare: prepareCheck,
  fails: ({ diagnostics }, options) =>
    diagnostics.some(({ finding }) => finding.severity === 'error') || tooMany(diagnostics, options) !== null,
  text: printFindings,
  json: (report) => ({ version: 1, findings: report.diagnostics.map((one) => checkRow(report, one)) }),
  formats: {
    sarif: {
      summary: 'print SARIF 2.1.0, which code hosts show beside the lines',
      print: (report) => printJson(checkSarif(report)),
    },
    github: { summary: 'print annotations for GitHub Actions', print: printAnnotations },
  },
};

const inks: Readonly<Record<Severity, Ink>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' };

function printFindings(report: PlanReport, style: Style, options: OptionValues): string {
  const { diagnostics, shownFolder } = report;
  const lines = diagnostics.map(({ finding, file, start }) => {
    const place = `${printable(shownFolder + file)}:${start.line + 1}:${start.character + 1}`;
    const severity = style.ink(inks[finding.severity], finding.severity);
    return `${style.ink('bold', place)} ${severity} ${printable(finding.message)} ${style.ink('dim', finding.rule)}\n`;
  });
  const space = lines.length > 0 ? '\n' : '';
  const most = tooMany(diagnostics, options);
  const limit = most === null ? '' : ` More warnings than the ${most} of --max-warnings.`;
  return `${lines.join('')}${space}${summary(report, style, options)}${limit}\n`;
}

/** `1 error, 2 warnings. Today is 2026-05-04 in Europe/Berlin, the plan's zone.` */
function summary(
  { diagnostics, snapshot, today, shownFolder }: PlanReport,
  style: Style,
  options: OptionValues,
): string {
  const baseline = options.get('baseline');
  const since = baseline === undefined ? '' : ` that is new since ${printable(String(baseline))}`;
  const parts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) => {
    const amount = diagnostics.filter(({ finding }) => finding.severity === severity).length;
    if (amount === 0) return [];
    const noun = severity === 'info' ? 'note' : severity;
    return [style.ink(inks[severity], count(amount, noun))];
  });
  const root = printable(shownFolder + (snapshot.parsed.files[0]?.path ?? ''));
  const found =
    parts.length > 0 ? `${parts.join(', ')}${since}.` : style.ink('green', `No finding${since} in ${root}.`);
  const zone = `${printable(today.timezone)}, ${today.zoneFrom === 'plan' ? "the plan's zone" : "this machine's zone"}`;
  const given = today.given ? ', as --today says' : ` in ${zone}`;
  const status = snapshot.plan.project.statusDate;
  const seen = status === null ? '' : `, the status date ${printDay(status)}`;
  const read = snapshot.evidence.state === 'none' ? 'no commits' : count(snapshot.evidence.total, 'commit');
  return `${found} Today is ${printDay(snapshot.inputs.today)}${given}${seen}; ${read} read.`;
}
