/**
 * The ten best practices of a sound schedule, and the rules that tell where a plan leaves one: US Government
 * Accountability Office, *Schedule Assessment Guide: Best Practices for Project Schedules*, GAO-16-89G (2015). Each rule
 * stands with the one practice that it says most about; what only people can judge has no rule.
 */

import type { QualityName } from '../schedule/quality/measure-quality';

export type PracticeName =
  | 'activities'
  | 'sequence'
  | 'resources'
  | 'durations'
  | 'traceability'
  | 'critical-path'
  | 'float'
  | 'risk-analysis'
  | 'updates'
  | 'baseline';

export interface BestPractice {
  /** 1 to 10, as the guide counts them. */
  readonly practice: number;
  readonly name: PracticeName;
  readonly rules: readonly string[];
  /** Points of schedule quality that say the same, also of plans that are too small for the rules. */
  readonly points: readonly QualityName[];
  /** What the rules look at, as a sentence without its capital. */
  readonly computed: string;
}

export const bestPractices: readonly BestPractice[] = [
  {
    practice: 1,
    name: 'activities',
    rules: [
      'evidence/no-task',
      'evidence/unknown-task',
      'goal/no-tasks',
      'register/change-unapproved',
      'risk/no-action',
      'schedule/milestone-without-work',
    ],
    points: [],
    computed: 'commits that no task stands for, goals, responses and milestones without work',
  },
  {
    practice: 2,
    name: 'sequence',
    rules: [
      'reference/unknown-task',
      'schedule/cycle',
      'schedule/date-for-link',
      'schedule/hard-constraints',
      'schedule/lags',
      'schedule/leads',
      'schedule/link-types',
      'schedule/open-ends',
      'schedule/phase-links',
      'schedule/undated-predecessor',
    ],
    points: ['logic', 'leads', 'lags', 'link-types', 'hard-constraints'],
    computed: 'missing links, dates in their place, lags, leads, links of phases, circles',
  },
  {
    practice: 3,
    name: 'resources',
    rules: [
      'budget/no-rate',
      'budget/task-without-cost',
      'evidence/not-assigned',
      'people/away-at-crunch',
      'people/overloaded',
      'people/single-point',
      'people/unassigned',
      'reference/unknown-person',
    ],
    points: ['resources'],
    computed: 'work without people or cost, people with more work than time',
  },
  {
    practice: 4,
    name: 'durations',
    rules: [
      'schedule/estimates-off',
      'schedule/long-tasks',
      'schedule/no-estimate',
      'schedule/no-working-time',
    ],
    points: ['long-tasks'],
    computed: 'missing and long estimates, and how right they were so far',
  },
  {
    practice: 5,
    name: 'traceability',
    rules: ['goal/late', 'goal/not-served', 'schedule/constraint-broken', 'schedule/untraced'],
    points: [],
    computed: 'tasks that lead to no milestone and no goal, dates that the links do not allow',
  },
  {
    practice: 6,
    name: 'critical-path',
    rules: ['schedule/finish-held', 'schedule/merge-point'],
    points: ['critical-path-test'],
    computed: 'a longest path that begins at a date, many paths that end at once',
  },
  {
    practice: 7,
    name: 'float',
    rules: ['schedule/deadline-missed', 'schedule/high-float', 'schedule/milestone-missed'],
    points: ['high-float', 'negative-float', 'critical-path-length-index'],
    computed: 'float below zero, and too much of it',
  },
  {
    practice: 8,
    name: 'risk-analysis',
    rules: [
      'budget/contingency-used',
      'risk/action-late',
      'risk/action-too-dear',
      'risk/no-owner',
      'risk/no-response',
      'risk/not-priced',
      'risk/over-contingency',
      'risk/review-overdue',
      'schedule/low-odds',
      'schedule/no-ranges',
    ],
    points: [],
    computed:
      'estimates without a range, odds of dates, risks without owner, response or price, the contingency',
  },
  {
    practice: 9,
    name: 'updates',
    rules: [
      'evidence/commits-after-done',
      'evidence/commits-but-todo',
      'evidence/done-not-merged',
      'evidence/started-no-commits',
      'evidence/waiting-but-commits',
      'ledger/stale',
      'progress/checklist-open',
      'progress/complete-not-done',
      'progress/done-unfinished',
      'progress/done-with-open-needs',
      'progress/future-actual',
      'progress/out-of-sequence',
      'progress/stale-status',
    ],
    points: ['invalid-dates'],
    computed: 'an old status date, progress that commits or links contradict',
  },
  {
    practice: 10,
    name: 'baseline',
    rules: [
      'budget/low-spi',
      'reference/unknown-baseline',
      'schedule/behind-baseline',
      'schedule/keeps-slipping',
      'schedule/later-than-baseline',
      'schedule/no-baseline',
      'schedule/not-in-baseline',
    ],
    points: ['missed-tasks', 'baseline-execution-index'],
    computed: 'no approved plan, work that it does not know, how far the plan has moved from it',
  },
];
