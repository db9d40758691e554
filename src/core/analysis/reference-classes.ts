/**
 * How estimates of such tasks turned out: finished tasks of the same people, labels and phase, and all of them, each where
 * enough are finished to say something of the next one. For whoever estimates; nothing of it changes a date.
 */
import type { Task } from '../model/plan';
import { calibrationOf, fewestTasks, type CalibrationGroup } from './calibration';
import type { Snapshot } from './snapshot';

export interface ReferenceClass {
  readonly kind: 'person' | 'label' | 'phase' | 'all';
  /** Of a person or phase its id, of a label the label itself; null of all. */
  readonly id: string | null;
  /** How many are finished. */
  readonly tasks: number;
  /** What they took over what they were estimated at, to a tenth. */
  readonly factor: number;
}

/** The narrowest first. @param task null for one that is not in the plan yet */
export function referenceClasses(
  snapshot: Snapshot,
  task: Pick<Task, 'assign' | 'labels' | 'parent'> | null,
): readonly ReferenceClass[] {
  const { all, people, labels, phases } = calibrationOf(snapshot);
  const classOf = (
    kind: ReferenceClass['kind'],
    id: string | null,
    group: CalibrationGroup | null | undefined,
  ): readonly ReferenceClass[] =>
    group && group.tasks >= fewestTasks
      ? [{ kind, id, tasks: group.tasks, factor: Math.round(group.factor * 10) / 10 }]
      : [];
  return [
    ...(task?.assign ?? []).flatMap(({ person }) => classOf('person', person, people.get(person))),
    ...(task?.labels ?? []).flatMap((label) => classOf('label', label, labels.get(label))),
    ...(task && task.parent !== null ? classOf('phase', task.parent, phases.get(task.parent)) : []),
    ...classOf('all', null, all),
  ];
}
