/** Writes what a task still lacks of a template: the one it names, or one that is picked. */
import * as vscode from 'vscode';
import { applyTemplateEdits } from '../../core/model/template-edits';
import { newIds } from '../../core/syntax/new-id';
import { literalText } from '../literal-text';
import { chooseTask } from './chosen-task';
import { whenPlan, type Command } from './command';
import { pickTemplate } from './new-task-from-template';

export const applyTemplate: Command = {
  id: 'applyTemplate',
  title: 'Apply Template...',
  palette: whenPlan,
  menus: [{ menu: 'view/item/context', when: 'viewItem =~ /^task\\./', group: '1_state@8' }],
  async run({ plans, writer }, argument) {
    const chosen = await chooseTask(plans, argument);
    if (!chosen) return;
    const { plan } = chosen.plan.session.state().snapshot;
    const named = chosen.task.template === null ? undefined : plan.templates.get(chosen.task.template);
    const template = named ?? (await pickTemplate(plan));
    if (!template) return;
    const edits = applyTemplateEdits(chosen.task, template, newIds(plan, Math.random));
    const [title, name] = [chosen.task.title, template.id].map(literalText);
    if (edits.length > 0) {
      await writer.apply(chosen.plan, edits, vscode.l10n.t('{0}: template {1}', title!, name!));
    } else {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('{0} has all that template {1} gives.', title!, name!),
      );
    }
  },
};
