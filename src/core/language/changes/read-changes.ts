/**
 * Changes of a plan as people say them, for a «what if»: `assign Ben to Login form`, `add Cay to A-2`, `take Ben off A-2`,
 * `A-2 effort 8d`, `drop A-3`, `add task Load test, effort 3d, assign Ben, in build, before beta`, and whatever
 * `--set` takes. Several are separated by semicolons. The text is a person's, so nothing in it is part of a pattern.
 */
import { clip } from '../../base/one-line';
import { err, ok, type Result } from '../../base/result';
import { taskAddress, type Address } from '../../model/address';
import type { Plan } from '../../model/plan';
import type { PlanEdit, PlanValue } from '../../model/plan-edit';
import { isSummary, stateOfKind } from '../../model/states';
import { stateEdits } from '../../model/state-edits';
import type { Snapshot } from '../../analysis/snapshot';
import { newId } from '../../syntax/new-id';
import { readPlanValue } from '../../syntax/read-plan-value';
import { fieldAt } from '../../syntax/schema/field-at';
import { findItem, itemNamed, personNamed } from './name-in-words';
import { isWrittenChange, readWrittenChange } from './written-change';

/** @param random for ids of new tasks: numbers from 0 up to 1 */
export function readChanges(
  text: string,
  { plan, statusDay }: Pick<Snapshot, 'plan' | 'statusDay'>,
  random: () => number,
): Result<readonly PlanEdit[], string> {
  const changes = splitOutside(text, ';');
  if (changes.length === 0)
    return err('Say what changes, such as «assign ben to login» or «login effort 5d».');
  const ids = new Set([...plan.tasks.keys(), ...plan.milestones.keys()]);
  const edits: PlanEdit[] = [];
  for (const change of changes) {
    const read = readOne(change, { plan, day: statusDay, ids, random });
    if (!read.ok) return read;
    edits.push(...read.value);
  }
  return ok(edits);
}

interface Ground {
  readonly plan: Plan;
  readonly day: number;
  /** Taken, with those of the tasks that were added so far. */
  readonly ids: Set<string>;
  readonly random: () => number;
}

type Edits = Result<readonly PlanEdit[], string>;

function readOne(change: string, ground: Ground): Edits {
  const { plan } = ground;
  const [verb, rest] = firstWord(change);
  const field = readField(change, plan);
  if (field) return field;
  switch (verb.toLowerCase()) {
    case 'assign': {
      const [who, task] = splitAtWord(rest, 'to');
      return task === null
        ? err('Say who is assigned to what: «assign ben to login».')
        : assign(who, task, plan);
    }
    case 'add': {
      const [kind, what] = firstWord(rest);
      if (kind.toLowerCase() === 'task') return addTask(what, ground);
      const [who, task] = splitAtWord(rest, 'to');
      return task === null
        ? err('Say what is added: «add task Load test, effort 3d», or who: «add ben to login».')
        : addPerson(who, task, plan);
    }
    case 'take': {
      const [who, task] = splitAtWord(rest, 'off');
      return task === null
        ? err('Say who is taken off what: «take ben off login».')
        : takeOff(who, task, plan);
    }
    case 'drop':
      return drop(rest, ground);
    default:
      if (isWrittenChange(change)) {
        const written = readWrittenChange(change, plan);
        return written.ok ? ok([written.value]) : written;
      }
      return err(
        `${clip(change, 40)} is no change: begin with assign, add, take, drop, or a task and one of its fields.`,
      );
  }
}

/** Words that a title in a change has at most. */
const mostWords = 24;

/** `Session tokens effort 5d`; null where no field stands behind the name of an item. */
function readField(change: string, plan: Plan): Edits | null {
  const words = change.split(' ');
  for (let at = 1; at < Math.min(words.length - 1, mostWords); at++) {
    const key = words[at]!.toLowerCase();
    if (!keysOf('task').includes(key) && !keysOf('milestones').includes(key)) continue;
    const item = findItem(words.slice(0, at).join(' '), plan);
    if (!item || !keysOf(item.section).includes(key)) continue;
    const value = valueOf(item.section, key, words.slice(at + 1).join(' '), plan);
    return value.ok
      ? ok([{ kind: 'set', address: [item.section, item.id, key], value: value.value }])
      : value;
  }
  return null;
}

function assign(who: string, task: string, plan: Plan): Edits {
  const item = taskNamed(task, plan);
  const value = assigned(who, plan);
  if (!item.ok) return item;
  return value.ok
    ? ok([{ kind: 'set', address: taskAddress(item.value, 'assign'), value: value.value }])
    : value;
}

function addPerson(who: string, task: string, plan: Plan): Edits {
  const item = taskNamed(task, plan);
  const value = assigned(who, plan);
  if (!item.ok) return item;
  if (!value.ok) return value;
  const address = taskAddress(item.value, 'assign');
  if (plan.tasks.get(item.value)!.assign.length === 0)
    return ok([{ kind: 'set', address, value: value.value }]);
  const people = typeof value.value === 'string' ? [value.value] : (value.value as readonly PlanValue[]);
  return ok(people.map((one): PlanEdit => ({ kind: 'append', address, value: one })));
}

function takeOff(who: string, task: string, plan: Plan): Edits {
  const item = taskNamed(task, plan);
  const person = personNamed(who, plan);
  if (!item.ok) return item;
  if (!person.ok) return person;
  const { assign: all } = plan.tasks.get(item.value)!;
  const at = all.findIndex((one) => one.person === person.value);
  if (at < 0) return err(`${person.value} is not assigned to ${item.value}.`);
  const address = taskAddress(item.value, 'assign');
  return ok([{ kind: 'remove', address: all.length === 1 ? address : [...address, at] }]);
}

function drop(task: string, { plan, day }: Ground): Edits {
  const item = taskNamed(task, plan);
  if (!item.ok) return item;
  const state = stateOfKind(plan, 'dropped');
  if (state === null) return err('The workflow of the plan has no state of the kind dropped.');
  const edits = stateEdits(plan, plan.tasks.get(item.value)!, state, day);
  return edits.length > 0 ? ok(edits) : err(`${item.value} is dropped already.`);
}

function addTask(text: string, ground: Ground): Edits {
  const { plan, ids, random } = ground;
  const keys = keysOf('task');
  const [title = '', ...parts] = splitOutside(text, ',');
  if (title === '') return err('Say what the task is called: «add task Load test, effort 3d».');
  // What begins with no field goes on with the list before it: `assign ana, ben`.
  const fields: string[] = [];
  for (const part of parts) {
    const word = firstWord(part)[0].toLowerCase();
    const isField = keys.includes(word) || ['in', 'before', 'after'].includes(word);
    if (isField) fields.push(part);
    else if (fields.length > 0) fields.push(`${fields.pop()!}, ${part}`);
    else return err(`${clip(part, 40)} is no field of a task.`);
  }
  const id = newId(plan.project.key ?? 'TASK', ids, random);
  const values: [string, PlanValue][] = [['title', title]];
  const waiters: PlanEdit[] = [];
  let place: Address = ['tasks'];
  for (const field of fields) {
    const [word, rest] = firstWord(field);
    const key = word.toLowerCase() === 'after' ? 'needs' : word.toLowerCase();
    if (key === 'in') {
      const phase = taskNamed(rest, plan);
      if (!phase.ok) return phase;
      if (!isSummary(plan.tasks.get(phase.value)!))
        return err(`${phase.value} is no phase: it has no tasks below it.`);
      place = taskAddress(phase.value, 'tasks');
    } else if (key === 'before') {
      for (const name of splitOutside(rest, ',')) {
        const waiter = itemNamed(name, plan);
        if (!waiter.ok) return waiter;
        waiters.push(waitFor(waiter.value.section, waiter.value.id, id, plan));
      }
    } else {
      const value = valueOf('task', key, rest, plan);
      if (!value.ok) return value;
      values.push([key, value.value]);
    }
  }
  ids.add(id);
  const insert = {
    kind: 'insert',
    address: place,
    key: id,
    value: Object.fromEntries(values),
    after: null,
  } as const;
  return ok([insert, ...waiters]);
}

function waitFor(section: 'task' | 'milestones', waiter: string, id: string, plan: Plan): PlanEdit {
  const { needs } = section === 'task' ? plan.tasks.get(waiter)! : plan.milestones.get(waiter)!;
  const address = [section, waiter, 'needs'];
  return needs.length === 0 ? { kind: 'set', address, value: id } : { kind: 'append', address, value: id };
}

/** A value as the field has it: a list where commas make one, people and tasks by their ids. */
function valueOf(
  section: 'task' | 'milestones',
  key: string,
  text: string,
  plan: Plan,
): Result<PlanValue, string> {
  if (text === '') return err(`Say what ${key} becomes.`);
  if (key === 'assign' && !text.startsWith('[')) return assigned(text, plan);
  const field = fieldAt('plan', [section === 'task' ? 'tasks' : section, 'x', key]);
  const parts = splitOutside(text, ',');
  if (field?.list === true && parts.length > 1 && !text.startsWith('['))
    return ok(parts.map((part) => linked(key, part, plan)));
  const value = readPlanValue(text);
  if (!value.ok) return err(`${clip(text, 40)} ${value.error}.`);
  return ok(typeof value.value === 'string' ? linked(key, value.value, plan) : value.value);
}

/** What a task waits for by its title; ids with lags stay as they are. */
function linked(key: string, text: string, plan: Plan): string {
  if (key !== 'needs') return text;
  return findItem(text, plan)?.id ?? text;
}

/** `Ana`, `ana 50%, Ben or cay`: with ids, as the field has it. */
function assigned(text: string, plan: Plan): Result<PlanValue, string> {
  const people: string[] = [];
  for (const part of splitOutside(text, ',')) {
    const choices: string[] = [];
    for (const choice of part.split(/ or /i)) {
      const words = choice.trim().split(' ');
      const share = words.length > 1 && words.at(-1)!.endsWith('%') ? ` ${words.pop()!}` : '';
      const person = personNamed(words.join(' '), plan);
      if (!person.ok) return person;
      choices.push(`${person.value}${share}`);
    }
    people.push(choices.join(' or '));
  }
  return ok(people.length === 1 ? people[0]! : people);
}

function taskNamed(words: string, plan: Plan): Result<string, string> {
  const item = itemNamed(words, plan);
  if (!item.ok) return item;
  return item.value.section === 'task'
    ? ok(item.value.id)
    : err(`${item.value.id} is a milestone, not a task.`);
}

function keysOf(section: 'task' | 'milestones'): readonly string[] {
  const keys = fieldAt('plan', [section === 'task' ? 'tasks' : section, 'x'])?.keys ?? [];
  return keys.filter((key) => key !== 'tasks');
}

function firstWord(text: string): readonly [word: string, rest: string] {
  const space = text.indexOf(' ');
  return space < 0 ? [text, ''] : [text.slice(0, space), text.slice(space + 1).trim()];
}

/** At the last place where the word stands between others; null where it does not. */
function splitAtWord(text: string, word: string): readonly [before: string, after: string | null] {
  const at = text.toLowerCase().lastIndexOf(` ${word} `);
  return at < 0 ? [text, null] : [text.slice(0, at).trim(), text.slice(at + word.length + 2).trim()];
}

/** Parts that are not empty, blanks made one; brackets keep what is inside them together. */
function splitOutside(text: string, separator: ';' | ','): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    if ('[{'.includes(sign)) depth++;
    else if (']}'.includes(sign)) depth--;
    if (sign === separator && depth <= 0) parts.push('');
    else parts.push(parts.pop()! + sign);
  }
  return parts.map((part) => part.replaceAll(/\s+/g, ' ').trim()).filter((part) => part !== '');
}
