/** A task or phase: when, with how much room, why, by whom, for how much, with which commits and risks. */
import { evidenceOfTask } from '../../analysis/evidence-of-task';
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { inferProgress } from '../../history/infer-progress';
import { sayEvidence } from '../../history/say-evidence';
import { longProgress } from '../../history/say-progress';
import type { CommitChanges } from '../../history/task-evidence';
import type { Task } from '../../model/plan';
import { isOver, isSummary } from '../../model/states';
import { titleOf } from '../../rules/names';
import { unscheduledSentence, whySentences } from '../../rules/why-sentence';
import type { ScheduledTask } from '../../schedule/schedule';
import { budgetRow } from '../budget-row';
import { span, type LanguageWords } from '../words';
import { againstBaseline } from './hover-baseline';
import { factTable, heading, names, paragraphs, type Fact } from './facts';
import { gateFacts } from './gate-facts';
import { planText } from './plan-text';

/** @param changes what was read of the task's commits; null: nothing */
export function hoverTask(
  snapshot: Snapshot,
  id: string,
  words: LanguageWords,
  changes: CommitChanges | null = null,
): string | null {
  const { plan, schedule } = snapshot;
  const task = plan.tasks.get(id);
  if (!task) return null;
  const { t } = words;
  const scheduled = schedule.tasks.get(id);
  const progress = task.progress === null ? '' : words.share(task.progress);
  const inferred = inferProgress(plan, task, snapshot.evidence);
  const shown = evidenceOfTask(snapshot, id, changes);
  return paragraphs(
    heading(task.title, id, isSummary(task) ? '' : task.status, progress),
    whyOf(snapshot, id, words),
    factTable([
      scheduled ? [t('Dates'), dates(scheduled, words)] : null,
      scheduled && !isOver(plan, task) ? [t('Float'), float(scheduled, words)] : null,
      task.deadline ? [t('Deadline'), due(task.deadline.day, scheduled, words)] : null,
      [t('Baseline'), againstBaseline(snapshot, id, words)],
      [t('Who'), people(snapshot, task, words)],
      inferred ? [t('Progress'), longProgress(inferred, words)] : null,
      scheduled && scheduled.work > 0 ? [t('Work'), work(scheduled, words)] : null,
      cost(snapshot, task, words),
      [
        t('Waits for'),
        titles(
          snapshot,
          task.needs.map(({ predecessor }) => predecessor),
          words,
        ),
      ],
      [t('Then'), titles(snapshot, successors(snapshot, id), words)],
      [t('Commits'), commits(snapshot, id, words)],
      [t('Evidence'), shown ? sayEvidence(shown, words).map(escapeMarkdown).join(', ') : ''],
      [t('Risks'), risks(snapshot, id, words)],
      ...gateFacts(snapshot, task, words),
    ]),
    task.notes === null ? '' : planText(task.notes),
  );
}

/** The sentence that says why it ends when it does; of what has no dates, why it has none. */
export function whyOf({ plan, schedule }: Snapshot, id: string, words: LanguageWords): string {
  const sentences = whySentences(plan, schedule, id, {
    day: (day) => words.day(day),
    days: (first, last) => words.dayRange(first, last),
  });
  return escapeMarkdown(sentences?.finish ?? unscheduledSentence(id, schedule.unscheduled.get(id), plan));
}

function dates({ start, finish }: ScheduledTask, words: LanguageWords): string {
  return span(words, start, finish);
}

export function float({ totalFloat, critical, freeFloat }: ScheduledTask, words: LanguageWords): string {
  const total = words.workingTime(totalFloat);
  if (critical) return words.t('**{0}**, critical: a day lost here moves the finish', total);
  return freeFloat === totalFloat
    ? words.t('{0}, delaying nobody', total)
    : words.t('{0}, of which {1} delay nobody', total, words.workingTime(freeFloat));
}

export function due(day: number, scheduled: ScheduledTask | undefined, words: LanguageWords): string {
  const lateBy = scheduled?.lateBy ?? 0;
  return lateBy > 0
    ? `${words.day(day)}, **${words.t('{0} late', words.workingTime(lateBy))}**`
    : words.day(day);
}

function people({ plan }: Snapshot, { assign }: Task, words: LanguageWords): string {
  return assign
    .map(({ person, share, alternatives }) => {
      const all = [person, ...alternatives].map((id) => escapeMarkdown(plan.team.get(id)?.name ?? id));
      const by = all.join(` ${words.t('or')} `);
      return share === null ? by : `${by} ${words.share(share)}`;
    })
    .join(', ');
}

function work({ work: all, remainingWork }: ScheduledTask, words: LanguageWords): string {
  if (remainingWork <= 0 || remainingWork === all) return words.workingTime(all);
  return words.t('{0}, {1} of it left', words.workingTime(all), words.workingTime(remainingWork));
}

function cost(snapshot: Snapshot, task: Task, words: LanguageWords): Fact | null {
  const row = budgetRow(snapshot, task);
  if (!row || (row.planned === 0 && !row.spent && row.forecast === 0)) return null;
  const parts = [words.t('planned {0}', words.exactMoney(row.planned))];
  if (row.spent !== null) parts.push(words.t('spent {0}', words.exactMoney(row.spent)));
  if (row.forecast !== row.planned) parts.push(words.t('forecast {0}', words.exactMoney(row.forecast)));
  return [words.t('Cost'), parts.join(', ')];
}

function titles({ plan }: Snapshot, ids: readonly string[], words: LanguageWords): string {
  return names(
    ids.map((id) => titleOf(plan, id)),
    (count) => words.t('and {0} more', count),
  );
}

/** Tasks and milestones that wait for it. */
function successors({ plan }: Snapshot, id: string): readonly string[] {
  const found: string[] = [];
  for (const one of [...plan.tasks.values(), ...plan.milestones.values()]) {
    if (one.needs.some(({ predecessor }) => predecessor === id)) found.push(one.id);
  }
  return found;
}

function commits({ evidence }: Snapshot, id: string, words: LanguageWords): string {
  const linked = evidence.byTask.get(id) ?? [];
  const last = linked[0]?.commit;
  if (!last) return '';
  const subject = `«${escapeMarkdown(last.subject)}»`;
  const day = words.day(last.day);
  return linked.length === 1
    ? words.t('1, on {0}: {1}', day, subject)
    : words.t('{0}, last on {1}: {2}', linked.length, day, subject);
}

function risks({ exposure }: Snapshot, id: string, words: LanguageWords): string {
  return names(
    (exposure.byTask.get(id) ?? []).map(({ risk }) =>
      risk.probability === null ? risk.title : `${risk.title} (${words.share(risk.probability)})`,
    ),
    (count) => words.t('and {0} more', count),
  );
}
