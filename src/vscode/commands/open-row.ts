/**
 * What a click on a row does: to the line of a task, a milestone or a risk, to the changes of a commit, to what a candidate
 * is about, or to two texts of the plan side by side where what has changed has no line in the present one.
 */
import { taskAddress } from '../../core/model/address';
import { showAddress } from '../show-address';
import { showCandidate } from '../show-candidate';
import { isRow } from './chosen-task';
import type { Command } from './command';
import { openChange } from './show-change';

export const openRow: Command = {
  id: 'openRow',
  title: 'Open',
  palette: 'false',
  menus: [],
  async run(context, argument) {
    if (!isRow(argument)) return;
    const { plans, commits, commitPages } = context;
    const plan = plans.byKey(argument.plan);
    const { target } = argument.node;
    if (!plan || !target) return;
    if (target.kind === 'address') return showAddress(plan, target.address);
    if (target.kind === 'candidate') return showCandidate(commits, plan, target.id);
    if (target.kind === 'evidence') return showAddress(plan, taskAddress(target.task));
    if (target.kind === 'change') return openChange(context, argument);
    const repository = commits.known(plan, target.repository);
    if (repository) await commitPages.show(repository, target.hash);
  },
};
