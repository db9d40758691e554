/** The days on which work began and ended, by its commits: the first and the last that stand and plainly name the task. */
import { printDay, type Day } from '../../base/dates';
import { isStanding } from '../../history/task-evidence';
import type { PlanEdit } from '../../model/plan-edit';
import { isSummary, stateKind } from '../../model/states';
import type { ActionAsk, PlanAction } from './plan-action';

export function actualDates({ snapshot, task, words }: ActionAsk): readonly PlanAction[] {
  const { plan, evidence, statusDay } = snapshot;
  if (!task || isSummary(task)) return [];
  const kind = stateKind(plan, task.status);
  if (kind === 'open' || kind === 'dropped') return [];
  const days = (evidence.byTask.get(task.id) ?? [])
    .filter((link) => link.by !== 'body' && isStanding(link) && link.commit.day <= statusDay)
    .map(({ commit }) => commit.day);
  if (days.length === 0) return [];
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const edits: PlanEdit[] = [];
  const parts: string[] = [];
  const set = (field: 'started' | 'finished', day: Day): void => {
    edits.push({ kind: 'set', address: ['task', task.id, field], value: printDay(day) });
    parts.push(
      field === 'started' ? words.t('started {0}', printDay(day)) : words.t('finished {0}', printDay(day)),
    );
  };
  const { started, finished } = task;
  if (started === null || started.day > first) set('started', first);
  if (kind === 'done' && (finished === null || finished.day < last)) set('finished', last);
  if (edits.length === 0) return [];
  return [{ kind: 'rewrite', title: words.t('Set {0} by its commits', parts.join(', ')), edits }];
}
