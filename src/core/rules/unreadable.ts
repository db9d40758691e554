/**
 * Fields of tasks that stand there but cannot be read: the text has a finding for each of its own. Problems come and go
 * with every letter, so they are looked at only where somebody asks: else none of them asks a rule again.
 */
import type { RuleContext } from './rule';

/** @returns whether any of some fields of a task cannot be read */
export function unreadable(context: RuleContext, ...fields: readonly string[]): (id: string) => boolean {
  let ids: ReadonlySet<unknown> | null = null;
  return (id) => {
    ids ??= new Set(
      context.problems
        .filter(({ address }) => address?.[0] === 'task' && fields.includes(String(address[2])))
        .map(({ address }) => address![1]),
    );
    return ids.has(id);
  };
}
