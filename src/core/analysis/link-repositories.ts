/**
 * Links the commits of the plan's repository, and of the others that it names, each by itself and each remembered by
 * itself, and joins what came of them: after a commit in one of them the others are not gone through again.
 */
import { mapAgain, type MappedAgain } from '../base/map-again';
import { commitsUntil } from '../history/commits-until';
import type { Evidence, MissingRepository } from '../history/evidence';
import { joinEvidence } from '../history/join-evidence';
import { linkIds, relinkCommits, type LinkedLog } from '../history/link-commits';
import { planCommits } from '../history/plan-commits';
import {
  joinSuggestions,
  linkCandidates,
  recentUnlinked,
  suggestLinks,
  type UnlinkedCommit,
} from '../history/suggest-links';
import type { CommitLog } from '../model/commit';
import type { Plan, Task } from '../model/plan';
import type { Inputs } from './snapshot';
import { stage, stageFrom, type Stages } from './stage';

export interface LinkedRepositories {
  /** As they stood at the end of today, the plan's own repository first. */
  readonly logs: readonly CommitLog[];
  readonly evidence: Evidence;
  readonly unlinked: readonly UnlinkedCommit[];
  readonly planCommits: ReadonlySet<string>;
}

type EarlierIds = MappedAgain<string, Task, Task['was']>;

interface Read {
  /** Null for the plan's own repository. */
  readonly name: string | null;
  readonly log: CommitLog;
}

export function linkRepositories(
  inputs: Inputs,
  plan: Plan,
  before: Stages,
  now: Stages,
): LinkedRepositories {
  const { to: was } = stageFrom(before, now, 'earlier-ids', [plan.tasks], (last: EarlierIds | null, tasks) =>
    mapAgain(tasks, (task: Task) => task.was, last),
  );
  const links = stage(before, now, 'link-projection', [was, plan.project.key], linkIds);
  const { read, missing, unread } = readRepositories(inputs, plan.repositories);
  const parts = read.map(({ name, log }) => {
    const seen = stage(before, now, keyOf('commits', name), [log, inputs.today], commitsUntil);
    const linked = stageFrom(
      before,
      now,
      keyOf('links', name),
      [links, seen],
      (last: LinkedLog | null, ids, until) => relinkCommits(ids, until, last),
    );
    return { name, log: seen, evidence: linked.evidence, linked };
  });
  const absent = stage(before, now, 'missing-repositories', [missing], (names) => names);
  const all: readonly unknown[] = [links.ids, absent, unread, ...parts.map((part) => part.evidence)];
  const joined = stageFrom<readonly unknown[], Evidence>(before, now, 'joined-evidence', all, (last) =>
    joinEvidence(links.ids, parts, absent, unread, last),
  );
  // A branch that was switched links the same commits to the same tasks.
  const evidence = stage(before, now, 'evidence', [joined], (found) => found);
  // Where every commit names a task, nothing is looked for.
  const offered = evidence.unlinked.length === 0 ? null : plan;
  const candidates = stage(before, now, 'link-candidates', [offered], linkCandidates);
  const changes = inputs.changes ?? null;
  const suggested = parts.map(({ name, linked }) =>
    stage(before, now, keyOf('unlinked', name), [candidates, linked, changes] as const, suggestLinks),
  );
  const ofPlan = stage(
    before,
    now,
    'plan-commits',
    [recentUnlinked(evidence), inputs.commits.folder ?? '', filesOf(inputs), changes] as const,
    planCommits,
  );
  const unlinked = stage(before, now, 'all-unlinked', [suggested, ofPlan], joinSuggestions);
  return { logs: parts.map(({ log }) => log), evidence, unlinked, planCommits: ofPlan };
}

function filesOf({ files, ledgers }: Inputs): readonly string[] {
  return [...files, ...ledgers].map(({ path }) => path);
}

/** No other stage has a colon in its key. */
function keyOf(step: string, name: string | null): string {
  return name === null ? step : `${step}:${name}`;
}

function readRepositories(
  { commits, repositories }: Inputs,
  names: readonly string[],
): {
  readonly read: readonly Read[];
  readonly missing: readonly MissingRepository[];
  /** Those of which nobody has said anything yet. */
  readonly unread: number;
} {
  const read: Read[] = [{ name: null, log: commits }];
  const missing: MissingRepository[] = [];
  let unread = 0;
  for (const name of repositories ? names : []) {
    const found = repositories!.get(name);
    if (!found) unread++;
    else if (found.state === 'absent') missing.push({ name, why: found.why });
    else read.push({ name, log: found });
  }
  return { read, missing, unread };
}
