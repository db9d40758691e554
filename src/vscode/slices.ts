/**
 * Long work in slices, between which the extension host serves the editor: a letter that is typed meanwhile gets its
 * findings first, and what nobody wants any more is left where it stands.
 */
import type { Sliced } from '../core/base/sliced';

/** Of one slice: a letter never waits for longer. */
const sliceMilliseconds = 8;

/**
 * Nothing is done before the editor has been served once.
 * @returns null where it was wanted no more before it was done
 */
export async function inSlices<T>(
  work: Sliced<T>,
  isWanted: () => boolean,
): Promise<{ readonly result: T } | null> {
  for (;;) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (!isWanted()) return null;
    const until = performance.now() + sliceMilliseconds;
    do {
      // A part may be a moment, or a whole analysis of what an edit would do.
      const step = work.next();
      if (step.done === true) return { result: step.value };
    } while (performance.now() < until);
  }
}
