/**
 * `milewright report`: the status on one page, for the client, the sponsor or the team: what was decided, done and moved
 * since the last one, what it costs, what comes next and what is needed from whom. Every figure is one that another command
 * computes; Markdown, a page to print, or JSON.
 */
import { simulationInput } from '../../core/analysis/simulation-input';
import type { Snapshot } from '../../core/analysis/snapshot';
import { parseDay } from '../../core/base/dates';
import { err, ok, type Result } from '../../core/base/result';
import { inEnglish } from '../../core/base/translate';
import { itemLines } from '../../core/language/item-lines';
import type { ReportDefinition } from '../../core/model/report-definition';
import { reportAudiences, type ReportAudience } from '../../core/model/report-words';
import { simulate } from '../../core/schedule/simulation/simulate';
import { presentReport } from '../../core/views/report/present-report';
import { reportHtml } from '../../core/views/report/report-html';
import { reportMarkdown } from '../../core/views/report/report-markdown';
import type { Report } from '../../core/views/report/report-model';
import { periodOf } from '../../core/views/report/report-period';
import type { PlanReport } from '../open-plan';
import { wholeNumber } from '../read-options';
import { repositoryOption } from '../repository-option';
import { reportJson } from '../report-json';
import { seedOption } from '../seed-option';
import type { Command, CommandOption, OptionValues } from './command';

const usualRuns = 10_000;
const mostRuns = 1_000_000;

const options: readonly CommandOption[] = [
  {
    name: 'for',
    argument: 'audience',
    summary: 'client, sponsor or team, where no report of the plan is named; client when left out',
    read: (text) => reportAudiences.find((one) => one === text) ?? null,
    takes: reportAudiences.join(', '),
  },
  {
    name: 'since',
    argument: 'date',
    summary: 'the day of the report before; the last one in `sent`, else two weeks ago, when left out',
    read: parseDay,
    takes: 'a date, such as 2026-04-20',
  },
  {
    name: 'html',
    argument: null,
    summary: 'print it as a page of HTML that prints on one sheet',
    read: () => null,
    takes: 'nothing',
  },
  {
    name: 'runs',
    argument: 'number',
    summary: `how many runs the odds rest on, ${usualRuns} when left out; 0 for no odds`,
    read: (text) => wholeNumber(text, 0, mostRuns),
    takes: `a whole number from 0 to ${mostRuns}`,
  },
  seedOption,
  repositoryOption,
];

export const report: Command = {
  name: 'report',
  summary: 'write the status report for a client, a sponsor or the team',
  description:
    'Writes the status on one page as Markdown: what is late and why, what was decided, done and moved since the last report, what it costs, which risks matter, what comes next, and what is needed from whom. Each statement says where a reader can check it. A report that the plan saves under `reports:` is named by its id.',
  answers: 'figures',
  commits: 'wanted',
  words: [{ name: 'report', summary: 'a report that the plan saves, by its id', optional: true }],
  options,
  revisions: (values) => ({
    kind: 'since',
    day: (snapshot) => {
      const definition = definitionOf(snapshot, values);
      return definition.ok ? periodIn(snapshot, definition.value, values).from : snapshot.statusDay;
    },
  }),
  answer(opened, values) {
    const definition = definitionOf(opened.snapshot, values);
    if (!definition.ok) return definition;
    const made = make(opened, definition.value, values);
    const lineOf = itemLines(opened.snapshot);
    return ok({
      text: () =>
        values.get('html') === true
          ? reportHtml(made, lineOf, 'en')
          : reportMarkdown(made, lineOf, inEnglish),
      json: { version: 1, ...reportJson(made, lineOf) },
      texts: null,
    });
  },
};

function make(
  { snapshot, revisions }: PlanReport,
  definition: ReportDefinition | null,
  values: OptionValues,
): Report {
  const runs = Number(values.get('runs') ?? usualRuns);
  const seed = Number(values.get('seed') ?? 1);
  const since = revisions?.kind === 'since' ? revisions : null;
  return presentReport(snapshot, {
    locale: 'en',
    translate: inEnglish,
    definition,
    audience: (values.get('for') as ReportAudience | undefined) ?? 'client',
    period: periodIn(snapshot, definition, values),
    past: since?.past ?? null,
    odds: runs === 0 ? null : simulate(simulationInput(snapshot), { runs, seed }),
    hash: since?.hash ?? null,
  });
}

function definitionOf({ plan }: Snapshot, values: OptionValues): Result<ReportDefinition | null, string> {
  const id = values.get('report');
  if (typeof id !== 'string') return ok(null);
  const found = plan.reports.get(id);
  if (found) return ok(found);
  const known = [...plan.reports.keys()].slice(0, 10);
  return err(
    known.length === 0
      ? `The plan saves no report «${id}»: it has no \`reports:\`.`
      : `The plan saves no report «${id}», only ${known.join(', ')}.`,
  );
}

function periodIn(snapshot: Snapshot, definition: ReportDefinition | null, values: OptionValues) {
  const since = values.get('since');
  return periodOf(snapshot.plan, definition, snapshot.statusDay, typeof since === 'number' ? since : null);
}
