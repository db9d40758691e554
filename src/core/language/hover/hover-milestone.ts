/** A milestone: when the plan reaches it, beside when it is due, and why. */
import type { Snapshot } from '../../analysis/snapshot';
import { lastDayOf } from '../../base/dates';
import { titleOf } from '../../rules/names';
import type { LanguageWords } from '../words';
import { factTable, heading, names, paragraphs } from './facts';
import { againstBaseline } from './hover-baseline';
import { due, float, whyOf } from './hover-task';
import { planText } from './plan-text';

export function hoverMilestone(snapshot: Snapshot, id: string, words: LanguageWords): string | null {
  const { plan, schedule } = snapshot;
  const milestone = plan.milestones.get(id);
  if (!milestone) return null;
  const { t } = words;
  const scheduled = schedule.tasks.get(id);
  return paragraphs(
    heading(milestone.title, id, milestone.status ?? ''),
    whyOf(snapshot, id, words),
    factTable([
      scheduled ? [t('Forecast'), words.day(lastDayOf(scheduled.finish))] : null,
      milestone.due ? [t('Due'), due(milestone.due.day, scheduled, words)] : null,
      [t('Baseline'), againstBaseline(snapshot, id, words)],
      scheduled && milestone.finished === null ? [t('Float'), float(scheduled, words)] : null,
      [
        t('Waits for'),
        names(
          milestone.needs.map(({ predecessor }) => titleOf(plan, predecessor)),
          (count) => t('and {0} more', count),
        ),
      ],
    ]),
    milestone.notes === null ? '' : planText(milestone.notes),
  );
}
