/** Links and assignments as a plan writes them, for fixes that change one name in them. */
import type { Assignment, Duration, Link } from '../model/values';

/** `ATLAS-c2d SS+2d` */
export function printLink({ predecessor, type, lag }: Link): string {
  if (lag === null) return type === 'FS' ? predecessor : `${predecessor} ${type}`;
  const signed =
    lag.kind === 'percent' ? `${sign(lag.share)}${percent(lag.share)}` : printSigned(lag.duration);
  return `${predecessor} ${type}${signed}`;
}

/** `ben 50%`, `lab-bench or ana` */
export function printAssignment({ person, share, alternatives }: Assignment): string {
  return [share === null ? person : `${person} ${percent(share)}`, ...alternatives].join(' or ');
}

function printSigned({ amount, unit, elapsed }: Duration): string {
  return `${sign(amount)}${Math.abs(amount)}${elapsed ? 'e' : ''}${unit}`;
}

function sign(amount: number): string {
  return amount < 0 ? '-' : '+';
}

function percent(share: number): string {
  return `${Number((Math.abs(share) * 100).toFixed(4))}%`;
}
