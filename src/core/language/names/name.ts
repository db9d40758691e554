/** A thing that the plan calls by an id, and what kinds of those there are. */
import type { Address } from '../../model/address';
import type { Plan } from '../../model/plan';
import type { ReferenceTarget } from '../../rules/references';

export type NameKind =
  | 'task'
  | 'milestone'
  | 'person'
  | 'stakeholder'
  | 'calendar'
  | 'gate'
  | 'template'
  | 'state'
  | 'role'
  | 'line'
  | 'goal'
  | 'risk'
  | 'issue'
  | 'assumption'
  | 'decision'
  | 'change'
  | 'release'
  | 'report';

export interface Name {
  readonly kind: NameKind;
  readonly id: string;
}

/** Where the things of a kind are kept in the file; tasks at any depth below `tasks`. */
const sections: Readonly<Record<NameKind, Address>> = {
  task: ['task'],
  milestone: ['milestones'],
  person: ['team'],
  stakeholder: ['stakeholders'],
  calendar: ['calendars'],
  gate: ['quality', 'gates'],
  template: ['templates'],
  state: ['workflow', 'states'],
  role: ['rates'],
  line: ['budget', 'lines'],
  goal: ['goals'],
  risk: ['risks'],
  issue: ['issues'],
  assumption: ['assumptions'],
  decision: ['decisions'],
  change: ['changes'],
  release: ['releases'],
  report: ['reports'],
};

export const nameKinds = Object.keys(sections) as readonly NameKind[];

/** Where it is defined, as the plan's addresses have it. */
export function definitionOf({ kind, id }: Name): Address {
  return [...sections[kind], id];
}

/** What an address of an item stands for: `['task', 'a']`, `['risks', 'r']`; null where its section holds no names. */
export function nameOfItem([section, id]: Address): Name | null {
  const kind = nameKinds.find((one) => sections[one].length === 1 && sections[one][0] === section);
  return kind && typeof id === 'string' ? { kind, id } : null;
}

/** Kinds of which things lie deeper than the entries of a section: there are few of them. */
export const deepKinds = nameKinds.filter((kind) => sections[kind].length > 1);

/** What is defined under a key of the map at a path as written, or null where its keys are no names. */
export function kindOfMap(path: readonly (string | number)[]): NameKind | null {
  if (path[0] === 'tasks') return path.length % 2 === 1 && path.at(-1) === 'tasks' ? 'task' : null;
  return (
    nameKinds.find((kind) => {
      const section = sections[kind];
      return (
        kind !== 'task' && section.length === path.length && section.every((part, i) => part === path[i])
      );
    }) ?? null
  );
}

const held: Readonly<Record<NameKind, (plan: Plan) => ReadonlyMap<string, unknown>>> = {
  task: ({ tasks }) => tasks,
  milestone: ({ milestones }) => milestones,
  person: ({ team }) => team,
  stakeholder: ({ stakeholders }) => stakeholders,
  calendar: ({ calendars }) => calendars,
  gate: ({ gates }) => gates,
  template: ({ templates }) => templates,
  state: ({ workflow }) => workflow.states,
  role: ({ rates }) => rates,
  line: ({ budget }) => budget.lines,
  goal: ({ goals }) => goals,
  risk: ({ risks }) => risks,
  issue: ({ issues }) => issues,
  assumption: ({ assumptions }) => assumptions,
  decision: ({ decisions }) => decisions,
  change: ({ changes }) => changes,
  release: ({ releases }) => releases,
  report: ({ reports }) => reports,
};

/** All ids of a kind. */
export function idsOf(plan: Plan, kind: NameKind): ReadonlyMap<string, unknown> {
  return held[kind](plan);
}

const kindsOf: Readonly<Record<ReferenceTarget, readonly NameKind[]>> = {
  task: ['task', 'milestone'],
  person: ['person'],
  party: ['person', 'stakeholder'],
  calendar: ['calendar'],
  milestone: ['milestone'],
  gate: ['gate'],
  template: ['template'],
  decision: ['decision'],
  risk: ['risk'],
  state: ['state'],
  release: ['release'],
};

/** What a reference of a field stands for; null where nothing of that name is defined. */
export function nameOf(plan: Plan, target: ReferenceTarget, id: string): Name | null {
  const kind = kindsOf[target].find((one) => idsOf(plan, one).has(id));
  return kind ? { kind, id } : null;
}
