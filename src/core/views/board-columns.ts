/**
 * In which columns the entries of the board stand: by state with its limit, by person, or by phase. Within a column what can
 * be begun stands apart from what waits, and what is done by the month in which it was.
 */
import type { Snapshot } from '../analysis/snapshot';
import { civilOf, dayOfMinute, startOfDay, type Minute } from '../base/dates';
import { oneLine } from '../base/one-line';
import { itemAddress } from '../model/item-address';
import type { StateKind } from '../model/plan';
import { taskAddress } from '../model/address';
import { stateKind } from '../model/states';
import type { BoardTask } from './board-entries';
import type { BoardColumn, BoardGrouping, BoardSection, BoardText, BoardTimes } from './board-model';
import { stateTitle } from './board-words';
import type { Format } from './format';
import type { Words } from './trees/words';

/** In which order a task passes through states. */
const order: readonly StateKind[] = ['open', 'active', 'review', 'blocked', 'done', 'dropped'];
/** Older work is told by no month of its own. */
const monthsApart = 2;

interface Known {
  readonly snapshot: Snapshot;
  readonly tasks: readonly BoardTask[];
  readonly times: BoardTimes | null;
  readonly format: Format;
  readonly words: Words;
}

/** The states of the workflow from open to done, and those that only tasks name. */
export function statesInOrder({ plan }: Pick<Snapshot, 'plan'>): readonly string[] {
  const named = [...plan.workflow.states.keys()];
  return order.flatMap((kind) => named.filter((state) => stateKind(plan, state) === kind));
}

export function boardGroupings(known: Known): readonly BoardGrouping[] {
  const { t } = known.words;
  return [
    { id: 'state', label: t('State'), columns: byState(known) },
    { id: 'person', label: t('Person'), columns: byPerson(known) },
    { id: 'phase', label: t('Phase'), columns: byPhase(known) },
  ];
}

function byState(known: Known): readonly BoardColumn[] {
  const { snapshot, tasks, times, format, words } = known;
  const { plan } = snapshot;
  const { t } = words;
  const groups = new Map<string, number[]>(statesInOrder(snapshot).map((state) => [state, []]));
  for (const [i, { task }] of tasks.entries()) groupOf(groups, task.status).push(i);
  return Array.from(groups).flatMap(([state, members]): BoardColumn[] => {
    const kind = stateKind(plan, state);
    // Dropped work is a column only where there is some.
    if (kind === 'dropped' && members.length === 0) return [];
    const { limit = null } = plan.workflow.states.get(state) ?? {};
    const over = limit === null ? -1 : members.length - limit;
    return [
      {
        id: `state/${state}`,
        title: stateTitle(state, t),
        address: plan.workflow.states.has(state) ? ['workflow', 'states', state] : null,
        state,
        count: format.number(members.length),
        limit:
          limit === null
            ? null
            : { used: members.length, most: limit, text: t('of {0}', format.number(limit)) },
        note: limitNote(over, words),
        slot: over < 0 ? null : t('full: finish or move one first'),
        sections: sectionsOf(known, members, kind),
        times: kind === 'done' ? times : null,
        isWork: kind === 'active' || kind === 'review' || kind === 'blocked',
      },
    ];
  });
}

function limitNote(over: number, { t }: Words): BoardText {
  if (over < 0) return { text: '', tone: 'muted' };
  return over === 0 ? { text: t('full'), tone: 'muted' } : { text: t('{0} over', over), tone: 'red' };
}

function byPerson(known: Known): readonly BoardColumn[] {
  const { plan } = known.snapshot;
  const { t } = known.words;
  const groups = new Map<string, number[]>([...plan.team.keys()].map((id) => [id, []]));
  const nobody: number[] = [];
  for (const [i, { task }] of known.tasks.entries()) {
    const people = new Set(task.assign.map(({ person }) => person));
    if (people.size === 0) nobody.push(i);
    for (const person of people) groupOf(groups, person).push(i);
  }
  return [
    ...Array.from(groups).flatMap(([id, members]) => {
      if (members.length === 0) return [];
      const person = plan.team.get(id);
      const address = person ? itemAddress('team', id) : null;
      return [mixedColumn(known, `person/${id}`, oneLine(person?.name ?? id), address, members)];
    }),
    ...(nobody.length === 0 ? [] : [mixedColumn(known, 'person/', t('Nobody'), null, nobody)]),
  ];
}

function byPhase(known: Known): readonly BoardColumn[] {
  const { plan } = known.snapshot;
  const { t } = known.words;
  const groups = new Map<string, number[]>();
  const apart: number[] = [];
  for (const [i, { task }] of known.tasks.entries()) {
    let top = task;
    const seen = new Set<string>();
    for (
      let up = plan.tasks.get(top.parent ?? '');
      up && !seen.has(up.id);
      up = plan.tasks.get(up.parent ?? '')
    ) {
      seen.add(up.id);
      top = up;
    }
    if (top === task) apart.push(i);
    else groupOf(groups, top.id).push(i);
  }
  return [
    ...Array.from(groups, ([id, members]) =>
      mixedColumn(known, `phase/${id}`, oneLine(plan.tasks.get(id)?.title ?? id), taskAddress(id), members),
    ),
    ...(apart.length === 0 ? [] : [mixedColumn(known, 'phase/', t('In no phase'), null, apart)]),
  ];
}

/** A column of tasks in any state: what is under way first. */
function mixedColumn(
  known: Known,
  id: string,
  title: string,
  address: BoardColumn['address'],
  members: readonly number[],
): BoardColumn {
  const { snapshot, tasks, format, words } = known;
  const { plan } = snapshot;
  const states = new Map<string, number[]>(statesInOrder(snapshot).map((state) => [state, []]));
  for (const i of members) groupOf(states, tasks[i]!.task.status).push(i);
  const byKind = (wanted: readonly StateKind[]): readonly BoardSection[] =>
    Array.from(states).flatMap(([state, inState]) => {
      const kind = stateKind(plan, state);
      if (inState.length === 0 || !wanted.includes(kind)) return [];
      if (kind === 'open') return sectionsOf(known, inState, kind);
      const brief = kind === 'done' || kind === 'dropped';
      const sorted = brief ? latestFirst(known, inState) : soonestFirst(known, inState);
      return [section(state, stateTitle(state, words.t), '', brief, sorted, format)];
    });
  const open = members.filter((i) => !['done', 'dropped'].includes(tasks[i]!.kind)).length;
  return {
    id,
    title,
    address,
    state: null,
    count: format.number(open),
    limit: null,
    note: { text: '', tone: 'muted' },
    slot: null,
    sections: [
      ...byKind(['active', 'review', 'blocked']),
      ...byKind(['open']),
      ...byKind(['done']),
      ...byKind(['dropped']),
    ],
    times: null,
    isWork: false,
  };
}

function sectionsOf(known: Known, members: readonly number[], kind: StateKind): readonly BoardSection[] {
  const { tasks, format, words } = known;
  const { t } = words;
  if (kind === 'open') {
    const ready = members.filter((i) => tasks[i]!.heldBack === null);
    const waiting = members.filter((i) => tasks[i]!.heldBack !== null);
    return [
      ...(ready.length === 0
        ? []
        : [section('ready', t('Ready'), '', false, soonestFirst(known, ready), format)]),
      ...(waiting.length === 0
        ? []
        : [section('waiting', t('Waiting'), t('starts'), true, soonestFirst(known, waiting), format)]),
    ];
  }
  if (kind === 'done') return byMonth(known, members);
  if (members.length === 0) return [];
  const brief = kind === 'dropped';
  return [section('all', '', '', brief, soonestFirst(known, members), format)];
}

function byMonth(known: Known, members: readonly number[]): readonly BoardSection[] {
  const { format, words } = known;
  const months = new Map<string, number[]>();
  for (const i of latestFirst(known, members)) {
    const { year, month } = civilOf(dayOfMinute(endOf(known, i)));
    const name = `${year}-${month}`;
    groupOf(months, months.has(name) || months.size < monthsApart ? name : 'earlier').push(i);
  }
  return Array.from(months, ([name, inMonth]) => {
    const title =
      name === 'earlier' ? words.t('Earlier') : format.month(dayOfMinute(endOf(known, inMonth[0]!)));
    return section(name, title, '', true, inMonth, format);
  });
}

function section(
  id: string,
  title: string,
  hint: string,
  brief: boolean,
  entries: readonly number[],
  format: Format,
): BoardSection {
  return { id, title, count: format.number(entries.length), hint, brief, entries };
}

function soonestFirst({ tasks }: Known, members: readonly number[]): readonly number[] {
  const start = (i: number): Minute => tasks[i]!.scheduled?.start ?? Number.MAX_SAFE_INTEGER;
  const finish = (i: number): Minute => tasks[i]!.scheduled?.finish ?? Number.MAX_SAFE_INTEGER;
  return members.toSorted((a, b) => start(a) - start(b) || finish(a) - finish(b));
}

function latestFirst(known: Known, members: readonly number[]): readonly number[] {
  return members.toSorted((a, b) => endOf(known, b) - endOf(known, a));
}

function endOf({ tasks }: Known, i: number): Minute {
  const { task, scheduled } = tasks[i]!;
  return task.finished ? startOfDay(task.finished.day) : (scheduled?.finish ?? 0);
}

function groupOf<K>(groups: Map<K, number[]>, key: K): number[] {
  let members = groups.get(key);
  if (!members) groups.set(key, (members = []));
  return members;
}
