/**
 * Memory of one derivation step. A stage remembers its last inputs and result: equal inputs give the old result
 * without computing, and an equal result keeps the old object, so that the stages after it need not run either.
 * Caching lives here and nowhere else.
 */
import { equal } from '../base/equal';

export type Stages = Map<string, { readonly inputs: readonly unknown[]; readonly result: unknown }>;

/**
 * @param before the stages of the previous snapshot
 * @param now those of this one, written to
 * @param inputs compared one by one: by identity first, then by structure
 */
export function stage<I extends readonly unknown[], R>(
  before: Stages,
  now: Stages,
  key: string,
  inputs: readonly [...I],
  compute: (...inputs: I) => R,
): R {
  const old = before.get(key);
  if (old && isEqual(inputs, old.inputs)) {
    now.set(key, old);
    return old.result as R;
  }
  const computed = compute(...inputs);
  const result = old && equal(computed, old.result) ? (old.result as R) : computed;
  now.set(key, { inputs, result });
  return result;
}

/**
 * A stage that goes on from its own last result, and so does only what is new. Its inputs are those of earlier stages,
 * and the same where they are equal; the result is not compared.
 * @param compute must give what it would give without `previous`
 */
export function stageFrom<I extends readonly unknown[], R>(
  before: Stages,
  now: Stages,
  key: string,
  inputs: readonly [...I],
  compute: (previous: R | null, ...inputs: I) => R,
): R {
  const old = before.get(key);
  const isSame =
    old?.inputs.length === inputs.length && old.inputs.every((input, i) => Object.is(input, inputs[i]));
  if (old && isSame) {
    now.set(key, old);
    return old.result as R;
  }
  const result = compute(old ? (old.result as R) : null, ...inputs);
  now.set(key, { inputs, result });
  return result;
}

/** A stage that only some ask for, when they do: its result stays with the snapshot, and with those after it. */
export function askedStage<R>(
  stages: Stages,
  key: AskedStage,
  inputs: readonly unknown[],
  compute: () => R,
): R {
  return stageFrom<readonly unknown[], R>(stages, stages, key, inputs, compute);
}

/** As `askedStage`, going on from its own last result. */
export function askedLastStage<R>(
  stages: Stages,
  key: AskedStage,
  inputs: readonly unknown[],
  compute: (previous: R | null) => R,
): R {
  return stageFrom<readonly unknown[], R>(stages, stages, key, inputs, compute);
}

/** The last value again where this one is equal, so that what follows from it need not be computed again. */
export function keptValue<T>(stages: Stages, key: AskedStage, value: T): T {
  return stageFrom<readonly unknown[], T>(stages, stages, key, [value], (last) =>
    last !== null && equal(last, value) ? last : value,
  );
}

const askedStages = [
  'code-activity',
  'critical-paths',
  'critical-areas',
  'technical-risks',
  'risk-paths',
  'risk-changes',
  'merged-by',
  'plan-changes',
  'tags-of-commits',
  'overload',
  'calibration',
] as const;
type AskedStage = (typeof askedStages)[number];

/** Whether or not anybody asks for them of this snapshot. */
export function keepAsked(before: Stages, now: Stages): void {
  for (const key of askedStages) {
    const known = before.get(key);
    if (known) now.set(key, known);
  }
}

function isEqual(inputs: readonly unknown[], old: readonly unknown[]): boolean {
  return old.length === inputs.length && inputs.every((input, i) => equal(input, old[i]));
}
