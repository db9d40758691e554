/** Simulations of plans for the views that show odds, in a thread of their own: run when somebody looks at such a view. */
import * as vscode from 'vscode';
import type { Jobs } from '../core/session/jobs';
import type { KnownOdds } from '../core/views/webview';
import type { JobHost } from '../node/jobs/job-host';
import { newestSimulation } from './newest-simulation';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';
import type { Seams } from './seams';

export interface Simulations extends vscode.Disposable {
  /** Somebody looks: simulates what is not simulated yet. */
  ask(plan: OpenPlan): void;
  of(plan: OpenPlan): KnownOdds;
  /** Whether that is of the present plan, or will be. */
  isPresent(plan: OpenPlan): boolean;
  readonly onDidChange: vscode.Event<OpenPlan>;
}

/** As the command line has them: the figures are then the same. */
const runs = 10_000;
const seed = 1;

export function createSimulations(plans: Plans, jobs: JobHost<Jobs>, seams: Seams): Simulations {
  const changed = new vscode.EventEmitter<OpenPlan>();
  const newest = newestSimulation({
    async run(input, signal) {
      const outcome = await jobs.run('odds', { input, runs, seed }, { signal });
      return outcome.kind === 'done' ? outcome.result : null;
    },
    changed(key) {
      const plan = plans.byKey(key);
      if (plan) changed.fire(plan);
    },
    failed: seams.listener('worker', 'odds', (error: unknown) => {
      throw error;
    }),
  });
  const subscription = plans.onDidClose(({ key }) => newest.forget(key));
  return {
    ask: ({ key, session }) => newest.ask(key, session.state().shown),
    of: ({ key }) => newest.of(key),
    isPresent: ({ key, session }) => newest.isOf(key, session.state().shown),
    onDidChange: changed.event,
    dispose() {
      vscode.Disposable.from(changed, subscription).dispose();
    },
  };
}
