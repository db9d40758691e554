/**
 * Which task a command is about: that of the row or the line it was called on, else that at the cursor, else one that is
 * picked.
 */
import * as vscode from 'vscode';
import { taskOfAddress } from '../../core/model/address';
import type { Task } from '../../core/model/plan';
import { isOver, isSummary } from '../../core/model/states';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import type { Plans } from '../plans';
import type { TreeRow } from '../tree-rows';
import { placeAtCursor } from '../place-at-cursor';

export interface ChosenTask {
  readonly plan: OpenPlan;
  readonly task: Task;
}

/** What a lens above a task hands over. */
export interface TaskReference {
  /** The key of its plan. */
  readonly plan: string;
  /** The id of a task or milestone. */
  readonly id: string;
}

/** @returns null where nothing was picked */
export async function chooseTask(plans: Plans, argument: unknown): Promise<ChosenTask | null> {
  if (isRow(argument)) return taskOfRow(plans, argument);
  if (isTaskReference(argument)) {
    const plan = plans.byKey(argument.plan);
    return plan && taskIn(plan, argument.id);
  }
  return taskAtCursor(plans) ?? (await pickTask(plans));
}

export function isRow(argument: unknown): argument is TreeRow {
  return typeof argument === 'object' && argument !== null && 'node' in argument && 'plan' in argument;
}

export function isTaskReference(argument: unknown): argument is TaskReference {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'plan' in argument &&
    typeof argument.plan === 'string' &&
    'id' in argument &&
    typeof argument.id === 'string'
  );
}

function taskOfRow(plans: Plans, row: TreeRow): ChosenTask | null {
  const plan = plans.byKey(row.plan);
  const { target } = row.node;
  const id = target?.kind === 'address' ? taskOfAddress(target.address) : null;
  return plan && id !== null ? taskIn(plan, id) : null;
}

function taskAtCursor(plans: Plans): ChosenTask | null {
  const at = placeAtCursor(plans);
  const id = at && taskOfAddress(at.address);
  return id ? taskIn(at.plan, id) : null;
}

async function pickTask(plans: Plans): Promise<ChosenTask | null> {
  const plan = plans.current();
  if (!plan) return null;
  const present = plan.session.state().snapshot.plan;
  const tasks = [...present.tasks.values()].filter((task) => !isSummary(task) && !isOver(present, task));
  const items = tasks.map((task) => ({
    label: literalText(task.title),
    description: literalText(task.id),
    detail: literalText(task.status),
    task,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which task?'),
    matchOnDescription: true,
  });
  return picked ? { plan, task: picked.task } : null;
}

function taskIn(plan: OpenPlan, id: string): ChosenTask | null {
  const task = plan.session.state().snapshot.plan.tasks.get(id);
  return task && !isSummary(task) ? { plan, task } : null;
}
