/**
 * «May this task enter this state»: what speaks against it by the workflow and by the gates of the plan, told before the
 * move is made. The board and the commands that change a state ask here. Nothing is forbidden: a person may go on all the
 * same, and a finding stays at the line.
 */
import { moveObstacles, type MoveObstacle } from '../../model/moves';
import type { Task } from '../../model/plan';
import type { Snapshot } from '../snapshot';
import { checkGate, type GateAnswer } from './check-gate';
import { taskSubject } from './gate-subject';
import { gatesIntoState } from './gates-of';

export interface EnterState {
  readonly obstacles: readonly MoveObstacle[];
  /** Those that hold on the way into the state, passed or not. */
  readonly gates: readonly GateAnswer[];
  /** Nothing speaks against it. */
  readonly free: boolean;
}

export function mayEnterState(snapshot: Snapshot, task: Task, state: string): EnterState {
  const { plan } = snapshot;
  const obstacles = moveObstacles(plan, task, state);
  const gates =
    task.status === state
      ? []
      : gatesIntoState(plan, task, state).map((gate) => checkGate(gate, taskSubject(plan, task), snapshot));
  return { obstacles, gates, free: obstacles.length === 0 && gates.every((gate) => gate.state === 'met') };
}
