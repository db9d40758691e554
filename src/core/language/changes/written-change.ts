/**
 * One change as an address and its value: `A-2/effort=8d`, `/project/deadline=2026-09-30`; without a value the field is
 * taken out. The form of the command line's `--set`, which any field of the file has.
 */
import { err, ok, type Result } from '../../base/result';
import { parsePointer, type Address } from '../../model/address';
import type { Plan } from '../../model/plan';
import type { PlanEdit } from '../../model/plan-edit';
import { readPlanValue } from '../../syntax/read-plan-value';

/** Whether a text has this form, whatever it names. */
export function isWrittenChange(text: string): boolean {
  return /^[^=]*[^=/]\/?[^=]*=/.test(text);
}

/** @returns an error of one sentence where it names no field, or the value cannot be read */
export function readWrittenChange(text: string, plan: Plan): Result<PlanEdit, string> {
  const equals = text.indexOf('=');
  const [name, written] = [text.slice(0, equals).trim(), text.slice(equals + 1)];
  const address = addressOf(name, plan);
  if (!address)
    return err(
      `${name} names no field: a task or milestone of the plan and a field, or a way from the top of the file such as /budget/total.`,
    );
  if (written.trim() === '') return ok({ kind: 'remove', address });
  const value = readPlanValue(written);
  return value.ok
    ? ok({ kind: 'set', address, value: value.value })
    : err(`${written.trim()} ${value.error}.`);
}

/** Below these, names stand where elsewhere a list has its places. */
const named: ReadonlySet<string> = new Set(['lines', 'currencies', 'gates', 'states']);

function addressOf(name: string, { tasks, milestones }: Plan): Address | null {
  const pointer = parsePointer(name.startsWith('/') ? name : `/${name}`);
  const [first = '', ...rest] = pointer ?? [];
  if (rest.length === 0 || rest.includes('')) return null;
  const whole = name.startsWith('/')
    ? [first, ...rest]
    : tasks.has(first)
      ? ['task', first, ...rest]
      : milestones.has(first)
        ? ['milestones', first, ...rest]
        : null;
  return (
    whole &&
    whole.map((part, i) =>
      i >= 2 && /^\d{1,6}$/.test(part) && !named.has(whole[i - 1]!) ? Number(part) : part,
    )
  );
}
