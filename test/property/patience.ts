/** How long a property looks for a counterexample. */

/**
 * On a machine that is slow or busy it ends with what it has tried by then, well before mocha gives up on it: then there
 * would be no seed to repeat it with.
 */
export const patience = { interruptAfterTimeLimit: 5000 } as const;
