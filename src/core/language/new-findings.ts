/**
 * Which findings a plan has that an earlier text of it had not, both looked at with the same day, commits and ledgers: a
 * date that passes is nobody's change. A finding is known again by its rule and its place, whatever its sentence says by
 * now; a task by the id that it had, and what is counted over the whole plan by its rule.
 */
import { printAddress, type Address } from '../model/address';
import type { Finding } from '../model/finding';
import type { Plan } from '../model/plan';
import { allRules } from '../rules/index';
import type { Problem } from '../syntax/parsed-plan';

export interface FoundIn {
  readonly findings: readonly Finding[];
  /** Of the parse, which findings about the text name by their number. */
  readonly problems: readonly Problem[];
}

/** @param plan the present one, which knows the former ids of its tasks */
export function newFindings(before: FoundIn, now: FoundIn, plan: Plan): readonly Finding[] {
  const formerIds = new Map<string, readonly string[]>();
  for (const { id, was } of plan.tasks.values()) if (was.length > 0) formerIds.set(id, was);
  const left = new Map<string, number>();
  for (const finding of before.findings) {
    const key = keyOf(finding, before.problems);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const takeOne = (key: string): boolean => {
    const times = left.get(key) ?? 0;
    left.set(key, times - 1);
    return times > 0;
  };
  return now.findings.filter((finding) => {
    const names = [finding, ...formerPlaces(finding, formerIds)];
    return !names.some((one) => takeOne(keyOf(one, now.problems)));
  });
}

function formerPlaces(
  finding: Finding,
  formerIds: ReadonlyMap<string, readonly string[]>,
): readonly Finding[] {
  const { place } = finding;
  if (place.kind !== 'address' || place.address[0] !== 'task') return [];
  const [section, id, ...rest] = place.address as readonly [string, string, ...Address];
  return (formerIds.get(id) ?? []).map((was) => ({
    ...finding,
    place: { ...place, address: [section, was, ...rest] },
  }));
}

/** They count over the whole plan, and stand at whichever task is the first. */
const counting: ReadonlySet<string> = new Set(
  allRules.filter(({ options }) => options && 'from' in options).map(({ id }) => id),
);

function keyOf({ rule, message, place }: Finding, problems: readonly Problem[]): string {
  if (counting.has(rule)) return rule;
  switch (place.kind) {
    case 'address':
      return `${rule} ${printAddress(place.address)}`;
    case 'problem': {
      const address = problems[place.index]?.address;
      return `${rule} ${address ? printAddress(address) : ''} ${message}`;
    }
    case 'ignored-rule':
      return `${rule} ${place.rule}`;
    case 'row':
      return `${rule} ${place.file} ${message}`;
  }
}
