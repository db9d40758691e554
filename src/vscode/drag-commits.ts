/** Dragging a commit that names no task onto one: the same question as from the menu, and the same note. */
import { taskOfAddress } from '../core/model/address';
import { isSummary } from '../core/model/states';
import type { CommandContext } from './commands/command';
import { linkToTask, unlinkedOfRow } from './commands/link-commit';
import type { Seams } from './seams';
import type { TreeDrag } from './tree-host';
import type { TreeRow } from './tree-rows';

export function dragCommits(
  context: Pick<CommandContext, 'plans' | 'commits' | 'log'>,
  seams: Seams,
): TreeDrag {
  const link = seams.listener(
    'command',
    'Link Commit to Task...',
    async (dragged: TreeRow, onto: TreeRow) => {
      const plan = context.plans.byKey(dragged.plan);
      const commit = unlinkedOfRow(context.plans, dragged);
      const task = onto.plan === dragged.plan ? taskOf(onto) : null;
      const known = task === null ? undefined : plan?.session.state().snapshot.plan.tasks.get(task);
      if (plan && commit && known && !isSummary(known)) await linkToTask(context, plan, commit, known.id);
    },
  );
  return { canDrag: ({ node }) => node.context === 'commit.unlinked', drop: link };
}

/** Of the row, or of the one that it stands below. */
function taskOf(onto: TreeRow): string | null {
  for (let row: TreeRow | null = onto; row; row = row.parent) {
    const task = row.node.target?.kind === 'address' ? taskOfAddress(row.node.target.address) : null;
    if (task !== null) return task;
  }
  return null;
}
