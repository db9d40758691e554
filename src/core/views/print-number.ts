/**
 * Plain numbers in the editor's language, with the groups and the point that people there write. English is written
 * here: the first number that `Intl` prints in a process takes longer than all rows of a tree of a thousand tasks.
 */

/** Decimal places, at least and at most. */
export interface Places {
  readonly least: number;
  readonly most: number;
}

/** @returns prints a number that is not negative */
export type PrintNumber = (value: number, places: Places) => string;

/** Below and above them numbers are written with an exponent, or are none. */
const tooSmall = 1e-6;
const tooLarge = 1e15;

/** @param language one that `Intl` knows */
export function numberPrinter(language: string): PrintNumber {
  const formats = new Map<string, Intl.NumberFormat>();
  const byIntl: PrintNumber = (value, { least, most }) => {
    const key = `${least} ${most}`;
    const format =
      formats.get(key) ??
      new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most });
    formats.set(key, format);
    return format.format(value);
  };
  if (!isPlainEnglish(language)) return byIntl;
  return (value, places) =>
    value === 0 || (value >= tooSmall && value < tooLarge) ? inEnglish(value, places) : byIntl(value, places);
}

/** English as it is written nearly everywhere: `1,234.5`. A tag like this needs no asking whether `Intl` knows it. */
export function isPlainEnglish(language: string): boolean {
  return /^en(?:-(?:US|GB|AU|CA|NZ|IE|001))?$/.test(language);
}

/** As `Intl` rounds: the shortest decimals that mean the number, and a half of the last place upwards. */
function inEnglish(value: number, { least, most }: Places): string {
  const [whole = '', decimals = ''] = String(value).split('.');
  const all = whole + decimals.slice(0, most).padEnd(most, '0');
  const digits = String(BigInt(all) + ((decimals[most] ?? '0') >= '5' ? 1n : 0n)).padStart(most + 1, '0');
  const point = digits.length - most;
  let kept = digits.slice(point);
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const grouped = digits.slice(0, point).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return kept === '' ? grouped : `${grouped}.${kept}`;
}
