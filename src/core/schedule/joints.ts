/**
 * Joints: points in the network that stand for all tasks of a phase at once. `A needs phase` waits at one joint into
 * which all tasks of the phase lead; `phase needs A` holds one joint that leads to all of them. Joints of a phase
 * within a phase lead into one another, so that links grow with the plan and not with its square.
 */
import type { LinkType } from '../model/values';

/** The four joints of a phase: all of its tasks have finished, or started; they may start, or finish. */
type Side = 'finished' | 'started' | 'may-start' | 'may-finish';

export interface Joints {
  /** The node that a link from this phase starts at; null where there is no such phase. */
  outOf(phase: string, type: LinkType): number | null;
  /** The node that a link to this phase ends at. */
  into(phase: string, type: LinkType): number | null;
  /** Adds the links between the joints asked for and the tasks of their phases. */
  connect(add: (from: number, to: number, type: LinkType) => void): void;
}

const linkTypes: Record<Side, LinkType> = {
  finished: 'FS',
  started: 'SS',
  'may-start': 'FS',
  'may-finish': 'FF',
};

/**
 * @param tasks a parent before its children
 * @param nodeAt the node of each of them, in their order; −1 for a phase
 * @param create makes the node of a joint of this phase
 */
export function createJoints(
  tasks: ReadonlyMap<string, { readonly id: string; readonly parent: string | null }>,
  nodeAt: ArrayLike<number>,
  create: (phase: string) => number,
): Joints {
  const made: Record<Side, Map<string, number>> = {
    finished: new Map(),
    started: new Map(),
    'may-start': new Map(),
    'may-finish': new Map(),
  };
  const joint = (side: Side, phase: string): number | null => {
    if (!tasks.has(phase)) return null;
    const node = made[side].get(phase) ?? create(phase);
    made[side].set(phase, node);
    return node;
  };
  return {
    outOf: (phase, type) => joint(type === 'FS' || type === 'FF' ? 'finished' : 'started', phase),
    into: (phase, type) => joint(type === 'FS' || type === 'SS' ? 'may-start' : 'may-finish', phase),
    connect(add) {
      if (Object.values(made).every(({ size }) => size === 0)) return;
      let place = 0;
      for (const { id, parent } of tasks.values()) {
        const own = nodeAt[place++]!;
        if (parent === null) continue;
        for (const side of ['finished', 'started', 'may-start', 'may-finish'] as const) {
          const above = made[side].get(parent);
          if (above === undefined) continue;
          const below = own < 0 ? joint(side, id)! : own;
          if (side === 'finished' || side === 'started') add(below, above, linkTypes[side]);
          else add(above, below, linkTypes[side]);
        }
      }
    },
  };
}
