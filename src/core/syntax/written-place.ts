/** Where an address is written itself: neither its nearest ancestor nor what an alias or a merge key repeats. */
import type { Address } from '../model/address';
import type { Location, ParsedPlan } from './parsed-plan';
import { isEmpty, isScalar, rangeOf } from './yaml-tree';

/** A single value stands where a list of one may. Null for a value that is no single one: its parts have addresses. */
export function writtenPlace(
  { source }: ParsedPlan,
  address: Address,
  part: 'key' | 'value',
): Location | null {
  const trail = source.find(address);
  if (trail?.depth !== address.length) return null;
  const { file, keyNode, value } = trail;
  if (part === 'key' || isEmpty(value)) return { file, range: rangeOf(keyNode) };
  return isScalar(value) ? { file, range: rangeOf(value) } : null;
}
