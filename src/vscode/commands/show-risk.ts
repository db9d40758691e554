/** Goes to the line of a risk: of one that a lens names, else of one that is picked. */
import { itemAddress } from '../../core/model/item-address';
import { showAddress } from '../show-address';
import { chooseRisk } from './chosen-risk';
import { isTaskReference } from './chosen-task';
import { whenPlan, type Command } from './command';

export const showRisk: Command = {
  id: 'showRisk',
  title: 'Go to Risk...',
  palette: whenPlan,
  menus: [],
  async run({ plans }, argument) {
    if (isTaskReference(argument)) {
      const plan = plans.byKey(argument.plan);
      if (plan) await showAddress(plan, itemAddress('risks', argument.id));
      return;
    }
    const chosen = await chooseRisk(plans, argument);
    if (chosen) await showAddress(chosen.plan, itemAddress('risks', chosen.risk.id));
  },
};
