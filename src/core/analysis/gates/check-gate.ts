/**
 * Asks a gate about a task, a phase or a release: each of its requirements answers with what it has seen. A gate is passed
 * when all of them are met; what nobody can see holds it as well, and says so.
 */
import type { Gate } from '../../model/plan';
import type { Snapshot } from '../snapshot';
import { say, unknown, type Answer, type GateSubject } from './requirement';
import { allRequirements } from './requirements/index';
import { printRequirement } from './say-gate';

export interface RequirementAnswer extends Answer {
  /** As the gate has it: `no-open-risk: high`. */
  readonly requirement: string;
}

export interface GateAnswer {
  readonly gate: string;
  /** `unknown`: nothing is known to be missing, but not all can be seen. */
  readonly state: Answer['state'];
  readonly requirements: readonly RequirementAnswer[];
}

const byName = new Map(allRequirements.map((one) => [one.name, one]));

export function checkGate(gate: Gate, subject: GateSubject, snapshot: Snapshot): GateAnswer {
  const requirements = gate.require.map((asked): RequirementAnswer => {
    const requirement = byName.get(asked.name);
    const answer = !requirement
      ? unknown(say`No requirement is called «${asked.name}».`)
      : subject.tasks.length === 0
        ? unknown(say`There is no task in ${subject.title}.`)
        : requirement.check(subject, snapshot, asked.argument);
    return { requirement: printRequirement(asked), ...answer };
  });
  return { gate: gate.id, state: worst(requirements), requirements };
}

/** Of no answers: met, since nothing is asked for. */
export function worst(answers: readonly Pick<Answer, 'state'>[]): Answer['state'] {
  const states = new Set(answers.map(({ state }) => state));
  return states.has('not-met') ? 'not-met' : states.has('unknown') ? 'unknown' : 'met';
}
