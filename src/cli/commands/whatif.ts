/**
 * `milewright whatif`: what changes of the plan would do to finish, cost and milestones. They are given one by one
 * (`--set A-2/effort=8d`), and nothing is written.
 */
import type { Snapshot } from '../../core/analysis/snapshot';
import { whatIf } from '../../core/analysis/what-if';
import { isWithoutEffect, type Effect } from '../../core/analysis/effect';
import { printDay } from '../../core/base/dates';
import { err, ok, type Result } from '../../core/base/result';
import { parsePointer, type Address } from '../../core/model/address';
import type { Plan } from '../../core/model/plan';
import type { PlanEdit } from '../../core/model/plan-edit';
import { readPlanValue } from '../../core/syntax/read-plan-value';
import { printEdits } from '../edit-table';
import { editsJson, effectJson } from '../effect-json';
import { printEffect } from '../effect-table';
import type { PlanReport } from '../open-plan';
import { count, printable, type Style } from '../print';
import type { ChangeAnswer, Command, CommandOption, JsonOutput, OptionValues } from './command';

const options: readonly CommandOption[] = [
  {
    name: 'set',
    argument: 'id/field=value',
    repeats: true,
    summary: 'what to change, such as A-2/effort=8d; may be given several times; no value takes it out',
    read: (text) => (/^[^=]*[^=/]\/?[^=]*=/.test(text) ? text : null),
    takes: 'a field and its value, such as A-2/effort=8d or /project/deadline=2026-09-30',
  },
];

export const whatif: Command = {
  name: 'whatif',
  summary: 'print what changes of the plan would do',
  description:
    'Prints what changes of the plan would do to its finish, cost, milestones and overload. Writes nothing.',
  answers: 'figures',
  commits: 'unused',
  options,
  answer,
};

function answer({ snapshot }: PlanReport, values: OptionValues): Result<ChangeAnswer, string> {
  const given = values.get('set');
  if (!Array.isArray(given))
    return err('There is nothing to change: --set names a field and its value, such as --set A-2/effort=8d.');
  const edits: PlanEdit[] = [];
  for (const text of given as readonly string[]) {
    const edit = readEdit(text, snapshot);
    if (!edit.ok) return edit;
    edits.push(edit.value);
  }
  const found = whatIf(snapshot, edits);
  if (!found.ok) return err(`${found.error}.`);
  const { effect, problems } = found.value;
  const [problem] = problems;
  if (problem) return err(`${problem.message}${problem.message.endsWith('.') ? '' : '.'}`);
  return ok({
    text: (style) => print(snapshot, edits, effect, style),
    json: {
      version: 1,
      edits: editsJson(snapshot, edits),
      effect: effectJson(effect, snapshot),
    } as JsonOutput,
    texts: null,
  });
}

function readEdit(text: string, snapshot: Snapshot): Result<PlanEdit, string> {
  const equals = text.indexOf('=');
  const [name, written] = [text.slice(0, equals).trim(), text.slice(equals + 1)];
  const address = readAddress(name, snapshot.plan);
  if (!address)
    return err(
      `${name} names no field: a task or milestone of the plan and a field, or a way from the top of the file such as /budget/total.`,
    );
  if (written.trim() === '') return ok({ kind: 'remove', address });
  const value = readPlanValue(written);
  return value.ok
    ? ok({ kind: 'set', address, value: value.value })
    : err(`${written.trim()} ${value.error}.`);
}

/** Below these, names stand where elsewhere a list has its places. */
const named: ReadonlySet<string> = new Set(['lines', 'currencies', 'gates', 'states']);

function readAddress(name: string, { tasks, milestones }: Plan): Address | null {
  const pointer = parsePointer(name.startsWith('/') ? name : `/${name}`);
  const [first = '', ...rest] = pointer ?? [];
  if (rest.length === 0 || rest.includes('')) return null;
  const whole = name.startsWith('/')
    ? [first, ...rest]
    : tasks.has(first)
      ? ['task', first, ...rest]
      : milestones.has(first)
        ? ['milestones', first, ...rest]
        : null;
  return (
    whole &&
    whole.map((part, i) =>
      i >= 2 && /^\d{1,6}$/.test(part) && !named.has(whole[i - 1]!) ? Number(part) : part,
    )
  );
}

function print(snapshot: Snapshot, edits: readonly PlanEdit[], effect: Effect, style: Style): string {
  const { plan, statusDay } = snapshot;
  const head = `${printable(plan.project.name)}: ${count(edits.length, 'change')}, seen on ${printDay(statusDay)}`;
  const nothing = isWithoutEffect(effect) ? '; dates, cost and load stay as they are' : '';
  return [
    `${head}${nothing}.\n`,
    printEdits(snapshot, edits, style),
    printEffect(effect, snapshot, style),
  ].join('\n');
}
