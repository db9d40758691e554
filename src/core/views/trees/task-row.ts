/** The row of a task or a milestone: its state's icon, when it ends, by how much that is late, and its commits below. */
import type { Snapshot } from '../../analysis/snapshot';
import { oneLine } from '../../base/one-line';
import { inferProgress } from '../../history/infer-progress';
import { inferState } from '../../history/infer-state';
import { shortProgress } from '../../history/say-progress';
import { taskAddress } from '../../model/address';
import type { Milestone, StateKind, Task } from '../../model/plan';
import { stateKind } from '../../model/states';
import { commitRows } from './commit-rows';
import { evidenceRows } from './evidence-rows';
import { gateRows, openGates } from './gate-rows';
import { treeNode } from './tree-view';
import type { TreeNode } from './tree-node';
import type { Words } from './words';

export const stateIcons: Readonly<Record<StateKind, Pick<TreeNode, 'icon' | 'color'>>> = {
  open: { icon: 'circle-large', color: null },
  active: { icon: 'play-circle', color: 'blue' },
  review: { icon: 'eye', color: null },
  blocked: { icon: 'circle-slash', color: 'red' },
  done: { icon: 'pass-filled', color: 'muted' },
  dropped: { icon: 'circle-large', color: 'muted' },
};

/** What is said of a state beside the date, where the icon alone would not do. */
export const toldStates: readonly StateKind[] = ['blocked', 'dropped'];

/**
 * @param place makes the row's id unique where a task stands twice in a tree (a person's group)
 */
export function taskRow(snapshot: Snapshot, task: Task, words: Words, place = ''): TreeNode {
  const kind = stateKind(snapshot.plan, task.status);
  const scheduled = snapshot.schedule.tasks.get(task.id);
  const late = kind === 'done' || kind === 'dropped' ? '' : words.late(scheduled?.lateBy ?? null);
  const finish = scheduled ? words.finish(scheduled.finish) : words.t('no dates');
  const told = toldStates.includes(kind) ? task.status : '';
  const inferred = inferState(snapshot.plan, task, snapshot.evidence);
  const shown = inferred ? words.t('{0} by its commits', inferred.state) : '';
  const progress = inferProgress(snapshot.plan, task, snapshot.evidence);
  const reached = progress ? shortProgress(progress, words) : '';
  const id = `${place}task/${task.id}`;
  const commits = snapshot.evidence.byTask.get(task.id) ?? [];
  return treeNode({
    id,
    label: task.title,
    description: [finish, late, told, shown, reached].filter(Boolean).join(', '),
    ...stateIcons[kind],
    alert: late !== '' || kind === 'blocked',
    struck: kind === 'dropped',
    target: { kind: 'address', address: taskAddress(task.id) },
    context: `task.${kind}`,
    children:
      commits.length > 0 || openGates(snapshot, task).length > 0
        ? () => [
            ...gateRows(snapshot, task, id, words),
            ...(commits.length > 0 ? evidenceRows(snapshot, task.id, id, words) : []),
            ...commitRows(commits, id, words),
          ]
        : [],
    accessibleLabel: [
      oneLine(task.title),
      task.status,
      shown,
      reached,
      scheduled ? words.t('finishes {0}', finish) : finish,
      late,
      scheduled?.critical && kind !== 'done' ? words.t('critical') : '',
    ]
      .filter(Boolean)
      .join(', '),
  });
}

export function milestoneRow(snapshot: Snapshot, milestone: Milestone, words: Words): TreeNode {
  const scheduled = snapshot.schedule.tasks.get(milestone.id);
  const reached = milestone.finished !== null;
  const late = reached ? '' : words.late(scheduled?.lateBy ?? null);
  const date = scheduled ? words.finish(scheduled.finish) : words.t('no dates');
  const description = [date, late].filter(Boolean).join(', ');
  return treeNode({
    id: `milestone/${milestone.id}`,
    label: milestone.title,
    description,
    icon: 'milestone',
    alert: late !== '',
    target: { kind: 'address', address: ['milestones', milestone.id] },
    context: 'milestone',
    accessibleLabel: `${oneLine(milestone.title)}, ${words.t('milestone')}, ${description}`,
  });
}
