/**
 * Estimates against reality as a page of Markdown: what finished tasks took beside what they were estimated at, in all, by
 * person, label and phase, and the tasks that were furthest off. What the plan says stands in it as text only.
 */
import { calibrationOf, fewestTasks, proposedFactor, type CalibrationGroup } from '../analysis/calibration';
import type { Snapshot } from '../analysis/snapshot';
import { escapeMarkdown } from '../base/markdown';
import type { Translate } from '../base/translate';
import { noValue, type Format } from './format';
import { markdownTable } from './markdown-table';

export interface EstimatesOptions {
  readonly format: Format;
  readonly translate: Translate;
}

const mostTasks = 50;

export function presentEstimates(snapshot: Snapshot, { format, translate: t }: EstimatesOptions): string {
  const { plan } = snapshot;
  const { all, people, labels, phases, outcomes } = calibrationOf(snapshot);
  const title = `# ${t('Estimates of {0}', escapeMarkdown(plan.project.name))}`;
  if (!all) {
    const why = t('No finished task has an estimate and says when it was started and finished.');
    return `${title}\n\n${why}\n`;
  }
  const groupRow = (name: string, group: CalibrationGroup): readonly string[] => [
    name,
    String(group.tasks),
    format.workingTime(group.estimated),
    format.workingTime(group.actual),
    times(group.factor, format),
    group.tasks > 1
      ? t('{0} to {1}', ...group.quartiles.map((quartile) => times(quartile, format)))
      : noValue,
    group.activeDays === null ? noValue : format.number(group.activeDays),
  ];
  const section = (
    heading: string,
    groups: ReadonlyMap<string, CalibrationGroup>,
    titleOf: (id: string) => string,
  ): readonly string[] => {
    if (groups.size === 0) return [];
    const rows = Array.from(groups, ([id, group]) => groupRow(escapeMarkdown(titleOf(id)), group));
    return [`## ${heading}`, groupTable(rows, t)];
  };
  const off = ({ estimated, actual }: { readonly estimated: number; readonly actual: number }): number =>
    Math.abs(actual - estimated);
  const furthest = outcomes.toSorted((a, b) => off(b) - off(a)).slice(0, mostTasks);
  const tasks = furthest.map(({ task, estimated, actual, activeDays }) => [
    escapeMarkdown(plan.tasks.get(task)?.title ?? task),
    format.workingTime(estimated),
    format.workingTime(actual),
    times(actual / estimated, format),
    activeDays === null ? noValue : format.number(activeDays),
  ]);
  const parts = [
    title,
    headline(all, format, t),
    counting(
      outcomes.length,
      proposedFactor(outcomes, plan.project.calibration),
      plan.project.calibration,
      t,
    ),
    groupTable([groupRow(`**${t('All')}**`, all)], t),
    ...section(t('By person'), people, (id) => plan.team.get(id)?.name ?? id),
    ...section(t('By label'), labels, (id) => id),
    ...section(t('By phase'), phases, (id) => plan.tasks.get(id)?.title ?? id),
    `## ${t('Tasks')}`,
    `*${t('furthest off first')}*`,
    markdownTable(['', t('Estimated'), t('Took'), t('Factor'), t('Active days')], tasks, '-rrrr'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function headline(
  { tasks, factor, estimated, actual }: CalibrationGroup,
  format: Format,
  t: Translate,
): string {
  const [took, planned] = [format.workingTime(actual), format.workingTime(estimated)];
  const sentence =
    tasks === 1
      ? t(
          '1 finished task took {0} times its estimate: {1}, not {2}.',
          format.decimals(factor, 2),
          took,
          planned,
        )
      : t(
          '{0} finished tasks took {1} times their estimates: {2}, not {3}.',
          tasks,
          format.decimals(factor, 2),
          took,
          planned,
        );
  return `**${sentence}**`;
}

/** Whether the simulation knows of it. */
function counting(tasks: number, proposed: number | null, present: number, t: Translate): string {
  if (proposed !== null) {
    return t(
      'The simulation counts with {0}; with `calibration: {1}` below `project:` it counts with that.',
      present,
      proposed,
    );
  }
  return tasks < fewestTasks
    ? t('Too few tasks are finished to count with a factor.')
    : t('The simulation counts with {0}.', present);
}

function groupTable(rows: readonly (readonly string[])[], t: Translate): string {
  const head = ['', t('Tasks'), t('Estimated'), t('Took'), t('Factor'), t('Half between'), t('Active days')];
  return markdownTable(head, rows, '-rrrrrr');
}

function times(factor: number, format: Format): string {
  return `${format.decimals(factor, 2)} ×`;
}
