// Waiting for something that VS Code does in its own time, with the last state in the message when it never does.
import { setTimeout as sleep } from 'node:timers/promises';

/** Long: what comes, comes sooner, and a busy machine takes its time. */
const patienceMs = 30_000;

/**
 * Asks `probe` until it gives an object or true. It gives no text or number: an empty one would be an answer that
 * comes too early.
 */
export async function until<T extends object | true>(
  what: string,
  probe: () => Probed<T> | Promise<Probed<T>>,
  limitMs = patienceMs,
): Promise<T> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > deadline)
      throw new Error(`${what}: not within ${limitMs} ms (last answer: ${String(answer)})`);
    await sleep(50);
  }
}

type Probed<T> = T | false | null | undefined;

/** Repeats what asserts something until it holds; else what it said last is thrown. */
export async function untilHolds(assertion: () => void | Promise<void>, limitMs = patienceMs): Promise<void> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(50);
  }
}
