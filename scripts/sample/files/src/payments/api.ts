// The payment API: takes an order and a card token, answers with a payment.
import { failed, ok, type Result } from '../shared/result';

export interface Payment {
  id: string;
  order: string;
  amount: number;
  currency: string;
  state: 'created' | 'authorised' | 'captured' | 'refused';
}

export interface PaymentRequest {
  order: string;
  amount: number;
  currency: string;
  cardToken: string;
}

export function validate(request: PaymentRequest): Result<PaymentRequest> {
  if (!Number.isInteger(request.amount)) return failed('the amount is in cents');
  if (request.amount <= 0) return failed('nothing to pay');
  return ok(request);
}

export function createPayment(request: PaymentRequest, id: string): Result<Payment> {
  const valid = validate(request);
  if (!valid.ok) return valid;
  const { order, amount, currency } = valid.value;
  return ok({ id, order, amount, currency, state: 'created' });
}

export function authorise(payment: Payment, accepted: boolean): Payment {
  return { ...payment, state: accepted ? 'authorised' : 'refused' };
}

export function capture(payment: Payment): Result<Payment> {
  if (payment.state !== 'authorised') return failed(`cannot capture a payment that is ${payment.state}`);
  return ok({ ...payment, state: 'captured' });
}
