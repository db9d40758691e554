import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { cardNumber, expiry, luhn } from '../src/checkout/fields';
import { total, waysFirst } from '../src/checkout/page';

test('spaces in a card number are fine', () => {
  assert.equal(cardNumber('4242 4242 4242 4242'), '4242424242424242');
  assert.ok(luhn('4242424242424242'));
});

test('a month is one of twelve', () => {
  assert.deepEqual(expiry('7/27'), { month: 7, year: 2027 });
  assert.equal(expiry('13/27'), undefined);
});

test('the wallet comes first', () => {
  assert.deepEqual(waysFirst(true), ['wallet', 'card']);
  assert.equal(total({ lines: [{ title: 'Tea', amount: 450 }], way: 'card' }), 450);
});
