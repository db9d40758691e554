/**
 * The forecast stays within a share of what was approved: of a task or phase against its baseline (its plan, where there is
 * none), of a release against the budget as a whole, since money is not kept by release.
 */
import type { BudgetRow, Minor } from '../../../budget/budget-result';
import {
  met,
  notMet,
  requirementWith,
  say,
  unknown,
  type GateSubject,
  type Requirement,
} from '../requirement';
import { readShare } from '../read-share';
import type { Snapshot } from '../../snapshot';

export const budgetWithin: Requirement = requirementWith(
  'repository',
  'budget-within',
  'The forecast exceeds what was approved by no more than this share.',
  {
    default: '0%',
    description: 'how far the forecast may exceed it, as a share',
    examples: ['5%', '0%'],
    read: readShare,
  },
  (subject, snapshot, share) => {
    const found = amounts(subject, snapshot);
    if (found === null) {
      return unknown(
        subject.kind === 'release'
          ? 'The plan has no budget to compare with.'
          : say`${subject.title} costs nothing that the plan knows of.`,
      );
    }
    const { approved, forecast } = found;
    const over = approved === 0 ? (forecast > 0 ? Infinity : 0) : (forecast - approved) / approved;
    const percent = Number.isFinite(over) ? `${(over * 100).toFixed(1)} %` : 'all of it';
    const proof = [{ kind: 'plan', address: found.address } as const];
    return over <= share + 1e-9
      ? met(say`The forecast is ${over <= 0 ? 'within' : `${percent} over`} what was approved.`, proof)
      : notMet(
          say`The forecast is ${percent} over what was approved; ${(share * 100).toFixed(1)} % may be.`,
          proof,
        );
  },
);

interface Amounts {
  readonly approved: Minor;
  readonly forecast: Minor;
  readonly address: readonly string[];
}

function amounts({ kind, id }: GateSubject, { budget }: Snapshot): Amounts | null {
  if (kind === 'release') {
    return budget.total === null
      ? null
      : { approved: budget.total, forecast: budget.figures.forecast, address: ['budget', 'total'] };
  }
  const row = rowOf(budget.phases, id);
  return row && { approved: row.bac, forecast: row.forecast, address: ['task', id] };
}

function rowOf(rows: readonly BudgetRow[], id: string): BudgetRow | null {
  const open = [...rows];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (row.kind === 'task' && row.id === id) return row;
    open.push(...row.children);
  }
  return null;
}
