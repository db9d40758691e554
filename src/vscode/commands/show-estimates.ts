/**
 * Estimates against reality: a page of what finished tasks took, by person, label and phase, and the factor that the
 * simulation may count with, which is shown before it is written.
 */
import * as vscode from 'vscode';
import { calibrationOf, proposedFactor } from '../../core/analysis/calibration';
import { presentEstimates } from '../../core/views/estimates-report';
import { formatOf } from '../format-of';
import { whenPlan, type Command } from './command';

export const showEstimates: Command = {
  id: 'showEstimates',
  title: 'Show Estimates Against Reality',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: '3_views@4' }],
  async run({ plans, odds, previews }) {
    const plan = plans.current();
    if (!plan) return;
    const { shown, stale } = plan.session.state();
    const page = presentEstimates(shown, { format: formatOf(shown), translate: vscode.l10n.t });
    await odds.show(page, vscode.l10n.t('Estimates'));
    const { calibration } = shown.plan.project;
    const factor = proposedFactor(calibrationOf(shown).outcomes, calibration);
    if (factor === null || stale) return;
    const write = vscode.l10n.t('Count with {0}', factor);
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The simulation counts with {0}; finished tasks took {1} times their estimates.',
        calibration,
        factor,
      ),
      write,
    );
    if (answer !== write) return;
    await previews.show({
      plan,
      edits: [{ kind: 'set', address: ['project', 'calibration'], value: String(factor) }],
      what: vscode.l10n.t('Calibration'),
      intro: vscode.l10n.t('The simulation counts with {0} times what is estimated.', factor),
      outro: page,
    });
  },
};
