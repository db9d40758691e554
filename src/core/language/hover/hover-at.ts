/** What is told when the pointer rests on something in a plan file: of a thing, a date, an estimate or a field. */
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import type { CommitChanges } from '../../history/task-evidence';
import { allRules } from '../../rules/index';
import { fieldAt } from '../../syntax/schema/field-at';
import { fieldDocs } from '../field-docs';
import type { NameKind } from '../names/name';
import { nameAt } from '../names/name-at';
import { placeAt, type TextPlace } from '../place/place-at';
import type { LanguageWords } from '../words';
import { paragraphs } from './facts';
import type { Hover } from './hover';
import { hoverAmount } from './hover-amount';
import { hoverDate } from './hover-date';
import { hoverEstimate } from './hover-estimate';
import { hoverItem } from './hover-item';
import { hoverMilestone } from './hover-milestone';
import { hoverPerson } from './hover-person';
import { hoverRecord } from './hover-record';
import { hoverRisk } from './hover-risk';
import { hoverTask } from './hover-task';
import { hoverGate, hoverState, hoverTemplate } from './hover-workflow';

type OfThing = (
  snapshot: Snapshot,
  id: string,
  words: LanguageWords,
  changes: CommitChanges | null,
) => string | null;

const ofThings: Partial<Readonly<Record<NameKind, OfThing>>> = {
  task: hoverTask,
  milestone: hoverMilestone,
  person: hoverPerson,
  risk: hoverRisk,
  state: hoverState,
  template: hoverTemplate,
  gate: hoverGate,
};

/** The task that a hover at an offset tells of, whose commits may be looked at first; null where it tells of none. */
export function hoveredTask(snapshot: Snapshot, file: string, offset: number): string | null {
  const name = snapshot.parsed.isPlan ? nameAt(snapshot, file, offset) : null;
  return name?.kind === 'task' ? name.id : null;
}

/**
 * @param offset in the file's text, as the snapshot has it
 * @param changes what was read of the commits of the task that it tells of; null: nothing
 */
export function hoverAt(
  snapshot: Snapshot,
  file: string,
  offset: number,
  words: LanguageWords,
  changes: CommitChanges | null = null,
): Hover | null {
  const found = snapshot.parsed.files.find(({ path }) => path === file);
  if (!found || !snapshot.parsed.isPlan) return null;
  const name = nameAt(snapshot, file, offset);
  if (name) {
    const markdown =
      ofThings[name.kind]?.(snapshot, name.id, words, changes) ??
      hoverRecord(snapshot, name, words) ??
      hoverItem(snapshot, name);
    if (markdown !== null) return { markdown, range: name.range };
  }
  const place = placeAt(found.text, offset);
  if (!place || place.word.start === place.word.end) return null;
  const role = found.role === 'private' ? 'private' : 'plan';
  if (place.kind === 'key') return hoverRule(found.text, place) ?? hoverField(found.text, place, role);
  const field = fieldAt(role, place.path);
  const word = found.text.slice(place.word.start, place.word.end);
  return (
    hoverDate(snapshot, place, word, offset, words) ??
    (field
      ? (hoverEstimate(snapshot, place, field, word, words) ??
        hoverAmount(snapshot, found.text, place, field, words))
      : null)
  );
}

/** The keys of `checks` are rules. */
function hoverRule(text: string, { path, word }: TextPlace): Hover | null {
  if (path.length !== 1 || path[0] !== 'checks') return null;
  const id = text.slice(word.start, word.end).replace(/^(["'])(.*)\1$/, '$2');
  const rule = allRules.find((one) => one.id === id);
  if (!rule) return null;
  const { summary, why } = rule.docs;
  const told = [`**${escapeMarkdown(id)}** · ${rule.severity}`, escapeMarkdown(summary), escapeMarkdown(why)];
  return { markdown: paragraphs(...told), range: word };
}

function hoverField(text: string, place: TextPlace, role: 'plan' | 'private'): Hover | null {
  const key = text.slice(place.word.start, place.word.end).replace(/^(["'])(.*)\1$/, '$2');
  const field = fieldAt(role, [...place.path, key]);
  const docs = field ? fieldDocs(field) : '';
  if (docs === '') return null;
  return { markdown: `**${escapeMarkdown(key)}**\n\n${docs}`, range: place.word };
}
