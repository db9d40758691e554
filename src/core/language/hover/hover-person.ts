/** A person or equipment: role, what is at hand, and the load of the next weeks as a small bar each. */
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { isOver } from '../../model/states';
import type { Person } from '../../model/plan';
import { weeklyLoads, type WeekLoad } from '../weekly-loads';
import { span, type LanguageWords } from '../words';
import { factTable, heading, paragraphs } from './facts';

const weeksShown = 6;
const tasksShown = 3;
const barLength = 10;

export function hoverPerson(snapshot: Snapshot, id: string, words: LanguageWords): string | null {
  const person = snapshot.plan.team.get(id);
  if (!person) return null;
  const { t } = words;
  const weeks = weeklyLoads(snapshot, person, weeksShown);
  return paragraphs(
    heading(person.name, id, person.role ?? ''),
    factTable([
      person.capacity === 1 ? null : [t('Capacity'), words.share(person.capacity)],
      person.units === 1 ? null : [t('Units'), String(person.units)],
      [t('Away'), away(snapshot, person, words)],
      [t('Next'), next(snapshot, id, words)],
    ]),
    ['```text', ...weeks.map((week) => bar(week, words)), '```'].join('\n'),
  );
}

/** ` 4 May  ████████░░  80 %`; nothing in it is text of the plan. */
function bar({ monday, work, capacity }: WeekLoad, words: LanguageWords): string {
  const day = words.day(monday).padStart(7);
  if (capacity <= 0) {
    return `${day}  ${'·'.repeat(barLength)}  ${work > 0 ? words.t('no capacity, {0} of work', words.workingTime(work)) : words.t('away')}`;
  }
  const load = work / capacity;
  const full = Math.min(barLength, Math.round(load * barLength));
  const over = load > 1.005 ? ` ${words.t('over by {0}', words.workingTime(work - capacity))}` : '';
  return `${day}  ${'█'.repeat(full)}${'░'.repeat(barLength - full)}  ${words.share(load)}${over}`;
}

function away({ statusDay }: Snapshot, { away: absences }: Person, words: LanguageWords): string {
  return absences
    .filter(({ last }) => last >= statusDay)
    .toSorted((a, b) => a.first - b.first)
    .slice(0, tasksShown)
    .map(({ first, last }) => words.dayRange(first, last))
    .join(', ');
}

/** What they work on now and next. */
function next({ plan, schedule }: Snapshot, id: string, words: LanguageWords): string {
  return [...plan.tasks.values()]
    .filter((task) => !isOver(plan, task) && task.assign.some(({ person }) => person === id))
    .flatMap((task) => {
      const scheduled = schedule.tasks.get(task.id);
      return scheduled ? [{ task, scheduled }] : [];
    })
    .toSorted((a, b) => a.scheduled.start - b.scheduled.start)
    .slice(0, tasksShown)
    .map(
      ({ task, scheduled }) =>
        `${escapeMarkdown(task.title)} ${span(words, scheduled.start, scheduled.finish)}`,
    )
    .join(', ');
}
