/**
 * A first `project.yaml` from what git knows of a repository, as text for a person to read before anything is written.
 * It states only what was seen (people, releases, branches); efforts and dates to come are left for the person.
 */
import { printDay, type Day } from '../base/dates';
import { textHash } from '../base/text-hash';
import { yamlScalar } from './yaml-scalar';

/** What was read of a repository; all lists are in the order in which they are written. */
export interface RepositoryFacts {
  readonly name: string;
  /** IANA name. */
  readonly timezone: string | null;
  readonly today: Day;
  readonly people: readonly KnownPerson[];
  readonly releases: readonly KnownRelease[];
  readonly branches: readonly KnownBranch[];
}

export interface KnownPerson {
  readonly name: string;
  readonly emails: readonly string[];
}

export interface KnownRelease {
  readonly tag: string;
  readonly day: Day;
}

export interface KnownBranch {
  /** Without the remote: `feature/session-tokens` */
  readonly name: string;
  /** `new`: no commit of its own yet. */
  readonly state: 'new' | 'open' | 'merged';
  readonly firstDay: Day | null;
  readonly lastDay: Day;
  /** Whoever made most of its commits, by one of their addresses; null where nobody stands out. */
  readonly email: string | null;
}

const longestTitle = 120;
const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,63}$/u;

export function proposePlan(facts: RepositoryFacts): string {
  const name = clean(facts.name) || 'Project';
  const key = keyOf(name);
  const people = withIds(facts.people, (person) => personId(person));
  const tasks = withIds(facts.branches, (branch) => taskId(branch.name, key));
  const starts = facts.branches.flatMap(({ firstDay }) => (firstDay === null ? [] : [firstDay]));
  const lines = [
    '# A first plan. Next: give each task an effort (effort: 3d) and say what it needs.',
    'format: 1',
    'project:',
    `  name: ${yamlScalar(name)}`,
    `  key: ${yamlScalar(key)}`,
    `  start: ${printDay(Math.min(facts.today, ...starts))}`,
    ...(facts.timezone === null ? [] : [`  timezone: ${yamlScalar(facts.timezone)}`]),
  ];
  if (people.length > 0) {
    lines.push('', 'team:');
    for (const [id, { name: full, emails }] of people) {
      lines.push(
        `  ${yamlScalar(id)}: { name: ${yamlScalar(titleOf(full, id))}, email: [${emails.map(yamlScalar).join(', ')}] }`,
      );
    }
  }
  lines.push('', 'tasks:');
  if (tasks.length === 0) {
    lines.push(`  ${yamlScalar(`${key}-${tail('first task')}`)}:`, '    title: The first task');
  }
  for (const [id, branch] of tasks) {
    lines.push(`  ${yamlScalar(id)}:`, `    title: ${yamlScalar(titleOf(branchTitle(branch.name, id), id))}`);
    lines.push(...stateLines(branch));
    const owner = people.find(([, { emails }]) => branch.email !== null && emails.includes(branch.email));
    if (owner) lines.push(`    assign: ${yamlScalar(owner[0])}`);
  }
  const releases = withIds(facts.releases, ({ tag }) => releaseId(tag));
  if (releases.length > 0) {
    lines.push('', 'releases:');
    for (const [id, { tag, day }] of releases) {
      lines.push(`  ${yamlScalar(id)}: { date: ${printDay(day)}, tag: ${yamlScalar(tag)} }`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function stateLines({ state, firstDay, lastDay }: KnownBranch): readonly string[] {
  if (state === 'new') return [];
  const started = firstDay === null ? [] : [`    started: ${printDay(firstDay)}`];
  if (state === 'open') return ['    status: doing', ...started];
  return ['    status: done', ...started, `    finished: ${printDay(lastDay)}`];
}

/** Each item with an id of its own: the one it asks for, or that with a number behind it. */
function withIds<T>(items: readonly T[], idOf: (item: T) => string): readonly (readonly [string, T])[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const wanted = idOf(item);
    let id = wanted;
    for (let n = 2; taken.has(id.toLowerCase()); n++) id = `${wanted.slice(0, 58)}-${String(n)}`;
    taken.add(id.toLowerCase());
    return [id, item] as const;
  });
}

function keyOf(name: string): string {
  const word = /[A-Za-z][A-Za-z0-9]*/.exec(name)?.[0] ?? 'PLAN';
  return word.slice(0, 6).toUpperCase();
}

function personId({ name, emails }: KnownPerson): string {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase()
      .slice(0, 32);
  const [first = ''] = clean(name).split(' ');
  return plain(first) || plain(emails[0]?.split('@')[0] ?? '') || 'person';
}

/**
 * An id in the branch's name stays the task's id, and so does its last segment: under either, commits on the branch
 * are the task's without anybody doing anything.
 */
function taskId(branch: string, key: string): string {
  const named = /(?:^|[^A-Za-z0-9])([A-Za-z][A-Za-z0-9]{0,15}-\d{1,8})(?![A-Za-z0-9])/.exec(branch)?.[1];
  if (named !== undefined) return named;
  const segment = branch.slice(branch.lastIndexOf('/') + 1);
  const usable = idPattern.test(segment) && /\p{L}/u.test(segment) && !/[._-]$/.test(segment);
  return usable ? segment : `${key}-${tail(branch)}`;
}

/** Four characters without vowels, the same for the same name: two people who run this get the same plan. */
function tail(name: string): string {
  const letters = 'bcdfghjkmnpqrstvwxz23456789';
  let hash = textHash(name) >>> 0;
  let text = '';
  for (let i = 0; i < 4; i++) {
    text += letters[hash % letters.length]!;
    hash = Math.floor(hash / letters.length);
  }
  return text;
}

function branchTitle(branch: string, id: string): string {
  const segment = branch.slice(branch.lastIndexOf('/') + 1);
  const words = (segment.startsWith(id) && segment !== id ? segment.slice(id.length) : segment)
    .replace(/[-_.]+/g, ' ')
    .trim();
  return words === '' ? id : words[0]!.toUpperCase() + words.slice(1);
}

function releaseId(tag: string): string {
  const version = tag.slice(tag.lastIndexOf('/') + 1).replace(/^v(?=\d)/i, '');
  if (idPattern.test(version)) return version;
  const plain = version
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 58);
  return idPattern.test(plain) ? plain : `release-${tail(tag)}`;
}

function titleOf(text: string, fallback: string): string {
  return Array.from(clean(text)).slice(0, longestTitle).join('').trim() || fallback;
}

/** One line without control characters and halves of pairs. */
function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
