/**
 * What two sides of a merge disagree about, in one sentence: `Effort of A-2 was 5d: ours says 8d, theirs says 6d.` The sides
 * are named by whoever shows it.
 */
import { clip, oneLine } from '../base/one-line';
import type { Address } from '../model/address';
import type { Disagreement } from '../syntax/merge/conflict';

/** How the two sides are called: `ours` and `theirs`, or the names of branches. */
export interface SideNames {
  readonly ours: string;
  readonly theirs: string;
}

const longestValue = 48;

export function sayDisagreement(about: Disagreement, names: SideNames): string {
  const sentence = say(about, names);
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}`;
}

function say({ kind, address, base, ours, theirs }: Disagreement, names: SideNames): string {
  const what = subjectOf(address);
  switch (kind) {
    case 'lines':
      return 'both sides changed these lines.';
    case 'moved':
      return `${names.ours} moved ${what} ${placeOf(ours)}, ${names.theirs} ${placeOf(theirs)}.`;
    case 'dropped':
      return ours === null
        ? `${names.ours} dropped ${what}, ${names.theirs} changed it${to(address, theirs)}.`
        : `${names.theirs} dropped ${what}, ${names.ours} changed it${to(address, ours)}.`;
    case 'added':
      return `${address.length > 2 ? '' : 'both sides added '}${what}: ${names.ours} says ${valueOf(ours)}, ${names.theirs} says ${valueOf(theirs)}.`;
    case 'changed':
      return `${what} was ${valueOf(base)}: ${names.ours} says ${valueOf(ours)}, ${names.theirs} says ${valueOf(theirs)}.`;
  }
}

/** A whole item says too much to be a value. */
function to(address: Address, value: string | null): string {
  return address.length > 2 ? ` to ${valueOf(value)}` : '';
}

function valueOf(value: string | null): string {
  return value === null || value.trim() === '' ? 'nothing' : clip(oneLine(value), longestValue);
}

function placeOf(holder: string | null): string {
  return holder === '' || holder === null ? 'to the top' : `into ${holder}`;
}

/** `effort of A-2`, `due of beta`, `the project's name`, `A-2` */
function subjectOf(address: Address): string {
  const [section, item, ...field] = address.map(String);
  if (item === undefined) return `the section ${section ?? ''}`;
  return field.length === 0
    ? section === 'task'
      ? item
      : `${item} in ${section}`
    : `${field.join(' ')} of ${item}`;
}
