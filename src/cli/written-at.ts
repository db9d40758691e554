/** What stands in the text of a plan at an address, as it is written. */
import type { Address } from '../core/model/address';
import type { Location, ParsedPlan } from '../core/syntax/parsed-plan';

/** Null where it is not written: its place is then that of what is around it. */
export function writtenAt(parsed: ParsedPlan, address: Address): string | null {
  const found = parsed.locate(address, 'value');
  if (!found) return null;
  const isElement = typeof address.at(-1) === 'number';
  // A single value stands where its list would.
  const around = isElement ? parsed.locate(address.slice(0, -1), 'value') : parsed.locate(address, 'key');
  if (isSame(found, around) && address.at(-1) !== 0) return null;
  const text = parsed.files.find(({ path }) => path === found.file)?.text;
  return text?.slice(found.range.start, found.range.end) ?? null;
}

function isSame(a: Location, b: Location | null): boolean {
  return a.file === b?.file && a.range.start === b.range.start && a.range.end === b.range.end;
}
