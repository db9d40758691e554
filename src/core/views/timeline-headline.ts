/**
 * The timeline in one sentence that a manager could say aloud: what comes when, by how much late, which work decides it,
 * and who is away meanwhile. It speaks of the first milestone that will be late; else of the next one; else of the plan.
 */
import type { Snapshot } from '../analysis/snapshot';
import { oneLine } from '../base/one-line';
import type { Milestone } from '../model/plan';
import { isOver } from '../model/states';
import { personName, titleOf } from '../rules/names';
import type { Absence } from '../schedule/schedule';
import { whyFinish, type WhyStep } from '../schedule/why';
import type { Run } from './budget-model';
import type { Words } from './trees/words';

const mostNamed = 3;
/** A chain may be as long as the plan; a sentence is not. */
const mostSteps = 200;

export function timelineHeadline(snapshot: Snapshot, words: Words): readonly Run[] {
  const { plan, schedule } = snapshot;
  const { t } = words;
  const strong = (text: string, red = false): Run => ({ text, strong: true, red });
  if (schedule.tasks.size === 0) return [strong(t('Nothing in the plan has a date yet.'))];
  const milestone = milestoneOf(snapshot);
  const scheduled = milestone && schedule.tasks.get(milestone.id);
  if (!milestone || !scheduled) {
    const last = lastTask(snapshot);
    return [
      strong(t('{0} ends on {1}.', oneLine(plan.project.name), words.finish(schedule.finish))),
      ...because(last === null ? [] : whyFinish(schedule, last, mostSteps), snapshot, words),
    ];
  }
  const late = words.late(scheduled.lateBy);
  const lands = t('{0} lands on {1}', oneLine(milestone.title), words.finish(scheduled.finish));
  const verdict =
    late === ''
      ? [strong(`${lands}${scheduled.lateBy === null ? '' : `, ${t('in time')}`}.`)]
      : [strong(`${lands}, `), strong(late, true), strong('.')];
  return [...verdict, ...sayDrivers(snapshot, milestone.id, words)];
}

function milestoneOf({ plan, schedule }: Snapshot): Milestone | null {
  const ahead = Array.from(plan.milestones.values())
    .filter(({ id, finished }) => finished === null && schedule.tasks.has(id))
    .toSorted((a, b) => schedule.tasks.get(a.id)!.finish - schedule.tasks.get(b.id)!.finish);
  return ahead.find(({ id }) => (schedule.tasks.get(id)?.lateBy ?? 0) > 0) ?? ahead[0] ?? null;
}

function lastTask({ schedule }: Snapshot): string | null {
  for (const { id, kind, finish } of schedule.tasks.values()) {
    if (kind === 'task' && finish === schedule.finish) return id;
  }
  return null;
}

/** What decides the date of a milestone; empty where nothing that is still open does. */
export function sayDrivers(snapshot: Snapshot, milestone: string, words: Words): readonly Run[] {
  return because(whyFinish(snapshot.schedule, milestone, mostSteps).slice(1), snapshot, words);
}

/** `Session tokens and End-to-end tests drive it; Ana is away 26–29 May.` */
function because(steps: readonly WhyStep[], snapshot: Snapshot, words: Words): readonly Run[] {
  const { plan } = snapshot;
  const { t } = words;
  const open = steps.filter(({ task }) => {
    const known = plan.tasks.get(task);
    return known !== undefined && !isOver(plan, known);
  });
  const names = open.map(({ task }) => oneLine(titleOf(plan, task))).toReversed();
  if (names.length === 0) return [];
  const more = names.length - mostNamed;
  const named = names.slice(-mostNamed);
  const listed =
    more > 0
      ? t('{0} and {1} before them', named.join(', '), more)
      : named.length === 1
        ? named[0]!
        : t('{0} and {1}', named.slice(0, -1).join(', '), named.at(-1)!);
  const drive = names.length === 1 ? t('{0} drives it', listed) : t('{0} drive it', listed);
  const absence = longestAbsence(open);
  const away = absence
    ? `; ${t('{0} is away {1}', oneLine(personName(plan, absence.person)), words.dayRange(absence.first, absence.last))}`
    : '';
  return [{ text: ` ${drive}${away}.`, strong: false, red: false }];
}

function longestAbsence(steps: readonly WhyStep[]): Absence | null {
  const absences = steps.flatMap((step) => {
    const { because: cause } = step;
    return cause.kind === 'absence' ? [cause, ...step.absences] : step.absences;
  });
  return absences.reduce<Absence | null>(
    (longest, one) => (longest && longest.last - longest.first >= one.last - one.first ? longest : one),
    null,
  );
}
