/**
 * Work that concentrates before a milestone: of the commits in the four weeks before the last one that was reached, how
 * many came in their last quarter. Where that was half of them or more, the next milestone is likely to be rushed too.
 */
import { dayOfMinute, type Day } from '../../base/dates';
import type { CodeActivity } from '../../history/code-activity';
import type { Milestone } from '../../model/plan';
import type { Snapshot } from '../snapshot';
import { candidateId, type RiskCandidate } from './risk-candidate';

const windowDays = 28;
/** Between two milestones nearer than this there is no beginning and no end. */
const shortestWindow = 8;
const fewestCommits = 20;
const lateShare = 0.5;

export function lateWork(
  { plan, schedule }: Pick<Snapshot, 'plan' | 'schedule'>,
  { commits, isWhole }: Pick<CodeActivity, 'commits' | 'isWhole'>,
): readonly RiskCandidate[] {
  const reached: { readonly milestone: Milestone; readonly day: Day }[] = [];
  const ahead: { readonly milestone: Milestone; readonly day: Day }[] = [];
  for (const milestone of plan.milestones.values()) {
    if (milestone.finished) reached.push({ milestone, day: milestone.finished.day });
    else {
      const at = schedule.tasks.get(milestone.id)?.finish;
      if (at !== undefined && at !== null) ahead.push({ milestone, day: dayOfMinute(at) });
    }
  }
  reached.sort((a, b) => b.day - a.day);
  const [last, before] = reached;
  const next = ahead.reduce<(typeof ahead)[number] | null>((a, b) => (!a || b.day < a.day ? b : a), null);
  if (!last || !next) return [];
  const days = Math.min(windowDays, before ? last.day - before.day : windowDays);
  if (days < shortestWindow) return [];
  const lastDays = Math.floor(days / 4);
  // Of a year with very many commits only the newest are known, which would all be late ones.
  if (!isWhole && !((commits.at(-1)?.day ?? Infinity) <= last.day - days)) return [];
  const within = commits.filter(({ day }) => day > last.day - days && day <= last.day);
  const late = within.filter(({ day }) => day > last.day - lastDays).length;
  if (within.length < fewestCommits || late < lateShare * within.length) return [];
  const affects = next.milestone.needs
    .map(({ predecessor }) => predecessor)
    .filter((id) => plan.tasks.has(id));
  return [
    {
      id: candidateId('rush', next.milestone.id),
      facts: {
        kind: 'late-work',
        milestone: last.milestone.id,
        next: next.milestone.id,
        days,
        lastDays,
        commits: within.length,
        late,
      },
      affects,
    },
  ];
}
