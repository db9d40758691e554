import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { openSession, refresh, type Session, type SessionStore } from '../src/auth/session';

function storeOf(...sessions: Session[]): SessionStore {
  const byToken = new Map(sessions.map((session) => [session.refreshToken, session]));
  return { find: (token) => byToken.get(token), save: () => {}, revoke: () => {} };
}

test('a refresh token works once', () => {
  let next = 0;
  const random = () => `r${next++}`;
  const session = openSession('c1', 0, random);
  const rotated = refresh(storeOf(session), session.refreshToken, 1, random);
  assert.ok(rotated.ok && rotated.value.refreshToken !== session.refreshToken);
});

test('an old session has to be opened again', () => {
  const session = openSession('c1', 0, () => 'r');
  assert.equal(refresh(storeOf(session), 'r', Number.MAX_SAFE_INTEGER, () => 's').ok, false);
});
