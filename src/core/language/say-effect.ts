/**
 * The effect of a change in one sentence, and all of it as Markdown: `Finish stays 24 Sep; Public beta 12 Jul (+3 d); cost
 * +320 €`. Dates and sums are printed by whoever shows them.
 */
import type { Effect, Shift, TargetShift } from '../analysis/effect';
import { dayOfMinute, type Minute } from '../base/dates';
import { escapeMarkdown } from '../base/markdown';
import { clip } from '../base/one-line';
import type { ConsequenceWords } from './preview-fix';

/** Milestones that a sentence names. */
const mostNamed = 3;
const longestTitle = 32;

export function sayEffect({ finish, cost, milestones, deadlines }: Effect, words: ConsequenceWords): string {
  const parts = [
    finish.days === 0 ? `finish stays ${dateOf(finish.after, words)}` : `finish ${shifted(finish, words)}`,
  ];
  const moved = [...milestones, ...deadlines].filter(({ days }) => days !== 0);
  const furthest = moved.toSorted((a, b) => Math.abs(b.days ?? Infinity) - Math.abs(a.days ?? Infinity));
  for (const target of furthest.slice(0, mostNamed)) {
    parts.push(`${clip(target.title, longestTitle)} ${shifted(target, words)}`);
  }
  if (moved.length > mostNamed) parts.push(`${moved.length - mostNamed} more`);
  const difference = cost.after - cost.before;
  if (difference !== 0) parts.push(`cost ${words.consequence(difference)}`);
  const sentence = parts.join('; ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}

/** A table of the finish, every milestone and deadline, the cost and the load, and one of the tasks that move. */
export function effectReport(
  effect: Effect,
  words: ConsequenceWords & { exactMoney(minor: number): string; workingTime(minutes: number): string },
): string {
  const { finish, cost, milestones, deadlines, tasks, overload } = effect;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const dates = (shift: Shift): readonly string[] => [
    dateOf(shift.before, words),
    dateOf(shift.after, words),
    change(shift),
  ];
  const target = (one: TargetShift): string => {
    const isLate = one.due !== null && one.after !== null && one.after > one.due;
    const due = one.due === null ? '' : dateOf(one.due, words);
    return row([escapeMarkdown(one.title), isLate ? `${due} (missed)` : due, ...dates(one)]);
  };
  return [
    '| | Due | Before | After | Change |',
    '| --- | --- | --- | --- | --- |',
    row(['**Finish**', '', ...dates(finish)]),
    ...[...milestones, ...deadlines].map(target),
    row([
      '**Cost**',
      '',
      words.exactMoney(cost.before),
      words.exactMoney(cost.after),
      cost.after === cost.before ? '' : words.consequence(cost.after - cost.before),
    ]),
    row(['**Overload**', '', words.workingTime(overload.before), words.workingTime(overload.after), '']),
    '',
    ...(tasks.length === 0
      ? []
      : [
          '| Task | Start before | Start after | Finish before | Finish after |',
          '| --- | --- | --- | --- | --- |',
          ...tasks.map(({ title, start, finish: end }) =>
            row([
              escapeMarkdown(title),
              ...[start.before, start.after, end.before, end.after].map((minute) => dateOf(minute, words)),
            ]),
          ),
          '',
        ]),
  ].join('\n');
}

function shifted(shift: Shift, words: ConsequenceWords): string {
  if (shift.after === null) return 'is not scheduled any more';
  if (shift.before === null) return dateOf(shift.after, words);
  return `${dateOf(shift.after, words)} (${change(shift)})`;
}

function change({ before, after, days }: Shift): string {
  if (days === null) return '';
  if (days !== 0) return days > 0 ? `+${days} d` : `−${-days} d`;
  return before === after ? '' : 'same day';
}

function dateOf(minute: Minute | null, words: ConsequenceWords): string {
  return minute === null ? '—' : words.day(dayOfMinute(minute));
}
