/**
 * Whether a task may enter a state: what the workflow, its limits, gates, the checklist and open predecessors say against it,
 * asked before anything is written. The one place that boards, trees and commands ask, so that all give the same answer.
 */
import { taskAddress, type Address } from '../model/address';
import type { MoveObstacle } from '../model/moves';
import { openItems, openNeeds } from '../model/open-ends';
import type { Plan, Task } from '../model/plan';
import { stateKind } from '../model/states';
import { mayEnterState } from './gates/enter-state';
import type { Snapshot } from './snapshot';

export type Objection =
  /** The workflow does not let one state follow the other; `next` may. */
  | { readonly kind: 'order'; readonly from: string; readonly next: readonly string[] }
  /** The state holds `count` tasks already, and `limit` at most. */
  | { readonly kind: 'limit'; readonly limit: number; readonly count: number }
  /** What a task in the state must have, and it has not. */
  | { readonly kind: 'fields'; readonly fields: readonly string[]; readonly address: Address }
  /** A gate on the way into the state is not passed. */
  | { readonly kind: 'gate'; readonly gate: string; readonly says: string; readonly address: Address }
  /** A point of the checklist is open. */
  | { readonly kind: 'item'; readonly item: string; readonly address: Address }
  /** What it needs to be finished is not. */
  | { readonly kind: 'need'; readonly id: string; readonly status: string; readonly address: Address };

/**
 * How much an objection weighs: a board keeps to it; it gives way to a reason, which is kept; or a person is asked once.
 */
export type Weight = 'forbids' | 'wants-reason' | 'asks';

const weights: Readonly<Record<Objection['kind'], Weight>> = {
  order: 'forbids',
  limit: 'wants-reason',
  fields: 'asks',
  gate: 'asks',
  item: 'asks',
  need: 'asks',
};

export function weightOf({ kind }: Objection): Weight {
  return weights[kind];
}

/** @returns nothing for the state that it is in */
export function objectionsTo(snapshot: Snapshot, task: Task, state: string): readonly Objection[] {
  const { plan } = snapshot;
  if (task.status === state) return [];
  const { obstacles, gates } = mayEnterState(snapshot, task, state);
  // A gate that asks for the checklist says the same.
  const asksForItems = plan.gates.size > 0 && gates.some(({ gate }) => requires(plan, gate, 'checklist'));
  return [
    ...obstacles.map(objectionOf(task)),
    ...gates.flatMap(({ gate, requirements }) =>
      requirements
        .filter((one) => one.state !== 'met')
        .map(({ says, proof }): Objection => {
          const place = proof.find((one) => one.kind === 'plan');
          return { kind: 'gate', gate, says, address: place?.address ?? ['quality', 'gates', gate] };
        }),
    ),
    ...(stateKind(plan, state) === 'done' ? openEnds(plan, task, asksForItems) : []),
  ];
}

function requires(plan: Plan, gate: string, requirement: string): boolean {
  return plan.gates.get(gate)?.require.some(({ name }) => name === requirement) ?? false;
}

function objectionOf(task: Task): (obstacle: MoveObstacle) => Objection {
  return (obstacle) => {
    switch (obstacle.kind) {
      case 'move':
        return { kind: 'order', from: obstacle.from, next: obstacle.allowed };
      case 'limit':
        return { kind: 'limit', limit: obstacle.limit, count: obstacle.tasks };
      case 'fields':
        return { kind: 'fields', fields: obstacle.missing.fields, address: taskAddress(task.id) };
    }
  };
}

function openEnds(plan: Plan, task: Task, withoutItems: boolean): readonly Objection[] {
  return [
    ...(withoutItems ? [] : openItems(task)).map((item) => ({
      kind: 'item' as const,
      item,
      address: taskAddress(task.id, 'checklist', item),
    })),
    ...openNeeds(plan, task).map(({ id, status }) => ({
      kind: 'need' as const,
      id,
      status,
      address: plan.tasks.has(id) ? taskAddress(id) : (['milestones', id] satisfies Address),
    })),
  ];
}
