/**
 * Somebody has said yes, by name and in the file: `approved: { ben: 2026-05-04 }` of the task, phase or release. A day that
 * is still to come is no approval, and nobody approves their own work.
 */
import { printDay } from '../../../base/dates';
import { err, ok } from '../../../base/result';
import { count, met, notMet, requirementWith, say, type Requirement } from '../requirement';

export const approved: Requirement = requirementWith(
  'plan',
  'approved',
  'Somebody who is not assigned has approved it, by name, in the file.',
  {
    default: '1',
    description: 'who must have approved, or how many people',
    examples: ['ben', '2'],
    read: (text) => (text === '' ? err('is empty') : ok(text)),
  },
  ({ kind, id, title, tasks }, { plan, statusDay }, wanted) => {
    const item = kind === 'release' ? plan.releases.get(id) : plan.tasks.get(id);
    const own = new Set(tasks.flatMap(({ assign }) => assign.map(({ person }) => person)));
    const valid = Array.from(item?.approved ?? []).filter(([who, day]) => day <= statusDay && !own.has(who));
    const address = kind === 'release' ? ['releases', id, 'approved'] : ['task', id, 'approved'];
    const proof = [{ kind: 'plan', address } as const];
    if (/^\d{1,2}$/.test(wanted)) {
      return valid.length >= Number(wanted)
        ? met(say`${count(valid.length, 'person')} approved ${title}.`.replace('persons', 'people'), proof)
        : notMet(
            say`${valid.length} of ${wanted} approvals of ${title} by people who are not assigned.`,
            proof,
          );
    }
    const found = valid.find(([who]) => who === wanted);
    if (found) return met(say`${wanted} approved ${title} on ${printDay(found[1])}.`, proof);
    return notMet(
      own.has(wanted)
        ? say`${wanted} is assigned to ${title}, and cannot approve it.`
        : say`${wanted} has not approved ${title}.`,
      proof,
    );
  },
);
