/** Who could work on a task: the people of the role that works on it already, those with the least other work first. */
import { clip } from '../../base/one-line';
import type { Task } from '../../model/plan';
import type { PlanEdit } from '../../model/plan-edit';
import { isOver, isSummary } from '../../model/states';
import { freestPeople } from '../../rules/freest-people';
import type { ActionAsk, PlanAction } from './plan-action';

const mostPeople = 3;

export function assignPeople({ snapshot, task, words }: ActionAsk): readonly PlanAction[] {
  const { plan } = snapshot;
  if (!task || isSummary(task) || isOver(plan, task) || !(task.effort ?? task.duration)) return [];
  return freestPeople(plan, snapshot.schedule, task)
    .slice(0, mostPeople)
    .map(({ person }) => ({
      kind: 'rewrite',
      title:
        task.assign.length === 0
          ? words.t('Assign {0}', clip(person.name, 24))
          : words.t('Let {0} join', clip(person.name, 24)),
      edits: [joinEdit(task, person.id)],
    }));
}

/** @param share as a plan writes it, or an empty text for all of the person's time */
export function joinEdit(task: Task, person: string, share = ''): PlanEdit {
  const value = share === '' ? person : `${person} ${share}`;
  const address = ['task', task.id, 'assign'];
  return task.assign.length === 0 ? { kind: 'set', address, value } : { kind: 'append', address, value };
}
