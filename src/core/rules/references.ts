/**
 * Every place in a plan that names something defined elsewhere in it: one list for all rules that ask whether the
 * named thing exists. A fix that corrects a name writes the rest of its value as it was.
 */
import type { Address } from '../model/address';
import type { Plan } from '../model/plan';
import { isStateKind } from '../model/states';
import type { Assignment, Link } from '../model/values';
import { printAssignment, printLink } from './print-values';

/** `task` is a task, a phase or a milestone; `party` a person of the team or a stakeholder. */
export type ReferenceTarget =
  | 'task'
  | 'person'
  | 'party'
  | 'calendar'
  | 'milestone'
  | 'gate'
  | 'template'
  | 'decision'
  | 'risk'
  | 'state'
  | 'release';

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

/** All kinds of references in tasks, for whoever asks for all. */
const everyTarget: ReadonlySet<ReferenceTarget> = new Set<ReferenceTarget>([
  'task',
  'person',
  'party',
  'calendar',
  'milestone',
  'gate',
  'template',
  'decision',
  'risk',
  'state',
  'release',
]);

/**
 * In the order of the plan's sections.
 * @param targets kinds that are asked for at all: what can hold no others is not looked at
 * @param withLinks false where nothing is wanted of links, of which there are most
 */
export function referencesOf(
  plan: Plan,
  isWanted: WantedReference = () => true,
  targets: ReadonlySet<ReferenceTarget> = everyTarget,
  withLinks = true,
): readonly Reference[] {
  const to: Collector = { isWanted, found: [] };
  addOfTasks(to, plan, targets, withLinks && targets.has('task'));
  for (const [id, person] of plan.team) addOne(to, 'calendar', person.calendar, 'team', id, 'calendar');
  for (const [id, goal] of plan.goals) addMany(to, 'task', goal.tasks, 'goals', id, 'tasks');
  for (const [id, risk] of plan.risks) {
    addMany(to, 'task', risk.affects, 'risks', id, 'affects');
    addOne(to, 'party', risk.owner, 'risks', id, 'owner');
    addMany(to, 'task', risk.actions, 'risks', id, 'actions');
  }
  addRegisters(to, plan);
  for (const [id, template] of plan.templates) addMany(to, 'gate', template.gates, 'templates', id, 'gates');
  addOfWorkflow(to, plan);
  for (const [id, release] of plan.releases) {
    addOne(to, 'milestone', release.milestone, 'releases', id, 'milestone');
    addMany(to, 'task', release.tasks, 'releases', id, 'tasks');
    addMany(to, 'gate', release.gates, 'releases', id, 'gates');
  }
  for (const [id, report] of plan.reports) addMany(to, 'party', report.to, 'reports', id, 'to');
  return to.found;
}

function addOfTasks(to: Collector, plan: Plan, targets: ReadonlySet<ReferenceTarget>, links: boolean): void {
  const people = targets.has('person');
  const [calendars, templates] = [targets.has('calendar'), targets.has('template')];
  const gates = targets.has('gate');
  if (links || people || calendars || templates || gates) {
    for (const task of plan.tasks.values()) {
      const { id } = task;
      if (links) addLinks(to, task.needs, 'task', id);
      if (people) addAssignments(to, task.assign, id);
      if (calendars) addOne(to, 'calendar', task.calendar, 'task', id, 'calendar');
      if (templates) addOne(to, 'template', task.template, 'task', id, 'template');
      if (gates) addMany(to, 'gate', task.gates, 'task', id, 'gates');
    }
  }
  if (!links) return;
  for (const [id, milestone] of plan.milestones) addLinks(to, milestone.needs, 'milestones', id);
}

/** A gate may name a kind of states, or `any` phase or release. */
function addOfWorkflow(to: Collector, { workflow, gates }: Plan): void {
  const add = (
    target: ReferenceTarget,
    names: readonly string[],
    address: Address,
    isWord: (name: string) => boolean = () => false,
  ): void => {
    for (const [i, name] of names.entries()) {
      if (isWord(name) || !to.isWanted(target, name)) continue;
      to.found.push({ target, name, address: [...address, i], renamed: (other) => other });
    }
  };
  const isAny = (name: string): boolean => name === 'any';
  const isKind = (name: string): boolean => isStateKind(name) && !workflow.states.has(name);
  for (const [id, { next }] of workflow.states) add('state', next ?? [], ['workflow', 'states', id, 'next']);
  for (const [id, { when }] of gates) {
    const at = ['quality', 'gates', id, 'when'];
    add('state', when.status, [...at, 'status'], isKind);
    add('task', when.phase, [...at, 'phase'], isAny);
    add('release', when.release, [...at, 'release'], isAny);
    add('template', when.template, [...at, 'template']);
  }
}

function addRegisters(to: Collector, plan: Plan): void {
  for (const [id, issue] of plan.issues) {
    addOne(to, 'party', issue.owner, 'issues', id, 'owner');
    addMany(to, 'task', issue.blocks, 'issues', id, 'blocks');
    addMany(to, 'task', issue.actions, 'issues', id, 'actions');
    addOne(to, 'risk', issue.risk, 'issues', id, 'risk');
  }
  for (const [id, assumption] of plan.assumptions) {
    addOne(to, 'party', assumption.owner, 'assumptions', id, 'owner');
    addMany(to, 'task', assumption.affects, 'assumptions', id, 'affects');
    addOne(to, 'risk', assumption.risk, 'assumptions', id, 'risk');
  }
  for (const [id, decision] of plan.decisions) {
    addOne(to, 'party', decision.owner, 'decisions', id, 'owner');
    addOne(to, 'decision', decision.supersedes, 'decisions', id, 'supersedes');
    addMany(to, 'task', decision.blocks, 'decisions', id, 'blocks');
  }
  for (const [id, change] of plan.changes) {
    addOne(to, 'party', change.owner, 'changes', id, 'owner');
    addMany(to, 'task', change.affects, 'changes', id, 'affects');
    addOne(to, 'decision', change.decision, 'changes', id, 'decision');
  }
}

// Addresses are put together for the few that are wanted: to make one for each would take longer than to look.

function addOne(
  { isWanted, found }: Collector,
  target: ReferenceTarget,
  name: string | null,
  section: string,
  id: string,
  field: string,
): void {
  if (name === null || !isWanted(target, name)) return;
  found.push({ target, name, address: [section, id, field], renamed: (other) => other });
}

function addMany(
  { isWanted, found }: Collector,
  target: ReferenceTarget,
  names: readonly string[],
  section: string,
  id: string,
  field: string,
): void {
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    if (!isWanted(target, name)) continue;
    found.push({ target, name, address: [section, id, field, i], renamed: (other) => other });
  }
}

function addLinks({ isWanted, found }: Collector, needs: readonly Link[], section: string, id: string): void {
  for (let i = 0; i < needs.length; i++) {
    const link = needs[i]!;
    if (!isWanted('task', link.predecessor)) continue;
    found.push({
      target: 'task',
      name: link.predecessor,
      address: [section, id, 'needs', i],
      renamed: (to) => printLink({ ...link, predecessor: to }),
    });
  }
}

function addAssignments({ isWanted, found }: Collector, assign: readonly Assignment[], id: string): void {
  for (let i = 0; i < assign.length; i++) {
    const assignment = assign[i]!;
    const { person, alternatives } = assignment;
    if (isWanted('person', person)) {
      found.push({
        target: 'person',
        name: person,
        address: ['task', id, 'assign', i],
        renamed: (to) => printAssignment({ ...assignment, person: to }),
      });
    }
    for (let n = 0; n < alternatives.length; n++) {
      const alternative = alternatives[n]!;
      if (!isWanted('person', alternative)) continue;
      found.push({
        target: 'person',
        name: alternative,
        address: ['task', id, 'assign', i],
        renamed: (to) => printAssignment({ ...assignment, alternatives: alternatives.with(n, to) }),
      });
    }
  }
}

/** The sections of the plan in which names of a kind may stand. */
export function definitionsOf(plan: Plan, target: ReferenceTarget): readonly ReadonlyMap<string, unknown>[] {
  return defined[target](plan);
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
  state: (plan) => [plan.workflow.states],
  release: (plan) => [plan.releases],
};
