/**
 * How much of tasks is done. Work that has not begun begins with it, on the status date; all of it is done work, with the
 * state that says so. A written rest follows, so that the dates do.
 */
import { err, ok } from '../../base/result';
import { taskAddress } from '../../model/address';
import type { HandEdit } from '../../model/hand-edit';
import type { PlanEdit } from '../../model/plan-edit';
import { stateEdits } from '../../model/state-edits';
import { isSummary, stateKind, stateOfKind } from '../../model/states';
import type { Duration } from '../../model/values';
import { printWork } from '../levers';
import type { Snapshot } from '../snapshot';
import { nameOf, openTask, taskFields, together, type HandResult } from './hand-plan';

type Progress = Extract<HandEdit, { kind: 'progress' }>;

export function setProgress(snapshot: Snapshot, { items, percent }: Progress): HandResult {
  return together(items.map((id) => setOne(snapshot, id, Math.max(0, Math.min(100, Math.round(percent))))));
}

function setOne({ plan, statusDay }: Snapshot, id: string, percent: number): HandResult {
  const milestone = plan.milestones.get(id);
  if (milestone) return err(`${nameOf(milestone)} is a milestone: what it needs has progress.`);
  const open = openTask(plan, id);
  if (!open.ok) return open;
  const task = open.value;
  if (isSummary(task)) return err(`The progress of ${nameOf(task)} is that of its tasks.`);
  if (percent === 100) {
    const done = stateOfKind(plan, 'done');
    if (done === null) return err('The workflow has no state for what is done.');
    const day = { day: statusDay, time: null };
    const finished = task.finished ?? { ...day, day: Math.max(statusDay, task.started?.day ?? statusDay) };
    const left = {
      ...(task.progress !== null && task.progress < 1 ? { progress: null } : {}),
      ...(task.remaining !== null && task.remaining.amount > 0 ? { remaining: null } : {}),
    };
    const fields = { status: done, started: task.started ?? day, finished, ...left };
    return ok(taskFields(id, fields, stateEdits(plan, task, done, statusDay)));
  }
  const edits: PlanEdit[] = [];
  const active = stateOfKind(plan, 'active');
  const begins = percent > 0 && stateKind(plan, task.status) === 'open' && active !== null;
  if (begins) edits.push(...stateEdits(plan, task, active, statusDay));
  edits.push({ kind: 'set', address: taskAddress(id, 'progress'), value: `${percent}%` });
  const progress = percent / 100;
  const remaining = task.remaining && restOf(task.remaining, task.progress ?? 0, progress);
  if (remaining)
    edits.push({ kind: 'set', address: taskAddress(id, 'remaining'), value: printWork(remaining) });
  const begun = begins ? { status: active, started: task.started ?? { day: statusDay, time: null } } : {};
  return ok(taskFields(id, { ...begun, progress, ...(remaining ? { remaining } : {}) }, edits));
}

function restOf(remaining: Duration, before: number, after: number): Duration {
  const share = before >= 1 ? 1 : (1 - after) / (1 - before);
  return { ...remaining, amount: Number((remaining.amount * share).toFixed(2)) };
}
