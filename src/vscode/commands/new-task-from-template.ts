/** Makes a task from one of the plan's templates, below the phase of the row or line it was called on. */
import * as vscode from 'vscode';
import { taskOfAddress } from '../../core/model/address';
import type { Plan, Template } from '../../core/model/plan';
import { isSummary } from '../../core/model/states';
import { newTaskEdits } from '../../core/model/template-edits';
import { newIds } from '../../core/syntax/new-id';
import { literalText } from '../literal-text';
import { placeAtCursor, type PlaceInPlan } from '../place-at-cursor';
import { showAddress } from '../show-address';
import type { TreeRow } from '../tree-rows';
import { isRow } from './chosen-task';
import { whenPlan, type Command, type CommandContext } from './command';

export const newTaskFromTemplate: Command = {
  id: 'newTaskFromTemplate',
  title: 'New Task from Template...',
  palette: whenPlan,
  menus: [{ menu: 'view/item/context', when: 'viewItem == phase', group: '1_state@8' }],
  async run({ plans, writer }, argument) {
    const at = isRow(argument) ? placeOfRow(plans, argument) : placeAtCursor(plans);
    const open = at?.plan ?? plans.current();
    if (!open) return;
    const { plan } = open.session.state().snapshot;
    const template = await pickTemplate(plan);
    if (!template) return;
    const title = await vscode.window.showInputBox({
      prompt: vscode.l10n.t('What is to be done?'),
      value: template.title ?? '',
      validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A task has a title.') : null),
    });
    if (title === undefined) return;
    const parent = at === null ? null : phaseAround(plan, taskOfAddress(at.address));
    const made = newTaskEdits(plan, template, {
      title: title.trim(),
      parent,
      freshId: newIds(plan, Math.random),
    });
    const what = vscode.l10n.t('Add {0}', literalText(title));
    if (await writer.apply(open, made.edits, what)) await showAddress(open, ['task', made.id]);
  },
};

/** @returns null where nothing was picked */
export async function pickTemplate({ templates }: Plan): Promise<Template | null> {
  if (templates.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The plan has no templates yet.'));
    return null;
  }
  const items = [...templates.values()].map((template) => ({
    label: literalText(template.id),
    description: literalText(template.title ?? ''),
    detail: literalText([...template.checklist.keys()].join(' · ')),
    template,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which template?'),
  });
  return picked?.template ?? null;
}

function placeOfRow(plans: CommandContext['plans'], { plan: key, node }: TreeRow): PlaceInPlan | null {
  const plan = plans.byKey(key);
  return plan && node.target?.kind === 'address' ? { plan, address: node.target.address } : null;
}

/** The phase that a place lies in, or is. */
function phaseAround(plan: Plan, id: string | null): string | null {
  const task = id === null ? undefined : plan.tasks.get(id);
  if (!task) return null;
  return isSummary(task) ? task.id : task.parent;
}
