/**
 * The name of a task's branch, from a template and whatever title the task has: one that git takes, that no shell and no
 * file system trips over, and that names this task and no other when it is read again. Rules of git check-ref-format.
 */
import type { Task } from '../model/plan';
import { tasksOfBranch } from './find-ids';
import type { IdIndex } from './id-index';

export const usualTemplate = 'feature/{id}-{title}';

const longestTitle = 40;

/**
 * @param template with `{id}` and `{title}`; without `{id}` it counts as the usual one
 * @returns null where no name of the template can say which task is meant: the id itself is none that git takes
 */
export function branchName(
  index: IdIndex,
  { id, title }: Pick<Task, 'id' | 'title'>,
  template: string,
): string | null {
  const wanted = template.includes('{id}') ? template : usualTemplate;
  const folder = wanted.slice(0, wanted.indexOf('{id}')).replace(/[^/]*$/, '');
  const fill = (text: string, slug: string): string =>
    text.replaceAll(/\{id\}|\{title\}/g, (part) => (part === '{id}' ? id : slug));
  // A title may name another task, and an id that is a word counts only as a whole segment.
  const candidates = [fill(wanted, slugOf(title)), fill(wanted, ''), `${folder}${id}`, `task/${id}`, id];
  for (const candidate of candidates) {
    const name = safeName(candidate);
    const [task, ...others] = tasksOfBranch(index, name);
    if (name !== '' && task === id && others.length === 0) return name;
  }
  return null;
}

/** `Ångström: the «new» way` → `angstrom-the-new-way`; letters of other scripts stay. */
function slugOf(title: string): string {
  const words = title
    .slice(0, 1000)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word : `${slug}-${word}`;
    if (Array.from(next).length > longestTitle) {
      // One word without an end is cut, so that it is not all lost.
      if (slug === '') slug = Array.from(word).slice(0, longestTitle).join('');
      break;
    }
    slug = next;
  }
  return slug;
}

/** Each part between slashes of letters, digits, `.`, `_` and `-`, as git wants it. */
function safeName(name: string): string {
  return name
    .split('/')
    .map((part) =>
      part
        .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
        .replaceAll(/\.{2,}/g, '.')
        .replaceAll(/^[-.]+|[-.]+$/g, '')
        .replace(/(?:\.lock)+$/i, ''),
    )
    .filter((part) => part !== '')
    .join('/');
}

/** What a commit message begins with, so that it names the task: a word that is no id by its form stands in brackets. */
export function messageSeed(index: IdIndex, id: string): string {
  return index.find(id)?.strong ? `${id}: ` : `[${id}] `;
}
