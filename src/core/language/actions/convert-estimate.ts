/**
 * A duration as the work that people do in it, and work as the time that it takes them, so that the dates stay as they
 * are: by the figures of the schedule engine. What is written is written on; only amounts change where they must.
 */
import { clip } from '../../base/one-line';
import type { Duration, Estimate } from '../../model/values';
import { isOver, isSummary } from '../../model/states';
import type { ActionAsk, PlanAction } from './plan-action';

export function convertEstimate({ snapshot, task, words }: ActionAsk): readonly PlanAction[] {
  const { plan, schedule } = snapshot;
  const scheduled = task && schedule.tasks.get(task.id);
  if (!task || !scheduled || isSummary(task) || isOver(plan, task)) return [];
  if (task.effort && task.duration) return [];
  const from = task.duration ? 'duration' : 'effort';
  const to = task.duration ? 'effort' : 'duration';
  const estimate = task[from];
  if (!estimate || scheduled.work <= 0 || scheduled.duration <= 0) return [];
  const parts = [estimate.optimistic, estimate.likely, estimate.pessimistic];
  // Work has no elapsed time: nobody works around the clock.
  if (parts.some(({ elapsed }) => elapsed)) return [];
  const factor =
    from === 'duration' ? scheduled.work / scheduled.duration : scheduled.duration / scheduled.work;
  const written = printEstimate(estimate, 1);
  const value = printEstimate(estimate, factor);
  const address = ['task', task.id, to];
  return [
    {
      kind: 'rewrite',
      title:
        to === 'effort'
          ? words.t('Turn the duration into effort {0}', clip(value, 24))
          : words.t('Turn the effort into duration {0}', clip(value, 24)),
      edits: [
        { kind: 'rename', address: ['task', task.id, from], key: to },
        ...(value === written ? [] : [{ kind: 'set', address, value } as const]),
      ],
    },
  ];
}

/** `3d/5d/9d`, `5d` */
function printEstimate({ optimistic, likely, pessimistic }: Estimate, factor: number): string {
  const [o, m, p] = [optimistic, likely, pessimistic].map((part) => printPart(part, factor));
  return o === m && m === p ? m! : `${o}/${m}/${p}`;
}

function printPart({ amount, unit }: Duration, factor: number): string {
  return `${Number((amount * factor).toFixed(2))}${unit}`;
}
