// Sessions: a short access token and a refresh token that is new after every use.
import { failed, ok, type Result } from '../shared/result';

export interface Session {
  id: string;
  customer: string;
  refreshToken: string;
  expires: number;
}

export interface SessionStore {
  find(refreshToken: string): Session | undefined;
  save(session: Session): void;
  revoke(id: string): void;
}

export const accessLifetime = 5 * 60 * 1000;
export const refreshLifetime = 14 * 24 * 60 * 60 * 1000;

export function openSession(customer: string, now: number, random: () => string): Session {
  return { id: random(), customer, refreshToken: random(), expires: now + refreshLifetime };
}

export function refresh(
  store: SessionStore,
  token: string,
  now: number,
  random: () => string,
): Result<Session> {
  const session = store.find(token);
  if (!session) return failed('unknown token');
  if (session.expires < now) return failed('expired');
  const rotated = { ...session, refreshToken: random(), expires: now + refreshLifetime };
  store.save(rotated);
  return ok(rotated);
}

export function revokeAll(store: SessionStore, sessions: readonly Session[]): void {
  for (const session of sessions) store.revoke(session.id);
}
