/** What the person at this machine has before them: their unfinished tasks, the soonest start first. */
import type { Snapshot } from '../../analysis/snapshot';
import { dayOfMinute } from '../../base/dates';
import { oneLine } from '../../base/one-line';
import type { Person, Plan, Task } from '../../model/plan';
import { isOver, isSummary, stateKind } from '../../model/states';
import { byStart } from './schedule';
import { taskRow } from './task-row';
import type { TreeNode } from './tree-node';
import type { GitUser, Tree, TreeOptions, TreeView } from './tree-view';
import { wordsOf, type Words } from './words';

export const myWorkTree: Tree = {
  id: 'myWork',
  title: 'My Work',
  icon: 'account',
  showCollapseAll: false,
  size: 6,
  present: presentMyWork,
};

function presentMyWork(snapshot: Snapshot, options: TreeOptions): TreeView {
  const words = wordsOf(snapshot, options);
  const { user } = options;
  const nobody = (message: string): TreeView => ({ nodes: [], description: '', message });
  if (user === 'untrusted')
    return nobody(words.t('Git says who you are; it is not asked in a folder that is not trusted.'));
  if (user === 'unasked') return nobody(words.t('Your tasks stand here as soon as git says who you are.'));
  if (user === 'no-answer')
    return nobody(words.t('Git says who you are, and has no answer for this folder; the log says why.'));
  if (!user.name && !user.email) {
    return nobody(words.t('Git does not say who you are: user.name and user.email are not set.'));
  }
  const person = personOf(snapshot.plan, user);
  if (!person)
    return nobody(words.t('{0} is not in the team of the plan.', oneLine(user.email ?? user.name ?? '')));
  const tasks = byStart(
    snapshot,
    [...snapshot.plan.tasks.values()].filter(
      (task) =>
        !isSummary(task) &&
        !isOver(snapshot.plan, task) &&
        task.assign.some((assignment) => assignment.person === person.id),
    ),
  );
  const [firstName = person.name] = person.name.split(/\s+/);
  return {
    nodes: tasks.map((task) => workRow(snapshot, task, words)),
    description: oneLine(firstName),
    message: tasks.length > 0 ? null : words.t('Nothing is assigned to {0}.', oneLine(person.name)),
  };
}

/** By one of their addresses, in any case; else by their name or id. */
export function personOf(plan: Plan, user: GitUser): Person | null {
  const people = [...plan.team.values()].filter(({ kind }) => kind === 'person');
  const email = user.email?.toLowerCase();
  const name = user.name?.trim().toLocaleLowerCase();
  return (
    people.find((person) => email && person.email.some((address) => address.toLowerCase() === email)) ??
    people.find(
      (person) => name && [person.name, person.id].some((other) => other.toLocaleLowerCase() === name),
    ) ??
    null
  );
}

function workRow(snapshot: Snapshot, task: Task, words: Words): TreeNode {
  const row = taskRow(snapshot, task, words);
  const scheduled = snapshot.schedule.tasks.get(task.id);
  if (!scheduled) return row;
  const kind = stateKind(snapshot.plan, task.status);
  const late = words.late(scheduled.lateBy);
  const begins = dayOfMinute(scheduled.start);
  const what = {
    open: begins <= snapshot.statusDay ? words.t('can start') : words.t('from {0}', words.day(begins)),
    active: words.t('{0} left', words.workingTime(scheduled.remainingWork)),
    review: words.t('in review'),
    blocked: oneLine(task.status),
    done: '',
    dropped: '',
  }[kind];
  const description = [what, late].filter(Boolean).join(', ');
  return { ...row, description, accessibleLabel: `${row.accessibleLabel}, ${what}` };
}
