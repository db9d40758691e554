/**
 * What the task at the cursor lacks of the template it names. Ids of sub-tasks follow from the task's own, so that two
 * branches that apply the same template to it write the same.
 */
import { clip } from '../../base/one-line';
import { seededRandom } from '../../base/random';
import { applyTemplateEdits } from '../../model/template-edits';
import { newIds } from '../../syntax/new-id';
import type { ActionAsk, PlanAction } from './plan-action';

export function applyTemplate({ snapshot: { plan }, task, words }: ActionAsk): readonly PlanAction[] {
  const template = plan.templates.get(task?.template ?? '');
  if (!task || !template) return [];
  const random = seededRandom(1).fork(task.id);
  const edits = applyTemplateEdits(
    task,
    template,
    newIds(plan, () => random.next()),
  );
  if (edits.length === 0) return [];
  return [{ kind: 'rewrite', title: words.t('Apply template {0}', clip(template.id, 40)), edits }];
}
