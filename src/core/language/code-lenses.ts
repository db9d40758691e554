/**
 * What can be done with a task, above its line: start it or finish it, see its commits, ask why it ends when it does, look
 * at what threatens it. Only above tasks that have begun, are critical, late or at risk, and above phases, so that most of
 * the text stays text.
 */
import type { Snapshot } from '../analysis/snapshot';
import { lastDayOf } from '../base/dates';
import { clip, oneLine } from '../base/one-line';
import type { Sliced } from '../base/sliced';
import type { TextRange } from '../base/text';
import { sawEverything } from '../history/evidence';
import { isStanding } from '../history/task-evidence';
import type { Plan, Task } from '../model/plan';
import { isOver, isSummary, stateKind } from '../model/states';
import { budgetRow } from './budget-row';
import { definitionIn } from './names/occurrences';
import type { LanguageWords } from './words';

export interface CodeLens {
  /** The key of the task. */
  readonly range: TextRange;
  /** `phase` and `commits` count, `state` is its next step. */
  readonly kind: 'phase' | 'state' | 'commits' | 'why' | 'risk';
  /** The id of the task or milestone. */
  readonly id: string;
}

/** What a lens says. */
export interface LensText {
  readonly title: string;
  /** Null where there is only something to read. */
  readonly action: 'start' | 'finish' | 'commits' | 'why' | 'risk' | null;
  /** What the action is about, where that is not the task itself. */
  readonly about?: string;
}

const stateAndCommits = ['state', 'commits', 'why'] as const;
const stateAlone = ['state', 'why'] as const;

/** Characters of a risk's title. */
const longestRisk = 48;

/** In the order of the plan; of one line from left to right. */
export function* codeLenses(snapshot: Snapshot, file: string): Sliced<readonly CodeLens[]> {
  const { plan } = snapshot;
  const lenses: CodeLens[] = [];
  const add = (item: 'task' | 'milestone', id: string, kinds: readonly CodeLens['kind'][]): void => {
    const at = definitionIn(snapshot, { kind: item, id });
    if (at?.file === file) lenses.push(...kinds.map((kind) => ({ kind, id, range: at.range })));
  };
  for (const task of plan.tasks.values()) {
    yield;
    if (isOver(plan, task)) continue;
    const risk: readonly CodeLens['kind'][] = isThreatened(snapshot, task.id) ? ['risk'] : [];
    if (isSummary(task)) {
      if (leavesOf(plan, task).some((leaf) => !isOver(plan, leaf)))
        add('task', task.id, ['phase', 'why', ...risk]);
    } else if (isOfInterest(snapshot, task)) {
      const counts = countsCommits(snapshot, task);
      add('task', task.id, [...(counts ? stateAndCommits : stateAlone), ...risk]);
    } else {
      add('task', task.id, risk);
    }
  }
  for (const { id, finished } of plan.milestones.values()) {
    const isLate = (snapshot.schedule.tasks.get(id)?.lateBy ?? 0) > 0;
    if (finished !== null) continue;
    add('milestone', id, [
      ...(isLate ? (['why'] as const) : []),
      ...(isThreatened(snapshot, id) ? (['risk'] as const) : []),
    ]);
  }
  return lenses;
}

/** Made only of what is seen. Null where its task has gone meanwhile. */
export function lensText(
  snapshot: Snapshot,
  { kind, id }: Pick<CodeLens, 'kind' | 'id'>,
  words: LanguageWords,
): LensText | null {
  if (kind === 'why') return whyLens(snapshot, id, words);
  if (kind === 'risk') return riskLens(snapshot, id, words);
  const task = snapshot.plan.tasks.get(id);
  if (!task) return null;
  if (kind === 'phase') return phaseLens(snapshot, task, words);
  return kind === 'state' ? stateLens(snapshot.plan, task, words) : commitsLens(snapshot, task, words);
}

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

/** That there are none is told of what has begun, where all have been read. */
function countsCommits({ plan, evidence }: Snapshot, task: Task): boolean {
  if (evidence.byTask.get(task.id)?.some(isStanding) === true) return true;
  return sawEverything(evidence) && hasBegun(plan, task);
}

/** `7 commits, last 30 Apr` */
function commitsLens({ evidence }: Snapshot, task: Task, words: LanguageWords): LensText {
  const commits = (evidence.byTask.get(task.id) ?? []).filter(isStanding);
  const { t } = words;
  if (commits.length === 0) return { title: t('no commits'), action: null };
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

/** `9 of 13 open, 39 % earned` */
function phaseLens(snapshot: Snapshot, phase: Task, words: LanguageWords): LensText {
  const { plan } = snapshot;
  const tasks = leavesOf(plan, phase);
  const open = tasks.filter((task) => !isOver(plan, task)).length;
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
    if (task && isSummary(task)) for (const child of task.children) left.push(child);
    else if (task) leaves.push(task);
  }
  return leaves;
}

/** Risks of which nobody has said what they would do are told elsewhere. */
function isThreatened({ exposure }: Pick<Snapshot, 'exposure'>, id: string): boolean {
  return exposure.byTask.get(id)?.some(({ cost, delay }) => (cost ?? 0) !== 0 || (delay ?? 0) !== 0) === true;
}

/** `At risk: +3 d, 6,000 €: Refresh tokens leak`; of several the one that weighs most, and how many more. */
function riskLens({ exposure }: Snapshot, id: string, words: LanguageWords): LensText | null {
  const { t } = words;
  // By exposure, the greatest first.
  const risks = exposure.byTask.get(id) ?? [];
  const top = risks[0]?.risk;
  if (!top || !isThreatened({ exposure }, id)) return null;
  const delay = risks.reduce((sum, one) => sum + (one.delay ?? 0), 0);
  const cost = risks.reduce((sum, one) => sum + (one.cost ?? 0), 0);
  const amounts = [
    ...(delay === 0 ? [] : [signed(delay, words.workingTime(delay))]),
    ...(cost === 0 ? [] : [words.exactMoney(cost)]),
  ].join(', ');
  const name = clip(oneLine(top.title), longestRisk);
  const named = risks.length === 1 ? name : t('{0} and {1} more', name, risks.length - 1);
  const isGain = delay <= 0 && cost <= 0;
  const title = isGain ? t('May gain {0}: {1}', amounts, named) : t('At risk, {0}: {1}', amounts, named);
  return { title, action: 'risk', about: top.id };
}

/** What is saved has its sign already. */
function signed(amount: number, text: string): string {
  return amount > 0 ? `+${text}` : text;
}
