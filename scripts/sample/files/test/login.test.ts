import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { answered, submit, type } from '../src/auth/login-form';

test('a login is refused without an address', () => {
  assert.equal(submit(type({ kind: 'empty' }, 'nobody', 'x')).kind, 'refused');
});

test('a login is answered once', () => {
  const sent = submit(type({ kind: 'empty' }, 'a@b', 'x'));
  assert.equal(answered(sent, true).kind, 'in');
});
