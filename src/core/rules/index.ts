/** All rules, in the order in which their pages are listed: one line each, and the table of those about syntax. */
import { budgetContingencyUsed } from './budget-contingency-used';
import { budgetLineWithoutPlan } from './budget-line-without-plan';
import { budgetLowCpi } from './budget-low-cpi';
import { budgetLowSpi } from './budget-low-spi';
import { budgetNoRate } from './budget-no-rate';
import { budgetOverrun } from './budget-overrun';
import { budgetTaskWithoutCost } from './budget-task-without-cost';
import { budgetUnknownCurrency } from './budget-unknown-currency';
import { checksBadOption } from './checks-bad-option';
import { checksUnknownRule } from './checks-unknown-rule';
import { evidenceCommitsAfterDone } from './evidence-commits-after-done';
import { evidenceCommitsButTodo } from './evidence-commits-but-todo';
import { evidenceDoneNotMerged } from './evidence-done-not-merged';
import { evidenceNoTask } from './evidence-no-task';
import { evidenceNotAssigned } from './evidence-not-assigned';
import { evidenceReverted } from './evidence-reverted';
import { evidenceStaleBranch } from './evidence-stale-branch';
import { evidenceStartedNoCommits } from './evidence-started-no-commits';
import { evidenceTwoBranches } from './evidence-two-branches';
import { evidenceUnknownTask } from './evidence-unknown-task';
import { evidenceWaitingButCommits } from './evidence-waiting-but-commits';
import { goalLate } from './goal-late';
import { goalNoTasks } from './goal-no-tasks';
import { goalNotServed } from './goal-not-served';
import { ledgerBadRow } from './ledger-bad-row';
import { ledgerFinishedTask } from './ledger-finished-task';
import { ledgerHoursOverCapacity } from './ledger-hours-over-capacity';
import { ledgerMissingFile } from './ledger-missing-file';
import { ledgerStale } from './ledger-stale';
import { ledgerUnknownName } from './ledger-unknown-name';
import { peopleAwayAtCrunch } from './people-away-at-crunch';
import { peopleOverloaded } from './people-overloaded';
import { peopleSinglePoint } from './people-single-point';
import { peopleUnassigned } from './people-unassigned';
import { progressChecklistOpen } from './progress-checklist-open';
import { progressCompleteNotDone } from './progress-complete-not-done';
import { progressDoneUnfinished } from './progress-done-unfinished';
import { progressDoneWithOpenNeeds } from './progress-done-with-open-needs';
import { progressOutOfSequence } from './progress-out-of-sequence';
import { progressStaleStatus } from './progress-stale-status';
import { progressFutureActual } from './progress-future-actual';
import { referenceMissingFile } from './reference-missing-file';
import { referenceMissingRepository } from './reference-missing-repository';
import { referenceUnknownBaseline } from './reference-unknown-baseline';
import { referenceUnknownCalendar } from './reference-unknown-calendar';
import { referenceUnknownName } from './reference-unknown-name';
import { referenceUnknownPerson } from './reference-unknown-person';
import { referenceUnknownRegion } from './reference-unknown-region';
import { referenceUnknownTask } from './reference-unknown-task';
import { registerAssumptionUnconfirmed } from './register-assumption-unconfirmed';
import { registerChangeUnapproved } from './register-change-unapproved';
import { registerDecisionPending } from './register-decision-pending';
import { registerNoOwner } from './register-no-owner';
import { registerOverdue } from './register-overdue';
import { reportOverdue } from './report-overdue';
import { riskActionLate } from './risk-action-late';
import { riskActionTooDear } from './risk-action-too-dear';
import { riskNoAction } from './risk-no-action';
import { riskNoOwner } from './risk-no-owner';
import { riskNoResponse } from './risk-no-response';
import { riskNotPriced } from './risk-not-priced';
import { riskOverContingency } from './risk-over-contingency';
import { riskReviewOverdue } from './risk-review-overdue';
import { qualityBadRequirement } from './quality-bad-requirement';
import { qualityGateNotMet } from './quality-gate-not-met';
import type { Rule } from './rule';
import { scheduleBehindBaseline } from './schedule-behind-baseline';
import { scheduleConstraintBroken } from './schedule-constraint-broken';
import { scheduleCycle } from './schedule-cycle';
import { scheduleDeadlineMissed } from './schedule-deadline-missed';
import { scheduleEstimatesOff } from './schedule-estimates-off';
import { scheduleFinishBeforeStart } from './schedule-finish-before-start';
import { scheduleHardConstraints } from './schedule-hard-constraints';
import { scheduleHighFloat } from './schedule-high-float';
import { scheduleLags } from './schedule-lags';
import { scheduleLaterThanBaseline } from './schedule-later-than-baseline';
import { scheduleLeads } from './schedule-leads';
import { scheduleLinkTypes } from './schedule-link-types';
import { scheduleLongTasks } from './schedule-long-tasks';
import { scheduleKeepsSlipping } from './schedule-keeps-slipping';
import { scheduleLowOdds } from './schedule-low-odds';
import { scheduleMilestoneMissed } from './schedule-milestone-missed';
import { scheduleNoEstimate } from './schedule-no-estimate';
import { scheduleNoWorkingTime } from './schedule-no-working-time';
import { scheduleOpenEnds } from './schedule-open-ends';
import { scheduleUndatedPredecessor } from './schedule-undated-predecessor';
import { scheduleDateForLink } from './schedule-date-for-link';
import { scheduleFinishHeld } from './schedule-finish-held';
import { scheduleMergePoint } from './schedule-merge-point';
import { scheduleMilestoneWithoutWork } from './schedule-milestone-without-work';
import { scheduleNoBaseline } from './schedule-no-baseline';
import { scheduleNoRanges } from './schedule-no-ranges';
import { scheduleNotInBaseline } from './schedule-not-in-baseline';
import { schedulePhaseLinks } from './schedule-phase-links';
import { scheduleUntraced } from './schedule-untraced';
import { scheduleWeekendDeadline } from './schedule-weekend-deadline';
import { syntaxRules } from './syntax-rules';
import { workflowFieldMissing } from './workflow-field-missing';
import { workflowLimitExceeded } from './workflow-limit-exceeded';
import { workflowMoveNotAllowed } from './workflow-move-not-allowed';

export const allRules: readonly Rule[] = [
  ...syntaxRules,
  referenceUnknownTask,
  referenceUnknownPerson,
  referenceUnknownCalendar,
  referenceUnknownRegion,
  referenceUnknownName,
  referenceUnknownBaseline,
  referenceMissingFile,
  referenceMissingRepository,
  scheduleCycle,
  scheduleDeadlineMissed,
  scheduleMilestoneMissed,
  scheduleLowOdds,
  scheduleKeepsSlipping,
  scheduleConstraintBroken,
  scheduleFinishBeforeStart,
  scheduleNoEstimate,
  scheduleNoWorkingTime,
  scheduleUndatedPredecessor,
  scheduleEstimatesOff,
  scheduleWeekendDeadline,
  scheduleOpenEnds,
  scheduleLeads,
  scheduleLags,
  scheduleLinkTypes,
  scheduleHardConstraints,
  scheduleHighFloat,
  scheduleLongTasks,
  scheduleLaterThanBaseline,
  scheduleBehindBaseline,
  scheduleDateForLink,
  scheduleFinishHeld,
  scheduleMergePoint,
  scheduleMilestoneWithoutWork,
  scheduleNoBaseline,
  scheduleNoRanges,
  scheduleNotInBaseline,
  schedulePhaseLinks,
  scheduleUntraced,
  peopleUnassigned,
  peopleAwayAtCrunch,
  peopleOverloaded,
  peopleSinglePoint,
  progressCompleteNotDone,
  progressDoneUnfinished,
  progressDoneWithOpenNeeds,
  progressFutureActual,
  progressOutOfSequence,
  progressStaleStatus,
  progressChecklistOpen,
  workflowFieldMissing,
  workflowLimitExceeded,
  workflowMoveNotAllowed,
  qualityGateNotMet,
  qualityBadRequirement,
  evidenceStartedNoCommits,
  evidenceCommitsButTodo,
  evidenceCommitsAfterDone,
  evidenceDoneNotMerged,
  evidenceReverted,
  evidenceNotAssigned,
  evidenceWaitingButCommits,
  evidenceTwoBranches,
  evidenceStaleBranch,
  evidenceNoTask,
  evidenceUnknownTask,
  riskNoOwner,
  riskNoResponse,
  riskNotPriced,
  riskReviewOverdue,
  riskNoAction,
  riskActionLate,
  riskActionTooDear,
  riskOverContingency,
  registerOverdue,
  reportOverdue,
  registerNoOwner,
  registerAssumptionUnconfirmed,
  registerDecisionPending,
  registerChangeUnapproved,
  goalNoTasks,
  goalLate,
  goalNotServed,
  budgetOverrun,
  budgetContingencyUsed,
  budgetLowCpi,
  budgetLowSpi,
  budgetUnknownCurrency,
  budgetNoRate,
  budgetTaskWithoutCost,
  budgetLineWithoutPlan,
  ledgerMissingFile,
  ledgerBadRow,
  ledgerUnknownName,
  ledgerFinishedTask,
  ledgerHoursOverCapacity,
  ledgerStale,
  checksUnknownRule,
  checksBadOption,
];
