/** Shows what has changed in the plan as text: the earlier one beside the later one, at the line of the row. */
import { isRow } from './chosen-task';
import type { Command, CommandContext } from './command';
import type { TreeRow } from '../tree-rows';

export const showChange: Command = {
  id: 'showChange',
  title: 'Show the Change in the Text',
  icon: 'diff',
  palette: 'false',
  menus: [{ menu: 'view/item/context', when: 'viewItem == change', group: 'inline@1' }],
  async run(context, argument) {
    if (isRow(argument)) await openChange(context, argument);
  },
};

export async function openChange(
  { plans, comparisons, changePages }: CommandContext,
  { plan: key, node: { target } }: TreeRow,
): Promise<void> {
  const plan = plans.byKey(key);
  const texts = plan && comparisons.textsOf(plan);
  if (!texts) return;
  if (target?.kind === 'change') await changePages.show(plan, texts, target.address, target.side);
  if (target?.kind === 'address') await changePages.show(plan, texts, target.address, 'later');
}
