/** What a hand does, in the words of a menu and of an undo: `Move Form to 12 May`. */
import { dayAfter, distanceOf, lastDayOf, projectDays, taskDays } from '../analysis/hand/hand-days';
import type { Snapshot } from '../analysis/snapshot';
import { dayOfMinute } from '../base/dates';
import { clip, oneLine } from '../base/one-line';
import type { HandEdit } from '../model/hand-edit';
import type { Words } from './trees/words';

export function sayHand(snapshot: Snapshot, edit: HandEdit, words: Words): string {
  const { plan } = snapshot;
  const { t } = words;
  const name = (id: string): string =>
    clip(oneLine((plan.tasks.get(id) ?? plan.milestones.get(id))?.title ?? id), 32);
  const person = (id: string): string => clip(oneLine(plan.team.get(id)?.name ?? id), 24);
  const all = (items: readonly string[]): string =>
    items.length === 1 ? name(items[0]!) : t('{0} and {1} more', name(items[0] ?? ''), items.length - 1);
  switch (edit.kind) {
    case 'move':
    case 'resize':
      return sayDates(snapshot, edit, all(edit.items), words);
    case 'progress':
      return t('Set {0} to {1}', all(edit.items), words.share(edit.percent / 100));
    case 'link': {
      const relation = `${edit.type}${edit.lag}`;
      return t('Let {0} wait for {1} ({2})', name(edit.to), name(edit.from), relation);
    }
    case 'unlink':
      return t('Let {0} no longer wait for {1}', name(edit.to), name(edit.from));
    case 'assign':
      if (edit.person === null) return t('Take {0} off {1}', person(edit.instead ?? ''), all(edit.items));
      return edit.instead === null
        ? t('Assign {0} to {1}', person(edit.person), all(edit.items))
        : t('Let {0} take {1} from {2}', person(edit.person), all(edit.items), person(edit.instead));
    case 'place':
      if (edit.at === 'into') return t('Put {0} into {1}', all(edit.items), name(edit.target));
      return edit.at === 'before'
        ? t('Put {0} above {1}', all(edit.items), name(edit.target))
        : t('Put {0} below {1}', all(edit.items), name(edit.target));
    case 'shift':
      return {
        up: t('Move {0} up', all(edit.items)),
        down: t('Move {0} down', all(edit.items)),
        in: t('Move {0} in', all(edit.items)),
        out: t('Move {0} out', all(edit.items)),
      }[edit.way];
    case 'add':
      return edit.what === 'task'
        ? t('Add task {0}', clip(oneLine(edit.title), 32))
        : t('Add milestone {0}', clip(oneLine(edit.title), 32));
  }
}

function sayDates(
  snapshot: Snapshot,
  edit: Extract<HandEdit, { kind: 'move' | 'resize' }>,
  name: string,
  { t, day }: Words,
): string {
  const { plan, schedule } = snapshot;
  const id = edit.items[0] ?? '';
  const scheduled = schedule.tasks.get(id);
  if (!scheduled) return t('Move {0}', name);
  const task = plan.tasks.get(id);
  const isMove = edit.kind === 'move';
  const works = isMove || !task ? projectDays(snapshot).works : taskDays(snapshot, task);
  const due = plan.milestones.get(id)?.due;
  const from = due?.day ?? (isMove && task ? dayOfMinute(scheduled.start) : lastDayOf(scheduled.finish));
  const to = dayAfter(works, from, distanceOf(edit.by, from, works));
  if (!task) return t('Make {0} due {1}', name, day(to));
  return isMove ? t('Start {0} {1}', name, day(to)) : t('End {0} {1}', name, day(to));
}
