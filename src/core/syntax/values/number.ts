/** Plain numbers within bounds: `8`, `7.5`. Words that JavaScript takes for numbers (`1e3`, `Infinity`, `0x10`) are not. */
import { err, ok, type Result } from '../../base/result';
import { decimalNumber, parseDecimal } from './decimal';

export interface NumberBounds {
  readonly from: number;
  readonly to: number;
  readonly whole?: boolean;
}

/** A parser of numbers between `from` and `to`, both included. */
export function parseNumber(bounds: NumberBounds): (text: string) => Result<number, string> {
  const wanted = `is not a ${bounds.whole ? 'whole ' : ''}number from ${bounds.from} to ${bounds.to}`;
  return (text) => {
    const decimal = parseDecimal(text);
    if (!decimal.ok) return err(wanted);
    const value = decimalNumber(decimal.value);
    const fits = value >= bounds.from && value <= bounds.to && (!bounds.whole || Number.isInteger(value));
    return fits ? ok(value) : err(wanted);
  };
}
