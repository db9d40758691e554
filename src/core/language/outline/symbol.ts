/** A thing of the plan in lists of things: outline, breadcrumbs, search. Titles are text on one line, with dates beside. */
import type { Snapshot } from '../../analysis/snapshot';
import { lastDayOf } from '../../base/dates';
import { oneLine } from '../../base/one-line';
import type { NameKind } from '../names/name';
import { span, type LanguageWords } from '../words';

/** `section` is a key of the file such as `tasks`. */
export type SymbolKind = NameKind | 'section' | 'phase';

const longestTitle = 120;

/** What the thing is called by people, and by the plan where they have no name for it. */
export function symbolTitle({ plan }: Pick<Snapshot, 'plan'>, kind: NameKind, id: string): string {
  return oneLine(titleIn(plan, kind, id), longestTitle).trim() || oneLine(id, longestTitle).trim() || '—';
}

function titleIn(plan: Snapshot['plan'], kind: NameKind, id: string): string {
  switch (kind) {
    case 'task':
      return plan.tasks.get(id)?.title ?? id;
    case 'milestone':
      return plan.milestones.get(id)?.title ?? id;
    case 'person':
      return plan.team.get(id)?.name ?? id;
    case 'stakeholder':
      return plan.stakeholders.get(id)?.name ?? id;
    case 'goal':
      return plan.goals.get(id)?.title ?? id;
    case 'risk':
      return plan.risks.get(id)?.title ?? id;
    case 'issue':
      return plan.issues.get(id)?.title ?? id;
    case 'assumption':
      return plan.assumptions.get(id)?.title ?? id;
    case 'decision':
      return plan.decisions.get(id)?.title ?? id;
    case 'change':
      return plan.changes.get(id)?.title ?? id;
    case 'release':
      return plan.releases.get(id)?.title ?? id;
    case 'report':
      return plan.reports.get(id)?.title ?? id;
    default:
      return id;
  }
}

/** `13 Apr – 19 May, 7 d late`, or what else there is to say in a few words. */
export function symbolDetail(
  { plan, schedule }: Pick<Snapshot, 'plan' | 'schedule'>,
  kind: NameKind,
  id: string,
  words: LanguageWords,
): string {
  switch (kind) {
    case 'task':
    case 'milestone': {
      const scheduled = schedule.tasks.get(id);
      if (!scheduled) return words.t('no dates');
      const dates =
        kind === 'task'
          ? span(words, scheduled.start, scheduled.finish)
          : words.day(lastDayOf(scheduled.finish));
      const late = scheduled.lateBy ?? 0;
      return late > 0 ? `${dates}, ${words.t('{0} late', words.workingTime(late))}` : dates;
    }
    case 'person':
      return oneLine(plan.team.get(id)?.role ?? '', longestTitle);
    case 'risk': {
      const probability = plan.risks.get(id)?.probability ?? null;
      return probability === null ? '' : words.share(probability);
    }
    case 'release': {
      const date = plan.releases.get(id)?.date ?? null;
      return date === null ? '' : words.day(date);
    }
    default:
      return '';
  }
}
