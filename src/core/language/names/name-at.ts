/** Which thing of the plan is named at an offset: where it is defined, or where a field refers to it. */
import type { Snapshot } from '../../analysis/snapshot';
import type { TextRange } from '../../base/text';
import type { Plan } from '../../model/plan';
import { fieldAt } from '../../syntax/schema/field-at';
import { placeAt, type TextPlace } from '../place/place-at';
import { targetOf } from '../reference-fields';
import { idsOf, kindOfMap, nameOf, type Name } from './name';

export interface NameAt extends Name {
  readonly range: TextRange;
  /** It stands in a comment, a title or a note, which only mention it. */
  readonly mentioned: boolean;
}

/** @param offset in the file's text, as the snapshot has it */
export function nameAt(snapshot: Snapshot, file: string, offset: number): NameAt | null {
  const found = snapshot.parsed.files.find(({ path }) => path === file);
  if (!found || !snapshot.parsed.isPlan) return null;
  const { text, role } = found;
  const place = placeAt(text, offset);
  if (!place) return mentionAt(snapshot.plan, text, offset);
  const word = text.slice(place.word.start, place.word.end);
  if (place.kind === 'key') {
    const kind = kindOfKey(place);
    const id = word.replace(/^(["'])(.*)\1$/, '$2');
    const range = id === word ? place.word : { start: place.word.start + 1, end: place.word.end - 1 };
    return kind && idsOf(snapshot.plan, kind).has(id) ? { kind, id, range, mentioned: false } : null;
  }
  const value = fieldAt(role === 'private' ? 'private' : 'plan', place.path)?.value ?? null;
  const name = referred(snapshot.plan, place, value, word, text);
  if (name) return { ...name, range: place.word, mentioned: false };
  return value === 'text' ? mentionAt(snapshot.plan, text, offset) : null;
}

function kindOfKey({ path }: TextPlace): Name['kind'] | null {
  // A task's costs are kept by budget line.
  if (path[0] === 'tasks' && path.at(-1) === 'cost') return 'line';
  return kindOfMap(path);
}

function referred(
  plan: Plan,
  { path, token, word: { start } }: TextPlace,
  value: string | null,
  word: string,
  text: string,
): Name | null {
  const before = text.slice(token, start).replace(/^["']/, '').trim();
  const key = path.findLast((part) => typeof part === 'string') ?? '';
  if (value === 'link') return before === '' ? nameOf(plan, 'task', word) : null;
  if (value === 'assignment') {
    return before === '' || /\bor$/.test(before) ? nameOf(plan, 'person', word) : null;
  }
  if (before !== '') return null;
  if (key === 'status' && (path[0] === 'tasks' || path[0] === 'milestones')) {
    return plan.workflow.states.has(word) ? { kind: 'state', id: word } : null;
  }
  if (key === 'role' && path[0] === 'team') return plan.rates.has(word) ? { kind: 'role', id: word } : null;
  const target = targetOf(path, key);
  return target && nameOf(plan, target, word);
}

const idSign = /[\p{L}\p{M}\p{N}._-]/u;

/** An id in words that people write: only one that cannot be anything else, with a digit and a hyphen or a letter. */
function mentionAt(plan: Plan, text: string, offset: number): NameAt | null {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < 64 && idSign.test(text[start - 1]!)) start--;
  while (end < text.length && end - offset < 64 && idSign.test(text[end]!)) end++;
  while (end > start && text[end - 1] === '.') end--;
  const id = text.slice(start, end);
  if (!/\d/.test(id) || !/\p{L}/u.test(id) || !/[-_]/.test(id)) return null;
  const name = nameOf(plan, 'task', id);
  return name && { ...name, range: { start, end }, mentioned: true };
}
