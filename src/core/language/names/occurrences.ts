/**
 * Every place in the texts of a plan that names a thing: where it is defined, and where fields refer to it. What comments
 * and notes mention is not among them, nor what an alias repeats.
 */
import type { Snapshot } from '../../analysis/snapshot';
import type { TextRange } from '../../base/text';
import type { Address } from '../../model/address';
import type { Plan } from '../../model/plan';
import { referencesOf } from '../../rules/references';
import { itemsIn } from '../../syntax/items-in';
import type { Location, ParsedPlan } from '../../syntax/parsed-plan';
import { writtenPlace } from '../../syntax/written-place';
import { definitionOf, idsOf, nameOf, type Name } from './name';

export interface Occurrence {
  readonly address: Address;
  /** The key of the address is the name, or its value is, or holds it. */
  readonly part: 'key' | 'value';
  /** The name alone. */
  readonly location: Location;
  /** The value as it would stand with another name; of a key it is the name itself. */
  readonly renamed: (to: string) => string;
}

/** Where it is defined; null where no text of the plan defines it, as with the standard states. */
export function definitionIn(snapshot: Snapshot, name: Name): Location | null {
  return writtenPlace(snapshot.parsed, definitionOf(name), 'key');
}

/** In the order in which the plan names them. */
export function referencesTo(snapshot: Snapshot, name: Name): readonly Occurrence[] {
  const { plan, parsed } = snapshot;
  const found: Occurrence[] = [];
  const add = (address: Address, part: Occurrence['part'], renamed: (to: string) => string): void => {
    const location = writtenPlace(parsed, address, part);
    if (!location) return;
    for (const range of within(parsed, location, name.id)) {
      found.push({
        address,
        part,
        location: { ...location, range },
        renamed: (to) => inPlace(parsed, location, range, to) ?? renamed(to),
      });
    }
  };
  const seen = new Set<string>();
  for (const reference of referencesOf(plan)) {
    if (reference.name !== name.id) continue;
    const meant = nameOf(plan, reference.target, reference.name);
    const key = JSON.stringify(reference.address);
    // `ben or ben` is one value, in which both are found.
    if (!meant || !isSame(meant, name) || seen.has(key)) continue;
    seen.add(key);
    add(reference.address, 'value', (to) => reference.renamed(to));
  }
  for (const [address, part] of others(plan, name)) add(address, part, (to) => to);
  return found;
}

export interface NameReference {
  readonly name: Name;
  readonly range: TextRange;
}

/** All references in a part of a file, whatever they name. */
export function referencesIn(snapshot: Snapshot, file: string, part: TextRange): readonly NameReference[] {
  const { plan, parsed } = snapshot;
  const seen = seenPlan(snapshot, file, part);
  const found: NameReference[] = [];
  const add = (name: Name, address: Address, side: Occurrence['part']): void => {
    const location = writtenPlace(parsed, address, side);
    if (location?.file !== file) return;
    for (const range of within(parsed, location, name.id)) {
      if (range.start < part.end && part.start < range.end) found.push({ name, range });
    }
  };
  for (const { target, name: id, address } of referencesOf(seen)) {
    const name = nameOf(plan, target, id);
    if (name) add(name, address, 'value');
  }
  for (const kind of ['state', 'role', 'line', 'person', 'stakeholder'] as const) {
    for (const id of idsOf(plan, kind).keys()) {
      for (const [address, side] of others(seen, { kind, id })) add({ kind, id }, address, side);
    }
  }
  return found;
}

/** The plan with just those items that stand in a part of a file; what is no map of items is all there. */
function seenPlan({ plan, parsed }: Snapshot, file: string, part: TextRange): Plan {
  const items = itemsIn(parsed, file, part);
  const keep = <V>(section: string, all: ReadonlyMap<string, V>): ReadonlyMap<string, V> => {
    const kept = new Map<string, V>();
    for (const [name, id] of items) {
      const value = name === section ? all.get(String(id)) : undefined;
      if (value !== undefined) kept.set(String(id), value);
    }
    return kept;
  };
  return {
    ...plan,
    tasks: keep('task', plan.tasks),
    milestones: keep('milestones', plan.milestones),
    team: keep('team', plan.team),
    goals: keep('goals', plan.goals),
    risks: keep('risks', plan.risks),
    issues: keep('issues', plan.issues),
    assumptions: keep('assumptions', plan.assumptions),
    decisions: keep('decisions', plan.decisions),
    changes: keep('changes', plan.changes),
    releases: keep('releases', plan.releases),
    reports: keep('reports', plan.reports),
  };
}

export function isSame(a: Name, b: Name): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** References that no rule follows: words that a plan may use without defining them. */
function* others(plan: Plan, { kind, id }: Name): Iterable<readonly [Address, Occurrence['part']]> {
  switch (kind) {
    case 'state':
      for (const task of plan.tasks.values())
        if (task.status === id) yield [['task', task.id, 'status'], 'value'];
      for (const one of plan.milestones.values()) {
        if (one.status === id) yield [['milestones', one.id, 'status'], 'value'];
      }
      return;
    case 'template':
      if (plan.workflow.fields.has(id)) yield [['workflow', 'fields', id], 'key'];
      return;
    case 'role':
      for (const person of plan.team.values())
        if (person.role === id) yield [['team', person.id, 'role'], 'value'];
      return;
    case 'line':
      for (const task of plan.tasks.values())
        if (task.cost.has(id)) yield [['task', task.id, 'cost', id], 'key'];
      return;
    case 'person':
    case 'stakeholder':
      yield* decided(plan, id);
      return;
    default:
  }
}

function* decided(plan: Plan, id: string): Iterable<readonly [Address, 'value']> {
  for (const decision of plan.decisions.values()) {
    for (const [i, by] of decision.by.entries()) {
      if (by === id) yield [['decisions', decision.id, 'by', i], 'value'];
    }
  }
  for (const change of plan.changes.values()) {
    if (change.askedBy === id) yield [['changes', change.id, 'asked-by'], 'value'];
    if (change.approvedBy === id) yield [['changes', change.id, 'approved-by'], 'value'];
  }
}

const idSign = /[\p{L}\p{M}\p{N}._-]/u;

/** The places of a name in the text at a location, as a whole word. */
function within(parsed: ParsedPlan, { file, range }: Location, id: string): readonly TextRange[] {
  const text = textOf(parsed, file).slice(range.start, range.end);
  const found: TextRange[] = [];
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length)) {
    const whole = !idSign.test(text[at - 1] ?? ' ') && !idSign.test(text[at + id.length] ?? ' ');
    if (whole) found.push({ start: range.start + at, end: range.start + at + id.length });
  }
  return found;
}

/** The whole value with another name in it, spelled as it was; null where quotes or line ends make that more than a word. */
function inPlace(parsed: ParsedPlan, { file, range }: Location, name: TextRange, to: string): string | null {
  const text = textOf(parsed, file);
  const whole = text.slice(range.start, range.end);
  if (/^["'|>]|[\r\n]/.test(whole)) return null;
  return text.slice(range.start, name.start) + to + text.slice(name.end, range.end);
}

function textOf(parsed: ParsedPlan, file: string): string {
  return parsed.files.find(({ path }) => path === file)?.text ?? '';
}
