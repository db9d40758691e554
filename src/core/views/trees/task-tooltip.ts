/**
 * What is told of a task when the pointer rests on its row: dates, what drives them, who, what it waits for, commits.
 * Markdown; every piece of plan text is escaped.
 */
import { evidenceOfTask } from '../../analysis/evidence-of-task';
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { sayEvidence } from '../../history/say-evidence';
import { inferProgress } from '../../history/infer-progress';
import { longProgress } from '../../history/say-progress';
import type { CommitChanges } from '../../history/task-evidence';
import type { Milestone, Task } from '../../model/plan';
import { isOver } from '../../model/states';
import type { Driver, ScheduledTask } from '../../schedule/schedule';
import type { Words } from './words';

/** @param changes what was read of the task's commits; null: nothing */
export function taskTooltip(
  snapshot: Snapshot,
  task: Task,
  words: Words,
  changes: CommitChanges | null = null,
): string {
  const { plan, schedule, evidence } = snapshot;
  const { t } = words;
  const scheduled = schedule.tasks.get(task.id);
  const lines: string[] = [heading(task.title, task.id)];
  const progress = task.progress === null ? '' : `, ${words.share(task.progress)}`;
  const dates = scheduled
    ? `${words.span(scheduled.start, scheduled.finish)} · `
    : `${unscheduledReason(snapshot, task.id, words)} · `;
  lines.push(`${dates}${escapeMarkdown(task.status)}${progress}`);
  const inferred = inferProgress(plan, task, evidence);
  if (inferred) lines.push(t('Progress {0}', longProgress(inferred, words)));
  if (scheduled && !isOver(plan, task)) lines.push(float(scheduled, words));
  if (task.deadline) lines.push(due(t('Deadline {0}', words.day(task.deadline.day)), scheduled, words));
  if (scheduled && !isOver(plan, task)) {
    const why = driver(snapshot, scheduled.driver, words);
    if (why) lines.push(why);
  }
  const people = task.assign.map(({ person, share }) => {
    const name = escapeMarkdown(plan.team.get(person)?.name ?? person);
    return share === null ? name : `${name} ${words.share(share)}`;
  });
  if (people.length > 0) lines.push(people.join(', '));
  const waits = task.needs
    .slice(0, 5)
    .map(({ predecessor }) => escapeMarkdown(titleOf(snapshot, predecessor)));
  if (waits.length > 0) {
    const more = task.needs.length - waits.length;
    lines.push(t('Waits for {0}', waits.join(', ')) + (more > 0 ? ` ${t('and {0} more', more)}` : ''));
  }
  const commits = evidence.byTask.get(task.id) ?? [];
  if (commits.length > 0) {
    const last = words.day(commits[0]!.commit.day);
    lines.push(
      commits.length === 1 ? t('1 commit, {0}', last) : t('{0} commits, last {1}', commits.length, last),
    );
    const shown = evidenceOfTask(snapshot, task.id, changes);
    const told = shown ? sayEvidence(shown, words) : [];
    if (told.length > 0) lines.push(told.map(escapeMarkdown).join(', '));
  }
  return lines.join('\n\n');
}

export function milestoneTooltip(snapshot: Snapshot, milestone: Milestone, words: Words): string {
  const scheduled = snapshot.schedule.tasks.get(milestone.id);
  const lines = [heading(milestone.title, milestone.id)];
  lines.push(
    scheduled
      ? words.t('The plan reaches it on {0}', words.finish(scheduled.finish))
      : unscheduledReason(snapshot, milestone.id, words),
  );
  if (milestone.due) lines.push(due(words.t('Due {0}', words.day(milestone.due.day)), scheduled, words));
  if (scheduled) {
    lines.push(float(scheduled, words));
    const why = driver(snapshot, scheduled.driver, words);
    if (why) lines.push(why);
  }
  return lines.join('\n\n');
}

function heading(title: string, id: string): string {
  return `**${escapeMarkdown(title)}** ${escapeMarkdown(id)}`;
}

function due(sentence: string, scheduled: ScheduledTask | undefined, words: Words): string {
  const late = words.late(scheduled?.lateBy ?? null);
  return late ? `${sentence}, **${late}**` : sentence;
}

function float(scheduled: ScheduledTask, words: Words): string {
  if (scheduled.critical) {
    return words.t(
      '**Critical**: a day lost here moves the finish (float {0})',
      words.workingTime(scheduled.totalFloat),
    );
  }
  return words.t('Float {0}', words.workingTime(scheduled.totalFloat));
}

/** Why it starts when it does, or null where there is nothing to say. */
function driver(snapshot: Snapshot, why: Driver, words: Words): string | null {
  switch (why.kind) {
    case 'task':
      return words.t('Start driven by {0}', escapeMarkdown(titleOf(snapshot, why.task)));
    case 'absence': {
      const name = escapeMarkdown(snapshot.plan.team.get(why.person)?.name ?? why.person);
      return words.t('Start driven by the absence of {0} {1}', name, words.dayRange(why.first, why.last));
    }
    case 'constraint':
      return words.t('Start set by a constraint');
    case 'status-date':
      return words.t('Starts at the status date: what is not finished cannot lie in the past');
    default:
      return null;
  }
}

function unscheduledReason(snapshot: Snapshot, id: string, words: Words): string {
  const reason = snapshot.schedule.unscheduled.get(id);
  switch (reason?.kind) {
    case 'cycle':
      return words.t('No dates: it waits for itself ({0})', escapeMarkdown(reason.tasks.join(' → ')));
    case 'waits':
      return words.t('No dates: {0} has none', escapeMarkdown(titleOf(snapshot, reason.predecessor)));
    case 'no-working-time':
      return words.t('No dates: no working time is left');
    default:
      return words.t('No dates');
  }
}

export function titleOf({ plan }: Pick<Snapshot, 'plan'>, id: string): string {
  return plan.tasks.get(id)?.title ?? plan.milestones.get(id)?.title ?? id;
}
