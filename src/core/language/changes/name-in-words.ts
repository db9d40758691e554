/**
 * Tasks, milestones and people as people call them in a sentence: by id, or by a title or name that only one has, in
 * capitals or not.
 */
import { clip } from '../../base/one-line';
import { err, ok, type Result } from '../../base/result';
import { similar } from '../../base/similar';
import type { Plan } from '../../model/plan';

export interface NamedItem {
  readonly section: 'task' | 'milestones';
  readonly id: string;
}

/** Longest part of a text that an error repeats. */
const longest = 40;

/** @returns an error of one sentence where none, or more than one, is called so */
export function itemNamed(words: string, plan: Plan): Result<NamedItem, string> {
  const items = itemsOf(plan);
  const found = oneOf(words, items, ({ title }) => [title]);
  if (found.ok) return found;
  const said = clip(words, longest);
  if (found.error > 1) return err(`${found.error} tasks are called ${said}: say which by its id.`);
  const near = similar(
    words,
    items.flatMap(({ id, title }) => [id, title]),
  );
  return err(
    near === null
      ? `No task or milestone is called ${said}.`
      : `No task or milestone is called ${said}; did you mean ${clip(near, longest)}?`,
  );
}

/** The same where no error is wanted: it takes time to find out what was meant. */
export function findItem(words: string, plan: Plan): NamedItem | null {
  const found = oneOf(words, itemsOf(plan), ({ title }) => [title]);
  return found.ok ? found.value : null;
}

function itemsOf({ tasks, milestones }: Plan): readonly (NamedItem & { readonly title: string })[] {
  return [
    ...Array.from(tasks.values(), ({ id, title }) => ({ section: 'task' as const, id, title })),
    ...Array.from(milestones.values(), ({ id, title }) => ({ section: 'milestones' as const, id, title })),
  ];
}

/** @returns the id of whoever is called so: by id, name, or first name */
export function personNamed(words: string, plan: Plan): Result<string, string> {
  const people = [...plan.team.values()];
  const found = oneOf(words, people, ({ name }) => [name, name.split(' ')[0]!]);
  if (found.ok) return ok(found.value.id);
  return err(
    found.error > 1
      ? `${found.error} people are called ${clip(words, longest)}: say who by the id.`
      : `Nobody in the team is called ${clip(words, longest)}.`,
  );
}

/** @returns as an error how many are called so */
function oneOf<T extends { readonly id: string }>(
  words: string,
  all: readonly T[],
  names: (item: T) => readonly string[],
): Result<T, number> {
  const folded = words.toLowerCase();
  const ways: readonly ((item: T) => boolean)[] = [
    ({ id }) => id === words,
    ({ id }) => id.toLowerCase() === folded,
    (item) => names(item).some((name) => name.toLowerCase() === folded),
  ];
  for (const isIt of ways) {
    const found = all.filter(isIt);
    if (found.length === 1) return ok(found[0]!);
    if (found.length > 1) return err(found.length);
  }
  return err(0);
}
