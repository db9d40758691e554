/**
 * Counts commits by person: addresses of one name are one person. Programs that commit, and addresses that nobody
 * reads, are left out.
 */
import type { KnownPerson } from '../../core/history/propose-plan';
import type { Signature } from '../../core/model/commit';

export interface PeopleCount {
  add(signature: Signature): void;
  /** By number of commits, then by name. */
  most(count: number): readonly KnownPerson[];
}

const robot = /\[bot\]|(?:^|[\s_-])bot(?:$|[\s_-])|^(?:dependabot|renovate|github-actions|greenkeeper|snyk)/i;
/** As people write it; in small letters it may be a name. */
const machine = /\bCI\b/;
const noReply = /(?:^|[.+_-])(?:no|do-?not)[._-]?reply|@(?:[^@]*\.)?noreply\.|@(?:localhost|example)$|^$/i;
const longestAddress = 254;
const mostAddresses = 5;

export function countPeople(): PeopleCount {
  const people = new Map<
    string,
    { readonly name: string; readonly emails: Map<string, number>; commits: number }
  >();
  return {
    add({ name, email }) {
      const address = email.toLowerCase();
      if (robot.test(name) || machine.test(name) || robot.test(address) || noReply.test(address)) return;
      if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(address) || address.length > longestAddress) return;
      const key = name.normalize('NFC').trim().toLowerCase() || address;
      let person = people.get(key);
      if (!person)
        people.set(key, (person = { name: name.trim() || address, emails: new Map(), commits: 0 }));
      person.commits++;
      person.emails.set(address, (person.emails.get(address) ?? 0) + 1);
    },
    most: (count) =>
      Array.from(people.values())
        .sort((a, b) => b.commits - a.commits || (a.name < b.name ? -1 : 1))
        .slice(0, count)
        .map(({ name, emails }) => ({ name, emails: byCount(emails).slice(0, mostAddresses) })),
  };
}

/** An address of whoever made most commits, or null. */
export function addressOfMost(people: PeopleCount): string | null {
  return people.most(1)[0]?.emails[0] ?? null;
}

function byCount(counts: ReadonlyMap<string, number>): readonly string[] {
  return Array.from(counts)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key]) => key);
}
