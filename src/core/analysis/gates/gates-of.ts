/** Which gates ask about what: on the way of a task into a state, at the end of a phase, before a release. */
import type { Gate, Plan, Release, Task } from '../../model/plan';
import { isStateCalled, isSummary, stateKind } from '../../model/states';
import type { GateSubject } from './requirement';

/**
 * Of a task: those that name the state (or its kind) and do not leave the task out by label or template, and those that the
 * task names itself and that name no state: they hold before its end.
 */
export function gatesIntoState(plan: Plan, task: Task, state: string): readonly Gate[] {
  const ends = stateKind(plan, state) === 'done';
  return Array.from(plan.gates.values()).filter(({ id, when }) => {
    const named = task.gates.includes(id);
    const entered = when.status.some((word) => isStateCalled(plan, word, state));
    if (named) return entered || (when.status.length === 0 && ends);
    if (isSummary(task)) return ends && isMeant(when.phase, task.id);
    return entered && when.phase.length === 0 && when.release.length === 0 && isAsked(when, task);
  });
}

/** Those that a release names, and those that name it. */
export function gatesOfRelease(plan: Plan, release: Release): readonly Gate[] {
  return Array.from(plan.gates.values()).filter(
    ({ id, when }) => release.gates.includes(id) || isMeant(when.release, release.id),
  );
}

/**
 * All gates that a task, phase or release has to pass on its way, or only those into a state.
 * @param state null for every state
 */
export function gatesFor(plan: Plan, subject: GateSubject, state: string | null): readonly Gate[] {
  if (subject.kind === 'release') {
    const release = plan.releases.get(subject.id);
    return release ? gatesOfRelease(plan, release) : [];
  }
  const task = plan.tasks.get(subject.id);
  if (!task) return [];
  if (state !== null) return gatesIntoState(plan, task, state);
  const states = [...plan.workflow.states.keys()];
  const asked = new Set(states.flatMap((one) => gatesIntoState(plan, task, one)));
  return Array.from(plan.gates.values()).filter((gate) => asked.has(gate));
}

function isMeant(names: readonly string[], id: string): boolean {
  return names.includes(id) || names.includes('any');
}

function isAsked({ label, template }: Gate['when'], task: Task): boolean {
  if (label.length > 0 && !label.some((one) => task.labels.includes(one))) return false;
  return template.length === 0 || (task.template !== null && template.includes(task.template));
}
