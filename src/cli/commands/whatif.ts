/**
 * `milewright whatif`: what changes of the plan would do to finish, cost and milestones. They are given one by one
 * (`--set A-2/effort=8d`), and nothing is written.
 */
import type { Snapshot } from '../../core/analysis/snapshot';
import { whatIf } from '../../core/analysis/what-if';
import { isWithoutEffect, type Effect } from '../../core/analysis/effect';
import { printDay } from '../../core/base/dates';
import { err, ok, type Result } from '../../core/base/result';
import type { PlanEdit } from '../../core/model/plan-edit';
import { isWrittenChange, readWrittenChange } from '../../core/language/changes/written-change';
import { printEdits } from '../edit-table';
import { editsJson, effectJson } from '../effect-json';
import { printEffect } from '../effect-table';
import type { PlanReport } from '../open-plan';
import { count, printable, type Style } from '../print';
import { idleSeedOption } from '../seed-option';
import type { ChangeAnswer, Command, CommandOption, JsonOutput, OptionValues } from './command';

const options: readonly CommandOption[] = [
  {
    name: 'set',
    argument: 'id/field=value',
    repeats: true,
    summary: 'what to change, such as A-2/effort=8d; may be given several times; no value takes it out',
    read: (text) => (isWrittenChange(text) ? text : null),
    takes: 'a field and its value, such as A-2/effort=8d or /project/deadline=2026-09-30',
  },
  idleSeedOption,
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
    const edit = readWrittenChange(text, snapshot.plan);
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
