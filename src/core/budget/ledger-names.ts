/** Whom and what the names in a ledger mean: ids, names and addresses of the plan. */
import type { Person } from '../model/plan';
import type { BookingPlan } from './booking-plan';
import { peopleLine } from './cost-item';
import type { LedgerRow } from './parsed-ledger';

export interface LedgerNames {
  /** Undefined: the plan does not know it. */
  task(name: string): string | undefined;
  person(name: string): Person | undefined;
  line(row: LedgerRow, task: string | null): string | null | undefined;
}

/** Ids as written; people also by name or address, tasks also by earlier ids, all in any case. */
export function ledgerNames(plan: BookingPlan): LedgerNames {
  const tasks = new Map<string, string>();
  for (const task of plan.tasks.values()) for (const old of task.was) tasks.set(old.toLowerCase(), task.id);
  for (const id of plan.tasks.keys()) tasks.set(id.toLowerCase(), id);
  const people = new Map<string, Person>();
  for (const person of plan.team.values()) {
    for (const name of [person.name, ...person.email]) people.set(name.toLowerCase(), person);
  }
  for (const person of plan.team.values()) people.set(person.id.toLowerCase(), person);
  const { lines } = plan.budget;
  const lineNames = new Map<string, string>();
  for (const line of lines.values()) lineNames.set(line.title.toLowerCase(), line.id);
  for (const id of lines.keys()) lineNames.set(id.toLowerCase(), id);
  const teamLine =
    lines.size === 0 ? peopleLine : ([...lines.values()].find((l) => l.from === 'team')?.id ?? null);
  return {
    task: (name) => (plan.tasks.has(name) ? name : tasks.get(name.toLowerCase())),
    person: (name) => plan.team.get(name) ?? people.get(name.toLowerCase()),
    line(row, task) {
      if (row.budgetLine !== null) {
        if (lines.size === 0) return row.budgetLine;
        return lines.has(row.budgetLine) ? row.budgetLine : lineNames.get(row.budgetLine.toLowerCase());
      }
      if (row.person !== null || row.hours !== null || row.overtime !== null) return teamLine;
      if (task === null) return null;
      if (lines.size > 0) return teamLine;
      const costs = plan.tasks.get(task)!.cost;
      return costs.size === 1 ? [...costs.keys()][0]! : null;
    },
  };
}
