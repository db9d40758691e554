/**
 * Tells in the status bar of commits that take long to be read. A click stops it: what was read until then stays shown,
 * and is said to be a part until somebody has it read on, or something new in the repository begins the next reading.
 */
import * as vscode from 'vscode';

export interface ReadingStatus extends vscode.Disposable {
  /**
   * @param resume begins the next reading of the same commits: the same function each time
   * @returns what the reading gives, that it was stopped too
   */
  during<T>(read: (stop: AbortSignal) => Promise<T>, resume: () => unknown): Promise<T>;
  /** Nobody is going to read on. */
  forget(resume: () => unknown): void;
  stop(): void;
  /** Reads what was stopped. */
  resume(): void;
}

/** Milliseconds: what is quicker is not told of. */
const longReading = 1500;

export function createReadingStatus(): ReadingStatus {
  const item = vscode.window.createStatusBarItem('milewright.reading', vscode.StatusBarAlignment.Left, 39);
  item.name = vscode.l10n.t('Milewright: Reading Commits');
  const running = new Map<AbortController, { isLong: boolean }>();
  const stopped = new Set<() => unknown>();

  const refresh = (): void => {
    const isReading = Array.from(running.values()).some(({ isLong }) => isLong);
    const state = isReading ? 'running' : stopped.size > 0 && running.size === 0 ? 'stopped' : '';
    void vscode.commands.executeCommand('setContext', 'milewright.reading', state);
    if (state === '') return item.hide();
    item.text = isReading
      ? `$(sync~spin) ${vscode.l10n.t('Milewright reads the commits')}`
      : `$(git-commit) ${vscode.l10n.t('Commits read in part')}`;
    item.tooltip = isReading
      ? vscode.l10n.t('Stop reading. What has been read stays shown.')
      : vscode.l10n.t('Read the rest.');
    item.command = isReading ? 'milewright.stopReading' : 'milewright.readOn';
    item.show();
  };
  return {
    async during(read, resume) {
      const controller = new AbortController();
      const entry = { isLong: false };
      running.set(controller, entry);
      const timer = setTimeout(() => {
        entry.isLong = true;
        refresh();
      }, longReading);
      try {
        return await read(controller.signal);
      } finally {
        clearTimeout(timer);
        running.delete(controller);
        if (controller.signal.aborted) stopped.add(resume);
        else stopped.delete(resume);
        refresh();
      }
    },
    forget(resume) {
      if (stopped.delete(resume)) refresh();
    },
    stop() {
      for (const controller of running.keys()) controller.abort();
    },
    resume() {
      for (const resume of Array.from(stopped)) resume();
    },
    dispose() {
      running.clear();
      stopped.clear();
      item.dispose();
    },
  };
}
