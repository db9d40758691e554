/** Which region a code may stand for that nobody knows: `DE-BV`, `Bavaria`, `UK`. */
import { nearest } from '../../core/base/similar';
import type { KnownRegions } from './known-regions';

/** Beyond these a list of equally likely codes says nothing. */
const mostLikely = 5;
/** Other codes than ISO's that are in use: the European Union's. */
const otherCodes: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/** @param code in capitals */
export function likelyRegions(code: string, { codes, byName }: KnownRegions): readonly string[] {
  const [country = '', ...rest] = code.split('-');
  const iso = otherCodes.get(country);
  if (iso !== undefined) {
    const whole = [iso, ...rest].join('-');
    return [codes.has(whole) ? whole : iso];
  }
  const within = codes.has(country) && rest.length > 0;
  const inside = (candidate: string): boolean => !within || candidate.startsWith(`${country}-`);
  const name = (within ? rest.join('-') : code).toLowerCase();
  const named = (byName.get(name) ?? []).filter(inside);
  if (named.length > 0) return few(named);
  // Of two letters one is not enough to be near.
  const byCode = code.length > 2 ? few(nearest(code, [...codes].filter(inside))) : [];
  if (byCode.length > 0) return byCode;
  const names = [...byName].filter(([, all]) => all.some(inside)).map(([candidate]) => candidate);
  return few(nearest(name, names).flatMap((candidate) => byName.get(candidate)!.filter(inside)));
}

function few(codes: readonly string[]): readonly string[] {
  const distinct = [...new Set(codes)];
  return distinct.length <= mostLikely ? distinct.toSorted() : [];
}
