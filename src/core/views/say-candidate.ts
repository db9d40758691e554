/** What a candidate for the register is, and why, in words: in rows, on the command line and in the plan once it is added. */
import type { RiskCandidate, RiskFacts } from '../analysis/technical-risks/risk-candidate';
import type { Day } from '../base/dates';
import { clip, oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import { activityDays } from '../history/code-activity';
import { newRiskEdits } from '../model/risk-edits';
import type { Plan } from '../model/plan';
import type { PlanEdit } from '../model/plan-edit';

export interface CandidateWords {
  /** What may happen: the title of the risk that it would become. */
  readonly title: string;
  /** What was counted. */
  readonly why: string;
}

interface SayWith {
  readonly t: Translate;
  readonly day: (day: Day) => string;
  readonly share: (share: number) => string;
}

/** Longer names are cut: a title fits on a line. */
const longestName = 60;

/** @param plan for titles of what the candidate names */
export function sayCandidate(
  plan: Pick<Plan, 'tasks' | 'milestones'>,
  { facts }: RiskCandidate,
  words: SayWith,
): CandidateWords {
  return { title: titleOf(plan, facts, words), why: whyOf(plan, facts, words) };
}

/** The edits that make a candidate a risk; its figures stay with it as a note. */
export function addCandidateEdits(
  plan: Plan,
  candidate: RiskCandidate,
  raised: Day,
  words: SayWith,
): readonly PlanEdit[] {
  const { title, why } = sayCandidate(plan, candidate, words);
  const { id, affects } = candidate;
  return newRiskEdits(plan, { id, title, category: 'technical', affects, raised, notes: why });
}

function titleOf(plan: Pick<Plan, 'tasks' | 'milestones'>, facts: RiskFacts, { t }: SayWith): string {
  switch (facts.kind) {
    case 'hot-file':
      return t('{0} is changed often and by many', name(facts.path));
    case 'one-person':
      return t('Only one person knows {0}', name(facts.paths.join(', ')));
    case 'late-work':
      return t('Work piles up before {0}', name(milestoneTitle(plan, facts.next)));
    case 'long-branch':
      return t('{0} is hard to merge', name(branchName(facts)));
    case 'reminders':
      return t('{0} is not as done as it says', name(taskTitle(plan, facts.task)));
    case 'low-estimates':
      return facts.area === 'label'
        ? t('Estimates of «{0}» are too low', name(facts.name))
        : t('Estimates in {0} are too low', name(taskTitle(plan, facts.name)));
  }
}

function whyOf(
  plan: Pick<Plan, 'tasks' | 'milestones'>,
  facts: RiskFacts,
  { t, day, share }: SayWith,
): string {
  switch (facts.kind) {
    case 'hot-file':
      return t('{0} commits by {1} people in {2} days', facts.commits, facts.people, activityDays);
    case 'one-person':
      return t('{0} of {1} commits in {2} days by one person', facts.ofOne, facts.commits, activityDays);
    case 'late-work':
      return t(
        '{0} of the {1} commits before {2} came in the last {3} of {4} days',
        share(facts.late / facts.commits),
        facts.commits,
        name(milestoneTitle(plan, facts.milestone)),
        facts.lastDays,
        facts.days,
      );
    case 'long-branch':
      return t('{0} commits since {1}, {2} days, not merged', facts.commits, day(facts.since), facts.days);
    case 'reminders':
      return facts.lines === 1
        ? t('1 line marked as unfinished names it: {0}', placeOf(facts.first))
        : t('{0} lines marked as unfinished name it, the first: {1}', facts.lines, placeOf(facts.first));
    case 'low-estimates':
      return t(
        'All {0} finished tasks took longer, {1} times as long together',
        facts.tasks,
        facts.factor.toFixed(1),
      );
  }
}

function name(text: string): string {
  return clip(oneLine(text), longestName);
}

/** `src/auth/session.ts:12` */
function placeOf({ path, line }: { readonly path: string; readonly line: number }): string {
  return `${name(path)}:${String(line)}`;
}

function branchName({ branch, repository }: Extract<RiskFacts, { readonly kind: 'long-branch' }>): string {
  return repository === null ? branch : `${repository}: ${branch}`;
}

function taskTitle({ tasks }: Pick<Plan, 'tasks'>, id: string): string {
  return tasks.get(id)?.title ?? id;
}

function milestoneTitle({ milestones }: Pick<Plan, 'milestones'>, id: string): string {
  return milestones.get(id)?.title ?? id;
}
