/**
 * The plan from top to bottom: phases, tasks and milestones with their dates, commits below their task. Grouped by phase
 * as the file has it, by person or by state.
 */
import type { Snapshot } from '../../analysis/snapshot';
import type { Task } from '../../model/plan';
import { isSummary, stateKind } from '../../model/states';
import { filterPlan, groupScope } from './filter-plan';
import { phaseRows } from './phase-rows';
import { stateIcons, taskRow } from './task-row';
import type { TreeNode } from './tree-node';
import { treeNode, type Tree, type TreeOptions, type TreeView } from './tree-view';
import { unlinkedRows } from './unlinked-rows';
import { wordsOf, type Words } from './words';

export const scheduleTree: Tree = {
  id: 'schedule',
  title: 'Schedule',
  icon: 'milestone',
  showCollapseAll: true,
  size: 22,
  present: presentSchedule,
};

function presentSchedule(snapshot: Snapshot, options: TreeOptions): TreeView {
  const words = wordsOf(snapshot, options);
  const kept = filterPlan(snapshot.plan, options.filter);
  const nodes = {
    phase: phaseRows,
    person: personRows,
    state: stateRows,
  }[options.groupBy](snapshot, kept, words);
  const finish = snapshot.schedule.tasks.size > 0 ? words.finish(snapshot.schedule.finish) : '';
  const filtered = kept === null ? '' : words.t('«{0}»', options.filter);
  return {
    nodes: kept === null ? [...nodes, ...unlinkedRows(snapshot, words)] : nodes,
    description: [finish, filtered].filter(Boolean).join(', '),
    message: nodes.length > 0 ? null : emptyMessage(snapshot, options, words),
  };
}

function emptyMessage({ plan }: Snapshot, options: TreeOptions, words: Words): string {
  if (plan.tasks.size + plan.milestones.size === 0) return words.t('The plan has no tasks yet.');
  return words.t('No task matches «{0}».', options.filter);
}

function leaves({ plan }: Snapshot, kept: ReadonlySet<string> | null): Task[] {
  return [...plan.tasks.values()].filter((task) => !isSummary(task) && (kept?.has(task.id) ?? true));
}

function personRows(snapshot: Snapshot, kept: ReadonlySet<string> | null, words: Words): TreeNode[] {
  const { plan } = snapshot;
  const byPerson = new Map<string, Task[]>([...plan.team.keys()].map((id) => [id, []]));
  const nobody: Task[] = [];
  for (const task of byStart(snapshot, leaves(snapshot, kept))) {
    const people = new Set(task.assign.map(({ person }) => person));
    for (const person of people) {
      const tasks = byPerson.get(person) ?? [];
      tasks.push(task);
      byPerson.set(person, tasks);
    }
    if (people.size === 0) nobody.push(task);
  }
  const row = (id: string, label: string, icon: string, tasks: readonly Task[]): TreeNode[] => {
    if (tasks.length === 0) return [];
    const place = `${groupScope(kept)}person/${id}/`;
    return [
      treeNode({
        id: place,
        label,
        description: openCount(snapshot, tasks, words),
        icon,
        context: 'group',
        expanded: kept !== null,
        children: () => tasks.map((task) => taskRow(snapshot, task, words, place)),
      }),
    ];
  };
  return [
    ...[...byPerson].flatMap(([id, tasks]) => {
      const person = plan.team.get(id);
      return row(id, person?.name ?? id, person?.kind === 'equipment' ? 'tools' : 'account', tasks);
    }),
    ...row('', words.t('Nobody'), 'question', nobody),
  ];
}

function stateRows(snapshot: Snapshot, kept: ReadonlySet<string> | null, words: Words): TreeNode[] {
  const byState = new Map<string, Task[]>(
    [...snapshot.plan.workflow.states.keys()].map((name) => [name, []]),
  );
  for (const task of byStart(snapshot, leaves(snapshot, kept))) {
    const tasks = byState.get(task.status) ?? [];
    tasks.push(task);
    byState.set(task.status, tasks);
  }
  return [...byState].flatMap(([state, tasks]) => {
    if (tasks.length === 0) return [];
    const kind = stateKind(snapshot.plan, state);
    return [
      treeNode({
        id: `${groupScope(kept)}state/${state}`,
        label: state,
        description: String(tasks.length),
        ...stateIcons[kind],
        context: 'group',
        expanded: kept !== null || kind === 'active' || kind === 'blocked' || kind === 'review',
        children: () => tasks.map((task) => taskRow(snapshot, task, words)),
      }),
    ];
  });
}

/** By start; what has no dates last, otherwise in the order of the file. */
export function byStart({ schedule }: Pick<Snapshot, 'schedule'>, tasks: readonly Task[]): Task[] {
  const start = (task: Task): number => schedule.tasks.get(task.id)?.start ?? Number.MAX_SAFE_INTEGER;
  return tasks.toSorted((a, b) => start(a) - start(b));
}

function openCount({ plan }: Snapshot, tasks: readonly Task[], words: Words): string {
  const open = tasks.filter((task) => {
    const kind = stateKind(plan, task.status);
    return kind !== 'done' && kind !== 'dropped';
  }).length;
  return words.t('{0} open', open);
}
