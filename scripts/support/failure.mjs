// A failure that a person can act on: its message is one line that says what to do, so it is printed without a
// stack. Anything else that is thrown is a bug in a script and keeps its stack.

export class Failure extends Error {}

/**
 * Runs a script's main function and turns what it throws into one line (or a stack) and exit status 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
