/** A link in words: «after A», «2d after the start of A»; and the `needs` behind a driver, looked for in phases too. */
import type { Plan } from '../model/plan';
import type { Lag, Link, LinkType } from '../model/values';

/** The lag of the link by which one task drives another; null where it has none, or no such link is found. */
export function linkBehind(
  plan: Plan,
  task: string,
  cause: { readonly task: string; readonly type: LinkType },
): Lag | null {
  const from = new Set(ancestry(plan, cause.task));
  for (const owner of ancestry(plan, task)) {
    const needs: readonly Link[] = plan.tasks.get(owner)?.needs ?? plan.milestones.get(owner)?.needs ?? [];
    const link = needs.find(({ predecessor, type }) => type === cause.type && from.has(predecessor));
    if (link) return link.lag;
  }
  return null;
}

/** A task and the phases above it. */
function ancestry(plan: Plan, id: string): readonly string[] {
  const ids: string[] = [];
  for (
    let at: string | null = id;
    at !== null && !ids.includes(at);
    at = plan.tasks.get(at)?.parent ?? null
  ) {
    ids.push(at);
  }
  return ids;
}

export function sayLink(lag: Lag | null, predecessor: string, type: LinkType): string {
  const amount = lag === null ? 0 : lag.kind === 'percent' ? lag.share : lag.duration.amount;
  const length = lag === null || amount === 0 ? '' : `${printLag(lag)} `;
  const side = amount < 0 ? 'before' : 'after';
  switch (type) {
    case 'FS':
      return amount < 0 ? `${length}before the end of ${predecessor}` : `${length}after ${predecessor}`;
    case 'SS':
      return length === ''
        ? `with the start of ${predecessor}`
        : `${length}${side} the start of ${predecessor}`;
    case 'FF':
      return length === '' ? `to end with ${predecessor}` : `to end ${length}${side} ${predecessor}`;
    case 'SF':
      return length === ''
        ? `to end when ${predecessor} starts`
        : `to end ${length}${side} ${predecessor} starts`;
  }
}

/** `2d`, `3ed`, `50% of its length` */
function printLag(lag: Lag): string {
  if (lag.kind === 'percent') return `${Number((Math.abs(lag.share) * 100).toFixed(4))}% of its length`;
  const { amount, unit, elapsed } = lag.duration;
  return `${Math.abs(amount)}${elapsed ? 'e' : ''}${unit}`;
}
