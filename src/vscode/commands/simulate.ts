/**
 * Simulates the schedule some thousand times in a thread of its own, with progress and a way to cancel, and shows the
 * odds of every date, what moves them, and the costs.
 */
import * as vscode from 'vscode';
import { simulationInput, type Correlation } from '../../core/analysis/simulation-input';
import type { SimulationResult } from '../../core/schedule/simulation/simulation';
import { presentOdds } from '../../core/views/odds-report';
import { formatOf } from '../format-of';
import { whenPlan, type Command, type CommandContext } from './command';

const runs = 10_000;
/** The answer is then the same in every window and on the command line. */
const seed = 1;
/** What is usual where nobody has measured it. */
const usualShare = 0.3;

export const simulate: Command = {
  id: 'simulate',
  title: 'Simulate…',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: '4_change@2' }],
  async run({ plans, jobs, odds }, argument) {
    const plan = plans.current();
    if (!plan) return;
    const chosen = choices().find(({ name }) => name === nameIn(argument)) ?? (await choose());
    if (!chosen) return;
    // As all views do: while the text is broken, of the last one that was not.
    const { shown: snapshot } = plan.session.state();
    const { correlation } = chosen;
    const result = await search(jobs, simulationInput(snapshot, correlation));
    if (!result) return;
    const format = formatOf(snapshot);
    const translate = vscode.l10n.t;
    await odds.show(presentOdds(snapshot, result, { format, translate, correlation }));
  },
};

interface Choice extends vscode.QuickPickItem {
  /** For a keybinding: `"args": { "together": "person" }`. */
  readonly name: 'none' | 'person' | 'label';
  readonly correlation: Correlation | null;
}

function choices(): readonly Choice[] {
  const share = `${usualShare * 100} %`;
  return [
    {
      name: 'none',
      label: vscode.l10n.t('Every estimate errs on its own'),
      detail: vscode.l10n.t('Long chains look safer than they are.'),
      correlation: null,
    },
    {
      name: 'person',
      label: vscode.l10n.t('Estimates of one person err together, by {0}', share),
      correlation: { by: 'person', share: usualShare },
    },
    {
      name: 'label',
      label: vscode.l10n.t('Estimates of one label err together, by {0}', share),
      correlation: { by: 'label', share: usualShare },
    },
  ];
}

function nameIn(argument: unknown): unknown {
  return typeof argument === 'object' && argument !== null && 'together' in argument
    ? argument.together
    : null;
}

function choose(): Thenable<Choice | undefined> {
  return vscode.window.showQuickPick(choices(), { title: vscode.l10n.t('Simulate: how do estimates err?') });
}

/** @returns null where it was cancelled, or a newer simulation was begun */
async function search(
  jobs: CommandContext['jobs'],
  input: ReturnType<typeof simulationInput>,
): Promise<SimulationResult | null> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Simulating'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    let told = 0;
    const outcome = await jobs.run(
      'simulate',
      { input, runs, seed },
      {
        signal: abort.signal,
        onProgress({ done, runs: all }) {
          const message = vscode.l10n.t('{0} of {1} runs', done, all);
          progress.report({ message, increment: ((done - told) / all) * 100 });
          told = done;
        },
      },
    );
    return outcome.kind === 'done' && !token.isCancellationRequested ? outcome.result : null;
  });
}
