/**
 * What can be done with a task, above its line: start it or finish it, see its commits, ask why it ends when it does. Only
 * above tasks that have begun, are critical or late, and above phases, so that most of the text stays text.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { TextRange } from '../base/text';
import { isStanding } from '../history/task-evidence';
import type { Plan, Task } from '../model/plan';
import { isOver, isSummary, stateKind } from '../model/states';
import { budgetRow } from './budget-row';
import { definitionIn } from './names/occurrences';
import { lastDayOf, type LanguageWords } from './words';

export interface CodeLens {
  /** The key of the task. */
  readonly range: TextRange;
  readonly title: string;
  /** Null where there is only something to read. */
  readonly action: 'start' | 'finish' | 'commits' | 'why' | null;
  /** The id of the task or milestone. */
  readonly id: string;
}

/** In the order of the plan; of one line from left to right. */
export function codeLenses(snapshot: Snapshot, file: string, words: LanguageWords): readonly CodeLens[] {
  const { plan } = snapshot;
  const lenses: CodeLens[] = [];
  const add = (kind: 'task' | 'milestone', id: string, found: readonly (LensText | null)[]): void => {
    const shown = found.filter((one) => one !== null);
    const at = shown.length > 0 ? definitionIn(snapshot, { kind, id }) : null;
    if (at?.file === file) lenses.push(...shown.map((one) => ({ ...one, id, range: at.range })));
  };
  for (const task of plan.tasks.values()) {
    if (isOver(plan, task)) continue;
    if (isSummary(task)) {
      const open = phaseLens(snapshot, task, words);
      if (open) add('task', task.id, [open, whyLens(snapshot, task.id, words)]);
    } else if (isOfInterest(snapshot, task)) {
      const why = whyLens(snapshot, task.id, words);
      add('task', task.id, [stateLens(plan, task, words), commitsLens(snapshot, task, words), why]);
    }
  }
  for (const { id, finished } of plan.milestones.values()) {
    const isLate = (snapshot.schedule.tasks.get(id)?.lateBy ?? 0) > 0;
    if (isLate && finished === null) add('milestone', id, [whyLens(snapshot, id, words)]);
  }
  return lenses;
}

type LensText = Pick<CodeLens, 'title' | 'action'>;

function hasBegun(plan: Plan, task: Task): boolean {
  const kind = stateKind(plan, task.status);
  return task.started !== null || kind === 'active' || kind === 'review';
}

function isOfInterest({ plan, schedule }: Snapshot, task: Task): boolean {
  const scheduled = schedule.tasks.get(task.id);
  return hasBegun(plan, task) || scheduled?.critical === true || (scheduled?.lateBy ?? 0) > 0;
}

/** The next step of its state. */
function stateLens(plan: Plan, task: Task, { t }: LanguageWords): LensText {
  const kind = stateKind(plan, task.status);
  return kind === 'open' || kind === 'blocked'
    ? { title: t('Start'), action: 'start' }
    : { title: t('Done'), action: 'finish' };
}

/** `7 commits, last 30 Apr`; that there are none is told of what has begun, where all have been read. */
function commitsLens({ plan, evidence }: Snapshot, task: Task, words: LanguageWords): LensText | null {
  const commits = (evidence.byTask.get(task.id) ?? []).filter(isStanding);
  const { t } = words;
  if (commits.length === 0) {
    const isKnown = evidence.state === 'complete' && !evidence.shallow && hasBegun(plan, task);
    return isKnown ? { title: t('no commits'), action: null } : null;
  }
  const last = words.day(commits[0]!.commit.day);
  const title =
    commits.length === 1 ? t('1 commit, {0}', last) : t('{0} commits, last {1}', commits.length, last);
  return { title, action: 'commits' };
}

/** `Why 19 May?` */
function whyLens({ schedule }: Snapshot, id: string, words: LanguageWords): LensText {
  const scheduled = schedule.tasks.get(id);
  const title = scheduled
    ? words.t('Why {0}?', words.day(lastDayOf(scheduled.finish)))
    : words.t('Why no dates?');
  return { title, action: 'why' };
}

/** `9 of 13 open, 39 % earned`; null where nothing is open. */
function phaseLens(snapshot: Snapshot, phase: Task, words: LanguageWords): LensText | null {
  const { plan } = snapshot;
  const tasks = leavesOf(plan, phase);
  const open = tasks.filter((task) => !isOver(plan, task)).length;
  if (open === 0) return null;
  const row = budgetRow(snapshot, phase);
  const earned = row && row.bac > 0 ? row.ev / row.bac : null;
  const counted = words.t('{0} of {1} open', open, tasks.length);
  const title = earned === null ? counted : `${counted}, ${words.t('{0} earned', words.share(earned))}`;
  return { title, action: null };
}

function leavesOf(plan: Plan, phase: Task): readonly Task[] {
  const leaves: Task[] = [];
  const left = [...phase.children];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const task = plan.tasks.get(id);
    if (task && isSummary(task)) left.push(...task.children);
    else if (task) leaves.push(task);
  }
  return leaves;
}
