/**
 * The seams at which bugs are caught (invariant I10): a command, a provider, an event, a webview's message, a worker's
 * message. What is thrown there is written to the log with its context and told in one sentence; the rest goes on.
 */
import * as vscode from 'vscode';

export type Seam = 'command' | 'provider' | 'event' | 'webview' | 'worker';

export interface Seams {
  /** A function that never throws and never rejects; it gives `fallback` where `action` fails. */
  guard<A extends readonly unknown[], R>(
    seam: Seam,
    what: string,
    action: (...args: A) => R,
    fallback: Awaited<R>,
  ): (...args: A) => R | Awaited<R> | Promise<Awaited<R>>;
  /** As `guard`, for what answers at once. */
  guardNow<A extends readonly unknown[], R>(
    seam: Seam,
    what: string,
    action: (...args: A) => R,
    fallback: R,
  ): (...args: A) => R;
  /** For listeners: nobody waits for them. */
  listener<A extends readonly unknown[]>(
    seam: Seam,
    what: string,
    action: (...args: A) => unknown,
  ): (...args: A) => void;
}

/** @param showLog what the button beside the sentence does */
export function createSeams(log: vscode.LogOutputChannel, showLog: () => void): Seams {
  const told = new Set<string>();
  const fail = (seam: Seam, what: string, error: unknown): void => {
    if (error instanceof vscode.CancellationError) return;
    log.error(`${seam} ${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    // A command is told each time, for somebody waits for it; the others happen by themselves and are told once.
    const key = `${seam} ${what}`;
    if (seam !== 'command' && told.has(key)) return;
    told.add(key);
    const show = vscode.l10n.t('Show Log');
    const sentence = vscode.l10n.t('Milewright could not finish «{0}»; the log says why.', what);
    void vscode.window.showErrorMessage(sentence, show).then((answer) => {
      if (answer === show) showLog();
    });
  };
  return {
    guard(seam, what, action, fallback) {
      return (...args) => {
        try {
          const result = action(...args);
          if (!isThenable(result)) return result;
          return Promise.resolve(result).catch((error: unknown) => {
            fail(seam, what, error);
            return fallback;
          });
        } catch (error) {
          fail(seam, what, error);
          return fallback;
        }
      };
    },
    guardNow(seam, what, action, fallback) {
      return (...args) => {
        try {
          return action(...args);
        } catch (error) {
          fail(seam, what, error);
          return fallback;
        }
      };
    },
    listener(seam, what, action) {
      return (...args) => {
        try {
          const result = action(...args);
          if (isThenable(result)) Promise.resolve(result).catch((error: unknown) => fail(seam, what, error));
        } catch (error) {
          fail(seam, what, error);
        }
      };
    },
  };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
