/** Which commits of the plan moved its milestones, by how many working days, and the one milestone that moved most. */
import type { TrendPoint } from '../analysis/plan-trend';
import { clip, oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import type { PlanChange } from '../history/plan-change';
import type { Format } from './format';
import { summarizeChanges } from './say-plan-change';
import type { TrendStep, TrendSteps } from './trend-model';

type Move = Extract<PlanChange, { kind: 'slipped' | 'pulled-in' }>;

const longestSubject = 72;

/** The milestone whose moves add up to most, the first of equal ones; null where none has moved. */
export function followedMilestone(points: readonly TrendPoint[]): string | null {
  const sums = new Map<string, number>();
  for (const point of points) {
    for (const { id, by } of movesOf(point)) sums.set(id, (sums.get(id) ?? 0) + by);
  }
  let best: string | null = null;
  for (const [id, sum] of sums) {
    if (best === null || Math.abs(sum) > Math.abs(sums.get(best) ?? 0)) best = id;
  }
  return best;
}

function movesOf({
  changes,
}: TrendPoint): readonly (Move & { readonly id: string; readonly title: string })[] {
  return (changes ?? []).flatMap((change) => {
    const { item, kind } = change;
    if (item.section !== 'milestones' || (kind !== 'slipped' && kind !== 'pulled-in')) return [];
    return [{ ...change, id: item.id, title: item.title }];
  });
}

/** @param points oldest first */
export function trendSteps(
  points: readonly TrendPoint[],
  followed: string | null,
  format: Format,
  t: Translate,
): TrendSteps {
  const rows: TrendStep[] = [];
  let sum = 0;
  let title = '';
  for (const point of points) {
    const moves = movesOf(point);
    const own = moves.find(({ id }) => id === followed);
    title = point.milestones.find(({ id }) => id === followed)?.title ?? title;
    if (moves.length === 0) continue;
    const from = sum;
    sum += own?.by ?? 0;
    const { head } = point;
    rows.push({
      hash: head?.hash ?? '',
      shortHash: head?.hash.slice(0, 7) ?? '',
      at: head?.day ?? null,
      date: head ? format.day(head.day) : t('now'),
      subject: head ? clip(oneLine(head.subject), longestSubject) : t('not committed yet'),
      author: head ? oneLine(head.author) : '',
      what: summarizeChanges((point.changes ?? []).filter(({ item }) => item.section !== 'milestones')),
      shift: own ? format.slip(own.by) : '',
      from,
      to: sum,
      moves: moves.map((move) => ({
        title: oneLine(move.title),
        dates: `${format.date(move.from)} → ${format.date(move.to)}`,
        shift: format.slip(move.by),
      })),
    });
  }
  return {
    title: t('What changed'),
    hint: followed === null ? '' : t('effect on {0}, working days', oneLine(title)),
    rows,
    total: {
      label: followed === null ? '' : t('In all'),
      shift: followed === null ? '' : format.slip(sum),
      from: 0,
      to: sum,
    },
  };
}
