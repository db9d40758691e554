/** No risk of a level or above is open that touches the work; of a release also none that names no task at all. */
import { err, ok } from '../../../base/result';
import { isLiveRisk } from '../../../model/risk-edits';
import { met, notMet, requirementWith, say, type Requirement } from '../requirement';

const levels = ['low', 'medium', 'high'] as const;

export const noOpenRisk: Requirement = requirementWith(
  'plan',
  'no-open-risk',
  'No risk of this level or above is open.',
  {
    default: 'high',
    description: 'the lowest level that counts: low, medium or high',
    examples: ['high', 'medium'],
    read: (text) => {
      const level = levels.indexOf(text as (typeof levels)[number]);
      return level < 0 ? err('is none of low, medium, high') : ok(level);
    },
  },
  ({ kind, tasks, title }, { exposure, plan }, least) => {
    const inside = new Set<string>();
    for (const task of tasks) {
      // A risk of a phase is one of the tasks in it.
      for (let id: string | null = task.id; id !== null; id = plan.tasks.get(id)?.parent ?? null)
        inside.add(id);
    }
    const open = exposure.risks.filter(
      ({ risk, level }) =>
        isLiveRisk(risk) &&
        risk.kind === 'threat' &&
        levels.indexOf(level) >= least &&
        (risk.affects.some((id) => inside.has(id)) || (kind === 'release' && risk.affects.length === 0)),
    );
    const [first] = open;
    if (!first) return met(say`No ${levels[least]!} risk or above is open for ${title}.`);
    const more = open.length === 1 ? '' : ` and ${open.length - 1} more`;
    return notMet(
      say`${first.risk.title}${more} is open: ${first.level}.`,
      open.map(({ risk }) => ({ kind: 'plan', address: ['risks', risk.id] })),
    );
  },
);
