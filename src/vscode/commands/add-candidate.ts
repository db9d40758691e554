/**
 * Makes a risk of a candidate that the code suggests: one edit, which one undo takes back. How likely it is, what it would
 * do and who looks after it is left to be said.
 */
import * as vscode from 'vscode';
import type { RiskCandidate } from '../../core/analysis/technical-risks/risk-candidate';
import { technicalRisks } from '../../core/analysis/technical-risks/technical-risks';
import { printDay } from '../../core/base/dates';
import { addCandidateEdits, sayCandidate } from '../../core/views/say-candidate';
import { formatOf } from '../format-of';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import { showAddress } from '../show-address';
import { isRow } from './chosen-task';
import { whenPlan, type Command } from './command';

export const addCandidate: Command = {
  id: 'addCandidate',
  title: 'Add Candidate as a Risk...',
  icon: 'add',
  palette: whenPlan,
  menus: [
    { menu: 'view/item/context', when: 'viewItem == risk.candidate', group: 'inline@1' },
    { menu: 'view/item/context', when: 'viewItem == risk.candidate', group: '1_risk@1' },
  ],
  async run({ plans, writer }, argument) {
    const plan = isRow(argument) ? plans.byKey(argument.plan) : plans.current();
    if (!plan) return;
    const candidate = isRow(argument) ? candidateOf(plan, argument.node.target) : await pickCandidate(plan);
    if (!candidate) return;
    const { snapshot } = plan.session.state();
    const words = wordsFor(plan);
    // What is written says its dates as the file does.
    const edits = addCandidateEdits(snapshot.plan, candidate, snapshot.inputs.today, {
      ...words,
      day: printDay,
    });
    const { title } = sayCandidate(snapshot.plan, candidate, words);
    await writer.apply(plan, edits, vscode.l10n.t('{0}: now a risk', literalText(title)));
    if (!isRow(argument)) await showAddress(plan, ['risks', candidate.id]);
  },
};

function candidateOf(plan: OpenPlan, target: unknown): RiskCandidate | null {
  if (typeof target !== 'object' || target === null || !('id' in target)) return null;
  return technicalRisks(plan.session.state().shown).find(({ id }) => id === target.id) ?? null;
}

function wordsFor({ session }: OpenPlan) {
  const format = formatOf(session.state().shown);
  const t = (sentence: string, ...values: readonly (string | number)[]): string =>
    vscode.l10n.t(sentence, ...values);
  return {
    t,
    day: (day: number) => format.day(day),
    share: (share: number) => format.share(share),
  };
}

async function pickCandidate(plan: OpenPlan): Promise<RiskCandidate | null> {
  const { shown } = plan.session.state();
  const words = wordsFor(plan);
  const items = technicalRisks(shown).map((candidate) => {
    const { title, why } = sayCandidate(shown.plan, candidate, words);
    return { label: literalText(title), description: literalText(why), candidate };
  });
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Neither the code nor its history suggests a risk that the plan does not have.'),
    );
    return null;
  }
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which candidate becomes a risk?'),
    matchOnDescription: true,
  });
  return picked?.candidate ?? null;
}
