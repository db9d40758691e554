/**
 * `milewright gate ID`: what the gates of a task, a phase or a release ask for, what of it is met, and what shows it. The
 * exit code says whether all of them are passed, so that a build can wait for it.
 */
import { checkGate, worst, type GateAnswer } from '../../core/analysis/gates/check-gate';
import { gateSubject } from '../../core/analysis/gates/gate-subject';
import { gatesFor } from '../../core/analysis/gates/gates-of';
import type { GateSubject, Proof } from '../../core/analysis/gates/requirement';
import { printAddress } from '../../core/model/address';
import { err, ok, type Result } from '../../core/base/result';
import { similar } from '../../core/base/similar';
import type { PlanReport } from '../open-plan';
import { count, printable, type Style } from '../print';
import { repositoryOption } from '../repository-option';
import type { ChangeAnswer, Command, CommandOption, JsonOutput, OptionValues } from './command';

const stateOption: CommandOption = {
  name: 'state',
  argument: 'state',
  summary: 'only the gates on the way of a task into this state',
  read: (text) => text,
  takes: 'a state of the workflow, such as review',
};

export const gate: Command = {
  name: 'gate',
  summary: 'say whether a task, a phase or a release passes its gates, and what shows it',
  description:
    'Asks the gates of a task, a phase or a release: each requirement is met, not met, or unknown where nobody can see it, with the commit, line, report or place of the plan that shows it. Ends with 0 where all gates are passed, else with 1.',
  answers: 'figures',
  commits: 'wanted',
  gates: true,
  options: [stateOption, repositoryOption],
  words: [{ name: 'id', summary: 'a task, a phase or a release of the plan' }],
  answer,
};

function answer({ snapshot }: PlanReport, values: OptionValues): Result<ChangeAnswer, string> {
  const id = String(values.get('id'));
  const { plan } = snapshot;
  const subject = gateSubject(plan, id);
  if (!subject) {
    const near = similar(id, [...plan.tasks.keys(), ...plan.releases.keys()]);
    return err(`The plan has no task or release ${id}.${near === null ? '' : ` Did you mean ${near}?`}`);
  }
  const state = values.get(stateOption.name);
  if (typeof state === 'string' && !plan.workflow.states.has(state)) {
    return err(
      `The workflow has no state ${state}; there are ${[...plan.workflow.states.keys()].join(', ')}.`,
    );
  }
  const answers = gatesFor(plan, subject, typeof state === 'string' ? state : null).map((one) =>
    checkGate(one, subject, snapshot),
  );
  return ok({
    text: (style) => printGates(subject, answers, style),
    json: gatesJson(subject, answers),
    texts: null,
    failed: worst(answers) !== 'met',
  });
}

function gatesJson({ kind, id, title, tasks }: GateSubject, answers: readonly GateAnswer[]): JsonOutput {
  return {
    version: 1,
    kind,
    id,
    title,
    state: worst(answers),
    tasks: tasks.map((task) => task.id),
    gates: answers.map((one) => ({
      gate: one.gate,
      state: one.state,
      requirements: one.requirements.map(({ proof, ...requirement }) => ({
        ...requirement,
        proof: proof.map((shown) =>
          shown.kind === 'plan' ? { kind: 'plan', address: printAddress(shown.address) } : shown,
        ),
      })),
    })),
  } as JsonOutput;
}

const signs = { met: '✓', 'not-met': '✗', unknown: '?' } as const;
const inks = { met: 'green', 'not-met': 'red', unknown: 'yellow' } as const;
/** Proof that is listed below an answer; JSON has more. */
const mostShown = 5;

function printGates(subject: GateSubject, answers: readonly GateAnswer[], style: Style): string {
  const name = `${printable(subject.title)}${subject.title === subject.id ? '' : ` (${subject.id})`}`;
  if (answers.length === 0) return `${name}: no gate asks about it.\n`;
  const passed = answers.filter(({ state }) => state === 'met').length;
  const lines = [`${name}: ${passed} of ${count(answers.length, 'gate')} passed.`];
  for (const { gate: id, state, requirements } of answers) {
    const word = state === 'met' ? 'passed' : state === 'not-met' ? 'not passed' : 'not known';
    lines.push('', `${style.ink('bold', printable(id))}: ${style.ink(inks[state], word)}`);
    for (const { requirement, state: own, says, proof } of requirements) {
      lines.push(
        `  ${style.ink(inks[own], signs[own])} ${printable(requirement)}: ${printable(says)}`,
        ...(own === 'met' ? proof.slice(0, 1) : proof.slice(0, mostShown)).map(
          (one) => `      ${style.ink('dim', printable(printProof(one)))}`,
        ),
      );
      const more = own === 'met' ? 0 : proof.length - mostShown;
      if (more > 0) lines.push(`      ${style.ink('dim', `and ${String(more)} more`)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function printProof(proof: Proof): string {
  switch (proof.kind) {
    case 'commit':
      return `${proof.repository === null ? '' : `${proof.repository}:`}${proof.hash.slice(0, 9)} ${proof.subject}`;
    case 'plan':
      return printAddress(proof.address);
    case 'line':
      return `${proof.path}${proof.line === null ? '' : `:${String(proof.line)}`} ${proof.text}`.trim();
  }
}
