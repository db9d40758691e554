/**
 * Ids of new items: the project's key and a short random tail without vowels (no words, no mistakes between 0 and o, 1
 * and l), so that two branches never invent the same one. The randomness comes from outside.
 */
import type { Plan } from '../model/plan';

const letters = 'bcdfghjkmnpqrstvwxz';
const signs = `${letters}23456789`;
const tailLength = 3;

/**
 * `ATLAS-k3f`: a letter, a digit and a sign, so that the id is strong wherever a commit names it.
 * @param taken ids that stand in the plan, or stood in it
 * @param random numbers from 0 up to 1, as `Math.random` gives
 */
export function newId(key: string, taken: { has(id: string): boolean }, random: () => number): string {
  const digits = signs.slice(letters.length);
  const pick = (from: string): string => from[Math.min(from.length - 1, Math.floor(random() * from.length))]!;
  // With every collision the tail grows, so that it ends even where the randomness is none.
  for (let length = tailLength; ; length++) {
    let tail = pick(letters) + pick(digits);
    while (tail.length < length) tail += pick(signs);
    const id = `${key}-${tail}`;
    if (!taken.has(id)) return id;
  }
}

/** New ids of a plan, one with each call, none of them twice. */
export function newIds(
  { project, tasks, milestones }: Pick<Plan, 'project' | 'tasks' | 'milestones'>,
  random: () => number,
): () => string {
  const given = new Set<string>();
  const taken = { has: (id: string) => given.has(id) || tasks.has(id) || milestones.has(id) };
  return () => {
    const id = newId(project.key ?? 'TASK', taken, random);
    given.add(id);
    return id;
  };
}
