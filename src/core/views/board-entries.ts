/** The facts of each task as the board shows them, in the order of the plan. Phases are what their tasks are. */
import { ageOf, stateAges, type StateAge } from '../analysis/state-ages';
import type { PlanTrend } from '../analysis/plan-trend';
import type { Snapshot } from '../analysis/snapshot';
import { dayOfMinute } from '../base/dates';
import { clip, oneLine } from '../base/one-line';
import type { WorkBetween } from '../history/compare-plans';
import { inferProgress } from '../history/infer-progress';
import { longProgress } from '../history/say-progress';
import { taskAddress } from '../model/address';
import type { StateKind, Task } from '../model/plan';
import { isSummary, stateKinds } from '../model/states';
import { personName, titleOf } from '../rules/names';
import type { ScheduledTask } from '../schedule/schedule';
import { boardEvidence } from './board-evidence';
import type { BoardEntry, BoardNote, BoardText } from './board-model';
import type { CycleTimes } from './board-times';
import { stateTitle } from './board-words';
import { noValue, type Format } from './format';
import { blockersOf, whatHoldsBack, type HoldBack } from './holds-back';
import { stateIcons } from './trees/task-row';
import type { Words } from './trees/words';

/** A note says why, and is no letter. */
const longestNote = 160;

export interface BoardTask {
  readonly task: Task;
  readonly kind: StateKind;
  readonly entry: BoardEntry;
  readonly scheduled: ScheduledTask | undefined;
  /** What an open task waits for; null: it can begin, or has begun. */
  readonly heldBack: HoldBack | null;
  /** Working minutes in its state; null where nobody knows. */
  readonly age: { readonly minutes: number; readonly atLeast: boolean } | null;
}

interface Known {
  readonly snapshot: Snapshot;
  readonly trend: PlanTrend | null;
  readonly times: CycleTimes | null;
  readonly workBetween: WorkBetween;
  readonly format: Format;
  readonly words: Words;
}

const none: BoardText = { text: '', tone: 'plain' };

export function boardTasks(known: Known): readonly BoardTask[] {
  const { snapshot, trend } = known;
  const { plan, statusDay, inputs } = snapshot;
  const kindOf = stateKinds(plan);
  const blockers = blockersOf(plan);
  const leaves = Array.from(plan.tasks.values()).filter((task) => !isSummary(task));
  const aging = leaves.filter(({ status }) => isAging(kindOf(status))).map(({ id }) => id);
  const ages = stateAges(plan, aging, trend, Math.min(statusDay, inputs.today));
  return leaves.map((task) => {
    const kind = kindOf(task.status);
    const heldBack =
      kind === 'open' ? whatHoldsBack(snapshot, task, blockers) : (blockers.get(task.id) ?? null);
    return boardTask(known, task, kind, heldBack, ages.get(task.id));
  });
}

/** Work that is begun grows old; what waits does not, and what is over neither. */
function isAging(kind: StateKind): boolean {
  return kind === 'active' || kind === 'review' || kind === 'blocked';
}

function boardTask(
  known: Known,
  task: Task,
  kind: StateKind,
  heldBack: HoldBack | null,
  since: StateAge | undefined,
): BoardTask {
  const { snapshot, words, workBetween } = known;
  const scheduled = snapshot.schedule.tasks.get(task.id);
  const isOver = kind === 'done' || kind === 'dropped';
  const { icon, color } = stateIcons[kind];
  const who = [...new Set(task.assign.map(({ person }) => oneLine(personName(snapshot.plan, person))))];
  const minutes = since ? ageOf(since, snapshot.statusDay, workBetween) : null;
  const age = minutes === null ? null : { minutes, atLeast: since!.atLeast };
  const evidence = isOver ? { marks: [], notes: [] } : boardEvidence(snapshot, task, kind, words);
  const notes = [
    ...blockedNote(snapshot, task, kind, heldBack, words),
    ...waivedNote(task, words),
    ...evidence.notes,
    ...ageNote(known, kind, task),
  ];
  const late = isOver ? '' : words.late(scheduled?.lateBy ?? null);
  const facts: Omit<BoardEntry, 'label'> = {
    id: task.id,
    address: taskAddress(task.id),
    title: oneLine(task.title),
    state: task.status,
    icon: icon ?? 'circle-large',
    iconTone: color ?? 'plain',
    struck: kind === 'dropped',
    who: who.map(firstName).join(', '),
    date: dateOf(task, scheduled, isOver, late !== '', words),
    brief: briefOf(task, scheduled, isOver, words),
    slack: slackOf(scheduled, isOver, late, known),
    progress: isOver ? null : progressOf(snapshot, task, kind, words),
    marks: evidence.marks,
    age: age === null ? null : ageText(known, task, age, since!),
    notes,
  };
  const label = labelOf(facts, who.join(', '), heldBack, snapshot, words);
  return { task, kind, entry: { ...facts, label }, scheduled, heldBack, age };
}

/** Columns are narrow. */
function firstName(name: string): string {
  return name.split(/\s+/, 1)[0] || name;
}

function dateOf(
  task: Task,
  scheduled: ScheduledTask | undefined,
  isOver: boolean,
  isLate: boolean,
  words: Words,
): BoardText {
  if (isOver && task.finished) return { text: words.day(task.finished.day), tone: 'muted' };
  if (!scheduled) return { text: noValue, tone: 'muted' };
  const tone = isLate ? 'red' : isOver ? 'muted' : scheduled.critical ? 'strong' : 'plain';
  return { text: words.finish(scheduled.finish), tone };
}

function briefOf(task: Task, scheduled: ScheduledTask | undefined, isOver: boolean, words: Words): BoardText {
  if (isOver) return dateOf(task, scheduled, true, false, words);
  if (!scheduled) return { text: noValue, tone: 'muted' };
  const text = words.day(dayOfMinute(scheduled.start));
  return { text, tone: scheduled.critical ? 'orange' : 'muted' };
}

function slackOf(
  scheduled: ScheduledTask | undefined,
  isOver: boolean,
  late: string,
  { format, words: { t } }: Known,
): BoardText {
  if (isOver || !scheduled) return none;
  if (late !== '') return { text: late, tone: 'red' };
  if (scheduled.critical) return { text: t('critical'), tone: 'orange' };
  return { text: t('{0} float', format.workingTime(scheduled.totalFloat)), tone: 'muted' };
}

function progressOf(
  { plan, evidence }: Snapshot,
  task: Task,
  kind: StateKind,
  words: Words,
): BoardEntry['progress'] {
  if (task.progress !== null) {
    return { share: task.progress, text: words.share(task.progress), claimed: true };
  }
  const inferred = kind === 'open' ? null : inferProgress(plan, task, evidence);
  if (!inferred) return null;
  return { share: inferred.share, text: longProgress(inferred, words), claimed: false };
}

/** The first line of its notes, else what blocks it. */
function blockedNote(
  { plan }: Snapshot,
  task: Task,
  kind: StateKind,
  heldBack: HoldBack | null,
  words: Words,
): readonly BoardNote[] {
  if (kind !== 'blocked') return [];
  const line = oneLine((task.notes ?? '').trim().split('\n', 1)[0] ?? '', longestNote);
  const because = heldBack ? sayHoldBack(plan, heldBack, words) : '';
  const text = [line, because].filter(Boolean).join('; ');
  return text === '' ? [] : [{ icon: 'lock', tone: 'red', text: clip(text, longestNote) }];
}

function sayHoldBack(plan: Snapshot['plan'], heldBack: HoldBack, { t, day }: Words): string {
  switch (heldBack.kind) {
    case 'need':
      return t('waits for {0}', oneLine(titleOf(plan, heldBack.id)));
    case 'issue':
      return t('issue: {0}', oneLine(heldBack.title));
    case 'decision':
      return t('not decided: {0}', oneLine(heldBack.title));
    case 'date':
      return t('not before {0}', day(heldBack.day));
    case 'no-dates':
      return t('no dates');
  }
}

function waivedNote({ waived }: Task, { t }: Words): readonly BoardNote[] {
  const reason = waived.get('limit');
  if (reason === undefined) return [];
  const text = t('over the limit: {0}', oneLine(reason, longestNote));
  return [{ icon: 'info', tone: 'plain', text: clip(text, longestNote) }];
}

/** Work that takes longer than most of what is done did. */
function ageNote(
  { snapshot: { plan, statusDay }, times, workBetween, words: { t } }: Known,
  kind: StateKind,
  task: Task,
): readonly BoardNote[] {
  if (!isAging(kind) || times === null || times.days.length < 5 || task.started === null) return [];
  const minutes = ageOf({ since: task.started.day, atLeast: false }, statusDay, workBetween);
  const days = Math.round(minutes / (plan.project.hoursPerDay * 60));
  if (days <= times.p85) return [];
  return [
    {
      icon: 'watch',
      tone: 'plain',
      text: t('begun {0}\u00A0d ago; 85 % of tasks took {1}\u00A0d or less', days, times.p85),
    },
  ];
}

/** `8 d`, `8 d +` where history reaches no further. */
function ageText(
  { snapshot: { plan }, words: { t, day } }: Known,
  task: Task,
  age: NonNullable<BoardTask['age']>,
  { since }: StateAge,
): NonNullable<BoardEntry['age']> {
  const days = Math.round(age.minutes / (plan.project.hoursPerDay * 60));
  const state = stateTitle(task.status, t);
  return {
    text: age.atLeast ? `≥\u00A0${days}\u00A0d` : `${days}\u00A0d`,
    tone: 'muted',
    label: age.atLeast
      ? t('{0} for at least {1} working days: history begins on {2}', state, days, day(since))
      : t('{0} for {1} working days, since {2}', state, days, day(since)),
  };
}

function labelOf(
  entry: Omit<BoardEntry, 'label'>,
  who: string,
  heldBack: HoldBack | null,
  { plan }: Snapshot,
  words: Words,
): string {
  const { t } = words;
  return [
    entry.title,
    stateTitle(entry.state, t),
    who,
    entry.date.text === noValue ? t('no dates') : t('ends {0}', entry.date.text),
    entry.slack.text,
    entry.progress?.text ?? '',
    ...entry.marks.map(({ label }) => label),
    entry.age?.label ?? '',
    ...entry.notes.map(({ text }) => text),
    entry.notes.length === 0 && heldBack ? sayHoldBack(plan, heldBack, words) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
