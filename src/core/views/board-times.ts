/**
 * How long tasks take from start to done, in whole working days of the project, with the median and the 85th percentile
 * (nearest rank): the service level of a board, against which work that is under way ages (Vacanti, Actionable Agile
 * Metrics for Predictability, 2015).
 */
import type { Snapshot } from '../analysis/snapshot';
import { startOfDay } from '../base/dates';
import type { Translate } from '../base/translate';
import type { WorkBetween } from '../history/compare-plans';
import { isSummary, stateKind } from '../model/states';
import type { BoardTimes } from './board-model';
import type { Format } from './format';

export interface CycleTimes {
  /** Ascending, in whole working days; at least one. */
  readonly days: readonly number[];
  readonly median: number;
  readonly p85: number;
}

/** @returns null before two tasks have been done, of which start and end are known */
export function cycleTimes({ plan }: Pick<Snapshot, 'plan'>, workBetween: WorkBetween): CycleTimes | null {
  const perDay = plan.project.hoursPerDay * 60;
  const days: number[] = [];
  for (const task of plan.tasks.values()) {
    const { started, finished } = task;
    if (isSummary(task) || !started || !finished || stateKind(plan, task.status) !== 'done') continue;
    if (finished.day < started.day) continue;
    const minutes = workBetween(startOfDay(started.day), startOfDay(finished.day + 1));
    days.push(Math.max(1, Math.round(minutes / perDay)));
  }
  if (days.length < 2) return null;
  days.sort((a, b) => a - b);
  return { days, median: medianOf(days), p85: days[Math.ceil(days.length * 0.85) - 1]! };
}

export function boardTimes({ days, median, p85 }: CycleTimes, format: Format, t: Translate): BoardTimes {
  const inDays = (value: number): string => `${format.number(value)}\u00A0d`;
  return {
    title: t('Time from start to done, working days'),
    days,
    median,
    medianText: t('median {0}', inDays(median)),
    p85,
    p85Text: t('85 % in {0}', inDays(p85)),
    mostText: inDays(days.at(-1)!),
    description: t(
      'Of {0} tasks: half were done in {1}, 85 % in {2}, all in {3}.',
      format.number(days.length),
      inDays(median),
      inDays(p85),
      inDays(days.at(-1)!),
    ),
  };
}

function medianOf(ascending: readonly number[]): number {
  const middle = ascending.length >> 1;
  return ascending.length % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
}
