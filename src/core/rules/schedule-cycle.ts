/** Links that run in a circle: none of their tasks has a first, so none of them has a date. */
import { clip } from '../base/one-line';
import type { Address } from '../model/address';
import { at, type Fix, type Place } from '../model/finding';
import type { Plan } from '../model/plan';
import type { Link } from '../model/values';
import { addressOf } from './cause';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, say, sayFix } from './say';

export const scheduleCycle: Rule = {
  id: 'schedule/cycle',
  severity: 'error',
  docs: {
    summary: 'Tasks wait for each other in a circle.',
    why: 'Nothing in a circle can begin, so its tasks, and all that wait for them, have no dates. The fix takes out the weakest link: one that points against the order of the file, and rather SS, FF or SF than FS.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, needs: ATLAS-m2q }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
      `,
    },
  },
  check,
};

/** A link of the cycle: `task` waits for `predecessor`, as it is written at `address`. */
interface CycleLink {
  readonly task: string;
  readonly link: Link;
  readonly address: Address;
  readonly listed: boolean;
}

function* check({ plan, schedule }: RuleContext): Iterable<RuleFinding> {
  if (schedule.cycles.length === 0) return;
  const order = new Map([...plan.tasks.keys(), ...plan.milestones.keys()].map((id, i) => [id, i]));
  for (const cycle of schedule.cycles) {
    const links = linksAround(plan, cycle);
    const weakest = [...links].sort((a, b) => strength(a, order) - strength(b, order))[0];
    const place: Place = weakest
      ? at(...weakest.address)
      : { kind: 'address', address: addressOf(plan, cycle[0]!), part: 'key' };
    yield {
      message:
        cycle.length === 1
          ? say`${cycle[0]!} waits for itself and has no date.`
          : say`${count(new Set(cycle).size, 'task')} wait for each other: ${around(cycle)}.`,
      place,
      related: links.map(({ task, link, address }) => ({
        message: say`${task} waits for ${link.predecessor}.`,
        place: { kind: 'address', address, part: 'value' },
      })),
      fixes: weakest ? [withoutLink(weakest)] : [],
    };
  }
}

/** `A → B → C → A`; the middle of a long circle gives way, its ends and the related places name the rest. */
function around(cycle: readonly string[]): string {
  const ids = cycle.map((id) => clip(id, 24));
  const shown = ids.length > 6 ? [...ids.slice(0, 4), `${ids.length - 5} more`, ids.at(-1)!] : ids;
  return [...shown, ids[0]!].join(' → ');
}

/**
 * The links as they are written: each id of a cycle is followed by one that waits for it. Between a phase and its own
 * tasks nothing is written.
 */
function linksAround(plan: Plan, cycle: readonly string[]): readonly CycleLink[] {
  return cycle.flatMap((predecessor, i) => {
    const task = cycle[(i + 1) % cycle.length]!;
    const needs = plan.tasks.get(task)?.needs ?? plan.milestones.get(task)?.needs ?? [];
    const index = needs.findIndex((link) => link.predecessor === predecessor);
    if (index < 0) return [];
    const address = [...addressOf(plan, task), 'needs', index];
    return [{ task, link: needs[index]!, address, listed: needs.length > 1 }];
  });
}

/** Low is weak: a start-to-start link before a finish-to-start one, then the link that reaches furthest down the file. */
function strength({ task, link }: CycleLink, order: ReadonlyMap<string, number>): number {
  const reach = (order.get(link.predecessor) ?? 0) - (order.get(task) ?? 0);
  return (link.type === 'FS' ? 1e9 : 0) - reach;
}

function withoutLink({ task, link, address, listed }: CycleLink): Fix {
  return {
    title: sayFix`Let ${task} no longer wait for ${link.predecessor}`,
    preferred: true,
    edits: [{ kind: 'remove', address: listed ? address : address.slice(0, -1) }],
  };
}
