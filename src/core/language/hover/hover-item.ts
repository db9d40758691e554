/** Anything else that has an id: its title, and what its kind means by the schema. */
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { fieldAt } from '../../syntax/schema/field-at';
import { definitionOf, idsOf, type Name } from '../names/name';
import { heading, paragraphs } from './facts';

export function hoverItem(snapshot: Snapshot, name: Name): string | null {
  const { plan } = snapshot;
  const item = idsOf(plan, name.kind).get(name.id);
  const title = textOf(item, 'title') ?? textOf(item, 'name') ?? name.id;
  const section = fieldAt('plan', definitionOf(name).slice(0, -1));
  return paragraphs(heading(title, name.id), section ? escapeMarkdown(section.description) : '');
}

function textOf(item: unknown, key: string): string | null {
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, key)) return null;
  const value = (item as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : null;
}
