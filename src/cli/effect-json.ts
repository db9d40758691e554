/** The effect of a change as JSON, as docs/json-output.md says: the same for every command that tells one. */
import type { Effect, Shift, TargetShift } from '../core/analysis/effect';
import type { Snapshot } from '../core/analysis/snapshot';
import { printMinute } from '../core/base/dates';
import { printAddress } from '../core/model/address';
import { printDecimal } from '../core/model/money';
import type { PlanEdit, PlanValue } from '../core/model/plan-edit';
import { writtenAt } from './written-at';

export function effectJson(effect: Effect, { budget: { currency, decimals } }: Pick<Snapshot, 'budget'>) {
  const { finish, cost, milestones, deadlines, tasks, overload } = effect;
  return {
    finish: shift(finish),
    cost: {
      currency,
      before: printDecimal(cost.before, decimals),
      after: printDecimal(cost.after, decimals),
    },
    milestones: milestones.map(target),
    deadlines: deadlines.map(target),
    tasks: tasks.map((task) => ({
      id: task.id,
      title: task.title,
      start: shift(task.start),
      finish: shift(task.finish),
    })),
    overload,
  };
}

interface EditJson {
  readonly address: string;
  /** As it is written; null: it is not. */
  readonly before: string | null;
  /** Null: taken out. */
  readonly value: PlanValue | null;
}

export function editsJson({ parsed }: Snapshot, edits: readonly PlanEdit[]): readonly EditJson[] {
  return edits.flatMap((edit): EditJson[] => {
    if (edit.kind !== 'set' && edit.kind !== 'remove') return [];
    const { address } = edit;
    const value = edit.kind === 'set' ? edit.value : null;
    return [{ address: printAddress(address), before: writtenAt(parsed, address), value }];
  });
}

function target({ id, title, due, ...moved }: TargetShift) {
  return { id, title, due: due === null ? null : printMinute(due), ...shift(moved) };
}

function shift({ before, after, days }: Shift) {
  return {
    before: before === null ? null : printMinute(before),
    after: after === null ? null : printMinute(after),
    days,
  };
}
