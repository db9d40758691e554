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
  'task' | 'person' | 'party' | 'calendar' | 'milestone' | 'gate' | 'template' | 'decision' | 'risk';

export interface Reference {
  readonly target: ReferenceTarget;
  readonly name: string;
  readonly address: Address;
  /** The value as it would stand with another name. */
  renamed(to: string): string;
}

/** Whether a reference is asked for, before anything is made of it: a plan of 10,000 tasks has some 20,000. */
export type WantedReference = (target: ReferenceTarget, name: string) => boolean;

interface Collector {
  readonly isWanted: WantedReference;
  readonly found: Reference[];
}

/** In the order of the plan's sections. */
export function referencesOf(plan: Plan, isWanted: WantedReference = () => true): readonly Reference[] {
  const to: Collector = { isWanted, found: [] };
  for (const [id, task] of plan.tasks) {
    addLinks(to, task.needs, ['task', id, 'needs']);
    addAssignments(to, task.assign, ['task', id, 'assign']);
    addOne(to, 'calendar', task.calendar, ['task', id, 'calendar']);
    addOne(to, 'template', task.template, ['task', id, 'template']);
  }
  for (const [id, milestone] of plan.milestones) addLinks(to, milestone.needs, ['milestones', id, 'needs']);
  for (const [id, person] of plan.team) addOne(to, 'calendar', person.calendar, ['team', id, 'calendar']);
  for (const [id, goal] of plan.goals) addMany(to, 'task', goal.tasks, ['goals', id, 'tasks']);
  for (const [id, risk] of plan.risks) {
    addMany(to, 'task', risk.affects, ['risks', id, 'affects']);
    addOne(to, 'party', risk.owner, ['risks', id, 'owner']);
    addMany(to, 'task', risk.actions, ['risks', id, 'actions']);
  }
  addRegisters(to, plan);
  for (const [id, release] of plan.releases) {
    addOne(to, 'milestone', release.milestone, ['releases', id, 'milestone']);
    addMany(to, 'task', release.tasks, ['releases', id, 'tasks']);
    addMany(to, 'gate', release.gates, ['releases', id, 'gates']);
  }
  return to.found;
}

function addRegisters(to: Collector, plan: Plan): void {
  for (const [id, issue] of plan.issues) {
    addOne(to, 'party', issue.owner, ['issues', id, 'owner']);
    addMany(to, 'task', issue.blocks, ['issues', id, 'blocks']);
    addMany(to, 'task', issue.actions, ['issues', id, 'actions']);
    addOne(to, 'risk', issue.risk, ['issues', id, 'risk']);
  }
  for (const [id, assumption] of plan.assumptions) {
    addOne(to, 'party', assumption.owner, ['assumptions', id, 'owner']);
    addMany(to, 'task', assumption.affects, ['assumptions', id, 'affects']);
    addOne(to, 'risk', assumption.risk, ['assumptions', id, 'risk']);
  }
  for (const [id, decision] of plan.decisions) {
    addOne(to, 'party', decision.owner, ['decisions', id, 'owner']);
    addOne(to, 'decision', decision.supersedes, ['decisions', id, 'supersedes']);
    addMany(to, 'task', decision.blocks, ['decisions', id, 'blocks']);
  }
  for (const [id, change] of plan.changes) {
    addOne(to, 'party', change.owner, ['changes', id, 'owner']);
    addMany(to, 'task', change.affects, ['changes', id, 'affects']);
    addOne(to, 'decision', change.decision, ['changes', id, 'decision']);
  }
}

function addOne(to: Collector, target: ReferenceTarget, name: string | null, address: Address): void {
  if (name === null || !to.isWanted(target, name)) return;
  to.found.push({ target, name, address, renamed: (other) => other });
}

function addMany(to: Collector, target: ReferenceTarget, names: readonly string[], address: Address): void {
  for (const [i, name] of names.entries()) addOne(to, target, name, [...address, i]);
}

function addLinks({ isWanted, found }: Collector, needs: readonly Link[], address: Address): void {
  for (const [i, link] of needs.entries()) {
    if (!isWanted('task', link.predecessor)) continue;
    found.push({
      target: 'task',
      name: link.predecessor,
      address: [...address, i],
      renamed: (to) => printLink({ ...link, predecessor: to }),
    });
  }
}

function addAssignments(
  { isWanted, found }: Collector,
  assign: readonly Assignment[],
  address: Address,
): void {
  for (const [i, assignment] of assign.entries()) {
    const { person, alternatives } = assignment;
    if (isWanted('person', person)) {
      found.push({
        target: 'person',
        name: person,
        address: [...address, i],
        renamed: (to) => printAssignment({ ...assignment, person: to }),
      });
    }
    for (const [n, alternative] of alternatives.entries()) {
      if (!isWanted('person', alternative)) continue;
      found.push({
        target: 'person',
        name: alternative,
        address: [...address, i],
        renamed: (to) => printAssignment({ ...assignment, alternatives: alternatives.with(n, to) }),
      });
    }
  }
}

/** Whether anything in the plan answers to a name. */
export function isDefined(plan: Plan, target: ReferenceTarget, name: string): boolean {
  return defined[target](plan).some((section) => section.has(name));
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
  risk: (plan) => [plan.risks],
};
