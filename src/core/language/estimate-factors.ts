/** Factors of finished tasks in words, and an estimate as it is written, multiplied by one. */
import type { ReferenceClass } from '../analysis/reference-classes';
import type { Translate } from '../base/translate';
import type { Plan } from '../model/plan';

/** `7 finished tasks of Ana Ruiz`: plain text. */
export function sayClass({ kind, id, tasks }: ReferenceClass, plan: Plan, t: Translate): string {
  switch (kind) {
    case 'person':
      return t('{0} finished tasks of {1}', tasks, plan.team.get(id ?? '')?.name ?? id ?? '');
    case 'label':
      return t('{0} finished tasks with the label {1}', tasks, id ?? '');
    case 'phase':
      return t('{0} finished tasks of {1}', tasks, plan.tasks.get(id ?? '')?.title ?? id ?? '');
    case 'all':
      return t('all {0} finished tasks', tasks);
  }
}

const point = /^(\d{1,6}(?:\.\d{1,4})?)(\s?e?(?:min|h|d|w|mo))?$/;

/** `3d/5d/9d` times 1.2 is `3.6d/6d/10.8d`; null for what is no estimate. */
export function timesEstimate(estimate: string, factor: number): string | null {
  const points = estimate.split('/', 4).map((part) => point.exec(part));
  if ((points.length !== 1 && points.length !== 3) || points.at(-1)?.[2] === undefined) return null;
  const scaled = points.map((found) => found && `${times(Number(found[1]), factor)}${found[2] ?? ''}`);
  return scaled.includes(null) ? null : scaled.join('/');
}

function times(amount: number, factor: number): string {
  return (Math.round(amount * factor * 10) / 10).toFixed(1).replace(/\.0$/, '');
}
