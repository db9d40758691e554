/** Which risks still ask for something. */
import type { Risk } from '../model/plan';

/** Open or watched: neither closed nor happened (what has happened is an issue). */
export function isLive({ status }: Risk): boolean {
  return status === 'open' || status === 'watching';
}
