/** Who works on tasks: somebody joins, leaves, or takes the place of another with the same share. */
import { clip } from '../../base/one-line';
import { err, ok } from '../../base/result';
import { taskAddress } from '../../model/address';
import type { HandEdit } from '../../model/hand-edit';
import type { PlanEdit } from '../../model/plan-edit';
import { isSummary } from '../../model/states';
import type { Assignment } from '../../model/values';
import { printAssignment } from '../levers';
import type { Snapshot } from '../snapshot';
import { nameOf, openTask, taskFields, together, type HandResult } from './hand-plan';

type Assign = Extract<HandEdit, { kind: 'assign' }>;

export function changePeople(snapshot: Snapshot, edit: Assign): HandResult {
  return together(edit.items.map((id) => changeOne(snapshot, id, edit)));
}

function changeOne({ plan }: Snapshot, id: string, { person, instead }: Assign): HandResult {
  if (person !== null && !plan.team.has(person)) return err(`${clip(person, 40)} is not in the team.`);
  const milestone = plan.milestones.get(id);
  if (milestone) return err(`${nameOf(milestone)} is a milestone: nobody works on it.`);
  const open = openTask(plan, id);
  if (!open.ok) return open;
  const task = open.value;
  if (isSummary(task)) return err(`${nameOf(task)} is a phase: people work on its tasks.`);
  const { assign } = task;
  const address = taskAddress(id, 'assign');
  const leaves = instead === null ? -1 : assign.findIndex((one) => one.person === instead);
  if (instead !== null && leaves < 0) return err(`${clip(instead, 40)} does not work on ${nameOf(task)}.`);
  if (person !== null && assign.some((one) => one.person === person))
    return err(`${nameOf(task)} has ${clip(person, 40)} already.`);
  const result = (changed: readonly Assignment[], edit: PlanEdit): HandResult =>
    ok(taskFields(id, { assign: changed }, [edit]));
  if (leaves < 0) {
    if (person === null) return err('Nobody is named.');
    const joining: Assignment = { person, share: null, alternatives: [] };
    return result(
      [...assign, joining],
      assign.length === 0
        ? { kind: 'set', address, value: [person] }
        : { kind: 'append', address, value: person },
    );
  }
  if (person === null) {
    return result(assign.toSpliced(leaves, 1), {
      kind: 'remove',
      address: assign.length === 1 ? address : [...address, leaves],
    });
  }
  const taken = { ...assign[leaves]!, person };
  return result(assign.with(leaves, taken), {
    kind: 'set',
    address: [...address, leaves],
    value: printAssignment(taken),
  });
}
