/** The registry of commands: one line each. */
import { addExpense } from './add-expense';
import { addHours } from './add-hours';
import { suggestHoursCommand } from './suggest-hours';
import { addCandidate } from './add-candidate';
import { addCommitHook } from './add-commit-hook';
import { applyEvidence } from './apply-evidence';
import { applyPreview } from './apply-preview';
import { applyTemplate } from './apply-template';
import { blockTask } from './block-task';
import { clearFilter } from './clear-filter';
import { closeRisk } from './close-risk';
import type { Command } from './command';
import { copyId } from './copy-id';
import { createPlan } from './create-plan';
import { exportBoard } from './export-board';
import { exportBudget } from './export-budget';
import { exportTimeline } from './export-timeline';
import { explainDates } from './explain-dates';
import { filterSchedule } from './filter-schedule';
import { finishTask } from './finish-task';
import { groupBy } from './group-by';
import { groupRisksBy } from './group-risks-by';
import { levelResources } from './level-resources';
import { linkCommit } from './link-commit';
import { mergeDriver } from './merge-driver';
import { newTaskFromTemplate } from './new-task-from-template';
import { openBoard } from './open-board';
import { openBudget } from './open-budget';
import { openCurrentTask } from './open-current-task';
import { openPlanCommand } from './open-plan';
import { openRow } from './open-row';
import { openRisks } from './open-risks';
import { openTimeline } from './open-timeline';
import { openTrend } from './open-trend';
import { readOn } from './read-on';
import { removeCommitHook } from './remove-commit-hook';
import { reviewRisk } from './review-risk';
import { riskHappened } from './risk-happened';
import { setBaseline } from './set-baseline';
import { setState } from './set-state';
import { showChange } from './show-change';
import { showChanges } from './show-changes';
import { showLog } from './show-log';
import { showEstimates } from './show-estimates';
import { showInSchedule } from './show-in-schedule';
import { showRisk } from './show-risk';
import { simulate } from './simulate';
import { startTask } from './start-task';
import { startTaskOnBranch } from './start-task-on-branch';
import { stopReading } from './stop-reading';
import { takeSide } from './take-side';
import { undoLastEdit } from './undo-last-edit';
import { unlinkCommit } from './unlink-commit';
import { whatIfCommand } from './what-if';
import { writeFirstPlan } from './write-first-plan';
import { writeReport } from './write-report';

export const commands: readonly Command[] = [
  startTask,
  startTaskOnBranch,
  finishTask,
  blockTask,
  setState,
  newTaskFromTemplate,
  applyTemplate,
  reviewRisk,
  riskHappened,
  closeRisk,
  addCandidate,
  undoLastEdit,
  groupBy,
  groupRisksBy,
  filterSchedule,
  clearFilter,
  openRow,
  showInSchedule,
  showRisk,
  explainDates,
  exportBudget,
  exportTimeline,
  exportBoard,
  copyId,
  openPlanCommand,
  openTimeline,
  openBoard,
  openBudget,
  addExpense,
  addHours,
  suggestHoursCommand,
  openRisks,
  openTrend,
  showChanges,
  showChange,
  showEstimates,
  levelResources,
  whatIfCommand,
  simulate,
  writeReport,
  setBaseline,
  applyEvidence,
  linkCommit,
  unlinkCommit,
  applyPreview,
  createPlan,
  writeFirstPlan,
  openCurrentTask,
  addCommitHook,
  removeCommitHook,
  takeSide,
  mergeDriver,
  stopReading,
  readOn,
  showLog,
];
