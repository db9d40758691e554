/** A list of listeners: what VS Code calls an event emitter, without VS Code. */
export interface Disposable {
  dispose(): void;
}

export type Event<T> = (listener: (value: T) => void) => Disposable;

export interface Emitter<T> extends Disposable {
  readonly event: Event<T>;
  fire(value: T): void;
}

export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    event(listener) {
      // A wrapper of its own, so that one function may listen twice and leave twice.
      const entry = (value: T): void => listener(value);
      listeners.add(entry);
      return { dispose: () => void listeners.delete(entry) };
    },
    fire(value) {
      for (const listener of Array.from(listeners)) listener(value);
    },
    dispose: () => listeners.clear(),
  };
}
