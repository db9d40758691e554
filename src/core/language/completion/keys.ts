/**
 * Keys by place: what the schema knows there and does not stand there yet, the required ones first; and names where the
 * keys of a map are names: budget lines below `cost`, rules below `checks`.
 */
import { standardKinds } from '../../model/missing-fields';
import { allRules } from '../../rules/index';
import { fieldAt, type Field } from '../../syntax/schema/field-at';
import { isPlain, writeScalar } from '../../syntax/write-scalar';
import { fieldDocs } from '../field-docs';
import { offer, snippetText, type Ask, type Completion } from './completion';
import { indentStep } from './indent-step';

/** The sections that a plan begins with, in the order in which people write them. */
const firstSections = ['project', 'calendar', 'team', 'milestones', 'tasks', 'risks', 'budget'];
/** Sections that only the root file has. */
const rootOnly: ReadonlySet<string> = new Set(['project', 'include', 'private']);

export function completeKeys(ask: Ask): readonly Completion[] {
  const { field, place } = ask;
  const names = field.ownKeys ? ownKeys(ask).filter(({ name }) => !place.siblings.has(name)) : [];
  return [
    ...keysOf(ask).map((key) => keyOffer(ask, key, field.required.has(key))),
    ...names.map(({ name, detail }) => nameOffer(ask, name, detail)),
  ];
}

function keysOf({ field, place, role }: Ask): readonly string[] {
  const barred = role === 'included' && place.path.length === 0 ? rootOnly : new Set<string>();
  const free = field.keys.filter((key) => !place.siblings.has(key) && !barred.has(key));
  const rank = (key: string): number => {
    if (field.required.has(key)) return -100;
    const first = place.path.length === 0 ? firstSections.indexOf(key) : -1;
    return first < 0 ? 0 : first - firstSections.length;
  };
  return free.toSorted((a, b) => rank(a) - rank(b));
}

function keyOffer(ask: Ask, key: string, required: boolean): Completion {
  const { place, role, words } = ask;
  const field = fieldAt(role === 'private' ? 'private' : 'plan', [...place.path, key]);
  const detail = required ? words.t('needed') : '';
  if (!field) return offer(ask, key, 'key', detail);
  return offer(ask, key, 'key', detail, {
    documentation: fieldDocs(field),
    replace: { start: place.token, end: place.word.end },
    ...(place.colon ? {} : { insert: withValue(ask, key, field), snippet: true, again: hasChoice(field) }),
  });
}

/** The key with what its value begins with. */
function withValue({ place, text }: Ask, key: string, field: Field): string {
  const step = indentStep(text);
  if (field.value !== null) {
    return key === 'notes' && !place.flow ? `${key}: |\n${step}$0` : `${key}: $0`;
  }
  if (field.keys.length > 0 || field.ownKeys) return place.flow ? `${key}: { $0 }` : `${key}:\n${step}$0`;
  return `${key}: [$0]`;
}

function hasChoice({ value }: Field): boolean {
  return value !== null && value !== 'text' && value !== 'other';
}

interface OwnKey {
  readonly name: string;
  readonly detail: string;
}

/** Names that the keys of a map stand for, by the key of the map. */
function ownKeys({ key, role, place, snapshot: { plan } }: Ask): readonly OwnKey[] {
  const roles = new Set([...plan.team.values()].flatMap(({ role }) => role ?? []));
  switch (place.path.length === 1 ? key : `…${key}`) {
    case 'checks':
      return allRules.map(({ id, docs }) => ({ name: id, detail: docs.summary }));
    case 'rates':
      return [...roles].map((name) => ({ name, detail: '' }));
    case 'team':
      // Only the overlay writes of people who are in the plan already.
      return role !== 'private'
        ? []
        : [...plan.team.values()].map(({ id, name }) => ({ name: id, detail: name }));
    case '…cost':
      return [...plan.budget.lines.values()].map(({ id, title }) => ({ name: id, detail: title }));
    case '…checklist':
      return [...new Set([...plan.templates.values()].flatMap(({ checklist }) => [...checklist.keys()]))].map(
        (name) => ({ name, detail: '' }),
      );
    case '…fields':
      return [
        ...standardKinds.map((name) => ({ name, detail: '' })),
        ...[...plan.templates.values()].map(({ id, title }) => ({ name: id, detail: title ?? '' })),
      ];
    default:
      return [];
  }
}

function nameOffer(ask: Ask, name: string, detail: string): Completion {
  const { place } = ask;
  const written = isPlain(name, place.flow) ? name : writeScalar(name, { flow: place.flow, quotes: null });
  return offer(ask, name, 'name', detail, {
    replace: { start: place.token, end: place.word.end },
    ...(place.colon
      ? { insert: written }
      : { insert: `${snippetText(written)}: $0`, snippet: true, again: true }),
  });
}
