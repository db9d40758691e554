/** The gates that work has still to pass, below its row: how many of their requirements are met, and what each says. */
import { checkGate, type RequirementAnswer } from '../../analysis/gates/check-gate';
import { taskSubject } from '../../analysis/gates/gate-subject';
import { gatesFor } from '../../analysis/gates/gates-of';
import type { Snapshot } from '../../analysis/snapshot';
import type { Gate, Task } from '../../model/plan';
import { isOver } from '../../model/states';
import type { TreeNode, TreeTarget } from './tree-node';
import { treeNode } from './tree-view';
import type { Words } from './words';

const icons = {
  met: { icon: 'pass', color: 'green' },
  'not-met': { icon: 'error', color: 'red' },
  unknown: { icon: 'question', color: 'muted' },
} as const satisfies Record<string, Pick<TreeNode, 'icon' | 'color'>>;

/** Of what is over none: it has passed them, or a finding says that it has not. */
export function openGates({ plan }: Pick<Snapshot, 'plan'>, task: Task): readonly Gate[] {
  if (plan.gates.size === 0 || isOver(plan, task)) return [];
  return gatesFor(plan, taskSubject(plan, task), null);
}

/** @param below id of the row they stand under */
export function gateRows(snapshot: Snapshot, task: Task, below: string, words: Words): TreeNode[] {
  const subject = taskSubject(snapshot.plan, task);
  return openGates(snapshot, task).map((gate) => {
    const { state, requirements } = checkGate(gate, subject, snapshot);
    const passed = requirements.filter((one) => one.state === 'met').length;
    const id = `${below}/gate/${gate.id}`;
    return treeNode({
      id,
      label: gate.id,
      description: words.t('{0} of {1} met', passed, requirements.length),
      ...icons[state],
      target: { kind: 'address', address: ['quality', 'gates', gate.id] },
      context: 'gate',
      children: () => requirements.map((one, i) => requirementRow(one, `${id}/${String(i)}`, words)),
      accessibleLabel: words.t('gate {0}, {1} of {2} met', gate.id, passed, requirements.length),
    });
  });
}

function requirementRow(
  { requirement, state, says, proof }: RequirementAnswer,
  id: string,
  words: Words,
): TreeNode {
  const said = { met: words.t('met'), 'not-met': words.t('not met'), unknown: words.t('not known') }[state];
  const [first] = proof;
  const target: TreeTarget | null =
    first?.kind === 'plan'
      ? { kind: 'address', address: first.address }
      : first?.kind === 'commit'
        ? {
            kind: 'commit',
            hash: first.hash,
            ...(first.repository === null ? {} : { repository: first.repository }),
          }
        : null;
  return treeNode({
    id,
    label: requirement,
    description: says,
    ...icons[state],
    target,
    context: 'requirement',
    accessibleLabel: `${requirement}, ${said}, ${says}`,
  });
}
