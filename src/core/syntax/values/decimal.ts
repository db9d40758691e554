/** Numbers as written, without the rounding of binary fractions: `1200`, `-3.50`, `20k` (thousand), `1.2M` (million). */
import type { Decimal } from '../../model/values';
import { err, ok, type Result } from '../../base/result';

const pattern = /^([+-]?)(\d{1,15})(?:\.(\d{1,9}))?([kM]?)$/;
const exponents: Readonly<Record<string, number>> = { '': 0, k: 3, M: 6 };

/** `20k` is 20 with scale −3; digits beyond 15, or a sum beyond the safe integers, are refused. */
export function parseDecimal(text: string): Result<Decimal, string> {
  const match = pattern.exec(text);
  if (!match) return err('is not a number such as 1200, 3.5, 20k or 1.2M');
  const [, sign, whole, fraction = '', suffix] = match;
  const digits = Number(whole! + fraction);
  const exponent = exponents[suffix!]!;
  if (digits * 10 ** Math.max(0, exponent - fraction.length) > Number.MAX_SAFE_INTEGER) {
    return err('is too large to count exactly');
  }
  return ok({ digits: sign === '-' && digits > 0 ? -digits : digits, scale: fraction.length - exponent });
}

export function decimalNumber({ digits, scale }: Decimal): number {
  return scale < 0 ? digits * 10 ** -scale : digits / 10 ** scale;
}
