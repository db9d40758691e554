/**
 * What only a team's workflow asks git for, and only where the plan says so: the states of tasks at the last commits, from
 * which moves are measured, and signatures for gates.
 */
import { restrictsMoves } from '../core/analysis/committed-states';
import { wantedSignatures } from '../core/analysis/gates/gate-inputs';
import type { SignatureState } from '../core/history/commit-signatures';
import type { Repositories } from '../node/git/read-changes';
import type { Repository } from '../node/git/repository';
import type { OpenPlan } from './open-plan';

/** The plan at its newest commits, where its workflow restricts moves. */
export async function readCommitted(
  plan: OpenPlan,
  repository: Repository,
  signal: AbortSignal,
): Promise<void> {
  const { shown } = plan.session.state();
  if (!restrictsMoves(shown.plan)) return;
  const { readNewestRevisions } = await import('../node/git/read-plan-history');
  const { timezone } = shown.plan.project;
  const read = await readNewestRevisions(repository, plan.root.fsPath, timezone, signal);
  if (!signal.aborted) plan.setCommitted(read);
}

/** Of commits that a gate asks for; each is asked about once, since that starts a program. */
export async function readSignatures(
  plan: OpenPlan,
  repositories: Repositories,
  signal: AbortSignal,
): Promise<void> {
  const { shown } = plan.session.state();
  const known = shown.inputs.signatures ?? new Map<string, SignatureState>();
  const wanted = wantedSignatures(shown).filter(({ hash }) => !known.has(hash));
  if (wanted.length === 0 || signal.aborted) return;
  const { readCommitSignatures } = await import('../node/git/read-commit-signatures');
  const read = await readCommitSignatures(repositories, wanted, signal);
  if (!signal.aborted) plan.setSignatures(new Map([...known, ...read]));
}
