/**
 * `milewright why ID`: why a task, phase or milestone starts and ends when it does. Prints the causes as one sentence
 * each, the chain back to the project's start, the status date or what is recorded, and the float paths into it.
 */
import { pathsOf } from '../../core/analysis/paths-of';
import type { Snapshot } from '../../core/analysis/snapshot';
import { similar } from '../../core/base/similar';
import { printDay } from '../../core/base/dates';
import { err, ok, type Result } from '../../core/base/result';
import { personName, titleOf } from '../../core/rules/names';
import { isoDates, unscheduledSentence, whySentences } from '../../core/rules/why-sentence';
import type { FloatPath, PathAnalysis } from '../../core/schedule/path-analysis';
import type { Absence } from '../../core/schedule/schedule';
import { whyFinish, whyStart, type WhyStep } from '../../core/schedule/why';
import { printDate, printWorkDays } from '../amounts';
import type { PlanReport } from '../open-plan';
import { cell, printable, printTable, type Column, type Style } from '../print';
import { idleSeedOption } from '../seed-option';
import type { ChangeAnswer, Command, JsonOutput, OptionValues } from './command';
import {
  causeJson,
  datesJson,
  iso,
  linksJson,
  pathJson,
  segmentsJson,
  unscheduledJson,
} from './schedule-json';

export const why: Command = {
  name: 'why',
  summary: 'print why a task starts and ends when it does',
  description:
    'Prints why a task, phase or milestone starts and ends when it does: the chain of causes back to the first one, and the float paths that lead into it.',
  answers: 'figures',
  commits: 'unused',
  options: [idleSeedOption],
  words: [{ name: 'id', summary: 'a task, phase or milestone of the plan' }],
  answer,
};

/** Float paths that are listed. */
const mostPaths = 5;

function answer({ snapshot }: PlanReport, values: OptionValues): Result<ChangeAnswer, string> {
  const id = String(values.get('id'));
  const { plan } = snapshot;
  if (!plan.tasks.has(id) && !plan.milestones.has(id)) {
    const near = similar(id, [...plan.tasks.keys(), ...plan.milestones.keys()]);
    return err(`The plan has no ${id}.${near === null ? '' : ` Did you mean ${near}?`}`);
  }
  const paths = pathsOf(snapshot);
  return ok({
    text: (style) => printWhy(id, snapshot, paths, style),
    json: whyJson(id, snapshot, paths) as JsonOutput,
    texts: null,
  });
}

function whyJson(id: string, { plan, schedule }: Snapshot, paths: PathAnalysis) {
  const scheduled = schedule.tasks.get(id);
  const sentences = whySentences(plan, schedule, id, isoDates);
  const chain = (steps: readonly WhyStep[]) =>
    steps.map(({ task, start, finish, because, absences }) => ({
      id: task,
      title: titleOf(plan, task),
      start: iso(start),
      finish: iso(finish),
      because: causeJson(because),
      absences: absences.map((absence) => absenceJson(absence, plan)),
    }));
  return {
    version: 1,
    id,
    title: titleOf(plan, id),
    ...datesJson(scheduled),
    segments: segmentsJson(scheduled),
    why: scheduled
      ? {
          start: { sentence: sentences?.start ?? null, chain: chain(whyStart(schedule, id)) },
          finish: { sentence: sentences?.finish ?? null, chain: chain(whyFinish(schedule, id)) },
        }
      : null,
    ...linksJson(id, paths),
    paths: paths.paths(id, mostPaths).map(pathJson),
    unscheduled: unscheduledJson(schedule.unscheduled.get(id)),
  };
}

function absenceJson({ person, first, last }: Absence, plan: Snapshot['plan']) {
  return { person, name: personName(plan, person), first: printDay(first), last: printDay(last) };
}

const chainColumns: readonly Column[] = [
  { title: 'Because of' },
  { title: 'Title', cut: true },
  { title: 'Start' },
  { title: 'Finish' },
  { title: 'Away', cut: true },
];

const pathColumns: readonly Column[] = [
  { title: 'Path', align: 'right' },
  { title: 'Float', align: 'right' },
  { title: 'Tasks', cut: true },
  { title: 'Joins at' },
];

function printWhy(id: string, snapshot: Snapshot, paths: PathAnalysis, style: Style): string {
  const { plan, schedule } = snapshot;
  const { hoursPerDay } = plan.project;
  const scheduled = schedule.tasks.get(id);
  const sentences = whySentences(plan, schedule, id, isoDates);
  if (!scheduled || !sentences) {
    return `${printable(unscheduledSentence(id, schedule.unscheduled.get(id), plan))}\n`;
  }
  const said = [...new Set([sentences.start, sentences.finish])].map(
    (sentence) => `${printable(sentence)}\n`,
  );
  const days = (minutes: number): string => printWorkDays(minutes, hoursPerDay);
  const drag = paths.drag.get(id) ?? 0;
  const figures = [
    `Float ${days(scheduled.totalFloat)}, free ${days(scheduled.freeFloat)}`,
    ...(scheduled.critical ? ['critical'] : scheduled.nearCritical ? ['nearly critical'] : []),
    ...(drag > 0 ? [`drag ${days(drag)}`] : []),
  ];
  const chain = whyFinish(schedule, id).map(({ task, start, finish, absences }) => [
    cell(task),
    cell(titleOf(plan, task)),
    cell(printDate(start)),
    cell(printDate(finish)),
    cell(
      absences
        .map(({ person, first, last }) => `${personName(plan, person)} ${isoDates.days(first, last)}`)
        .join(', '),
    ),
  ]);
  const rows = paths
    .paths(id, mostPaths)
    .map(({ tasks, float, joins }: FloatPath, i) => [
      cell(String(i + 1)),
      cell(days(float)),
      cell(tasks.join(' → ')),
      cell(joins ?? ''),
    ]);
  return [
    `${said.join('')}${figures.join(', ')}.\n`,
    printTable(chainColumns, chain, style),
    ...(rows.length > 0 ? [printTable(pathColumns, rows, style)] : []),
  ].join('\n');
}
