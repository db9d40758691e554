/** Has the texts of every plan read as a whole in the worker while nobody types, and writes down where that says otherwise. */
import * as vscode from 'vscode';
import type { Disposable } from '../core/base/emitter';
import type { Jobs } from '../core/session/jobs';
import { verifyReading, type ReadingPorts } from '../core/session/verify-reading';
import type { JobHost } from '../node/jobs/job-host';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';
import type { Seams } from './seams';

export function verifyPlans(
  plans: Plans,
  jobs: JobHost<Jobs>,
  { after }: Pick<ReadingPorts, 'after'>,
  log: vscode.LogOutputChannel,
  seams: Seams,
): vscode.Disposable {
  const watched = new Map<OpenPlan, Disposable>();
  const readWhole: ReadingPorts['readWhole'] = async (files) => {
    const outcome = await jobs.run('verify', { files });
    return outcome.kind === 'done' ? outcome.result : null;
  };
  const guarded = seams.guard('worker', 'verify', readWhole, null);
  const watch = (): void => {
    for (const plan of plans.all()) {
      if (watched.has(plan)) continue;
      const verifying = verifyReading(plan.session, {
        after,
        readWhole: async (files) => guarded(files),
        onDisagreement: (difference) =>
          log.error(
            `reading ${plan.root.fsPath} in parts: not what reading it as a whole says: ${difference}`,
          ),
      });
      watched.set(plan, verifying);
    }
  };
  return vscode.Disposable.from(
    plans.onDidChange(seams.listener('event', 'verify', watch)),
    // A file may become a plan while somebody types.
    plans.onPublish(seams.listener('event', 'verify', watch)),
    plans.onDidClose((plan) => {
      watched.get(plan)?.dispose();
      watched.delete(plan);
    }),
    {
      dispose() {
        for (const one of watched.values()) one.dispose();
      },
    },
  );
}
