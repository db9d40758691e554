/**
 * `milewright agenda`: what a team's meeting should talk about, from the state of the plan: what is late, what is blocked,
 * what is to be decided and reviewed, and what comes until the next one.
 */
import { parseDay } from '../../core/base/dates';
import { inEnglish } from '../../core/base/translate';
import { itemLines } from '../../core/language/item-lines';
import { presentAgenda } from '../../core/views/report/present-agenda';
import { reportMarkdown } from '../../core/views/report/report-markdown';
import type { Report } from '../../core/views/report/report-model';
import type { PlanReport } from '../open-plan';
import { reportJson } from '../report-json';
import type { Command, OptionValues } from './command';

export const agenda: Command = {
  name: 'agenda',
  summary: 'write the agenda of a meeting from the state of the plan',
  description:
    'Writes as Markdown what a meeting of the team should talk about: what is late and by how much, what is blocked and what waits for that, what is to be decided, what is to be reviewed, and what ends and begins until the next meeting.',
  answers: 'figures',
  commits: 'unused',
  options: [
    {
      name: 'until',
      argument: 'date',
      summary: 'the day of the next meeting; a week from now when left out',
      read: parseDay,
      takes: 'a date, such as 2026-05-11',
    },
  ],
  text: (report, _style, options) =>
    reportMarkdown(make(report, options), itemLines(report.snapshot), inEnglish),
  json: (report, options) => ({
    version: 1,
    ...reportJson(make(report, options), itemLines(report.snapshot)),
  }),
};

function make({ snapshot }: PlanReport, options: OptionValues): Report {
  const until = options.get('until');
  return presentAgenda(snapshot, {
    locale: 'en',
    translate: inEnglish,
    until: typeof until === 'number' ? until : null,
  });
}
