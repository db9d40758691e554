/**
 * Every place in a plan that names something defined elsewhere in it: one list for all rules that ask whether the
 * named thing exists. A fix that corrects a name writes the rest of its value as it was.
 */
import type { Address } from '../model/address';
import type { Plan } from '../model/plan';
import type { Assignment, Link } from '../model/values';
import { printAssignment, printLink } from './print-values';

/** `task` is a task, a phase or a milestone; `party` a person of the team or a stakeholder. */
export type ReferenceTarget =
  'task' | 'person' | 'party' | 'calendar' | 'milestone' | 'gate' | 'template' | 'decision';

export interface Reference {
  readonly target: ReferenceTarget;
  readonly name: string;
  readonly address: Address;
  /** The value as it would stand with another name. */
  renamed(to: string): string;
}

export function* referencesOf(plan: Plan): Iterable<Reference> {
  for (const [id, task] of plan.tasks) {
    yield* links(task.needs, ['task', id, 'needs']);
    yield* assignments(task.assign, ['task', id, 'assign']);
    yield* one('calendar', task.calendar, ['task', id, 'calendar']);
    yield* one('template', task.template, ['task', id, 'template']);
  }
  for (const [id, milestone] of plan.milestones) {
    yield* links(milestone.needs, ['milestones', id, 'needs']);
  }
  for (const [id, person] of plan.team) yield* one('calendar', person.calendar, ['team', id, 'calendar']);
  for (const [id, goal] of plan.goals) yield* many('task', goal.tasks, ['goals', id, 'tasks']);
  for (const [id, risk] of plan.risks) {
    yield* many('task', risk.affects, ['risks', id, 'affects']);
    yield* one('party', risk.owner, ['risks', id, 'owner']);
    yield* many('task', risk.actions, ['risks', id, 'actions']);
  }
  yield* registers(plan);
  for (const [id, release] of plan.releases) {
    yield* one('milestone', release.milestone, ['releases', id, 'milestone']);
    yield* many('task', release.tasks, ['releases', id, 'tasks']);
    yield* many('gate', release.gates, ['releases', id, 'gates']);
  }
}

function* registers(plan: Plan): Iterable<Reference> {
  for (const [id, issue] of plan.issues) {
    yield* one('party', issue.owner, ['issues', id, 'owner']);
    yield* many('task', issue.blocks, ['issues', id, 'blocks']);
  }
  for (const [id, assumption] of plan.assumptions) {
    yield* one('party', assumption.owner, ['assumptions', id, 'owner']);
    yield* many('task', assumption.affects, ['assumptions', id, 'affects']);
  }
  for (const [id, decision] of plan.decisions) {
    yield* one('party', decision.owner, ['decisions', id, 'owner']);
    yield* one('decision', decision.supersedes, ['decisions', id, 'supersedes']);
  }
  for (const [id, change] of plan.changes) yield* one('party', change.owner, ['changes', id, 'owner']);
}

function* one(target: ReferenceTarget, name: string | null, address: Address): Iterable<Reference> {
  if (name !== null) yield { target, name, address, renamed: (to) => to };
}

function* many(target: ReferenceTarget, names: readonly string[], address: Address): Iterable<Reference> {
  for (const [i, name] of names.entries()) yield* one(target, name, [...address, i]);
}

function* links(needs: readonly Link[], address: Address): Iterable<Reference> {
  for (const [i, link] of needs.entries()) {
    yield {
      target: 'task',
      name: link.predecessor,
      address: [...address, i],
      renamed: (to) => printLink({ ...link, predecessor: to }),
    };
  }
}

function* assignments(assign: readonly Assignment[], address: Address): Iterable<Reference> {
  for (const [i, assignment] of assign.entries()) {
    const { person, alternatives } = assignment;
    yield {
      target: 'person',
      name: person,
      address: [...address, i],
      renamed: (to) => printAssignment({ ...assignment, person: to }),
    };
    for (const [n, alternative] of alternatives.entries()) {
      yield {
        target: 'person',
        name: alternative,
        address: [...address, i],
        renamed: (to) => printAssignment({ ...assignment, alternatives: alternatives.with(n, to) }),
      };
    }
  }
}

/** All names that a reference may use. */
export function knownNames(plan: Plan, target: ReferenceTarget): readonly string[] {
  return defined[target](plan).flatMap((section) => [...section.keys()]);
}

const defined: Readonly<Record<ReferenceTarget, (plan: Plan) => readonly ReadonlyMap<string, unknown>[]>> = {
  task: (plan) => [plan.tasks, plan.milestones],
  person: (plan) => [plan.team],
  party: (plan) => [plan.team, plan.stakeholders],
  calendar: (plan) => [plan.calendars],
  milestone: (plan) => [plan.milestones],
  gate: (plan) => [plan.gates],
  template: (plan) => [plan.templates],
  decision: (plan) => [plan.decisions],
};
