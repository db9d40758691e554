/** Figures as people type them into a box, as the plain decimals that a ledger is given: with a point, whatever was typed. */
import { parseAmount } from '../../budget/parse-amount';

/** `7.5` for `7,5`, `7:30`, `7.5 h`; null for what is no time. */
export function readHours(text: string): string | null {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text.trim());
  if (clock) return plain(Number(clock[1]) + Number(clock[2]) / 60);
  const figure = /^\d{1,3}(?:[.,]\d{1,2})?(?=\s*h?$)/i.exec(text.trim());
  const hours = figure ? Number(figure[0].replace(',', '.')) : 0;
  return hours > 0 ? plain(hours) : null;
}

function plain(hours: number): string {
  return String(Number(hours.toFixed(2)));
}

export interface ReadMoney {
  readonly amount: string;
  /** Where one stands beside the figure. */
  readonly currency: string | null;
}

/** `1412.80` for `1.412,80 €`; null for what is no sum. */
export function readMoney(text: string): ReadMoney | null {
  const isComma = /,\d{1,2}\D*$/.test(text);
  const read = parseAmount(text.trim(), isComma ? ',' : '.');
  if (read === null || read.amount.digits === 0) return null;
  const { digits, scale } = read.amount;
  return {
    amount: scale > 0 ? (digits / 10 ** scale).toFixed(scale) : String(digits),
    currency: read.currency,
  };
}
