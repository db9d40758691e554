/**
 * Plan edits to text edits: the one way in which anything is written to a plan file (I5). Edits are taken one after the
 * other, each against the text that those before it leave; all bytes outside of what they change survive.
 */
import { applyEdits, type TextEdit } from '../base/text';
import { err, ok, type Result } from '../base/result';
import type { Address } from '../model/address';
import type { PlanEdit } from '../model/plan-edit';
import type { FileEdits } from './edit-context';
import { editOne } from './edit-one';
import type { ParsedPlan } from './parsed-plan';
import { parsePlan } from './parse-plan';
import { applyTo, editedText, editsOf, type EditedText } from './text-pieces';

function byPlace({ range: a }: TextEdit, { range: b }: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}

/** Of the text as it was given: mendings and decisions. */
const ofGivenText: ReadonlySet<PlanEdit['kind']> = new Set(['quote', 'mend', 'resolve', 'merge']);

/** @returns the edits of each file that changes, by its path; the error says which edit has no place and why */
export function textEdits(
  parsed: ParsedPlan,
  edits: readonly PlanEdit[],
): Result<ReadonlyMap<string, readonly TextEdit[]>, string> {
  const direct = independentEdits(parsed, edits);
  if (direct) return direct;
  const texts = new Map<string, EditedText>();
  let now = parsed;
  const write = ({ file, changes }: FileEdits): void => {
    const before = texts.get(file) ?? editedText(now.files.find(({ path }) => path === file)?.text ?? '');
    texts.set(file, applyTo(before, changes));
  };
  const mended = mendings(parsed, edits);
  if (!mended.ok) return mended;
  for (const one of mended.value) write(one);
  const others = edits.filter(({ kind }) => !ofGivenText.has(kind));
  if (mended.value.length > 0 && others.length > 0) now = afterEdits(now, mended.value);
  for (const [index, edit] of others.entries()) {
    const one = editOne(now, edit);
    if (!one.ok) return one;
    write(one.value);
    if (index < others.length - 1) now = afterEdits(now, [one.value]);
  }
  const lengths = new Map(parsed.files.map(({ path, text }) => [path, text.length]));
  return ok(
    new Map(
      [...texts]
        .map(([file, edited]) => [file, editsOf(edited, lengths.get(file) ?? 0)] as const)
        .filter(([, changes]) => changes.length > 0),
    ),
  );
}

/** Problems are numbered by the text as it was given: what mends them is found there, and comes before all else. */
function mendings(parsed: ParsedPlan, edits: readonly PlanEdit[]): Result<readonly FileEdits[], string> {
  const files = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    if (!ofGivenText.has(edit.kind)) continue;
    const one = editOne(parsed, edit);
    if (!one.ok) return one;
    files.set(one.value.file, [...(files.get(one.value.file) ?? []), ...one.value.changes]);
  }
  for (const changes of files.values()) {
    changes.sort(byPlace);
    const apart = changes.every((change, i) => i === 0 || changes[i - 1]!.range.end <= change.range.start);
    if (!apart) return err('Two edits mend the same place');
  }
  return ok(Array.from(files, ([file, changes]) => ({ file, changes })));
}

function afterEdits(parsed: ParsedPlan, edits: readonly FileEdits[]): ParsedPlan {
  const changed = new Map(edits.map(({ file, changes }) => [file, changes]));
  return parsePlan(
    parsed.files.map((each) => {
      const changes = changed.get(each.path);
      return changes ? { ...each, text: applyEdits(each.text, changes) } : each;
    }),
  );
}

/**
 * Edits that do not touch each other need no second look at the text: those that replace or add at different places.
 * Null where they may depend on each other, or one has no place in the text as it is.
 */
function independentEdits(
  parsed: ParsedPlan,
  edits: readonly PlanEdit[],
): Result<ReadonlyMap<string, readonly TextEdit[]>, string> | null {
  if (areEntangled(edits)) return null;
  const files = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const one = editOne(parsed, edit);
    if (!one.ok) return edits.length === 1 ? one : null;
    const changes = files.get(one.value.file) ?? [];
    changes.push(...one.value.changes);
    files.set(one.value.file, changes);
  }
  for (const changes of files.values()) {
    changes.sort(byPlace);
    const apart = changes.every((change, i) => i === 0 || changes[i - 1]!.range.end < change.range.start);
    if (!apart && edits.length > 1) return null;
  }
  return ok(files);
}

/** Whether edits may depend on each other by what they name: one renames, or two name the same or one a part of it. */
function areEntangled(edits: readonly PlanEdit[]): boolean {
  if (edits.length < 2) return false;
  const targets = new Set<string>();
  const holders = new Set<string>();
  for (const edit of edits) {
    if (!('address' in edit) || edit.kind === 'rename') return true;
    const target = targetOf(edit);
    const prefixes = target.map((_, length) => JSON.stringify(target.slice(0, length)));
    const name = JSON.stringify(target);
    if (targets.has(name) || holders.has(name) || prefixes.some((prefix) => targets.has(prefix))) return true;
    targets.add(name);
    for (const prefix of prefixes) holders.add(prefix);
  }
  return false;
}

function targetOf(edit: Extract<PlanEdit, { address: Address }>): Address {
  const address = edit.kind === 'insert' ? [...edit.address, edit.key] : edit.address;
  const tasks = address.lastIndexOf('tasks');
  return tasks >= 0 && address.length > tasks + 1 ? ['task', ...address.slice(tasks + 1)] : address;
}
