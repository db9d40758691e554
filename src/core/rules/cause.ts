/**
 * Why a date is what it is, in a few words and as related places: the chain of drivers behind a finish. Names people
 * only by absence, never by blame.
 */
import { dayOfMinute, printDay } from '../base/dates';
import type { Address } from '../model/address';
import type { Plan } from '../model/plan';
import type { Schedule } from '../schedule/schedule';
import { personName, titleOf } from './names';
import type { RuleFinding } from './rule';
import { clip, say } from './say';

export interface Cause {
  /** `driven by ATLAS-k3f → ATLAS-m2q`, or an empty text where nothing but its own length drives it. */
  readonly words: string;
  readonly related: NonNullable<RuleFinding['related']>;
}

const mostSteps = 12;

export function causeOf(plan: Plan, schedule: Schedule, id: string): Cause {
  const chain: string[] = [];
  let end = '';
  const related: NonNullable<RuleFinding['related']>[number][] = [];
  let at: string | undefined = lastChild(plan, schedule, id);
  if (at !== undefined && at !== id) chain.push(at);
  while (at !== undefined && chain.length < mostSteps) {
    const driver = schedule.tasks.get(at)?.driver;
    const before: string = at;
    at = undefined;
    if (driver?.kind === 'task' && !chain.includes(driver.task)) {
      at = lastChild(plan, schedule, driver.task) ?? driver.task;
      chain.push(at);
    } else if (driver?.kind === 'absence') {
      const { person, first, last } = driver;
      end = `${clip(personName(plan, person), 20)} away ${printDay(first)}..${printDay(last)}`;
      related.push({
        message: say`${personName(plan, person)} is away ${printDay(first)}..${printDay(last)}.`,
        place: { kind: 'address', address: ['team', person, 'away'], part: 'value' },
      });
    } else if (driver?.kind === 'constraint') {
      end = chain.length > 0 ? '' : 'a date that is set';
      related.push({
        message: say`${titleOf(plan, before)} is held by this date.`,
        place: { kind: 'address', address: driver.address, part: 'value' },
      });
    }
  }
  for (const step of chain) {
    const scheduled = schedule.tasks.get(step);
    if (!scheduled) continue;
    related.push({
      message: say`${titleOf(plan, step)} (${step}) ends ${printDay(dayOfMinute(scheduled.finish))}.`,
      place: { kind: 'address', address: addressOf(plan, step), part: 'key' },
    });
  }
  const path = chain
    .slice(0, 2)
    .reverse()
    .map((step) => clip(step, 16))
    .join(' → ');
  const words = [path, end].filter(Boolean).join(', ');
  return { words: words === '' ? '' : `, driven by ${words}`, related };
}

/** Of a phase: the leaf that ends last, for its finish is that of the phase. */
function lastChild(plan: Plan, schedule: Schedule, id: string): string | undefined {
  let at = id;
  for (let children = plan.tasks.get(at)?.children ?? []; children.length > 0;) {
    let last: string | undefined;
    for (const child of children) {
      const finish = schedule.tasks.get(child)?.finish;
      if (finish === undefined) continue;
      if (last === undefined || finish > schedule.tasks.get(last)!.finish) last = child;
    }
    if (last === undefined) return at;
    at = last;
    children = plan.tasks.get(at)?.children ?? [];
  }
  return schedule.tasks.has(at) ? at : undefined;
}

/** The address of a task, phase or milestone. */
export function addressOf(plan: Plan, id: string): Address {
  return plan.milestones.has(id) && !plan.tasks.has(id) ? ['milestones', id] : ['task', id];
}
