/** A new task or milestone, beside what was looked at. Its id follows from a seed, so that what is shown is what is written. */
import { printDay } from '../../base/dates';
import { oneLine } from '../../base/one-line';
import { seededRandom } from '../../base/random';
import { err, ok } from '../../base/result';
import { taskAddress, type Address } from '../../model/address';
import type { HandEdit } from '../../model/hand-edit';
import type { Plan } from '../../model/plan';
import { isSummary } from '../../model/states';
import { newId } from '../../syntax/new-id';
import type { Snapshot } from '../snapshot';
import { lastDayOf } from './hand-days';
import { writtenOnly, type HandResult } from './hand-plan';

type Add = Extract<HandEdit, { kind: 'add' }>;

/** As much work as a task has of which nobody has said more. */
const firstEffort = '1d';

export function addItem(snapshot: Snapshot, edit: Add): HandResult {
  const title = oneLine(edit.title, 200).trim();
  if (title === '') return err('It has no title.');
  return edit.what === 'task'
    ? addTask(snapshot.plan, { ...edit, title })
    : addMilestone(snapshot, { ...edit, title });
}

function addTask(plan: Plan, { title, near, seed }: Add): HandResult {
  const beside = near === null ? undefined : plan.tasks.get(near);
  const isInside = beside !== undefined && isSummary(beside);
  const parent = isInside ? beside.id : (beside?.parent ?? null);
  const siblings =
    parent === null
      ? Array.from(plan.tasks.values()).flatMap(({ id, parent: above }) => (above === null ? [id] : []))
      : (plan.tasks.get(parent)?.children ?? []);
  const after = beside && !isInside ? beside.id : (siblings.at(-1) ?? null);
  const address: Address = parent === null ? ['tasks'] : taskAddress(parent, 'tasks');
  const key = freeId(plan, seed);
  return ok(writtenOnly([{ kind: 'insert', address, key, value: { title, effort: firstEffort }, after }]));
}

function addMilestone({ plan, schedule }: Snapshot, { title, near, seed }: Add): HandResult {
  const task = near === null ? undefined : plan.tasks.get(near);
  const reached = task && schedule.tasks.get(task.id)?.finish;
  const value = {
    title,
    ...(reached === undefined ? {} : { due: printDay(lastDayOf(reached)) }),
    ...(task ? { needs: [task.id] } : {}),
  };
  const after = Array.from(plan.milestones.keys()).at(-1) ?? null;
  return ok(
    writtenOnly([
      { kind: 'insert', address: ['milestones'], key: milestoneId(plan, title, seed), value, after },
    ]),
  );
}

function freeId({ project, tasks, milestones }: Plan, seed: number): string {
  const random = seededRandom(seed);
  const taken = { has: (id: string) => tasks.has(id) || milestones.has(id) };
  return newId(project.key ?? 'TASK', taken, () => random.next());
}

/** `public-beta`, as people name them; where that is taken or nothing is left of it, an id like a task's. */
function milestoneId(plan: Plan, title: string, seed: number): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  const isFree = words !== '' && !plan.tasks.has(words) && !plan.milestones.has(words);
  return isFree ? words : freeId(plan, seed);
}
