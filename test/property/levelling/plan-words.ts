/**
 * Plans of texts to be levelled, drawn at random as words of the format: what a checker that shares no code with the
 * engine needs to know of them, and the text that says it.
 */
import fc from 'fast-check';

/** Monday 2026-01-05, the start of every project and its status date; other days are counted from it. */
export const firstDay = Date.UTC(2026, 0, 5);

export interface WordDays {
  readonly from: number;
  readonly length: number;
}

export interface WordPerson {
  readonly id: string;
  /** Percent; of equipment the units. */
  readonly capacity: number;
  readonly away: readonly WordDays[];
  readonly calendar: string | null;
}

export interface WordAssignment {
  readonly person: string;
  /** Percent of a full day; null: all there is. */
  readonly share: number | null;
  readonly or: readonly string[];
}

export interface WordLink {
  readonly to: string;
  readonly type: 'FS' | 'SS' | 'FF';
  /** Working hours, none of them negative. */
  readonly lag: number;
}

export interface WordTask {
  readonly id: string;
  readonly length: 'effort' | 'duration';
  readonly hours: number;
  readonly assign: readonly WordAssignment[];
  readonly needs: readonly WordLink[];
  readonly calendar: string | null;
  readonly notBefore: number | null;
  /** `start: on` */
  readonly pinned: number | null;
  readonly deadline: number | null;
  readonly priority: string | null;
}

export interface WordPlan {
  /** Scheduled back from a finish that is far enough away. */
  readonly isBack: boolean;
  readonly people: readonly WordPerson[];
  readonly closed: readonly WordDays[];
  readonly tasks: readonly WordTask[];
}

export const isEquipment = (person: string): boolean => person === 'rig';

/** Hours of a week by their names, from Monday; null is the project's. */
export const weeks: Readonly<
  Record<string, { readonly days: number; readonly hours: readonly (readonly [number, number])[] }>
> = {
  project: {
    days: 5,
    hours: [
      [8, 12],
      [13, 17],
    ],
  },
  early: { days: 5, hours: [[6, 14]] },
  daily: { days: 7, hours: [[10, 16]] },
};

const days = fc.record({ from: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 1, max: 8 }) });
const calendar = fc.constantFrom(null, null, null, 'early', 'daily');
const offset = fc.integer({ min: 0, max: 30 });
const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 4 });

const people: fc.Arbitrary<readonly WordPerson[]> = fc
  .tuple(
    ...['ana', 'ben', 'cay'].map((id) =>
      fc.record({
        id: fc.constant(id),
        capacity: fc.constantFrom(100, 100, 80, 50),
        away: fc.array(days, { maxLength: 2 }),
        calendar,
      }),
    ),
    fc.record({
      id: fc.constant('rig'),
      capacity: fc.integer({ min: 1, max: 2 }),
      away: fc.array(days, { maxLength: 1 }),
      calendar,
    }),
  )
  .map((all) => all);

const assignments: fc.Arbitrary<readonly WordAssignment[]> = fc
  .uniqueArray(
    fc.record({
      person: fc.constantFrom('ana', 'ana', 'ben', 'cay', 'rig'),
      share: fc.constantFrom(null, null, 50, 25),
      or: fc.constantFrom([], [], ['ben'], ['cay'], ['cay', 'ana']),
    }),
    { minLength: 1, maxLength: 2, selector: ({ person }) => person },
  )
  // Nobody stands beside or behind themselves, and equipment has no other.
  .map((all) => {
    const named = new Set(all.map(({ person }) => person));
    return all.map(({ person, share, or }) => ({
      person,
      share: isEquipment(person) ? null : share,
      or: isEquipment(person) ? [] : or.filter((other) => !named.has(other)),
    }));
  });

function task(i: number): fc.Arbitrary<WordTask> {
  const link = fc.record({
    to: fc.nat(Math.max(0, i - 1)).map((at) => `T-${at}`),
    type: fc.constantFrom('FS' as const, 'FS' as const, 'SS' as const, 'FF' as const),
    lag: fc.constantFrom(0, 0, 4, 12),
  });
  return fc.record({
    id: fc.constant(`T-${i}`),
    length: fc.constantFrom('effort' as const, 'effort' as const, 'duration' as const),
    hours: fc.integer({ min: 1, max: 40 }),
    assign: assignments,
    needs: i === 0 ? fc.constant([]) : fc.uniqueArray(link, { maxLength: 2, selector: ({ to }) => to }),
    calendar: fc.constantFrom(null, null, null, null, 'daily'),
    notBefore: rarely(offset),
    pinned: fc.option(offset, { nil: null, freq: 9 }),
    deadline: rarely(offset),
    priority: fc.constantFrom(null, null, 'high', 'low', 'critical'),
  });
}

/**
 * @param pins whether some tasks have a fixed start
 * @param isBack whether they are scheduled back from their finish; nothing then has a deadline, which is a wall there
 */
export function anyWords(pins: boolean, isBack = false): fc.Arbitrary<WordPlan> {
  const tasks = fc
    .integer({ min: 2, max: 10 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => task(i))));
  return fc.record({ people, closed: fc.array(days, { maxLength: 1 }), tasks }).map((plan) => ({
    ...plan,
    isBack,
    tasks: plan.tasks.map((one) => ({
      ...one,
      pinned: pins ? one.pinned : null,
      deadline: isBack ? null : one.deadline,
    })),
  }));
}

export function printDayAt(day: number): string {
  return new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
}

const printDays = (all: readonly WordDays[]): string =>
  `[${all.map(({ from, length }) => `${printDayAt(from)}..${printDayAt(from + length - 1)}`).join(', ')}]`;

export function printWords({ people: team, closed, tasks, isBack }: WordPlan): string {
  const week = ({ days: count, hours }: (typeof weeks)[string]): string =>
    `mon-${count === 5 ? 'fri' : 'sun'} ${hours.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(' ')}`;
  const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  return [
    `project: { name: Words, start: ${printDayAt(0)}, status-date: ${printDayAt(0)}${isBack ? `, schedule-from: finish, finish: ${printDayAt(250)}` : ''} }`,
    `calendar: { week: ${week(weeks['project']!)}, closed: ${printDays(closed)} }`,
    `calendars: { early: { week: ${week(weeks['early']!)} }, daily: { week: ${week(weeks['daily']!)} } }`,
    'team:',
    ...team.map(
      ({ id, capacity, away, calendar: own }) =>
        [
          `  ${id}: { name: ${id}`,
          isEquipment(id) ? `kind: equipment, units: ${capacity}` : `capacity: ${capacity}%`,
          ...(away.length > 0 ? [`away: ${printDays(away)}`] : []),
          ...(own === null ? [] : [`calendar: ${own}`]),
        ].join(', ') + ' }',
    ),
    `milestones: { all: { title: All, needs: [${tasks.map(({ id }) => id).join(', ')}] } }`,
    'tasks:',
    ...tasks.flatMap(printTask),
    '',
  ].join('\n');
}

function printTask(one: WordTask): readonly string[] {
  const { id, length, hours, assign, needs, calendar: own, notBefore, pinned, deadline, priority } = one;
  const start = pinned === null ? notBefore : pinned;
  return [
    `  ${id}: # ${id} as it was written`,
    `    title: Task ${id}`,
    `    ${length}: ${hours}h`,
    `    assign: [${assign.map(printAssignment).join(', ')}]`,
    ...(needs.length > 0
      ? [
          `    needs: [${needs.map(({ to, type, lag }) => `${to} ${type}${lag > 0 ? `+${lag}h` : ''}`).join(', ')}]`,
        ]
      : []),
    ...(start === null ? [] : [`    start: ${pinned === null ? 'not-before' : 'on'} ${printDayAt(start)}`]),
    ...(deadline === null ? [] : [`    deadline: ${printDayAt(deadline)}`]),
    ...(own === null ? [] : [`    calendar: ${own}`]),
    ...(priority === null ? [] : [`    priority: ${priority}`]),
  ];
}

function printAssignment({ person, share, or }: WordAssignment): string {
  return [share === null ? person : `${person} ${share}%`, ...or].join(' or ');
}
