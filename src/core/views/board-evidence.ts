/**
 * What shows on an entry of the board that it is worked: commits, tests among their files, points of its checklist, and
 * whether that lies on a branch or is merged; and what is odd about it.
 */
import type { Snapshot } from '../analysis/snapshot';
import { oneLine } from '../base/one-line';
import { sawEverything } from '../history/evidence';
import { openBranches } from '../history/open-branches';
import { summarizeEvidence, workOf, type TaskEvidence } from '../history/task-evidence';
import { openItems } from '../model/open-ends';
import type { StateKind, Task } from '../model/plan';
import type { BoardMark, BoardNote } from './board-model';
import type { Words } from './trees/words';

export interface BoardEvidence {
  readonly marks: readonly BoardMark[];
  readonly notes: readonly BoardNote[];
}

export function boardEvidence(snapshot: Snapshot, task: Task, kind: StateKind, words: Words): BoardEvidence {
  const figures = figuresOf(snapshot, task);
  return {
    marks: [
      ...(figures === null ? [] : commitMarks(figures, words)),
      ...checklistMark(task, words),
      ...branchMark(snapshot, task, figures, words),
    ],
    notes: kind === 'active' || kind === 'review' ? oddities(snapshot, task, figures, words) : [],
  };
}

/** Null: no commit counts. Tests are null where the files of some commit are not read. */
function figuresOf({ evidence, inputs }: Snapshot, { id }: Task): TaskEvidence | null {
  const linked = evidence.byTask.get(id);
  if (!linked) return null;
  const work = workOf(linked);
  if (work.length === 0) return null;
  const changes = inputs.changes ?? null;
  const isKnown = changes !== null && work.every(({ commit }) => changes.has(commit.hash));
  const own = { ...evidence, byTask: new Map([[id, linked]]) };
  // Tags are no matter here: to find them the whole history is gone through.
  return summarizeEvidence([], own, isKnown ? changes : null).get(id) ?? null;
}

function commitMarks({ commits, tests }: TaskEvidence, { t }: Words): readonly BoardMark[] {
  return [
    {
      icon: 'git-commit',
      text: String(commits),
      label: commits === 1 ? t('1 commit') : t('{0} commits', commits),
    },
    ...(tests === null
      ? []
      : [
          {
            icon: 'beaker',
            text: String(tests),
            label: tests === 1 ? t('1 file of tests') : t('{0} files of tests', tests),
          },
        ]),
  ];
}

function checklistMark(task: Task, { t }: Words): readonly BoardMark[] {
  const all = task.checklist.size;
  if (all === 0) return [];
  const done = all - openItems(task).length;
  const label = t('{0} of {1} points of its checklist', done, all);
  return [{ icon: 'checklist', text: `${done}/${all}`, label }];
}

function branchMark(
  { evidence }: Snapshot,
  { id }: Task,
  figures: TaskEvidence | null,
  { t }: Words,
): readonly BoardMark[] {
  const [open] = openBranches(evidence.branches.get(id) ?? []);
  if (open) return [{ icon: 'git-branch', text: t('on branch'), label: t('on {0}', oneLine(open.name, 80)) }];
  if (!figures || figures.onMain === null || figures.onMain === 0) return [];
  const { onMain, commits } = figures;
  const text = onMain === commits ? t('merged') : t('{0} of {1} merged', onMain, commits);
  return [{ icon: 'git-merge', text, label: text }];
}

function oddities(
  { evidence, statusDay }: Snapshot,
  { progress, started }: Task,
  figures: TaskEvidence | null,
  { t, day, share }: Words,
): readonly BoardNote[] {
  const warning = (text: string): readonly BoardNote[] => [{ icon: 'warning', tone: 'plain', text }];
  if (figures === null) {
    // Work of a day or two may well have none yet.
    if (!sawEverything(evidence) || evidence.total === 0 || !started || statusDay - started.day < 2)
      return [];
    return warning(
      progress === null
        ? t('no commit since its start, {0}', day(started.day))
        : t('progress {0}, but no commit since its start, {1}', share(progress), day(started.day)),
    );
  }
  if (figures.tests !== 0) return [];
  return warning(
    figures.commits === 1
      ? t('1 commit, which touches no tests')
      : t('{0} commits, none touches tests', figures.commits),
  );
}
