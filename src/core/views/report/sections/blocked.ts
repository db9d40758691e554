/** Work that is blocked: what blocks it, as far as the plan says, and what waits for it in turn. */
import { oneLine } from '../../../base/one-line';
import type { Task } from '../../../model/plan';
import { isSettled } from '../../../model/settled';
import { isSummary, stateKind } from '../../../model/states';
import {
  inPlan,
  listOf,
  personOf,
  plain,
  statement,
  strong,
  type ReportContext,
  type Section,
} from '../report-context';

const mostItems = 8;
const mostNames = 3;

export const blocked: Section = (context) => {
  const { snapshot, t } = context;
  const { plan } = snapshot;
  const tasks = Array.from(plan.tasks.values()).filter(
    (task) => !isSummary(task) && stateKind(plan, task.status) === 'blocked',
  );
  if (tasks.length === 0) return null;
  const more = tasks.length - mostItems;
  return {
    title: t('Blocked'),
    hint: '',
    table: null,
    statements: [
      ...tasks.slice(0, mostItems).map((task) => sayBlocked(task, context)),
      ...(more > 0 ? [statement([plain(t('and {0} more', more))], { more }, [])] : []),
    ],
    chart: null,
  };
};

/** `Wallets (Ben Okafor): Merchant id; 3 tasks wait for it` */
function sayBlocked(task: Task, context: ReportContext) {
  const { snapshot, t } = context;
  const { plan, waiters } = snapshot;
  const people = task.assign.map(({ person }) => personOf(snapshot, person));
  const who = people.length === 0 ? '' : ` (${listOf(people, mostNames, t)})`;
  const issues = [...plan.issues.values(), ...plan.decisions.values()].filter(
    (one) => one.blocks.includes(task.id) && !isSettled(one) && !('date' in one && one.date !== null),
  );
  const by = listOf(
    issues.map(({ title }) => oneLine(title)),
    mostNames,
    t,
  );
  const waiting = [...waiters.waitersOf(task.id)].filter((id) => id !== task.id && plan.tasks.has(id)).length;
  const parts = [
    by === '' ? t('the plan does not say by what') : by,
    ...(waiting === 0
      ? []
      : [waiting === 1 ? t('1 task waits for it') : t('{0} tasks wait for it', waiting)]),
  ];
  return statement(
    [strong(oneLine(task.title)), plain(`${who}: ${parts.join('; ')}`)],
    { task: task.id, by: issues.map(({ id }) => id).join(' '), waiting },
    [
      inPlan('task', task.id),
      ...issues.map(({ id }) => inPlan(plan.issues.has(id) ? 'issues' : 'decisions', id)),
    ],
  );
}
