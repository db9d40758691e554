/**
 * The board's webview: the tasks in columns by state, person or phase, with what shows that they are worked, how long they are
 * where they are, and the limits of work in progress.
 */
import { projectWork } from '../analysis/plan-at';
import type { Snapshot } from '../analysis/snapshot';
import { printDay } from '../base/dates';
import { isSummary, stateKind, stateOfKind } from '../model/states';
import { boardGroupings, statesInOrder } from './board-columns';
import { boardTasks } from './board-entries';
import { boardHeadline } from './board-headline';
import { boardMarkdown } from './board-markdown';
import type { BoardModel } from './board-model';
import { boardMoves } from './board-moves';
import { boardTimes, cycleTimes } from './board-times';
import { boardWords, stateTitle } from './board-words';
import { createFormat } from './format';
import { wordsOf } from './trees/words';
import type { Webview, WebviewOptions } from './webview';

export const boardView: Webview = {
  id: 'board',
  title: 'Board',
  icon: 'project',
  showsTrend: true,
  present: presentBoard,
  answer: (snapshot, question, { translate }) =>
    question.kind === 'moves' ? boardMoves(snapshot, question.task, translate) : null,
  exports: (snapshot, options) => [
    {
      label: options.translate('Board as Markdown'),
      file: `board-${printDay(snapshot.statusDay)}.md`,
      make: () => boardMarkdown(presentBoard(snapshot, options)),
    },
  ],
  copy: copyBoard,
};

export function presentBoard(snapshot: Snapshot, options: WebviewOptions): BoardModel {
  const { plan, budget, statusDay } = snapshot;
  const { translate: t, stale, locale, trend = null } = options;
  const format = createFormat({
    locale,
    currency: budget.currency,
    decimals: budget.decimals,
    statusDay,
    hoursPerDay: plan.project.hoursPerDay,
  });
  const words = wordsOf(snapshot, options);
  const workBetween = projectWork(plan, snapshot.inputs.holidays.days);
  const cycle = cycleTimes(snapshot, workBetween);
  const tasks = boardTasks({ snapshot, trend, times: cycle, workBetween, format, words });
  const times = cycle && boardTimes(cycle, format, t);
  const groupings = boardGroupings({ snapshot, tasks, times, format, words });
  const starts = stateOfKind(plan, 'active');
  const stops = stateOfKind(plan, 'open');
  return {
    scope: [
      plan.project.name,
      t('status date {0}', format.fullDay(statusDay)),
      tasks.length === 1 ? t('1 task') : t('{0} tasks', format.number(tasks.length)),
    ],
    stale: stale === null ? null : t('as of {0}, line {1} does not parse', stale.since, stale.line),
    locked: stale === null ? null : t('Tasks cannot be moved: line {0} does not parse.', stale.line),
    headline: boardHeadline(snapshot, tasks, groupings[0]!.columns, format, words),
    empty: tasks.length === 0 ? t('The plan has no tasks yet.') : null,
    entries: tasks.map(({ entry }) => entry),
    states: statesInOrder(snapshot).map((id) => ({
      id,
      title: stateTitle(id, t),
      starts: id === starts,
      stops: id === stops,
      isWork: stateKind(plan, id) === 'active',
    })),
    groupings,
    table: [
      { id: 'column', title: t('Column') },
      { id: 'title', title: t('Task') },
      { id: 'who', title: t('Who') },
      { id: 'date', title: t('Finish') },
      { id: 'slack', title: t('Float') },
      { id: 'age', title: t('In its state') },
      { id: 'evidence', title: t('Evidence') },
    ],
    words: boardWords(t),
  };
}

/** Tasks by state with ISO dates and plain numbers. */
function copyBoard(snapshot: Snapshot, table: string): string | null {
  if (table !== 'board') return null;
  const { plan, schedule } = snapshot;
  const clean = (text: string): string => text.replaceAll(/[\t\n\r]+/g, ' ');
  const states = statesInOrder(snapshot);
  const rank = (state: string): number => (states.indexOf(state) + states.length + 1) % (states.length + 1);
  const lines = Array.from(plan.tasks.values())
    .filter((task) => !isSummary(task))
    .toSorted((a, b) => rank(a.status) - rank(b.status))
    .map((task) => {
      const dates = schedule.tasks.get(task.id);
      const who = [...new Set(task.assign.map(({ person }) => person))].join(', ');
      const iso = (minute: number | undefined): string =>
        minute === undefined ? '' : printDay(Math.floor((minute - 1) / 1440));
      return [
        task.status,
        task.id,
        task.title,
        who,
        task.started ? printDay(task.started.day) : '',
        task.finished ? printDay(task.finished.day) : iso(dates?.finish),
        task.progress === null ? '' : String(task.progress),
        task.waived.get('limit') ?? '',
      ].map(clean);
    });
  const head = ['status', 'id', 'title', 'who', 'started', 'finish', 'progress', 'waived'];
  return [head, ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}
