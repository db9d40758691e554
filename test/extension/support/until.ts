// Waiting for something that VS Code does in its own time, with the last state in the message when it never does.
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks `probe` until it gives anything but undefined, false or null. */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  limitMs = 10_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > deadline)
      throw new Error(`${what}: not within ${limitMs} ms (last answer: ${String(answer)})`);
    await sleep(50);
  }
}
