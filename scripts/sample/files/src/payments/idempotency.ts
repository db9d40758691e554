// The same request under the same key is answered once and repeated afterwards.
export interface KeyStore<T> {
  get(key: string): T | undefined;
  put(key: string, answer: T, expires: number): void;
}

export const keyLifetime = 24 * 60 * 60 * 1000;

export function fingerprint(body: unknown): string {
  return JSON.stringify(body, Object.keys(body as object).sort());
}

export function once<T>(store: KeyStore<T>, key: string, now: number, answer: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const fresh = answer();
  store.put(key, fresh, now + keyLifetime);
  return fresh;
}

export function memoryStore<T>(now: () => number): KeyStore<T> {
  const kept = new Map<string, { answer: T; expires: number }>();
  return {
    get(key) {
      const entry = kept.get(key);
      return entry && entry.expires > now() ? entry.answer : undefined;
    },
    put(key, answer, expires) {
      kept.set(key, { answer, expires });
    },
  };
}
