/** The registry of commands: one line each. */
import { applyPreview } from './apply-preview';
import { blockTask } from './block-task';
import { clearFilter } from './clear-filter';
import type { Command } from './command';
import { copyId } from './copy-id';
import { createPlan } from './create-plan';
import { explainDates } from './explain-dates';
import { filterSchedule } from './filter-schedule';
import { finishTask } from './finish-task';
import { groupBy } from './group-by';
import { levelResources } from './level-resources';
import { openBudget } from './open-budget';
import { openPlanCommand } from './open-plan';
import { openRow } from './open-row';
import { setState } from './set-state';
import { showLog } from './show-log';
import { showInSchedule } from './show-in-schedule';
import { simulate } from './simulate';
import { startTask } from './start-task';
import { undoLastEdit } from './undo-last-edit';
import { writeFirstPlan } from './write-first-plan';

export const commands: readonly Command[] = [
  startTask,
  finishTask,
  blockTask,
  setState,
  undoLastEdit,
  groupBy,
  filterSchedule,
  clearFilter,
  openRow,
  showInSchedule,
  explainDates,
  copyId,
  openPlanCommand,
  openBudget,
  levelResources,
  simulate,
  applyPreview,
  createPlan,
  writeFirstPlan,
  showLog,
];
