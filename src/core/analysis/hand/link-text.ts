/** A link as the plan writes it, and the edit that changes one. */
import type { Address } from '../../model/address';
import type { PlanEdit } from '../../model/plan-edit';
import type { Link } from '../../model/values';

/** `+2d`, `-50%`, `+3ed`; empty where there is none. */
export function printLag({ lag }: Link): string {
  if (lag === null) return '';
  const amount = lag.kind === 'percent' ? lag.share : lag.duration.amount;
  const size = Math.abs(amount);
  const words =
    lag.kind === 'percent'
      ? `${Number((size * 100).toFixed(2))}%`
      : `${size}${lag.duration.elapsed ? 'e' : ''}${lag.duration.unit}`;
  return `${amount < 0 ? '-' : '+'}${words}`;
}

/** `ATLAS-a1b`, `ATLAS-c2d SS+2d`, `ATLAS-e3g +50%` */
export function printLink(link: Link): string {
  const lag = printLag(link);
  return link.type === 'FS' && lag === '' ? link.predecessor : `${link.predecessor} ${link.type}${lag}`;
}

/** Of a link that is written already. */
export function linkEdit(
  section: 'task' | 'milestones',
  { id, needs }: { readonly id: string; readonly needs: readonly Link[] },
  index: number,
  link: Link,
): PlanEdit {
  const address: Address = [section, id, 'needs'];
  // A single link may stand without brackets.
  return {
    kind: 'set',
    address: needs.length === 1 ? [...address, 0] : [...address, index],
    value: printLink(link),
  };
}
