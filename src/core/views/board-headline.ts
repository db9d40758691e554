/**
 * The board in one sentence that a manager could say aloud: which column is full, and what has waited longest for a review
 * or for somebody else.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { BoardTask } from './board-entries';
import type { BoardColumn } from './board-model';
import type { Run } from './budget-model';
import { clip } from '../base/one-line';
import type { Format } from './format';
import type { Words } from './trees/words';

const longestTitle = 40;

export function boardHeadline(
  { plan }: Snapshot,
  tasks: readonly BoardTask[],
  columns: readonly BoardColumn[],
  format: Format,
  { t }: Words,
): readonly Run[] {
  const count = (kind: BoardTask['kind']): number => tasks.filter((task) => task.kind === kind).length;
  const longest = (kind: BoardTask['kind']): readonly [title: string, days: number] | null => {
    const aged = tasks
      .filter((task) => task.kind === kind && task.age !== null)
      .toSorted((a, b) => b.age!.minutes - a.age!.minutes);
    const days = aged[0] ? Math.round(aged[0].age!.minutes / (plan.project.hoursPerDay * 60)) : 0;
    return days > 0 ? [clip(aged[0]!.entry.title, longestTitle), days] : null;
  };
  const review = longest('review');
  const blocked = longest('blocked');
  const waits = [
    ...(review ? [t('{0} has waited {1}\u00A0d for a review', ...review)] : []),
    ...(blocked ? [t('{0} has been blocked for {1}\u00A0d', ...blocked)] : []),
  ];
  return [
    ...verdict(columns, count, format, t),
    ...(waits.length === 0 ? [] : [{ text: ` ${waits.join('; ')}.`, strong: false, red: false }]),
  ];
}

function verdict(
  columns: readonly BoardColumn[],
  count: (kind: BoardTask['kind']) => number,
  format: Format,
  t: Words['t'],
): readonly Run[] {
  const strong = (text: string, red = false): Run => ({ text, strong: true, red });
  const full = columns
    .filter(({ limit }) => limit !== null && limit.used >= limit.most)
    .toSorted((a, b) => b.limit!.used - b.limit!.most - (a.limit!.used - a.limit!.most))[0];
  if (full) {
    const { used, most } = full.limit!;
    return used > most
      ? [strong(t('{0} holds {1}, {2} are allowed.', full.title, used, most), true)]
      : [strong(t('{0} is full at {1} of {2}.', full.title, used, most))];
  }
  const active = count('active');
  const blocked = count('blocked');
  const under =
    active === 0
      ? t('Nothing is under way')
      : active === 1
        ? t('1 task is under way')
        : t('{0} tasks are under way', format.number(active));
  const held =
    blocked === 0
      ? ''
      : `, ${blocked === 1 ? t('1 is blocked') : t('{0} are blocked', format.number(blocked))}`;
  return [strong(`${under}${held}.`)];
}
