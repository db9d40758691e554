/**
 * `milewright level`: later starts and other assignees until nobody has more work on a day than time, with what that
 * does to finish, cost and milestones. A proposal: nothing is written without `--apply`.
 */
import {
  proposeLevelling,
  usualSchedules,
  type LevellingProposal,
} from '../../core/analysis/propose-levelling';
import type { Snapshot } from '../../core/analysis/snapshot';
import { whatIf } from '../../core/analysis/what-if';
import { printDay } from '../../core/base/dates';
import { err, ok, type Result } from '../../core/base/result';
import type { HeldReason, Overload, RemainingOverload } from '../../core/schedule/levelling/levelled-plan';
import { printWorkDays } from '../amounts';
import { editsJson, effectJson } from '../effect-json';
import { printEdits } from '../edit-table';
import { printEffect } from '../effect-table';
import type { PlanReport } from '../open-plan';
import { count, printable, type Style } from '../print';
import { wholeNumber } from '../read-options';
import { seedOption } from '../seed-option';
import type { ChangeAnswer, Command, CommandOption, JsonOutput, OptionValues } from './command';

const mostSchedules = 10_000_000;
const mostSeconds = 86_400;

const options: readonly CommandOption[] = [
  {
    name: 'schedules',
    argument: 'number',
    summary: 'how many schedules to try; when left out as many as take a few seconds',
    read: (text) => wholeNumber(text, 1, mostSchedules),
    takes: `a whole number from 1 to ${mostSchedules}`,
  },
  {
    name: 'seconds',
    argument: 'number',
    summary: 'how long to search; the answer then depends on the machine',
    read: (text) => wholeNumber(text, 1, mostSeconds),
    takes: `a whole number from 1 to ${mostSeconds}`,
  },
  seedOption,
  {
    name: 'apply',
    argument: null,
    summary: 'write the changes into the plan',
    read: (text) => text,
    takes: 'nothing',
  },
];

export const level: Command = {
  name: 'level',
  summary: 'propose dates and people without overload',
  description:
    'Proposes later starts, and other people where a task names some after «or», until nobody has more work on a day than time. Writes nothing without --apply.',
  answers: 'figures',
  commits: 'unused',
  options,
  answer,
};

function answer({ snapshot }: PlanReport, values: OptionValues): Result<ChangeAnswer, string> {
  if (snapshot.parsed.broken) {
    return err(
      'The text of the plan is broken, and cannot be levelled before it is mended; «milewright check» says where.',
    );
  }
  const seed = Number(values.get('seed') ?? 1);
  const seconds = values.get('seconds');
  const until = performance.now() + Number(seconds ?? Infinity) * 1000;
  const unlimited = seconds === undefined ? usualSchedules(snapshot.plan) : Infinity;
  const proposal = proposeLevelling(snapshot, {
    schedules: Number(values.get('schedules') ?? unlimited),
    seed,
    shouldStop: () => performance.now() > until,
  });
  const isApplied = values.has('apply') && proposal.edits.length > 0;
  const changed = isApplied ? whatIf(snapshot, proposal.edits) : null;
  if (changed?.ok === false) return changed;
  return ok({
    text: (style) => printProposal(snapshot, proposal, isApplied, seed, style),
    json: levellingJson(snapshot, proposal, isApplied, seed),
    texts: changed?.value.texts ?? null,
  });
}

function levellingJson(
  snapshot: Snapshot,
  { edits, effect, before, after, schedules, reproducible }: LevellingProposal,
  applied: boolean,
  seed: number,
): JsonOutput {
  const overloadJson = ({ person, first, last, days, excess, loads, tasks }: Overload) => ({
    person,
    first: printDay(first),
    last: printDay(last),
    days,
    excess,
    loads: loads.map(({ day, work, capacity }) => ({ day: printDay(day), work, capacity })),
    tasks,
  });
  return {
    version: 1,
    seed,
    schedules,
    reproducible,
    applied,
    edits: editsJson(snapshot, edits),
    effect: effect && effectJson(effect, snapshot),
    overloads: {
      before: before.map(overloadJson),
      after: after.map((overload) => ({ ...overloadJson(overload), causes: overload.causes })),
    },
  } as JsonOutput;
}

function printProposal(
  snapshot: Snapshot,
  { edits, effect, before, after, schedules, reproducible }: LevellingProposal,
  isApplied: boolean,
  seed: number,
  style: Style,
): string {
  const { plan, statusDay } = snapshot;
  const name = printable(plan.project.name);
  if (before.length === 0) return `${name}: nobody has more work than time from ${printDay(statusDay)} on.\n`;
  const found =
    edits.length === 0
      ? 'nothing can be moved that would help'
      : `${count(edits.length, 'change')}${after.length === 0 ? ' and nobody has more work than time' : ' help, but not everywhere'}`;
  const how =
    schedules === 0
      ? ''
      : `; ${count(schedules, 'schedule')} with seed ${seed}${reproducible ? '' : ', cut short by time'}`;
  const left = after.map((overload) => `${remains(snapshot, overload)}\n`);
  const written = isApplied
    ? 'The changes are written into the plan.\n'
    : 'Nothing is written; --apply writes these changes into the plan.\n';
  return [
    `${name}: ${found}, seen on ${printDay(statusDay)}${how}.\n`,
    ...(effect ? [printEdits(snapshot, edits, style), printEffect(effect, snapshot, style)] : []),
    ...(left.length > 0 ? [left.join('')] : []),
    ...(edits.length > 0 ? [written] : []),
  ].join('\n');
}

const reasons: Readonly<Record<HeldReason, string>> = {
  alone: 'is too much by itself',
  started: 'is under way',
  pinned: 'has a fixed date',
  late: 'is as late as possible',
  point: 'has work but no duration',
  'no-room': 'finds no free day',
};

function remains({ plan }: Snapshot, { person, first, last, excess, causes }: RemainingOverload): string {
  const who = printable(plan.team.get(person)?.name ?? person);
  const when = first === last ? `on ${printDay(first)}` : `from ${printDay(first)} to ${printDay(last)}`;
  const why = causes.map(({ task, reason }) => `${printable(task)} ${reasons[reason]}`).join(', ');
  return `${who} keeps ${printWorkDays(excess, plan.project.hoursPerDay)} too much ${when}${why === '' ? '' : `: ${why}`}.`;
}
