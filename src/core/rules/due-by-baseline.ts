/** What the two rules on work that was to be finished by now have in common: what they measure, and their example. */
import { clip } from '../base/one-line';
import type { DueTask } from '../schedule/quality/quality-facts';
import { yaml } from './example';
import { breachAt, manyBreak, shareOptions } from './many-break';
import type { RuleContext, RuleFinding } from './rule';

/** The plan that was approved, in the examples of both. */
export const approved = {
  on: '2026-04-20',
  plan: yaml`
    project: { name: Atlas payments, start: 2026-04-20 }
    tasks:
      ATLAS-k3f: { title: Session tokens, effort: 3d }
      ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
  `,
};

export const dueOptions = shareOptions('5%', 'tasks due by the baseline');

/** @param what ends the sentence of one task, and of several: «is late», «are late» */
export function* dueByBaseline(
  context: RuleContext,
  isSo: (task: DueTask) => boolean,
  what: { readonly is: string; readonly are: string },
): Iterable<RuleFinding> {
  const { plan, quality, baseline } = context;
  if (!baseline || !quality.due) return;
  const broken = quality.due.filter(isSo);
  const noun = `tasks due by ${clip(baseline.name, 20)}`;
  yield* manyBreak(context, {
    broken,
    breach: ({ id }) => breachAt(plan, id, what.is),
    of: quality.due.length,
    noun,
    are: what.are,
  });
}
