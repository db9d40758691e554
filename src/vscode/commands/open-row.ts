/**
 * What a click on a row does: to the line of a task, a milestone or a risk, to the changes of a commit, or to what a candidate
 * is about.
 */
import { showAddress } from '../show-address';
import { showCandidate } from '../show-candidate';
import { isRow } from './chosen-task';
import type { Command } from './command';

export const openRow: Command = {
  id: 'openRow',
  title: 'Open',
  palette: 'false',
  menus: [],
  async run({ plans, commits, commitPages }, argument) {
    if (!isRow(argument)) return;
    const plan = plans.byKey(argument.plan);
    const { target } = argument.node;
    if (!plan || !target) return;
    if (target.kind === 'address') return showAddress(plan, target.address);
    if (target.kind === 'candidate') return showCandidate(commits, plan, target.id);
    const repository = commits.known(plan, target.repository);
    if (repository) await commitPages.show(repository, target.hash);
  },
};
