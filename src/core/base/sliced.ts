/**
 * Work that can be done in slices: it pauses after each small part, and whoever does it says when it goes on, or that it
 * need not. What is long then holds up nobody, though it is written as if it were done at once.
 */

export type Sliced<T> = Generator<void, T>;

/** For whom it takes as long as it takes. */
export function finished<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
