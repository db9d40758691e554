/** Draws, changes and removes links. What would wait for itself is told once the plan is scheduled with it. */
import { clip } from '../../base/one-line';
import { err, ok } from '../../base/result';
import type { HandEdit } from '../../model/hand-edit';
import type { Milestone, Plan, Task } from '../../model/plan';
import type { PlanEdit } from '../../model/plan-edit';
import { isOver } from '../../model/states';
import type { Link } from '../../model/values';
import { parseLink } from '../../syntax/values/link';
import type { Snapshot } from '../snapshot';
import { linkEdit, printLink } from './link-text';
import { milestoneFields, nameOf, taskFields, type HandPlan, type HandResult } from './hand-plan';

export function addLink(
  { plan }: Snapshot,
  { from, to, type, lag }: Extract<HandEdit, { kind: 'link' }>,
): HandResult {
  const ends = endsOf(plan, from, to);
  if (typeof ends === 'string') return err(ends);
  const parsed = parseLink(`${from} ${type}${lag.trim()}`);
  if (!parsed.ok) return err(`«${clip(lag, 20)}» is no lag such as +2d, -1d or +50%.`);
  const link = parsed.value;
  const { after, section } = ends;
  const index = after.needs.findIndex(({ predecessor }) => predecessor === from);
  if (index >= 0) {
    const needs = after.needs.with(index, link);
    return ok(withNeeds(ends, needs, [linkEdit(section, after, index, link)]));
  }
  const address = [section, to, 'needs'];
  const value = printLink(link);
  const edit: PlanEdit =
    after.needs.length === 0 ? { kind: 'set', address, value: [value] } : { kind: 'append', address, value };
  return ok(withNeeds(ends, [...after.needs, link], [edit]));
}

export function removeLink(
  { plan }: Snapshot,
  { from, to }: Extract<HandEdit, { kind: 'unlink' }>,
): HandResult {
  const ends = endsOf(plan, from, to);
  if (typeof ends === 'string') return err(ends);
  const { after, section } = ends;
  const index = after.needs.findIndex(({ predecessor }) => predecessor === from);
  if (index < 0) return err(`${nameOf(after)} does not wait for ${clip(from, 40)}.`);
  const address = [section, to, 'needs'];
  const edit: PlanEdit = {
    kind: 'remove',
    address: after.needs.length === 1 ? address : [...address, index],
  };
  return ok(withNeeds(ends, after.needs.toSpliced(index, 1), [edit]));
}

type Ends =
  | { readonly section: 'task'; readonly after: Task }
  | { readonly section: 'milestones'; readonly after: Milestone };

function withNeeds(ends: Ends, needs: readonly Link[], edits: readonly PlanEdit[]): HandPlan {
  return ends.section === 'task'
    ? taskFields(ends.after.id, { needs }, edits)
    : milestoneFields(ends.after.id, { needs }, edits);
}

/** What is to wait; or why nothing can be linked there, as a sentence. */
function endsOf(plan: Plan, from: string, to: string): Ends | string {
  const before = plan.tasks.get(from) ?? plan.milestones.get(from);
  const task = plan.tasks.get(to);
  const milestone = plan.milestones.get(to);
  const after = task ?? milestone;
  if (!before || !after) return `${clip(before ? to : from, 40)} is not in the plan any more.`;
  if (from === to) return `${nameOf(after)} cannot wait for itself.`;
  if (isWithin(plan, from, to)) return `${nameOf(before)} is a part of ${nameOf(after)}.`;
  if (isWithin(plan, to, from)) return `${nameOf(after)} is a part of ${nameOf(before)}.`;
  if (task) {
    if (isOver(plan, task)) return `${nameOf(task)} is ${task.status}: it waits for nothing any more.`;
    return { section: 'task', after: task };
  }
  if (milestone!.finished !== null) return `${nameOf(milestone!)} is reached: it waits for nothing any more.`;
  return { section: 'milestones', after: milestone! };
}

function isWithin(plan: Plan, id: string, phase: string): boolean {
  for (let up = plan.tasks.get(id)?.parent ?? null; up !== null; up = plan.tasks.get(up)?.parent ?? null)
    if (up === phase) return true;
  return false;
}
