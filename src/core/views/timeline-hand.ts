/**
 * What stands at the hand while it changes the timeline: what would be written, where the bars then lie, finish, milestones,
 * cost and overload, and what limits the gain; or why it cannot be done. And the edits, once the hand lets go.
 */
import { handEffect, type HandEffect, type HandLimit } from '../analysis/hand/hand-effect';
import { decidingLink } from '../analysis/hand/move-items';
import type { Shift, TargetShift } from '../analysis/effect';
import type { Snapshot } from '../analysis/snapshot';
import { clip, oneLine } from '../base/one-line';
import { ok, type Result } from '../base/result';
import type { HandEdit } from '../model/hand-edit';
import type { PlanEdit, PlanValue } from '../model/plan-edit';
import type { Driver } from '../schedule/schedule';
import type { Run } from './budget-model';
import { createFormat } from './format';
import { sayHand } from './say-hand';
import type { HandAnswer, HandLine } from './timeline-hand-model';
import { wordsOf, type Words } from './trees/words';
import type { ViewEdits, WebviewOptions, WebviewQuestion } from './webview';

const mostTargets = 4;
const longestTitle = 32;
/** Bars that a page shows as they would lie. */
const mostMoved = 1000;

export function answerHand(
  snapshot: Snapshot,
  question: WebviewQuestion,
  options: WebviewOptions,
): HandAnswer | null {
  if (question.kind !== 'hand') return null;
  const { edit } = question;
  const words = wordsOf(snapshot, options);
  const what = sayHand(snapshot, edit, words);
  const found = handEffect(snapshot, edit);
  const other = otherWay(snapshot, edit, words);
  if (!found.ok) {
    return {
      what,
      refused: found.error,
      written: [],
      other,
      lines: [],
      limit: null,
      moved: [],
      spoken: found.error,
    };
  }
  const { effect, limit, edits, after } = found.value;
  const lines = linesOf(snapshot, found.value, options, words);
  const said = limit === null ? null : sayLimit(after, limit, words);
  return {
    what,
    refused: null,
    written: edits.map(printEdit),
    other,
    lines,
    limit: said,
    moved: [
      ...effect.tasks
        .slice(0, mostMoved)
        .flatMap(({ id, start, finish }) =>
          start.after === null || finish.after === null
            ? []
            : [{ row: `task/${id}`, start: start.after, finish: finish.after }],
        ),
      ...effect.milestones.flatMap(({ id, before, after: then }) =>
        then === null || then === before ? [] : [{ row: `milestone/${id}`, start: then, finish: then }],
      ),
    ],
    spoken: [
      what,
      ...lines.map(({ label, runs }) => `${label} ${runs.map(({ text }) => text).join('')}`),
      said ?? '',
    ]
      .filter(Boolean)
      .join('; '),
  };
}

export function writeHand(
  snapshot: Snapshot,
  question: WebviewQuestion,
  options: WebviewOptions,
): Result<ViewEdits, string> {
  if (question.kind !== 'hand') return { ok: false, error: options.translate('There is nothing to write.') };
  const found = handEffect(snapshot, question.edit);
  if (!found.ok) return found;
  return ok({ edits: found.value.edits, what: sayHand(snapshot, question.edit, wordsOf(snapshot, options)) });
}

/** A start that is computed can be moved in two ways: the one that the hand does not use now. */
function otherWay(snapshot: Snapshot, edit: HandEdit, { t }: Words): HandAnswer['other'] {
  if (edit.kind !== 'move' || edit.items.length !== 1) return null;
  const task = snapshot.plan.tasks.get(edit.items[0]!);
  if (!task || task.started !== null || decidingLink(snapshot, task) === null) return null;
  return edit.way === 'date'
    ? { way: 'link', label: t('L: by the lag of its link') }
    : { way: 'date', label: t('L: by a date of its own') };
}

function linesOf(
  snapshot: Snapshot,
  { effect }: HandEffect,
  options: WebviewOptions,
  words: Words,
): readonly HandLine[] {
  const { t } = words;
  const { budget, statusDay, plan } = snapshot;
  const format = createFormat({
    locale: options.locale,
    currency: budget.currency,
    decimals: budget.decimals,
    statusDay,
    hoursPerDay: plan.project.hoursPerDay,
  });
  const plain = (text: string): Run => ({ text, strong: false, red: false });
  const shifted = (shift: Shift, due: number | null): readonly Run[] => {
    if (shift.after === null) return [{ text: t('no date any more'), strong: true, red: true }];
    const isLate = due !== null && shift.after > due;
    const change =
      shift.days === null || shift.days === 0 ? '' : ` (${format.slip(daysInMinutes(snapshot, shift.days))})`;
    return [
      { text: words.finish(shift.after), strong: shift.before !== shift.after, red: isLate },
      plain(change),
    ];
  };
  const targets = [...effect.milestones, ...effect.deadlines].filter(({ before, after }) => before !== after);
  const furthest = targets.toSorted((a, b) => Math.abs(b.days ?? Infinity) - Math.abs(a.days ?? Infinity));
  const cost = effect.cost.after - effect.cost.before;
  const overload = effect.overload.after - effect.overload.before;
  return [
    {
      label: t('Finish'),
      runs:
        effect.finish.before === effect.finish.after ? [plain(t('as now'))] : shifted(effect.finish, null),
    },
    ...furthest.slice(0, mostTargets).map((target: TargetShift) => ({
      label: clip(oneLine(target.title), longestTitle),
      runs: shifted(target, target.due),
    })),
    ...(targets.length > mostTargets
      ? [{ label: t('{0} more', targets.length - mostTargets), runs: [plain(t('move too'))] }]
      : []),
    ...(cost === 0
      ? []
      : [{ label: t('Cost'), runs: [{ text: format.consequence(cost), strong: true, red: false }] }]),
    ...(Math.abs(overload) < 1
      ? []
      : [{ label: t('Overload'), runs: [{ text: format.slip(overload), strong: true, red: overload > 0 }] }]),
  ];
}

function daysInMinutes({ plan }: Snapshot, days: number): number {
  return days * plan.project.hoursPerDay * 60;
}

function sayLimit(after: Snapshot, limit: HandLimit, words: Words): string {
  const { t } = words;
  switch (limit.kind) {
    case 'held':
      return sayHeld(after, limit.by, words);
    case 'float':
      return limit.left > 0
        ? t('Its float takes it up: {0} left.', words.workingTime(limit.left))
        : t('Its float is used up.');
    case 'decided':
      return t('No more is won: {0} decides the finish.', titleOf(after, limit.by));
  }
}

function sayHeld(after: Snapshot, by: Driver, { t }: Words): string {
  if (by.kind === 'task') return t('Not earlier: it waits for {0}.', titleOf(after, by.task));
  if (by.kind === 'status-date') return t('Not earlier than the status date.');
  if (by.kind === 'project-start') return t('Not earlier than the project.');
  return t('Not earlier: a date holds it.');
}

function titleOf({ plan }: Snapshot, id: string): string {
  return clip(oneLine((plan.tasks.get(id) ?? plan.milestones.get(id))?.title ?? id), longestTitle);
}

/** `start: not-before 2026-05-12`, as the plan then says. */
function printEdit(edit: PlanEdit): string {
  const value = (one: PlanValue): string =>
    typeof one === 'string'
      ? one
      : Array.isArray(one)
        ? `[${one.map(value).join(', ')}]`
        : Object.entries(one)
            .map(([key, held]) => `${key}: ${value(held)}`)
            .join(', ');
  const fieldOf = (address: readonly (string | number)[]): string => String(address[2] ?? address[1]);
  switch (edit.kind) {
    case 'set':
    case 'append':
      return clip(oneLine(`${fieldOf(edit.address)}: ${value(edit.value)}`), 80);
    case 'remove':
      return `− ${fieldOf(edit.address)}`;
    case 'insert':
      return clip(oneLine(`${edit.key}: ${value(edit.value)}`), 80);
    case 'move':
      return edit.into.length === 1 ? '→ tasks' : `→ ${String(edit.into[1])}`;
    case 'order':
      return edit.items
        .map((address) => String(address[1]))
        .slice(0, 4)
        .join(', ');
    default:
      return '';
  }
}
