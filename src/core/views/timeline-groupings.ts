/**
 * In which order the rows of the timeline stand: by phase as the plan nests them, with what is over folded away; by person; by
 * state; or by release, where the plan names any. Headings are rows of their own.
 */
import type { Snapshot } from '../analysis/snapshot';
import { oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import type { Plan, Task } from '../model/plan';
import { isOver, isSummary, stateKind } from '../model/states';
import { deepestPhase, planOutline, type OutlineItem } from './plan-outline';
import type {
  TimelineBar,
  TimelineGrouping,
  TimelineItem,
  TimelinePart,
  TimelineRow,
} from './timeline-model';
import { noCell, type TimelineRows } from './timeline-rows';
import { byStart } from './trees/schedule';
import { stateIcons } from './trees/task-row';
import type { Words } from './trees/words';

export interface TimelineGroupings {
  readonly groupings: readonly TimelineGrouping[];
  /** To be added behind the rows of the plan: groupings name them by where they then stand. */
  readonly headings: readonly TimelineRow[];
}

export function timelineGroupings(snapshot: Snapshot, rows: TimelineRows, words: Words): TimelineGroupings {
  const headings: TimelineRow[] = [];
  const addHeading = (heading: TimelineRow): number => rows.all.length + headings.push(heading) - 1;
  const { t } = words;
  const groupings = [
    { id: 'phase' as const, label: t('Phase'), items: byPhase(snapshot, rows, words, addHeading) },
    { id: 'person' as const, label: t('Person'), items: byPerson(snapshot, rows, t, addHeading) },
    { id: 'state' as const, label: t('State'), items: byState(snapshot, rows, addHeading) },
    ...(snapshot.plan.releases.size === 0
      ? []
      : [
          {
            id: 'release' as const,
            label: t('Release'),
            items: byRelease(snapshot, rows, words, addHeading),
          },
        ]),
  ];
  return { groupings, headings };
}

type AddHeading = (heading: TimelineRow) => number;

function byPhase(
  snapshot: Snapshot,
  rows: TimelineRows,
  words: Words,
  addHeading: AddHeading,
): TimelineItem[] {
  const { plan } = snapshot;
  const items: TimelineItem[] = [];
  const add = (outline: readonly OutlineItem[], level: number): void => {
    for (const item of outline) {
      if (item.kind === 'over') {
        const below = item.tasks.flatMap(({ id }) => rows.indexOf.get(id) ?? []);
        const bars = below.flatMap((row) => rows.all[row]?.bar ?? []);
        items.push({ row: addHeading(overHeading(item, bars, words)), level, open: false });
        for (const row of below) items.push({ row, level: level + 1, open: true });
        continue;
      }
      const { id } = item.kind === 'milestone' ? item.milestone : item.task;
      const open = item.kind !== 'phase' || !isFinished(plan, item.task, item.depth);
      items.push({ row: rows.indexOf.get(id)!, level, open });
      if (item.kind === 'phase') add(item.below(), level + 1);
    }
  };
  add(planOutline(snapshot, null), 1);
  return items;
}

/** All that is below is over. */
function isFinished(plan: Plan, task: Task, depth: number): boolean {
  if (!isSummary(task)) return isOver(plan, task);
  return (
    depth < deepestPhase &&
    task.children.every((id) => {
      const child = plan.tasks.get(id);
      return !child || isFinished(plan, child, depth + 1);
    })
  );
}

function overHeading(
  { id, done, dropped }: Extract<OutlineItem, { kind: 'over' }>,
  bars: readonly TimelineBar[],
  words: Words,
): TimelineRow {
  const title = [
    ...(done > 0 ? [words.t('{0} done', done)] : []),
    ...(dropped > 0 ? [words.t('{0} dropped', dropped)] : []),
  ].join(', ');
  const last = bars.reduce((latest, bar) => Math.max(latest, bar.finish), -Infinity);
  const parts = bars
    .flatMap(({ parts: all }) => all)
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }): TimelinePart => ({ from, to, kind: 'done' }));
  return {
    ...heading(id, title, null, 'muted'),
    muted: true,
    cells: {
      who: noCell,
      done: noCell,
      start: noCell,
      finish: Number.isFinite(last) ? { text: words.finish(last), tone: 'muted' } : noCell,
      float: noCell,
    },
    bar:
      parts.length === 0
        ? null
        : {
            start: parts[0]!.from,
            finish: last,
            dates: words.span(parts[0]!.from, last),
            movable: false,
            progress: null,
            parts,
            critical: false,
            late: false,
            blocked: false,
            baseline: null,
            floatTo: null,
            due: null,
            p80: null,
            note: [],
          },
  };
}

function byPerson(
  snapshot: Snapshot,
  rows: TimelineRows,
  t: Translate,
  addHeading: AddHeading,
): TimelineItem[] {
  const { plan } = snapshot;
  const tasksOf = new Map<string | null, Task[]>(Array.from(plan.team.keys(), (id) => [id, []]));
  for (const task of leaves(snapshot)) {
    const people = new Set(task.assign.map(({ person }) => person));
    for (const person of people.size > 0 ? people : [null]) {
      const tasks = tasksOf.get(person);
      if (tasks) tasks.push(task);
      else tasksOf.set(person, [task]);
    }
  }
  return Array.from(tasksOf).flatMap(([id, tasks]) => {
    const person = id === null ? null : plan.team.get(id);
    const icon = id === null ? 'question' : person?.kind === 'equipment' ? 'tools' : 'account';
    const title = id === null ? t('Nobody') : oneLine(person?.name ?? id);
    return group(heading(`person/${id ?? ''}`, title, icon), tasks, true, rows, addHeading);
  });
}

function byState(snapshot: Snapshot, rows: TimelineRows, addHeading: AddHeading): TimelineItem[] {
  const { plan } = snapshot;
  const tasksOf = new Map<string, Task[]>(Array.from(plan.workflow.states.keys(), (name) => [name, []]));
  for (const task of leaves(snapshot)) {
    const tasks = tasksOf.get(task.status);
    if (tasks) tasks.push(task);
    else tasksOf.set(task.status, [task]);
  }
  return Array.from(tasksOf).flatMap(([state, tasks]) => {
    const kind = stateKind(plan, state);
    const { icon, color } = stateIcons[kind];
    const isOver = kind === 'done' || kind === 'dropped';
    return group(
      heading(`state/${state}`, oneLine(state), icon, color ?? 'plain'),
      tasks,
      !isOver,
      rows,
      addHeading,
    );
  });
}

/** What each release names, with all that is below it, and its milestone; last what is in none. */
function byRelease(
  snapshot: Snapshot,
  rows: TimelineRows,
  words: Words,
  addHeading: AddHeading,
): TimelineItem[] {
  const { plan } = snapshot;
  const all = leaves(snapshot);
  const left = new Set(all);
  const items = Array.from(plan.releases.values()).flatMap((release) => {
    const named = new Set(release.tasks);
    const tasks = all.filter((task) => isWithin(plan, task, named));
    for (const task of tasks) left.delete(task);
    const name = oneLine(release.title);
    const title = release.date === null ? name : `${name}, ${words.day(release.date)}`;
    const row = heading(`release/${release.id}`, title, 'rocket');
    const below = group(row, tasks, true, rows, addHeading);
    const milestone = release.milestone === null ? undefined : rows.indexOf.get(release.milestone);
    return milestone === undefined || below.length === 0
      ? below
      : [...below, { row: milestone, level: 2, open: true }];
  });
  const none = heading('release/', words.t('No release'), 'question');
  return [...items, ...group(none, [...left], true, rows, addHeading)];
}

/** The task, or a phase that it lies in, is one of these. */
function isWithin({ tasks }: Plan, task: Task, named: ReadonlySet<string>): boolean {
  let up: Task | undefined = task;
  for (let depth = 0; up && depth <= deepestPhase; depth++) {
    if (named.has(up.id)) return true;
    up = up.parent === null ? undefined : tasks.get(up.parent);
  }
  return false;
}

function leaves(snapshot: Snapshot): readonly Task[] {
  return byStart(
    snapshot,
    Array.from(snapshot.plan.tasks.values()).filter((task) => !isSummary(task)),
  );
}

function group(
  row: TimelineRow,
  tasks: readonly Task[],
  open: boolean,
  rows: TimelineRows,
  addHeading: AddHeading,
): TimelineItem[] {
  if (tasks.length === 0) return [];
  return [
    { row: addHeading(row), level: 1, open },
    ...tasks.flatMap(({ id }) => {
      const at = rows.indexOf.get(id);
      return at === undefined ? [] : [{ row: at, level: 2, open: true }];
    }),
  ];
}

function heading(
  id: string,
  title: string,
  icon: string | null,
  iconTone: TimelineRow['iconTone'] = 'plain',
): TimelineRow {
  return {
    id,
    kind: 'group',
    address: null,
    title,
    icon,
    iconTone,
    struck: false,
    muted: false,
    cells: { who: noCell, done: noCell, start: noCell, finish: noCell, float: noCell },
    label: title,
    bar: null,
    assigned: [],
  };
}
