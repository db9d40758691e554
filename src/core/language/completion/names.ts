/**
 * Names that are defined elsewhere in the plan: tasks, milestones, people, calendars, gates, … where a field refers to
 * them. A task that would wait for itself comes last, and says so.
 */
import type { Snapshot } from '../../analysis/snapshot';
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
  state: ({ workflow }) => Array.from(workflow.states, ([id, { description }]) => [id, description ?? id]),
  release: ({ releases }) => Array.from(releases.values(), ({ id, title }) => [id, title]),
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

/** A task or a milestone that may be named. */
interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly kind: 'task' | 'milestone';
}

/** The nearest first: beside the task that refers, then the open ones, then what is over. */
function tasks(ask: Ask): readonly Completion[] {
  const { snapshot, item, place, words } = ask;
  const { plan } = snapshot;
  const own = item === null ? undefined : plan.tasks.get(item);
  const isLink = ask.field.value === 'link';
  const self = place.path[0] === 'tasks' || isLink ? item : null;
  const left = new Set([...namedBeside(ask), ...(self === null ? [] : [self])]);
  const behind = isLink && item !== null ? waitingFor(snapshot, item) : new Set<string>();
  const rankOf = (id: string, task: Task | undefined): number => {
    if (behind.has(id)) return 3;
    if (task && isOver(plan, task)) return 2;
    return own && task?.parent === own.parent && !isSummary(task) ? 0 : 1;
  };
  const ranks: Candidate[][] = [[], [], [], []];
  const add = (id: string, title: string, task: Task | undefined): void => {
    if (!left.has(id)) ranks[rankOf(id, task)]!.push({ id, title, kind: task ? 'task' : 'milestone' });
  };
  for (const task of plan.tasks.values()) add(task.id, task.title, task);
  for (const { id, title } of plan.milestones.values()) add(id, title, undefined);
  const last = new Set(ranks[3]);
  return fitting(ranks.flat(), ask.typed, nameOf)
    .filter(({ id }) => isId(id))
    .map((one) =>
      offer(
        ask,
        one.id,
        one.kind,
        last.has(one) ? `${one.title} · ${words.t('would wait for itself')}` : one.title,
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
function waitingFor({ plan, waiters }: Snapshot, item: string): ReadonlySet<string> {
  const found = new Set(waiters.waitersOf(item));
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
