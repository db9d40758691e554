/**
 * Hints in the text: behind a task or milestone where the schedule has it, and its float; behind a line of its own that
 * assigns it, who that is and what it costs. One to a line, at most 30 characters; nothing behind what is over, whose dates stand there.
 */
import type { Snapshot } from '../analysis/snapshot';
import { dayOfMinute, lastDayOf } from '../base/dates';
import { clip, oneLine } from '../base/one-line';
import type { TextRange } from '../base/text';
import type { Task } from '../model/plan';
import { isOver, isSummary } from '../model/states';
import { itemsIn } from '../syntax/items-in';
import { budgetRow } from './budget-row';
import { definitionIn } from './names/occurrences';
import type { LanguageWords } from './words';

export interface InlayHint {
  /** At the end of a line. */
  readonly offset: number;
  readonly text: string;
}

export const longestHint = 30;

/** @param range what of the text is seen */
export function inlayHints(
  snapshot: Snapshot,
  file: string,
  range: TextRange,
  words: LanguageWords,
): readonly InlayHint[] {
  const text = snapshot.parsed.files.find(({ path }) => path === file)?.text;
  if (text === undefined) return [];
  const lines = new Map<number, string>();
  const add = (at: number, hint: string): void => {
    const end = lineEnd(text, at);
    if (hint !== '' && at >= range.start && at <= range.end && !lines.has(end))
      lines.set(end, clip(hint, longestHint));
  };
  const { plan, schedule, parsed } = snapshot;
  for (const [section, item] of itemsIn(parsed, file, range)) {
    const id = String(item);
    const task = section === 'task' ? plan.tasks.get(id) : undefined;
    const milestone = section === 'milestones' ? plan.milestones.get(id) : undefined;
    if (milestone?.finished === null) {
      const at = definitionIn(snapshot, { kind: 'milestone', id });
      if (at?.file === file) add(at.range.start, milestoneHint(snapshot, id, words));
    }
    if (!task || !schedule.tasks.has(id) || isOver(plan, task)) continue;
    const at = definitionIn(snapshot, { kind: 'task', id });
    if (at?.file !== file) continue;
    add(at.range.start, taskHint(snapshot, id, words));
    if (isSummary(task) || task.assign.length === 0) continue;
    const assign = parsed.locate(['task', id, 'assign'], 'key');
    if (assign?.file === file && assign.range.start > at.range.end) {
      add(assign.range.start, peopleHint(snapshot, task, words));
    }
  }
  return Array.from(lines, ([offset, hint]) => ({ offset, text: hint })).toSorted(
    (a, b) => a.offset - b.offset,
  );
}

/** `20 May → 18 Jun · float 3 d`, `20 May → 18 Jun · critical` */
function taskHint({ schedule }: Snapshot, id: string, words: LanguageWords): string {
  const scheduled = schedule.tasks.get(id);
  if (!scheduled) return '';
  const first = dayOfMinute(scheduled.start);
  const last = Math.max(first, lastDayOf(scheduled.finish));
  const dates = first === last ? words.day(first) : `${words.day(first)} → ${words.day(last)}`;
  const late = scheduled.lateBy ?? 0;
  if (late > 0) return `${dates} · ${words.t('{0} late', words.workingTime(late))}`;
  return `${dates} · ${scheduled.critical ? words.t('critical') : words.t('float {0}', words.workingTime(scheduled.totalFloat))}`;
}

function milestoneHint({ schedule }: Snapshot, id: string, words: LanguageWords): string {
  const scheduled = schedule.tasks.get(id);
  if (!scheduled) return '';
  const day = words.day(lastDayOf(scheduled.finish));
  const late = scheduled.lateBy ?? 0;
  return late > 0 ? `→ ${day} · ${words.t('{0} late', words.workingTime(late))}` : `→ ${day}`;
}

/** `Ana Ruiz · 4,800 €`; who it is only where the ids do not say it, and of many the first. */
function peopleHint(snapshot: Snapshot, task: Task, words: LanguageWords): string {
  const cost = budgetRow(snapshot, task)?.forecast ?? 0;
  const amount = cost === 0 ? '' : words.exactMoney(cost);
  const people = task.assign.map(({ person }) => ({
    person,
    name: snapshot.plan.team.get(person)?.name ?? person,
  }));
  if (people.every(({ person, name }) => name === person)) return amount;
  const names = people.map(({ name }) => oneLine(name, longestHint));
  const room = longestHint - (amount === '' ? 0 : amount.length + 3);
  const all = names.join(', ');
  const some = `${names[0]!} +${names.length - 1}`;
  const who = [all, ...(names.length > 1 ? [some] : []), names[0]!].find(({ length }) => length <= room);
  return [who ?? '', amount].filter(Boolean).join(' · ');
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
