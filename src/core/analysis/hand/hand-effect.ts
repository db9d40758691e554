/**
 * What a hand edit would do, while the hand still moves: the edits, the state after them, what changes, and what limits the
 * gain. Where only fields change, the plan that follows is analysed without its text; a property holds that to be the same.
 */
import { clip } from '../../base/one-line';
import { err, ok, type Result } from '../../base/result';
import type { HandEdit } from '../../model/hand-edit';
import type { PlanEdit } from '../../model/plan-edit';
import type { Driver } from '../../schedule/schedule';
import { whyFinish } from '../../schedule/why';
import { compareSnapshots, type Effect } from '../effect';
import type { Snapshot } from '../snapshot';
import { whatIf } from '../what-if';
import { analyseFields } from './analyse-fields';
import { handPlanOf } from './hand-plan-of';
import { causeOf } from './move-items';

export interface HandEffect {
  readonly edits: readonly PlanEdit[];
  readonly after: Snapshot;
  readonly effect: Effect;
  readonly limit: HandLimit | null;
}

export type HandLimit =
  /** It starts later than the hand says. */
  | { readonly kind: 'held'; readonly by: Driver }
  /** The project ends when it did: so much float is left, in working minutes. */
  | { readonly kind: 'float'; readonly left: number }
  /** Others decide when the project ends. */
  | { readonly kind: 'decided'; readonly by: string };

/** Of a chain as long as the plan the last part. */
const mostSteps = 200;

export function handEffect(snapshot: Snapshot, edit: HandEdit): Result<HandEffect, string> {
  const planned = handPlanOf(snapshot, edit);
  if (!planned.ok) return planned;
  const { edits, fields } = planned.value;
  if (fields) {
    const after = analyseFields(snapshot, fields);
    const circle = newCycle(snapshot, after);
    if (circle !== null) return err(circle);
    const effect = compareSnapshots(snapshot, after);
    return ok({ edits, after, effect, limit: limitOf(snapshot, after, effect, edit) });
  }
  const found = whatIf(snapshot, edits);
  if (!found.ok) return err(`${found.error}.`);
  const { after, effect, problems } = found.value;
  const [problem] = problems;
  if (problem) return err(clip(problem.message, 120));
  const circle = newCycle(snapshot, after);
  if (circle !== null) return err(circle);
  return ok({ edits, after, effect, limit: limitOf(snapshot, after, effect, edit) });
}

/** `A → B → A would wait for each other.` */
function newCycle(before: Snapshot, after: Snapshot): string | null {
  if (after.schedule.cycles.length <= before.schedule.cycles.length) return null;
  const [cycle] = after.schedule.cycles.filter(
    (one) => !before.schedule.cycles.some((known) => known.join(' ') === one.join(' ')),
  );
  if (!cycle) return null;
  const chain = cycle.length > 4 ? [...cycle.slice(0, 3), '…', cycle.at(-1)!] : cycle;
  return `${clip([...chain, cycle[0]!].join(' → '), 90)} would wait for each other.`;
}

/** Of edits that move time: what holds them, or takes up what they win or lose. */
function limitOf(before: Snapshot, after: Snapshot, effect: Effect, edit: HandEdit): HandLimit | null {
  if (edit.kind !== 'move' && edit.kind !== 'resize') return null;
  const id = edit.items[0]!;
  const now = after.schedule.tasks.get(id);
  const was = before.schedule.tasks.get(id);
  if (!now || !was || now.kind === 'milestone') return null;
  const shift = effect.tasks.find((task) => task.id === id);
  if (edit.kind === 'move' && 'days' in edit.by && shift?.start.days !== edit.by.days && edit.by.days < 0) {
    return { kind: 'held', by: causeOf(now.driver) };
  }
  const won = was.finish - now.finish > 0;
  if (effect.finish.before !== effect.finish.after && !won) return null;
  const days = Math.abs(shift?.finish.days ?? 0);
  if (days <= Math.abs(effect.finish.days ?? 0)) return null;
  if (!won) return { kind: 'float', left: now.totalFloat };
  const last = lastOf(after);
  const decides = last === null ? undefined : deciding(after, last, id);
  return decides === undefined ? null : { kind: 'decided', by: decides };
}

/** The item that ends last. */
function lastOf({ schedule }: Snapshot): string | null {
  for (const { id, kind, finish } of schedule.tasks.values())
    if (kind === 'task' && finish === schedule.finish) return id;
  return null;
}

/** The task next to the end of the project that does not go back to what the hand holds. */
function deciding({ schedule }: Snapshot, last: string, id: string): string | undefined {
  const chain = whyFinish(schedule, last, mostSteps).map(({ task }) => task);
  return chain.includes(id) ? undefined : chain[0];
}
