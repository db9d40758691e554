/**
 * Completion: what may stand at the cursor, by the schema and by what the plan holds. Works in broken text, since the
 * place is read from the text around the cursor and the names from as much of the plan as could be read.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { fieldAt, type Field } from '../../syntax/schema/field-at';
import { placeAt, type TextPlace } from '../place/place-at';
import { completeAmounts } from './amounts';
import type { Ask, Completion, CompletionList, CompletionWords, RandomNumbers, Source } from './completion';
import { completeEstimates } from './estimates';
import { completeDates } from './dates';
import { fitting, mostOffers } from './fitting';
import { completeKeys } from './keys';
import { completeNames } from './names';
import { completeSnippets } from './snippets';
import { completeWords } from './words';

const ofKeys: readonly Source[] = [completeSnippets, completeKeys];
const ofValues: readonly Source[] = [
  completeNames,
  completeWords,
  completeDates,
  completeAmounts,
  completeEstimates,
];

const nothing: CompletionList = { items: [], incomplete: false };

/** @param offset in the file's text, as the snapshot has it */
export function complete(
  snapshot: Snapshot,
  file: string,
  offset: number,
  options: { readonly words: CompletionWords; readonly random: RandomNumbers },
): CompletionList {
  const found = snapshot.parsed.files.find(({ path }) => path === file);
  const place = found && snapshot.parsed.isPlan ? placeAt(found.text, offset) : null;
  if (!found || !place) return nothing;
  const field = fieldAt(found.role === 'private' ? 'private' : 'plan', place.path);
  if (!field) return nothing;
  const ask: Ask = {
    ...options,
    snapshot,
    text: found.text,
    role: found.role,
    place,
    field,
    key: lastKey(place.path),
    item: itemOf(place.path),
    typed: found.text.slice(place.word.start, offset),
    before: wordsOf(found.text.slice(place.token, place.word.start)),
  };
  return bounded(
    sourcesFor(place, field).flatMap((source) => source(ask)),
    ask,
  );
}

/** The words of a value that may have begun with a quote. */
function wordsOf(text: string): readonly string[] {
  return text.replace(/^["']/, '').split(/\s+/).filter(Boolean);
}

function sourcesFor({ kind }: TextPlace, { keys, ownKeys }: Field): readonly Source[] {
  const isMap = keys.length > 0 || ownKeys;
  if (kind === 'key') return ofKeys;
  if (kind === 'value') return ofValues;
  return isMap ? [...ofKeys, ...ofValues] : ofValues;
}

function lastKey(path: TextPlace['path']): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}

/** Items stand in the sections by their id, tasks below `tasks` at any depth. */
function itemOf(path: TextPlace['path']): string | null {
  let at = 1;
  while (path[0] === 'tasks' && path[at + 1] === 'tasks' && path.length > at + 2) at += 2;
  const id = path[at];
  return typeof id === 'string' ? id : null;
}

/** Where names were left out, typing on brings others. */
function bounded(items: readonly Completion[], { typed, snapshot }: Ask): CompletionList {
  const { tasks, milestones } = snapshot.plan;
  const incomplete = items.length > mostOffers || (typed !== '' && tasks.size + milestones.size > mostOffers);
  const found = items.length > mostOffers ? fitting(items, typed, ({ filter }) => filter) : items;
  return { items: found.slice(0, mostOffers), incomplete };
}
