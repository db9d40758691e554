/**
 * Names that are defined elsewhere in the plan: tasks, milestones, people, calendars, gates, … where a field refers to
 * them. A task that would wait for itself comes last, and says so.
 */
import { isSummary, isOver } from '../../model/states';
import type { Plan, Task } from '../../model/plan';
import { isId } from '../../syntax/values/id';
import type { ReferenceTarget } from '../../rules/references';
import { targetOf } from '../reference-fields';
import { fitting } from './fitting';
import { offer, type Ask, type Completion } from './completion';

export function completeNames(ask: Ask): readonly Completion[] {
  const { field, before, snapshot } = ask;
  if (field.value === 'link') return before.length === 0 ? tasks(ask) : [];
  if (field.value === 'assignment') {
    return before.length === 0 || before.at(-1) === 'or' ? people(ask, false) : [];
  }
  const target = targetOf(ask.place.path, ask.key);
  if (target === null || before.length > 0) return [];
  if (target === 'task') return tasks(ask);
  if (target === 'person' || target === 'party') return people(ask, target === 'party');
  return [...others[target](snapshot.plan)]
    .filter(([id]) => isId(id))
    .map(([id, title]) => offer(ask, id, 'name', title === id ? '' : title, { filter: `${id} ${title}` }));
}

type Titled = Iterable<readonly [id: string, title: string]>;

const others: Readonly<
  Record<Exclude<ReferenceTarget, 'task' | 'person' | 'party'>, (plan: Plan) => Titled>
> = {
  calendar: ({ calendars }) => Array.from(calendars.keys(), (id) => [id, id]),
  milestone: ({ milestones }) => Array.from(milestones.values(), ({ id, title }) => [id, title]),
  gate: ({ gates }) => Array.from(gates.keys(), (id) => [id, id]),
  template: ({ templates }) => Array.from(templates.values(), ({ id, title }) => [id, title ?? id]),
  risk: ({ risks }) => Array.from(risks.values(), ({ id, title }) => [id, title]),
  decision: ({ decisions }) => Array.from(decisions.values(), ({ id, title }) => [id, title]),
};

function people(ask: Ask, stakeholdersToo: boolean): readonly Completion[] {
  const { plan } = ask.snapshot;
  const team = [...plan.team.values()].map(({ id, name, role }) =>
    offer(ask, id, 'person', [name === id ? '' : name, role ?? ''].filter(Boolean).join(' · '), {
      filter: `${id} ${name}`,
    }),
  );
  const others = stakeholdersToo ? [...plan.stakeholders.values()] : [];
  return [
    ...team,
    ...others.map(({ id, name }) => offer(ask, id, 'person', name, { filter: `${id} ${name}` })),
  ].filter(({ label }) => isId(label));
}

/** The nearest first: beside the task that refers, then the open ones, then what is over. */
function tasks(ask: Ask): readonly Completion[] {
  const { snapshot, item, place, words } = ask;
  const { plan } = snapshot;
  const own = item === null ? undefined : plan.tasks.get(item);
  const isLink = ask.field.value === 'link';
  const named = namedBeside(ask);
  const behind = isLink && item !== null ? waitingFor(plan, item) : new Set<string>();
  const rank = ({ id, task }: { readonly id: string; readonly task: Task | undefined }): number => {
    if (behind.has(id)) return 3;
    if (task && isOver(plan, task)) return 2;
    return own && task?.parent === own.parent && !isSummary(task) ? 0 : 1;
  };
  const self = place.path[0] === 'tasks' || isLink ? item : null;
  const all = [
    ...Array.from(plan.tasks.values(), (task) => ({ id: task.id, title: task.title, task, rank: 0 })),
    ...Array.from(plan.milestones.values(), ({ id, title }) => ({ id, title, task: undefined, rank: 0 })),
  ].filter(({ id }) => id !== self && !named.has(id));
  for (const one of all) one.rank = rank(one);
  all.sort((a, b) => a.rank - b.rank);
  return fitting(all, ask.typed, nameOf)
    .filter(({ id }) => isId(id))
    .map((one) =>
      offer(
        ask,
        one.id,
        one.task ? 'task' : 'milestone',
        one.rank === 3 ? `${one.title} · ${words.t('would wait for itself')}` : one.title,
        { filter: nameOf(one) },
      ),
    );
}

/** A task is found by its title as well. */
function nameOf({ id, title }: { readonly id: string; readonly title: string }): string {
  return `${id} ${title}`;
}

/** What the list names already. */
function namedBeside({ snapshot, place, item, key, typed }: Ask): ReadonlySet<string> {
  if (typeof place.path.at(-1) !== 'number' || item === null) return new Set();
  const { plan } = snapshot;
  const names =
    key === 'needs'
      ? (plan.tasks.get(item) ?? plan.milestones.get(item))?.needs.map(({ predecessor }) => predecessor)
      : undefined;
  return new Set((names ?? []).filter((name) => name !== typed));
}

/** Everything that waits for a task or holds it, which it must not wait for in turn. */
function waitingFor(plan: Plan, item: string): ReadonlySet<string> {
  const successors = new Map<string, string[]>();
  for (const one of [...plan.tasks.values(), ...plan.milestones.values()]) {
    for (const { predecessor } of one.needs) {
      const known = successors.get(predecessor);
      if (known) known.push(one.id);
      else successors.set(predecessor, [one.id]);
    }
  }
  const found = new Set<string>();
  const open = [item];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const task = plan.tasks.get(id);
    open.push(...(successors.get(id) ?? []), ...(task?.children ?? []));
    // What waits for a phase waits for its tasks.
    for (
      let parent = task?.parent ?? null;
      parent !== null;
      parent = plan.tasks.get(parent)?.parent ?? null
    ) {
      for (const successor of successors.get(parent) ?? []) open.push(successor);
      if (found.has(parent)) break;
    }
  }
  for (
    let parent = plan.tasks.get(item)?.parent ?? null;
    parent !== null;
    parent = plan.tasks.get(parent)?.parent ?? null
  ) {
    if (found.has(parent)) break;
    found.add(parent);
  }
  return found;
}
