/** What came of the period: work that was finished, then work that was begun, with the commits that show it. */
import { printDay, type Day } from '../../../base/dates';
import { oneLine } from '../../../base/one-line';
import type { Task } from '../../../model/plan';
import { isSummary } from '../../../model/states';
import { workOf } from '../../../history/task-evidence';
import {
  inPlan,
  isWithin,
  listOf,
  personOf,
  plain,
  type ReportContext,
  type Section,
  statement,
  strong,
} from '../report-context';
import type { Statement } from '../report-model';

const mostItems = 8;
const mostPeople = 3;

export const done: Section = (context) => {
  const { snapshot, period, t, format } = context;
  const tasks = Array.from(snapshot.plan.tasks.values()).filter((task) => !isSummary(task));
  const finished = tasks.filter((task) => isWithin(period, dayOf(task.finished)));
  const begun = tasks.filter((task) => task.finished === null && isWithin(period, dayOf(task.started)));
  const going = tasks.filter(
    (task) =>
      task.finished === null &&
      task.started !== null &&
      task.started.day <= period.from &&
      commitsOf(task, context) > 0,
  );
  const all = [
    ...finished
      .toSorted((a, b) => a.finished!.day - b.finished!.day)
      .map((task) => ({ task, what: t('finished {0}', format.day(task.finished!.day)) })),
    ...[...going, ...begun].map((task) => ({ task, what: aheadOf(task, context) })),
  ];
  if (all.length === 0) return null;
  const commits = all.reduce((sum, { task }) => sum + commitsOf(task, context), 0);
  return {
    title: t('Done since {0}', format.day(period.from)),
    hint: commits === 0 ? '' : commits === 1 ? t('1 commit') : t('{0} commits', commits),
    table: null,
    statements: [
      ...all.slice(0, mostItems).map(({ task, what }) => statementOf(task, what, context)),
      ...(all.length > mostItems
        ? [
            statement(
              [plain(t('and {0} more', all.length - mostItems))],
              { more: all.length - mostItems },
              [],
            ),
          ]
        : []),
    ],
    chart: null,
  };
};

function statementOf(task: Task, what: string, context: ReportContext): Statement {
  const { snapshot, audience, t } = context;
  const people = task.assign.map(({ person }) => personOf(snapshot, person));
  const who = audience === 'team' && people.length > 0 ? ` (${listOf(people, mostPeople, t)})` : '';
  return statement(
    [strong(oneLine(task.title)), plain(`, ${what}${who}`)],
    {
      task: task.id,
      started: printed(dayOf(task.started)),
      finished: printed(dayOf(task.finished)),
      progress: task.progress,
      commits: commitsOf(task, context),
    },
    [inPlan('task', task.id), ...newestOf(task, context)],
  );
}

/** `40 %, finishes 19 May`; `begun 4 May` where nothing is claimed of its progress. */
function aheadOf(task: Task, { snapshot, words, format, t }: ReportContext): string {
  const finish = snapshot.schedule.tasks.get(task.id)?.finish;
  const parts = [
    task.progress === null ? t('begun {0}', format.day(task.started!.day)) : format.share(task.progress),
    ...(finish === undefined ? [] : [t('finishes {0}', words.finish(finish))]),
  ];
  return parts.join(', ');
}

function inPeriod(task: Task, { snapshot, period }: ReportContext) {
  return workOf(snapshot.evidence.byTask.get(task.id) ?? []).filter(({ commit }) =>
    isWithin(period, commit.day),
  );
}

function commitsOf(task: Task, context: ReportContext): number {
  return inPeriod(task, context).length;
}

function newestOf(task: Task, context: ReportContext) {
  const newest = inPeriod(task, context)[0];
  return newest ? [{ kind: 'commit' as const, hash: newest.commit.hash }] : [];
}

function dayOf(moment: Task['started']): Day | null {
  return moment?.day ?? null;
}

function printed(day: Day | null): string | null {
  return day === null ? null : printDay(day);
}
