// What a script started (processes, temporary folders) and must take away again, however it ends: normally, by an
// exception, or by Ctrl+C. Orderly ends call `cleanUp`; the synchronous last resort runs in the exit handler.

/** @typedef {{ end?: () => Promise<void>, endNow?: () => void }} Ending */

/** @type {Set<Ending>} */
const endings = new Set();
let watching = false;

/**
 * Registers something to be taken away. `end` may wait, `endNow` must be synchronous and is only called when nothing
 * else has been.
 * @param {Ending} ending
 * @returns {() => void} takes the registration back
 */
export function onCleanUp(ending) {
  watch();
  endings.add(ending);
  return () => endings.delete(ending);
}

/** Ends everything that is registered, newest first. */
export async function cleanUp() {
  for (const ending of [...endings].toReversed()) {
    endings.delete(ending);
    try {
      await ending.end?.();
    } catch (error) {
      console.error(error);
    } finally {
      ending.endNow?.();
    }
  }
}

function watch() {
  if (watching) return;
  watching = true;
  for (const [signal, status] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.once(signal, () => {
      void cleanUp().then(() => process.exit(status));
    });
  }
  process.on('exit', () => {
    for (const ending of endings) ending.endNow?.();
    endings.clear();
  });
}
