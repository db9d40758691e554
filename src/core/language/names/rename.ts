/**
 * Renaming: the definition and every reference of a thing, in all files of the plan, as the smallest edits of their text.
 * A task keeps its former id in `was`, so that commits and ledgers that name it still count.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { err, ok, type Result } from '../../base/result';
import type { TextEdit } from '../../base/text';
import { taskAddress } from '../../model/address';
import type { PlanEdit } from '../../model/plan-edit';
import type { PlanFile } from '../../syntax/parsed-plan';
import { parsePlan } from '../../syntax/parse-plan';
import { textEdits } from '../../syntax/text-edits';
import { isId } from '../../syntax/values/id';
import { definitionOf, idsOf, type Name, type NameKind } from './name';
import { definitionIn, referencesTo, type Occurrence } from './occurrences';

/** Text edits of each file that changes, by its path. */
type FileEdits = ReadonlyMap<string, readonly TextEdit[]>;

/** What must not share ids: whoever refers to one of them could mean the other. */
const shared: readonly (readonly NameKind[])[] = [
  ['task', 'milestone'],
  ['person', 'stakeholder'],
];

/** @returns the edits, or in one sentence why the name cannot be given */
export function renameEdits(snapshot: Snapshot, name: Name, to: string): Result<FileEdits, string> {
  const refused = refusal(snapshot, name, to);
  if (refused !== null) return err(refused);
  const { parsed } = snapshot;
  // By groups that depend on nothing but the text as it is: together they would be read again after each edit.
  const groups = [
    valueEdits(referencesTo(snapshot, name), to),
    formerIds(snapshot, name, to),
    ...keyEdits(snapshot, name, to).map((edit) => [edit]),
  ];
  const apart = groups.map((edits) => textEdits(parsed, edits));
  const own = isApart(apart) ? merged(apart) : textEdits(parsed, groups.flat());
  if (!own.ok) return own;
  const overlays = parsed.files
    .filter(({ role }) => role === 'private')
    .map((file) => inOverlay(file, name, to));
  return merged([own, ...overlays]);
}

function refusal(snapshot: Snapshot, name: Name, to: string): string | null {
  const { parsed, plan } = snapshot;
  if (parsed.broken) return 'The text does not parse; it must be mended first.';
  if (!isId(to)) return `«${to}» is no id: letters, digits, dots, hyphens, at most 64.`;
  if (to === name.id) return null;
  const kinds = shared.find((group) => group.includes(name.kind)) ?? [name.kind];
  if (kinds.some((kind) => idsOf(plan, kind).has(to))) return `${to} is an id of the plan already.`;
  if (!definitionIn(snapshot, name)) return `${name.id} is not defined in a text of the plan.`;
  const former = [...plan.tasks.values()].find((task) => task.was.includes(to) && task.id !== name.id);
  return name.kind === 'task' && former
    ? `${to} was the id of ${former.id}, whose commits still name it.`
    : null;
}

/** One edit for each value, however often it names the thing. */
function valueEdits(references: readonly Occurrence[], to: string): readonly PlanEdit[] {
  const edits = new Map<string, PlanEdit>();
  for (const { address, part, renamed } of references) {
    if (part === 'value') edits.set(JSON.stringify(address), { kind: 'set', address, value: renamed(to) });
  }
  return [...edits.values()];
}

/** Only commits name what the plan has given up: tasks, by what is an id. */
function formerIds({ plan }: Snapshot, { kind, id }: Name, to: string): readonly PlanEdit[] {
  const task = kind === 'task' ? plan.tasks.get(id) : undefined;
  if (!task || to === id || !isId(id)) return [];
  const address = taskAddress(id, 'was');
  const was = [...task.was.filter((one) => one !== to), id];
  if (task.was.includes(to)) return [{ kind: 'set', address, value: was }];
  return task.was.length > 0
    ? [{ kind: 'append', address, value: id }]
    : [{ kind: 'set', address, value: [id] }];
}

function keyEdits(snapshot: Snapshot, name: Name, to: string): readonly PlanEdit[] {
  const keys = referencesTo(snapshot, name).filter(({ part }) => part === 'key');
  return [...keys.map(({ address }) => address), definitionOf(name)].map((address) => ({
    kind: 'rename',
    address,
    key: to,
  }));
}

/** The overlay names people and roles again; read as if it were the only file, its keys have addresses of their own. */
function inOverlay(file: PlanFile, name: Name, to: string): Result<FileEdits, string> {
  if (name.kind !== 'person' && name.kind !== 'role' && name.kind !== 'line') return ok(new Map());
  const alone = parsePlan([
    { path: '', text: 'project: { name: Overlay }', role: 'root' },
    { ...file, role: 'included' },
  ]);
  const address = definitionOf(name);
  const location = alone.locate(address, 'key');
  const isThere =
    location && alone.addressAt(location.file, location.range.start)?.join('/') === address.join('/');
  return isThere ? textEdits(alone, [{ kind: 'rename', address, key: to }]) : ok(new Map());
}

/** Whether edits that were found one group by one can be made at once. */
function isApart(groups: readonly Result<FileEdits, string>[]): boolean {
  const all = merged(groups);
  if (!all.ok) return false;
  return [...all.value.values()].every((edits) =>
    edits.every(({ range }, i) => i === 0 || edits[i - 1]!.range.end < range.start),
  );
}

function merged(groups: readonly Result<FileEdits, string>[]): Result<FileEdits, string> {
  const files = new Map<string, TextEdit[]>();
  for (const group of groups) {
    if (!group.ok) return group;
    for (const [file, edits] of group.value) files.set(file, [...(files.get(file) ?? []), ...edits]);
  }
  for (const edits of files.values()) edits.sort((a, b) => a.range.start - b.range.start);
  return ok(files);
}
