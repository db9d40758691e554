import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { authorise, capture, createPayment } from '../src/payments/api';
import { memoryStore, once } from '../src/payments/idempotency';

const request = { order: 'A-1', amount: 1250, currency: 'EUR', cardToken: 'tok_1' };

test('a payment starts as created', () => {
  const payment = createPayment(request, 'p1');
  assert.equal(payment.ok && payment.value.state, 'created');
});

test('a fraction of a cent is refused', () => {
  assert.equal(createPayment({ ...request, amount: 12.5 }, 'p1').ok, false);
});

test('only what is authorised is captured', () => {
  const payment = createPayment(request, 'p1');
  assert.ok(payment.ok);
  assert.equal(capture(payment.value).ok, false);
  assert.equal(capture(authorise(payment.value, true)).ok, true);
});

test('the same key is answered once', () => {
  let calls = 0;
  const store = memoryStore<number>(() => 0);
  once(store, 'k', 0, () => ++calls);
  assert.equal(
    once(store, 'k', 0, () => ++calls),
    1,
  );
});
