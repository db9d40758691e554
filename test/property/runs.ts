/** How long a property looks for a counterexample. */

/** `npm run fuzz` tries a property many times as often as the tests do. */
const times = Number(process.env['MILEWRIGHT_TIMES'] ?? 1);

/**
 * Parameters for `fc.assert`. On a machine that is slow or busy a property ends with what it has tried by then, well
 * before mocha gives up on it: then there would be no seed to repeat it with.
 * @param count how often it is tried in `npm test`
 */
export function runs(count: number): { readonly numRuns: number; readonly interruptAfterTimeLimit: number } {
  return { numRuns: Math.ceil(count * times), interruptAfterTimeLimit: 5000 * times };
}
