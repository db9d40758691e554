/**
 * Earlier states of plans, for the view that shows what has changed since: which one a person has chosen, kept with the
 * workspace, and what git holds of it, read when somebody looks and again when the branch has moved. Never where git must
 * not be run.
 */
import * as vscode from 'vscode';
import type { ComparedRevision, PlanComparison } from '../core/analysis/plan-comparison';
import { revisionComputer } from '../core/analysis/revision-computer';
import { err, ok, type Result } from '../core/base/result';
import type { PlanRevision } from '../core/history/plan-revision';
import type { ReadHolidays } from '../node/holidays/read-holidays';
import type { Repository } from '../node/git/repository';
import type { CommitReader } from './commits';
import { literalText } from './literal-text';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';
import type { Seams } from './seams';
import { isSince, lookedNow, type Looked, type Since } from './since';
import { tipOf } from './trends';

/** The texts of what is compared; `to` null: those of the editor. */
export interface ComparedTexts {
  readonly from: PlanRevision;
  readonly to: PlanRevision | null;
}

export interface PlanComparisons extends vscode.Disposable {
  /** What is known now; null before anybody asked. */
  of(plan: OpenPlan): PlanComparison | null;
  textsOf(plan: OpenPlan): ComparedTexts | null;
  /** Somebody looks: reads what is not read yet. */
  ask(plan: OpenPlan): void;
  chosen(plan: OpenPlan): Since;
  choose(plan: OpenPlan, since: Since): Promise<void>;
  readonly onDidChange: vscode.Event<OpenPlan>;
}

interface Known {
  comparison: PlanComparison;
  texts: ComparedTexts | null;
  /** All that decides what is read. */
  readonly key: string;
  readonly abort: AbortController;
}

/** @param memory in which what was chosen is kept from session to session */
export function createPlanComparisons(
  plans: Plans,
  commits: CommitReader,
  lookUp: ReadHolidays,
  memory: vscode.Memento,
  seams: Seams,
): PlanComparisons {
  const known = new Map<string, Known>();
  const changed = new vscode.EventEmitter<OpenPlan>();

  const read = async (plan: OpenPlan, entry: Known, since: Since, looked: string | null): Promise<void> => {
    const found = await compare(plan, since, looked, entry.abort.signal);
    if (entry.abort.signal.aborted) return;
    if (found.ok) {
      entry.texts = found.value.texts;
      entry.comparison = found.value.comparison;
    } else {
      entry.texts = null;
      entry.comparison = { kind: 'failed', why: found.error };
    }
    changed.fire(plan);
  };
  const compare = async (
    plan: OpenPlan,
    since: Since,
    looked: string | null,
    signal: AbortSignal,
  ): Promise<Result<{ readonly comparison: PlanComparison; readonly texts: ComparedTexts }, string>> => {
    const { snapshot } = plan.session.state();
    const repository = await commits.openRepository(plan);
    if (!repository) {
      return err(
        vscode.l10n.t('There is no history: the plan is in no git repository, or the folder is not trusted.'),
      );
    }
    const { readPlanRevision } = await import('../node/git/read-plan-revision');
    const compute = revisionComputer(snapshot, lookUp);
    const zone = snapshot.plan.project.timezone;
    const side = async (
      name: string,
    ): Promise<Result<{ readonly side: ComparedRevision; readonly revision: PlanRevision }, string>> => {
      const answer = await readPlanRevision(repository, { name, planFile: plan.root.fsPath, zone, signal });
      if (!answer.ok) return err(answer.error.message);
      const { at, head } = await compute(answer.value);
      const called = name.replace(/^refs\/tags\//, '');
      if (!at.whole) return err(vscode.l10n.t('The plan at {0} does not parse.', literalText(called)));
      return ok({ side: { name: called, head, at }, revision: answer.value });
    };
    const names = await revisionsOf(plan, since, looked, repository, signal);
    if (!names.ok) return names;
    const from = await side(names.value.from);
    if (!from.ok) return from;
    const to = names.value.to === null ? null : await side(names.value.to);
    if (to && !to.ok) return to;
    return ok({
      comparison: {
        kind: 'read',
        from: from.value.side,
        to: to ? to.value.side : null,
        holidays: to ? await compute.holidaysOf(to.value.side.at) : null,
      },
      texts: { from: from.value.revision, to: to ? to.value.revision : null },
    });
  };
  const begin = seams.listener('event', 'changes', read);
  const forget = (key: string): void => {
    known.get(key)?.abort.abort();
    known.delete(key);
  };
  const slot = (plan: OpenPlan): string => `changes since ${plan.key}`;
  const chosen = (plan: OpenPlan): Since => {
    const kept = memory.get(slot(plan));
    if (isSince(kept)) return kept;
    return plan.session.state().shown.plan.baseline === null
      ? { kind: 'days', days: 1 }
      : { kind: 'baseline' };
  };
  /** Where git has told of no commit yet, nobody has seen anything. */
  const look = (plan: OpenPlan): Looked | null => {
    const commit = tipOf(plan);
    if (commit === null) return null;
    const name = `looked ${plan.key}`;
    const kept = memory.get(name);
    const now = lookedNow(kept, plan.session.state().snapshot.inputs.today, commit);
    if (now !== kept) void memory.update(name, now);
    return now;
  };
  const ask = (plan: OpenPlan): void => {
    const since = chosen(plan);
    const earlier = look(plan)?.before?.commit ?? null;
    const key = keyOf(plan, since, earlier);
    const last = known.get(plan.key);
    if (last?.key === key) return;
    last?.abort.abort();
    // What was read before stays to be seen until the new one is there.
    const { comparison, texts } = last ?? { comparison: { kind: 'reading' } as const, texts: null };
    const entry: Known = { comparison, texts, key, abort: new AbortController() };
    known.set(plan.key, entry);
    begin(plan, entry, since, earlier);
  };
  const subscriptions = [changed, plans.onDidClose(({ key }) => forget(key))];
  return {
    of: (plan) => known.get(plan.key)?.comparison ?? null,
    textsOf: (plan) => known.get(plan.key)?.texts ?? null,
    ask,
    chosen,
    async choose(plan, since) {
      await memory.update(slot(plan), since);
      ask(plan);
      changed.fire(plan);
    },
    onDidChange: changed.event,
    dispose() {
      for (const key of Array.from(known.keys())) forget(key);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** Another commit, tag, day or baseline may mean another revision. */
function keyOf(plan: OpenPlan, since: Since, looked: string | null): string {
  const { inputs, plan: text } = plan.session.state().snapshot;
  const { tagged } = inputs.commits.commits.rows;
  return JSON.stringify([
    since,
    looked,
    tipOf(plan),
    tagged.size,
    inputs.today,
    text.baseline,
    vscode.workspace.isTrusted,
  ]);
}

/** What is called by its place in time, as names that git knows. */
async function revisionsOf(
  { session }: OpenPlan,
  since: Since,
  looked: string | null,
  repository: Repository,
  signal: AbortSignal,
): Promise<Result<{ readonly from: string; readonly to: string | null }, string>> {
  const { plan, inputs } = session.state().snapshot;
  const from = (name: string | null, without: string): Result<{ from: string; to: null }, string> =>
    name === null ? err(without) : ok({ from: name, to: null });
  if (since.kind === 'revisions') return ok(since);
  if (since.kind === 'commit') return ok({ from: 'HEAD', to: null });
  if (since.kind === 'baseline') return from(plan.baseline, vscode.l10n.t('The plan names no baseline.'));
  if (since.kind === 'looked') {
    return from(looked, vscode.l10n.t('Nobody has looked here on an earlier day yet.'));
  }
  const { lastCommitBefore, lastTag } = await import('../node/git/earlier-commits');
  if (since.kind === 'tag') {
    return from(await lastTag(repository, signal), vscode.l10n.t('No tag lies behind the present commit.'));
  }
  const day = inputs.today - since.days + 1;
  const commit = await lastCommitBefore(repository, day, plan.project.timezone, signal);
  return from(commit, vscode.l10n.t('No commit is as old as that.'));
}
